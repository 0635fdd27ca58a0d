import { adverbs, subjectPronouns } from './closedClasses.ts';
import type { Nominalisations } from './grammarData.ts';
import { isAttribute, nounPhraseAt } from './nounPhrase.ts';
import type { SentenceView } from './sentenceView.ts';

const mayBeInverted: ReadonlySet<LightSlot> = new Set(['present', 'past', 'passive', 'pastPassive']);

type LightSlot = 'infinitive' | 'present' | 'past' | 'participle' | 'imperative' | 'passive' | 'pastPassive';

/** A verb that says little beside its verbal noun. */
interface LightVerb {
  readonly slot: LightSlot;
  /** True for verbs of beginning: iværksætte. */
  readonly begins: boolean;
}

/** »foretager vi ikke en grundig vurdering af sagen«. Token indices. */
export interface VerbalNoun {
  readonly light: number;
  readonly verb: LightVerb;
  /** The subject between verb and noun, or »der«. */
  readonly subject?: { readonly start: number; readonly end: number };
  readonly hasAdverb: boolean;
  /** The article or first attribute of the noun. */
  readonly start: number;
  readonly article: string;
  /** How each of the noun's adjectives is said with a verb; undefined for one that cannot be. */
  readonly adverbs: readonly (string | undefined)[];
  readonly noun: number;
  /** The first token of what the preposition governs. */
  readonly object: number;
  readonly lemma: string;
  /** What stands after the verb: følge »op på«. */
  readonly particle: string;
}

const principalParts: readonly (readonly [
  infinitive: string,
  past: string,
  participle: string,
  imperative: string,
  begins: boolean,
])[] = [
  ['foretage', 'foretog', 'foretaget', 'foretag', false],
  ['udføre', 'udførte', 'udført', 'udfør', false],
  ['gennemføre', 'gennemførte', 'gennemført', 'gennemfør', false],
  ['iværksætte', 'iværksatte', 'iværksat', 'iværksæt', true],
  ['igangsætte', 'igangsatte', 'igangsat', 'igangsæt', true],
  ['påbegynde', 'påbegyndte', 'påbegyndt', 'påbegynd', true],
];

/** Every form of the light verbs. */
export const lightVerbs: ReadonlyMap<string, LightVerb> = new Map(
  principalParts.flatMap(([infinitive, past, participle, imperative, begins]): [string, LightVerb][] => [
    [infinitive, { slot: 'infinitive', begins }],
    [`${infinitive}r`, { slot: 'present', begins }],
    [past, { slot: 'past', begins }],
    [participle, { slot: 'participle', begins }],
    [imperative, { slot: 'imperative', begins }],
    [`${infinitive}s`, { slot: 'passive', begins }],
    [`${past}s`, { slot: 'pastPassive', begins }],
  ]),
);

/** Reads a verbal noun with its object after a light verb. */
export function verbalNounAfter(view: SentenceView, light: number, known: Nominalisations): VerbalNoun | undefined {
  const verb = lightVerbs.get(view.key(light));
  if (!verb) return undefined;
  let at = light + 1;
  let subject: VerbalNoun['subject'];
  let hasAdverb = false;
  for (; at < light + 7; at++) {
    const key = view.key(at);
    if (adverbs.has(key) && !isDeterminer(view, at, known)) {
      if (key === 'der') subject = { start: at, end: at + 1 };
      else hasAdverb = true;
      continue;
    }
    const target = targetAt(view, at, known);
    if (target) return { light, verb, hasAdverb, ...(subject ? { subject } : {}), ...target };
    if (subject || !mayBeInverted.has(verb.slot)) return undefined;
    const end = subjectEnd(view, at);
    if (end === undefined) return undefined;
    subject = { start: at, end };
    at = end - 1;
  }
  return undefined;
}

/** »nærmere undersøgelse«, »endnu en måling«. */
function isDeterminer(view: SentenceView, at: number, known: Nominalisations): boolean {
  return (
    ['nærmere', 'endnu'].includes(view.key(at)) &&
    targetAt(view, at, known) !== undefined &&
    view.key(at + 1) !== 'ikke'
  );
}

/** The end of a subject that stands after its verb: a pronoun, a name or a definite noun. */
function subjectEnd(view: SentenceView, at: number): number | undefined {
  const phrase = nounPhraseAt(view, at);
  if (phrase?.kind === 'name' || phrase?.kind === 'opaque') return phrase.end;
  if (phrase?.kind === 'noun' && view.reads(phrase.head, 'noun', 'singularDefinite', 'pluralDefinite'))
    return phrase.end;
  return subjectPronouns.has(view.key(at)) ? at + 1 : undefined;
}

type Target = Pick<VerbalNoun, 'start' | 'article' | 'adverbs' | 'noun' | 'object' | 'lemma' | 'particle'>;

/** An article, adjectives, a verbal noun and its preposition. */
function targetAt(view: SentenceView, start: number, known: Nominalisations): Target | undefined {
  const first = view.key(start);
  const again = first === 'endnu' && view.key(start + 1) === 'en';
  const article = /^(?:en|et|den|det|de|denne|dette|disse|nogen|ingen|vores|jeres|din|dit|dine|sin|sit|sine)$/.test(
    first,
  )
    ? first
    : '';
  const attributes: number[] = again ? [start] : [];
  for (let at = again ? start + 2 : article ? start + 1 : start; at < start + 8; at++) {
    const found = verbOf(view, at, known);
    if (found)
      return { start, article, adverbs: attributes.map((index) => adverbFor(view, index, known)), noun: at, ...found };
    if ((view.key(at) === 'og' || view.key(at) === ',') && attributes.length > 0) continue;
    if (!view.isWord(at) || !isAttribute(view, at)) return undefined;
    attributes.push(at);
  }
  return undefined;
}

function verbOf(
  view: SentenceView,
  index: number,
  { particles, verbs }: Nominalisations,
): Pick<Target, 'object' | 'lemma' | 'particle'> | undefined {
  if (!view.isWord(index)) return undefined;
  const after = view.key(index + 1);
  const nouns = view
    .readings(index)
    .filter(({ wordClass, slot }) => wordClass === 'noun' && !slot.endsWith('Genitive'));
  for (const { lemma } of nouns) {
    const particle = particles.find(({ noun, after: preposition }) => noun === lemma && preposition === after);
    if (particle) return { object: index + 2, lemma: particle.verb, particle: particle.write };
    const verb = Object.hasOwn(verbs, lemma) ? verbs[lemma] : undefined;
    if (verb !== undefined && after === 'af') return { object: index + 2, lemma: verb, particle: '' };
  }
  return undefined;
}

/** How the adjective at `index` is said with a verb; undefined when it cannot be. */
function adverbFor(view: SentenceView, index: number, { adverbs: own }: Nominalisations): string | undefined {
  if (view.key(index) === 'endnu') return 'igen';
  for (const { lemma, wordClass } of view.readings(index)) {
    if (wordClass === 'adjective' && Object.hasOwn(own, lemma)) return own[lemma];
  }
  return Object.hasOwn(own, view.key(index)) ? own[view.key(index)] : undefined;
}
