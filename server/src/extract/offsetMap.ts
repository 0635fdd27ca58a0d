import type { OffsetMap } from './prose.ts';

/** Collects the runs of one OffsetMap in ascending order. */
export class OffsetMapBuilder {
  readonly #text: number[] = [];
  readonly #source: number[] = [];
  readonly #length: number[] = [];
  #textLength = 0;

  /** Maps `count` units of text one to one to the source from `start`. */
  addUnits(count: number, start: number): void {
    const last = this.#length.length - 1;
    const lastLength = last < 0 ? 0 : this.#length[last]!;
    const joins =
      lastLength > 0 &&
      lastLength === this.#textLength - this.#text[last]! &&
      this.#source[last]! + lastLength === start;
    if (joins) {
      this.#length[last] = lastLength + count;
      this.#textLength += count;
    } else {
      this.#push(count, start, count);
    }
  }

  /** Maps `count` units of text, or none, to the source in [start, end) as one whole. */
  addWhole(count: number, start: number, end: number): void {
    if (count === end - start) this.addUnits(count, start);
    else this.#push(count, start, end - start);
  }

  /** Maps `count` units of text to the source in [start, end), which holds markup. */
  addMarkup(count: number, start: number, end: number): void {
    this.#push(count, start, end - start);
    this.#push(0, end, 0);
  }

  /** Lists with no room for more runs: most maps have a few, for which a typed array would take several times as much. */
  build(): OffsetMap {
    this.#text.push(this.#textLength);
    return { text: this.#text.slice(), source: this.#source.slice(), length: this.#length.slice() };
  }

  #push(count: number, start: number, length: number): void {
    this.#text.push(this.#textLength);
    this.#source.push(start);
    this.#length.push(length);
    this.#textLength += count;
  }
}

/**
 * Where the unit at a text offset starts in the source; at the end of the text, where the last unit ends.
 * Offsets outside the text count as its nearest end.
 */
export function sourceStart(map: OffsetMap, offset: number): number {
  if (offset >= textLength(map)) return sourceEnd(map, offset);
  const run = runAt(map, Math.max(offset, 0));
  const start = map.source[run] ?? 0;
  return isUnitRun(map, run) ? start + Math.max(offset, 0) - map.text[run]! : start;
}

/**
 * Where the unit before a text offset ends in the source, so that sourceStart(a) and sourceEnd(b) enclose text [a, b)
 * for a < b. At offset 0 it is where the text starts. To insert at an offset, use one of the two for both ends.
 */
export function sourceEnd(map: OffsetMap, offset: number): number {
  if (offset <= 0) return map.source[0] ?? 0;
  const unit = Math.min(offset, textLength(map)) - 1;
  if (unit < 0) return 0;
  const run = runAt(map, unit);
  const start = map.source[run]!;
  return isUnitRun(map, run) ? start + unit + 1 - map.text[run]! : start + map.length[run]!;
}

/** Whether the source of text [start, end) holds nothing but the text's own characters, plain or encoded: no markup. */
export function isUnbroken(map: OffsetMap, start: number, end: number): boolean {
  if (end <= start) return true;
  const last = runAt(map, end - 1);
  for (let run = runAt(map, start); run <= last; run++) {
    if (isMarkup(map, run + 1)) return false;
    if (run < last && map.source[run]! + map.length[run]! !== map.source[run + 1]!) return false;
  }
  return true;
}

/** The last run that starts at or before a text offset; it holds the unit there. */
function runAt(map: OffsetMap, offset: number): number {
  let low = 0;
  let high = map.source.length - 1;
  if (high <= 0) return 0;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (map.text[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether a run maps unit by unit. */
export function isUnitRun(map: OffsetMap, run: number): boolean {
  return map.text[run + 1]! - map.text[run]! === map.length[run]! && !isMarkup(map, run + 1);
}

/** Whether a run stands only to say that the run before it is markup. */
export function isMarkup(map: OffsetMap, run: number): boolean {
  return map.length[run] === 0 && map.text[run + 1] === map.text[run];
}

function textLength(map: OffsetMap): number {
  return map.text[map.source.length] ?? 0;
}
