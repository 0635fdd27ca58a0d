import type { InflectionClass } from './inflectionClass.ts';
import { blockLength, groupAt, groupWidth, sharedAt } from './lexiconFormat.ts';

const blockStart = `\n${String.fromCharCode(33)}`;
const none: readonly InflectionClass[] = [];

/** The sorted lemmas of a lexicon; each block of lemmas with the same beginning is read when it is first asked for. */
export class Lemmas {
  readonly #section: string;
  readonly #groups: readonly (readonly InflectionClass[])[];
  /** Offset of the first lemma with a beginning; taken out when its block has been read. */
  readonly #unread = new Map<string, number>();
  readonly #beginnings: ReadonlySet<string>;
  readonly #classes = new Map<string, readonly InflectionClass[]>();
  readonly #stems = new Map<string, readonly InflectionClass[]>();
  /** Lists of one class, which most stems have. */
  readonly #lists = new Map<InflectionClass, readonly InflectionClass[]>();

  /**
   * @param section the lines of `@lemmas`.
   * @param beginnings beginnings of forms that no lemma has.
   * @param groups the classes of each group.
   */
  constructor(section: string, beginnings: readonly string[], groups: readonly (readonly InflectionClass[])[]) {
    this.#section = section;
    this.#groups = groups;
    for (let at = 0; at >= 0 && at < section.length; at = this.#nextBlock(at)) {
      const from = at + 1 + groupWidth(section, at + 1);
      const line = section.slice(from, from + blockLength);
      const end = line.indexOf('\n');
      this.#unread.set(end < 0 ? line : line.slice(0, end), at);
    }
    this.#beginnings = new Set([...this.#unread.keys(), ...beginnings]);
  }

  /** The classes that a lemma is inflected by; empty when there is no such lemma. */
  classesOf(lemma: string): readonly InflectionClass[] {
    this.#readBlockOf(lemma);
    return this.#classes.get(lemma) ?? none;
  }

  /** The classes of the lemmas that are made of a stem, at least `blockLength` letters long, and the class's ending. */
  classesOfStem(stem: string): readonly InflectionClass[] {
    this.#readBlockOf(stem);
    return this.#stems.get(stem) ?? none;
  }

  /** False when no form begins with the same letters. */
  mayBegin(text: string): boolean {
    return text.length < blockLength || this.#beginnings.has(text.slice(0, blockLength));
  }

  #nextBlock(at: number): number {
    const next = this.#section.indexOf(blockStart, at);
    return next < 0 ? next : next + 1;
  }

  #readBlockOf(word: string): void {
    const beginning = word.slice(0, blockLength);
    const block = this.#unread.get(beginning);
    if (block === undefined) return;
    this.#unread.delete(beginning);
    this.#read(block);
  }

  #read(start: number): void {
    let lemma = '';
    for (let at = start; at < this.#section.length; ) {
      const shared = sharedAt(this.#section, at);
      if (shared === 0 && at > start) return;
      const newline = this.#section.indexOf('\n', at);
      const end = newline < 0 ? this.#section.length : newline;
      lemma = lemma.slice(0, shared) + this.#section.slice(at + 1 + groupWidth(this.#section, at + 1), end);
      this.#add(lemma, this.#groups[groupAt(this.#section, at + 1)] ?? none);
      at = end + 1;
    }
  }

  #add(lemma: string, classes: readonly InflectionClass[]): void {
    this.#classes.set(lemma, classes);
    for (const inflection of classes) {
      const stem = lemma.slice(0, lemma.length - inflection.lemmaEnding.length);
      const others = this.#stems.get(stem);
      this.#stems.set(stem, others === undefined ? this.#only(inflection) : [...others, inflection]);
    }
  }

  #only(inflection: InflectionClass): readonly InflectionClass[] {
    let list = this.#lists.get(inflection);
    if (!list) {
      list = [inflection];
      this.#lists.set(inflection, list);
    }
    return list;
  }
}
