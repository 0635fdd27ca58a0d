import type { Gender, Slot, WordClass } from '../morphology.ts';
import type { InflectionClass } from './inflectionClass.ts';

/** A suffix that makes new words: vurdering of vurdere, åbenhed of åben. */
export interface Derivation {
  readonly inflection: InflectionClass;
  readonly base: { readonly wordClass: WordClass; readonly ending: string };
}

function noun(gender: Gender, lemmaEnding: string, article: string): InflectionClass {
  const stem = lemmaEnding.endsWith('e') ? lemmaEnding.slice(0, -1) : lemmaEnding;
  return {
    wordClass: 'noun',
    genders: [gender],
    lemmaEnding,
    endings: [
      ['singular', [lemmaEnding]],
      ['singularDefinite', [stem + article]],
      ['plural', [`${stem}er`]],
      ['pluralDefinite', [`${stem}erne`]],
    ],
  };
}

/** Those who do it, and what it is done with: underskriver, olieudskiller. */
const doer: InflectionClass = {
  wordClass: 'noun',
  genders: ['common'],
  lemmaEnding: 'er',
  endings: [
    ['singular', ['er']],
    ['singularDefinite', ['eren']],
    ['plural', ['ere']],
    ['pluralDefinite', ['erne']],
  ],
};

function adjective(lemmaEnding: string, neuter: string, plural: string): InflectionClass {
  const endings: [Slot, string[]][] = [
    ['common', [lemmaEnding]],
    ['neuter', [neuter]],
    ['plural', [plural]],
  ];
  return { wordClass: 'adjective', genders: [], lemmaEnding, endings };
}

const verbInEre: InflectionClass = {
  wordClass: 'verb',
  genders: [],
  lemmaEnding: 'ere',
  endings: [
    ['infinitive', ['ere']],
    ['present', ['erer']],
    ['past', ['erede']],
    ['participle', ['eret']],
    ['participlePlural', ['erede']],
    ['presentParticiple', ['erende']],
    ['imperative', ['ér']],
    ['infinitivePassive', ['eres']],
    ['presentPassive', ['eres']],
    ['pastPassive', ['eredes']],
  ],
};

const ofVerb = { wordClass: 'verb', ending: 'e' } as const;
const ofAdjective = { wordClass: 'adjective', ending: '' } as const;

/** The live suffixes whose words we trust when we know what they are made of. */
export const derivations: readonly Derivation[] = [
  { inflection: doer, base: ofVerb },
  { inflection: noun('common', 'ning', 'en'), base: ofVerb },
  { inflection: noun('common', 'ing', 'en'), base: ofVerb },
  { inflection: noun('common', 'else', 'en'), base: ofVerb },
  { inflection: noun('common', 'hed', 'en'), base: ofAdjective },
];

/** Endings that tell how an unknown word is inflected. */
export const tellingEndings: readonly InflectionClass[] = [
  ...derivations.slice(2).map(({ inflection }) => inflection),
  ...['tion', 'sion', 'itet', 'ist', 'ør', 'ator', 'isme'].map((lemmaEnding) => noun('common', lemmaEnding, 'en')),
  ...['ment', 'eri', 'gram'].map((lemmaEnding) => noun('neuter', lemmaEnding, 'et')),
  verbInEre,
  adjective('ig', 'igt', 'ige'),
  adjective('isk', 'isk', 'iske'),
  adjective('som', 'somt', 'somme'),
  adjective('bar', 'bart', 'bare'),
];

/** Endings that only weak verbs have. */
export const verbEndings: readonly InflectionClass[] = [
  {
    wordClass: 'verb',
    genders: [],
    lemmaEnding: 'e',
    endings: [
      ['past', ['ede']],
      ['participlePlural', ['ede']],
      ['pastPassive', ['edes']],
      ['presentParticiple', ['ende']],
    ],
  },
];
