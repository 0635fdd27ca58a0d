import { capitalised } from '../characters.ts';
import type { Token, TokenChange } from '../language.ts';
import type { Gender, Lexicon, Slot } from '../morphology.ts';

/** Determiners and pronominal adjectives by gender: common, neuter. */
const pairs: readonly (readonly [common: string, neuter: string])[] = [
  ['en', 'et'],
  ['den', 'det'],
  ['denne', 'dette'],
  ['min', 'mit'],
  ['din', 'dit'],
  ['sin', 'sit'],
  ['vor', 'vort'],
  ['ingen', 'intet'],
  ['nogen', 'noget'],
  ['hver', 'hvert'],
  ['enhver', 'ethvert'],
  ['hvilken', 'hvilket'],
  ['anden', 'andet'],
  ['egen', 'eget'],
  ['sådan', 'sådant'],
  ['al', 'alt'],
  ['hel', 'helt'],
];
const copulas = new Set(['er', 'var', 'bliver', 'blev']);
/** Verbs that are spelt like nouns too: »den skal«, »den kan«. */
const modals = new Set([
  'skal',
  'skulle',
  'kan',
  'kunne',
  'vil',
  'ville',
  'må',
  'måtte',
  'bør',
  'burde',
  'har',
  'havde',
]);
const degree = new Set([
  'ikke',
  'også',
  'meget',
  'ret',
  'så',
  'altid',
  'nu',
  'derfor',
  'dog',
  'stadig',
  'særlig',
  'helt',
]);
/** These leave room for a determiner further left: en anden, din egen, en sådan. */
const inner = new Set(['anden', 'andet', 'egen', 'eget', 'sådan', 'sådant', 'hel', 'helt']);
const invariant = new Set(['vores', 'jeres', 'deres', 'hans', 'hendes', 'dens', 'dets', 'kommunens', 'hvis']);
/** Adjectives with one form for all. */
const unchanging = new Set([
  'samme',
  'første',
  'næste',
  'sidste',
  'eneste',
  'fælles',
  'øvrige',
  'ekstra',
  'bedste',
  'nuværende',
]);
const boundary = new Set([
  'i',
  'på',
  'til',
  'fra',
  'med',
  'af',
  'om',
  'for',
  'ved',
  'efter',
  'under',
  'over',
  'mod',
  'uden',
  'hos',
  'som',
  'at',
  'inden',
  'mellem',
  'gennem',
  'pr',
  'pr.',
  'ifølge',
  'via',
  'og',
  'eller',
  'ikke',
  'du',
  'vi',
  'jeg',
  'han',
  'hun',
  'man',
]);
const singular: ReadonlySet<Slot> = new Set<Slot>(['singular', 'singularGenitive']);
const finite: ReadonlySet<Slot> = new Set<Slot>([
  'present',
  'past',
  'presentPassive',
  'pastPassive',
  'imperative',
  'infinitive',
]);

/**
 * Re-agrees determiner, adjectives and predicate of the noun at `index` with a new gender.
 * @returns the changed tokens, or undefined when a word cannot be settled for sure or a pronoun takes the noun up.
 */
export function agree(
  sentence: string,
  tokens: readonly Token[],
  index: number,
  gender: Gender,
  lexicon: Lexicon,
): TokenChange[] | undefined {
  const readings = lexicon.analyses(tokens[index]!.key).filter((reading) => reading.wordClass === 'noun');
  const noun = { sentence, tokens, index, gender, lexicon };
  const after = predicate(noun);
  if (readings.length > 0 && readings.every((reading) => reading.slot.startsWith('plural'))) return [];
  if (!after || isTakenUp(noun)) return undefined;
  if (readings.length > 0 && !readings.some((reading) => singular.has(reading.slot))) return after;
  const before = attributes(noun);
  return before && [...before, ...after];
}

/** A noun that gets another gender, and where it stands. */
interface NewNoun {
  readonly sentence: string;
  readonly tokens: readonly Token[];
  readonly index: number;
  readonly gender: Gender;
  readonly lexicon: Lexicon;
}

/** »Skrivelsen er kommet, og den er lang«: a later »den« may be the noun that becomes neuter. */
function isTakenUp({ tokens, index, gender, lexicon }: NewNoun): boolean {
  if (gender !== 'neuter') return false;
  return tokens.some(({ key }, at) => {
    const next = tokens[at + 1];
    const isPronoun = !next || modals.has(next.key) || isBoundary(next, lexicon);
    return at > index && (key === 'den' || key === 'denne') && isPronoun;
  });
}

/** What agrees with the noun in its own phrase. */
function attributes({ sentence, tokens, index, gender, lexicon }: NewNoun): TokenChange[] | undefined {
  const changes: TokenChange[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const token = tokens[at]!;
    if (unchanging.has(token.key)) continue;
    const determiner = determinerFor(token.key, gender);
    if (determiner !== undefined) {
      if (determiner !== token.key) changes.push(change(sentence, tokens, at, determiner));
      if (inner.has(token.key)) continue;
      return changes;
    }
    if (invariant.has(token.key) || isGenitive(token.key, lexicon)) return changes;
    if (isBoundary(token, lexicon))
      return at < index - 1 && ['og', 'eller', ','].includes(token.key) ? undefined : changes;
    const form = adjectiveFor(token.key, gender, lexicon);
    if (form === undefined) return undefined;
    if (form !== token.key) changes.push(change(sentence, tokens, at, form));
  }
  return changes;
}

/** The predicate adjective after »er«, »var«, »bliver« or »blev« that agrees with the noun. */
function predicate({ sentence, tokens, index, gender, lexicon }: NewNoun): TokenChange[] | undefined {
  if (!copulas.has(tokens[index + 1]?.key ?? '')) return [];
  let at = index + 2;
  while (at < tokens.length && degree.has(tokens[at]!.key)) at++;
  const token = tokens[at];
  if (token?.kind !== 'word') return [];
  const readings = lexicon.analyses(token.key).filter((reading) => reading.known);
  if (!readings.some(({ wordClass, slot }) => wordClass === 'adjective' && (slot === 'common' || slot === 'neuter')))
    return [];
  const form = adjectiveFor(token.key, gender, lexicon);
  if (form === undefined) return undefined;
  return form === token.key ? [] : [change(sentence, tokens, at, form)];
}

function determinerFor(key: string, gender: Gender): string | undefined {
  const pair = pairs.find(([common, neuter]) => key === common || key === neuter);
  return pair && (gender === 'neuter' ? pair[1] : pair[0]);
}

function isGenitive(key: string, lexicon: Lexicon): boolean {
  return key.endsWith('s') && lexicon.analyses(key).some((reading) => reading.slot.endsWith('Genitive'));
}

function isBoundary(token: Token, lexicon: Lexicon): boolean {
  if (token.kind === 'punctuation' || boundary.has(token.key)) return true;
  const readings = lexicon.analyses(token.key).filter((reading) => reading.known);
  return readings.length > 0 && readings.every((reading) => reading.wordClass === 'verb' && finite.has(reading.slot));
}

function adjectiveFor(key: string, gender: Gender, lexicon: Lexicon): string | undefined {
  const readings = lexicon.analyses(key).filter((reading) => reading.known);
  const want: Slot = gender === 'neuter' ? 'neuter' : 'common';
  for (const reading of readings) {
    if (reading.wordClass === 'verb') {
      if (reading.slot === 'participlePlural' || reading.slot === 'participle' || reading.slot === 'presentParticiple')
        return key;
      continue;
    }
    if (reading.wordClass !== 'adjective') continue;
    if (reading.slot === 'plural' || reading.slot === 'comparative' || reading.slot === 'superlativeDefinite')
      return key;
    const form = lexicon.paradigms(reading.lemma, 'adjective')[0]?.forms[want]?.[0];
    if (form !== undefined) return form;
  }
  return undefined;
}

function change(sentence: string, tokens: readonly Token[], index: number, text: string): TokenChange {
  const { start } = tokens[index]!;
  const capital = sentence.charAt(start) !== sentence.charAt(start).toLowerCase();
  return { index, text: capital ? capitalised(text) : text };
}
