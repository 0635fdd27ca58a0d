import type { Bilingual } from '../dictionary/entry.ts';
import type { Level, LevelSetting, Value } from '../engine/finding.ts';
import type { DocumentSign } from '../languages/documentSign.ts';
import type {
  DocumentFinding,
  DocumentRule,
  DocumentSentence,
  DocumentView,
  Insertion,
  Position,
} from './documentRule.ts';

/** One thing that a part consists of. */
export interface Need {
  /** Any of them will do. */
  readonly signs: readonly DocumentSign[];
  /** What is missing, as it reads after »kan mangle«: »hvor læseren kan klage«. */
  readonly title: Bilingual;
  /** A plain Danish paragraph that says it, with places to fill in in square brackets. */
  readonly insert?: string;
}

/** What rules of a document kind have in common; their texts and levels are data (dictionaries/da/kinds/). */
interface KindRule {
  readonly id: string;
  /** The kinds of document that a policy asks it of; a kind's own say nothing. */
  readonly kinds?: readonly string[];
  readonly title: Bilingual;
  readonly value: Value;
  readonly principles: readonly string[];
  readonly level: Level;
  readonly message: Bilingual;
  readonly advice: Bilingual;
  /** Asked for only in a document that shows one of these. */
  readonly when?: readonly DocumentSign[];
  /** Not asked for in a document that shows one of these. */
  readonly unless?: readonly DocumentSign[];
}

/** Something that a document of a kind must have. */
export interface Part extends KindRule {
  readonly needs: readonly Need[];
  /** What to say when some of the needs are met; {missing} lists the others. */
  readonly half?: Bilingual;
  /** What to say when it stands further down than the beginning, where it must stand. */
  readonly late?: Bilingual;
  readonly position: Position;
}

/** Something that a document of a kind must not have. */
export interface Ban extends KindRule {
  readonly signs: readonly DocumentSign[];
  /** Allowed where the sentence or the next one of its paragraph shows one of these. */
  readonly unlessNear?: readonly DocumentSign[];
}

/** The level that a rule has in the project; `off` silences it. */
export type KindLevel = (rule: { readonly id: string; readonly level: Level }) => LevelSetting;

/** Asks for one part. */
export class PartRule implements DocumentRule {
  readonly #part: Part;
  readonly #level: LevelSetting;

  constructor(part: Part, levelOf: KindLevel) {
    this.#part = part;
    this.#level = levelOf(part);
  }

  check(document: DocumentView): DocumentFinding[] {
    const { needs, late, half, message } = this.#part;
    if (this.#level === 'off' || !applies(this.#part, document.signs)) return [];
    const missing = needs.filter(({ signs }) => !signs.some((sign) => document.signs.has(sign)));
    if (missing.length === needs.length) return [this.#finding(message, missing)];
    if (missing.length > 0) return half ? [this.#finding(withMissing(half, missing), missing)] : [];
    return late && !standsEarly(needs, document) ? [this.#finding(late, [])] : [];
  }

  #finding(message: Bilingual, missing: readonly Need[]): DocumentFinding {
    const { id, value } = this.#part;
    const insertion = this.#insertion(missing);
    return { rule: id, value, level: this.#level as Level, message, ...(insertion ? { insertion } : {}) };
  }

  #insertion(missing: readonly Need[]): Insertion | undefined {
    const paragraphs = missing.flatMap(({ insert }) => (insert === undefined ? [] : [insert]));
    if (paragraphs.length < missing.length || paragraphs.length === 0) return undefined;
    const all = missing.length === this.#part.needs.length;
    const title = all ? this.#part.title : listed(missing);
    return { title, position: this.#part.position, paragraphs };
  }
}

/** Points out what does not belong in a kind of document, sentence by sentence. */
export class BanRule implements DocumentRule {
  readonly #ban: Ban;
  readonly #level: LevelSetting;

  constructor(ban: Ban, levelOf: KindLevel) {
    this.#ban = ban;
    this.#level = levelOf(ban);
  }

  check({ sentences, signs }: DocumentView): DocumentFinding[] {
    const { id, value, message } = this.#ban;
    const level = this.#level;
    if (level === 'off' || !applies(this.#ban, signs)) return [];
    const { signs: banned, unlessNear = [] } = this.#ban;
    return sentences.flatMap((sentence, index) =>
      shows(sentence, banned) && !nearby(sentences, index).some((near) => shows(near, unlessNear))
        ? [{ rule: id, sentence: index, value, level, message }]
        : [],
    );
  }
}

/** The sentence and the next one of its paragraph. */
function nearby(sentences: readonly DocumentSentence[], index: number): readonly DocumentSentence[] {
  const { paragraph } = sentences[index]!;
  return sentences.slice(index, index + 2).filter((sentence) => sentence.paragraph === paragraph);
}

const shows = (sentence: DocumentSentence, signs: readonly DocumentSign[]) =>
  signs.some((sign) => sentence.signs.has(sign));

function applies({ when, unless }: KindRule, signs: ReadonlySet<DocumentSign>): boolean {
  if (when && !when.some((sign) => signs.has(sign))) return false;
  return !unless?.some((sign) => signs.has(sign));
}

function standsEarly(needs: readonly Need[], { sentences, beginning }: DocumentView): boolean {
  const early = sentences.slice(0, beginning);
  return needs.every((need) => early.some(({ signs }) => need.signs.some((sign) => signs.has(sign))));
}

function withMissing(half: Bilingual, missing: readonly Need[]): Bilingual {
  const { da, en } = listed(missing);
  return { da: half.da.replace('{missing}', da), en: half.en.replace('{missing}', en) };
}

function listed(needs: readonly Need[]): Bilingual {
  return {
    da: enumerate(
      needs.map(({ title }) => title.da),
      'og',
    ),
    en: enumerate(
      needs.map(({ title }) => title.en),
      'and',
    ),
  };
}

function enumerate(items: readonly string[], and: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}
