import type { Analysis, Gender, Slot, WordClass } from '../language.ts';
import { genitiveSlots, plainSlots } from './genitive.ts';
import type { NounSlot } from '../language.ts';

/** How unknown words with a telling ending are inflected. */
interface EndingPattern {
  readonly wordClass: WordClass;
  readonly genders: readonly Gender[];
  /** Ending of the lemma. */
  readonly lemma: string;
  readonly slots: ReadonlyArray<readonly [slot: Slot, ending: string]>;
}

const minimalStem = 3;

function noun(gender: Gender, lemma: string, definite: string, plural?: string, pluralDefinite?: string): EndingPattern {
  const forms: [NounSlot, string | undefined][] = [
    ['singular', lemma],
    ['singularDefinite', definite],
    ['plural', plural],
    ['pluralDefinite', pluralDefinite],
  ];
  const slots: [Slot, string][] = [];
  for (const [slot, ending] of forms) {
    if (ending === undefined) continue;
    slots.push([slot, ending]);
    const plain = plainSlots.find((name) => name === slot);
    if (plain !== undefined) slots.push([genitiveSlots[plain], `${ending}s`]);
  }
  return { wordClass: 'noun', genders: [gender], lemma, slots };
}

const regular = (gender: Gender, ending: string, definite: string): EndingPattern =>
  noun(gender, ending, ending + definite, `${ending}er`, `${ending}erne`);

const patterns: readonly EndingPattern[] = [
  ...['ing', 'hed', 'tion', 'sion', 'tet', 'ist', 'ans', 'ens', 'ent', 'ør', 'log'].map((ending) =>
    regular('common', ending, 'en'),
  ),
  ...['ment', 'eri', 'gram'].map((ending) => regular('neuter', ending, 'et')),
  noun('common', 'else', 'elsen', 'elser', 'elserne'),
  noun('common', 'isme', 'ismen', 'ismer', 'ismerne'),
  noun('common', 'ator', 'atoren', 'atorer', 'atorerne'),
  {
    wordClass: 'verb',
    genders: [],
    lemma: 'ere',
    slots: [
      ['infinitive', 'ere'],
      ['present', 'erer'],
      ['past', 'erede'],
      ['participle', 'eret'],
      ['participlePlural', 'erede'],
      ['presentParticiple', 'erende'],
      ['imperative', 'ér'],
      ['infinitivePassive', 'eres'],
      ['presentPassive', 'eres'],
      ['pastPassive', 'eredes'],
    ],
  },
  {
    wordClass: 'verb',
    genders: [],
    lemma: 'e',
    slots: [
      ['past', 'ede'],
      ['participlePlural', 'ede'],
      ['pastPassive', 'edes'],
      ['presentParticiple', 'ende'],
    ],
  },
  ...['ig', 'isk', 'som', 'bar'].map(
    (lemma): EndingPattern => ({
      wordClass: 'adjective',
      genders: [],
      lemma,
      slots: [
        ['common', lemma],
        ['neuter', lemma === 'isk' ? lemma : `${lemma}t`],
        ['plural', lemma === 'som' ? 'somme' : `${lemma}e`],
      ],
    }),
  ),
];

/** Reads an unknown form by its ending; empty when no ending tells enough. */
export function readByEnding(form: string): readonly Analysis[] {
  const found: Analysis[] = [];
  for (const { wordClass, genders, lemma, slots } of patterns) {
    for (const [slot, ending] of slots) {
      const stem = form.slice(0, form.length - ending.length);
      if (stem.length < minimalStem || !form.endsWith(ending) || !/[aeiouyæøå]/u.test(stem)) continue;
      found.push({ lemma: stem + lemma, wordClass, slot, genders, known: false });
    }
  }
  return found;
}
