import type { Analysis, Lexicon, Slot } from '../../../morphology.ts';
import { WordMemo } from '../../../wordMemo.ts';
import type { Knowledge } from './knowledge.ts';

const finiteSlots: ReadonlySet<Slot> = new Set<Slot>(['present', 'past', 'presentPassive', 'pastPassive']);

const none: readonly Analysis[] = [];

/** What is known of a word wherever it stands. */
export class WordFacts {
  /** Readings of the lexicon; none for words of closed classes. */
  readonly readings: readonly Analysis[];
  /** The reading as a noun, but for its genitive. */
  readonly isNoun: boolean;
  readonly isGenitive: boolean;
  /** An adjective or a participle that may stand before a noun. */
  readonly isAdjective: boolean;
  readonly isAuxiliary: boolean;
  readonly mayBeFinite: boolean;
  /** Cannot be anything but a finite verb. */
  readonly isFinite: boolean;
  /** Speaks of an institution of its own, or of what only other authorities write of: »skolen«, »politiet«. */
  readonly isInstitution: boolean;
  /** Somebody who builds or works: »bygherren«. */
  readonly isBuilder: boolean;
  /** Whom a text that does not address its reader gives duties: »ejeren«, »forældre«. */
  readonly isThirdReader: boolean;
  /** Begins the name of an institution in several words. */
  readonly opensInstitution: boolean;

  constructor(key: string, lexicon: Lexicon, { closed, closedOnly, endings, lists }: Knowledge) {
    const readings = closedOnly.has(key) ? none : lexicon.analyses(key);
    this.readings = closed.otherAdverbs.has(key)
      ? readings.filter(({ wordClass }) => wordClass === 'adjective')
      : readings;
    const form = closed.be.get(key) ?? closed.have.get(key) ?? closed.become.get(key);
    const isFiniteVerb = ({ wordClass, slot }: Analysis) => wordClass === 'verb' && finiteSlots.has(slot);
    this.isNoun = this.readings.some(({ wordClass, slot }) => wordClass === 'noun' && !slot.endsWith('Genitive'));
    this.isGenitive = this.readings.some(({ wordClass, slot }) => wordClass === 'noun' && slot.endsWith('Genitive'));
    this.isAdjective = this.readings.some(
      ({ wordClass, slot }) =>
        wordClass === 'adjective' ||
        (wordClass === 'verb' && (slot.startsWith('participle') || slot === 'presentParticiple')),
    );
    this.isAuxiliary = closed.modals.has(key) || form === 'present' || form === 'past';
    this.mayBeFinite = this.isAuxiliary || this.readings.some(isFiniteVerb);
    this.isFinite = this.isAuxiliary || (this.readings.length > 0 && this.readings.every(isFiniteVerb));
    const isThe = (nouns: RegExp) =>
      this.readings.some(({ lemma, slot }) => slot === 'singularDefinite' && nouns.test(lemma));
    const isOther = this.readings.some(
      ({ lemma, wordClass }) => wordClass === 'noun' && endings.otherSenders.test(lemma),
    );
    this.isInstitution = isOther || isThe(endings.institutions);
    this.isBuilder = isThe(endings.builders);
    this.isThirdReader = this.readings.some(
      ({ lemma, slot, wordClass }) =>
        (wordClass === 'noun' &&
          /^(?:singularDefinite|plural(?:Definite)?)$/.test(slot) &&
          endings.thirdReaders.test(lemma)) ||
        (slot === 'presentParticiple' && endings.thirdReaders.test(key)),
    );
    this.opensInstitution = [...lists.institutionNames].some((name) => name.startsWith(`${key} `));
  }
}

const known = new WeakMap<Knowledge, { readonly lexicon: Lexicon; readonly memo: WordMemo<WordFacts> }>();

/** What is known of words with the inflection of a lexicon, kept from sentence to sentence. */
export function factsOf(knowledge: Knowledge, lexicon: Lexicon): WordMemo<WordFacts> {
  let facts = known.get(knowledge);
  if (facts?.lexicon !== lexicon) {
    facts = { lexicon, memo: new WordMemo((key) => new WordFacts(key, lexicon, knowledge)) };
    known.set(knowledge, facts);
  }
  return facts.memo;
}
