import { isMarkup, isUnitRun, OffsetMapBuilder } from './offsetMap.ts';
import type { OffsetMap } from './prose.ts';

/** A text with its map. */
export interface MappedText {
  readonly text: string;
  readonly map: OffsetMap;
}

/** A letter with the marks after it (also the jamo that join a Korean syllable), or one that may stand for another. */
const cluster = /[\s\S][\p{M}\u1160-\u11FF]+|[\u0300-\u{10FFFF}]/gu;

/** Brings a text to NFC and keeps its map exact: a letter and its marks become one whole. */
export function compose({ text, map }: MappedText): MappedText {
  if (text === text.normalize('NFC')) return { text, map };
  const copy = new MapCopy(map);
  let composed = '';
  let done = 0;
  for (const match of text.matchAll(cluster)) {
    const normal = match[0].normalize('NFC');
    if (normal === match[0]) continue;
    const start = copy.keep(match.index);
    const end = copy.replace(match.index + match[0].length, (from, to) => text.slice(from, to).normalize('NFC').length);
    composed += text.slice(done, start) + text.slice(start, end).normalize('NFC');
    done = end;
  }
  copy.keep(text.length);
  return { text: composed + text.slice(done), map: copy.build() };
}

/** Copies a map from its start to its end, replacing parts on the way; a whole run is never cut. */
class MapCopy {
  readonly #map: OffsetMap;
  readonly #builder = new OffsetMapBuilder();
  #run = 0;
  #offset = 0;

  constructor(map: OffsetMap) {
    this.#map = map;
  }

  build(): OffsetMap {
    return this.#builder.build();
  }

  /** Copies up to a text offset, or to the start of the whole that holds it; returns where it stopped. */
  keep(end: number): number {
    const { text, source, length } = this.#map;
    for (; this.#run < source.length && text[this.#run]! <= end; this.#run++) {
      const start = Math.max(this.#offset, text[this.#run]!);
      const runEnd = text[this.#run + 1]!;
      const from = source[this.#run]!;
      if (isMarkup(this.#map, this.#run)) continue;
      if (isUnitRun(this.#map, this.#run)) {
        this.#offset = Math.min(runEnd, end);
        if (this.#offset > start) this.#builder.addUnits(this.#offset - start, from + start - text[this.#run]!);
        if (runEnd > end) break;
      } else {
        if (runEnd > end) break;
        const to = from + length[this.#run]!;
        if (isMarkup(this.#map, this.#run + 1)) this.#builder.addMarkup(runEnd - start, from, to);
        else this.#builder.addWhole(runEnd - start, from, to);
        this.#offset = runEnd;
      }
    }
    return this.#offset;
  }

  /**
   * Makes one whole of what follows, up to a text offset or the end of the whole that holds it; returns where it stopped.
   * `measure` gives the length of the new text for an old range.
   */
  replace(end: number, measure: (start: number, end: number) => number): number {
    const { text, source, length } = this.#map;
    const start = this.#offset;
    const from = source[this.#run]! + (isUnitRun(this.#map, this.#run) ? start - text[this.#run]! : 0);
    let to = from;
    let unbroken = true;
    for (; this.#run < source.length && text[this.#run]! < end; this.#run++) {
      const runEnd = text[this.#run + 1]!;
      const partial = isUnitRun(this.#map, this.#run) && runEnd > end;
      if (this.#offset > start && source[this.#run]! !== to) unbroken = false;
      if (isMarkup(this.#map, this.#run + 1)) unbroken = false;
      to = source[this.#run]! + (partial ? end - text[this.#run]! : length[this.#run]!);
      this.#offset = partial ? end : runEnd;
      if (partial) break;
    }
    const count = measure(start, this.#offset);
    if (unbroken) this.#builder.addWhole(count, from, to);
    else this.#builder.addMarkup(count, from, to);
    return this.#offset;
  }
}
