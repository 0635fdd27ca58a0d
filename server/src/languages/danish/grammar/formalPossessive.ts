import { conjunctions, isFunctionWord, prepositions } from './closedClasses.ts';
import { agreements, isAttribute } from './nounPhrase.ts';
import type { SentenceView } from './sentenceView.ts';

/** A form of »din«. */
export type Your = 'din' | 'dit' | 'dine';

const own: Readonly<Record<string, Your>> = { egen: 'din', eget: 'dit', egne: 'dine' };
/** Neuter nouns alike in both numbers that one person has one of, and »mail«. */
const mostlySingular = new Set(
  (
    'hjem liv arbejde job afslag tilsagn tilskud ophold fravær køb salg helbred samtykke forbrug ansvar medlemskab kørekort ' +
    'sundhedskort sygesikringskort pas tegn regnskab mail e-mail virke initiativ opkald lejemål skattekort svar behov besøg bidrag valg'
  ).split(' '),
);
const mostlyPlural = new Set([
  'forhold',
  'boligforhold',
  'familieforhold',
  'helbredsforhold',
  'indkomstforhold',
  'lønforhold',
  'skatteforhold',
  'ting',
  'sko',
  'søskende',
]);
/** Words that the lexicon does not have. */
const genderOf: Readonly<Record<string, Your>> = {
  mitid: 'dit',
  nemid: 'dit',
  cv: 'dit',
  id: 'dit',
  ref: 'din',
  'ref.': 'din',
};
const number = /(?:nr|nummer|numre)\.?$/;
const numerals = new Set('to tre fire fem seks syv otte ni ti elleve tolv begge'.split(' '));
const intensifiers = new Set('meget særligt særlig så helt mest'.split(' '));

/** What »Deres« becomes, and where »din« must be said again: »dit navn og din adresse«. */
export interface Possessive {
  readonly form: Your;
  readonly again: readonly { readonly index: number; readonly form: Your }[];
}

/** @returns undefined when gender or number of what »Deres« belongs to cannot be told. */
export function settlePossessive(view: SentenceView, index: number): Possessive | undefined {
  const next = index + 1;
  if (own[view.key(next)] !== undefined) return { form: own[view.key(next)]!, again: [] };
  if (!view.isWord(next) && view.tokens[next]?.kind !== 'number') return predicative(view, index);
  if (prepositions.has(view.key(next)) || conjunctions.has(view.key(next))) return predicative(view, index);
  const head = headAfter(view, next);
  const form = head === undefined ? undefined : formFor(view, head, next);
  if (head === undefined || form === undefined) return undefined;
  return coordinated(view, head, form);
}

/** The noun that a possessive before `from` belongs to. */
function headAfter(view: SentenceView, from: number): number | undefined {
  for (let at = from; at < from + 6; at++) {
    const key = view.key(at);
    if (key in genderOf || number.test(key)) return at;
    if (view.key(at + 1) === '-' && conjunctions.has(view.key(at + 2))) {
      at += 2;
      continue;
    }
    if (numerals.has(key) || intensifiers.has(key) || view.tokens[at]?.kind === 'number') continue;
    if (key === 'og' && at > from && isAttribute(view, at - 1) && isAttribute(view, at + 1)) continue;
    if (!view.isWord(at) || isFunctionWord(key)) return undefined;
    const attribute = isAttribute(view, at);
    if (attribute && continuesPhrase(view, at + 1)) continue;
    if (agreements(view, at).length > 0) return at;
    if (!attribute) return undefined;
  }
  return undefined;
}

function continuesPhrase(view: SentenceView, index: number): boolean {
  const key = view.key(index);
  if (key in genderOf) return true;
  if (key === 'og') return isAttribute(view, index + 1) && continuesPhrase(view, index + 2);
  return agreements(view, index).length > 0 || isAttribute(view, index);
}

function formFor(view: SentenceView, head: number, from: number): Your | undefined {
  const key = view.key(head);
  if (key in genderOf) return genderOf[key];
  if (number.test(key)) return key.endsWith('numre') ? 'dine' : 'dit';
  for (let at = from; at < head; at++) if (numerals.has(view.key(at)) || isCount(view, at)) return 'dine';
  const found = agreements(view, head);
  if (found.length === 1) {
    const { number: count, gender } = found[0]!;
    return count === 'plural' ? 'dine' : gender === 'neuter' ? 'dit' : 'din';
  }
  if (mostlyPlural.has(key)) return view.key(head + 1) === 'til' ? undefined : 'dine';
  const singular = found.filter((agreement) => agreement.number === 'singular');
  if (!isMostlySingular(key) || singular.length !== 1) return undefined;
  return singular[0]!.gender === 'neuter' ? 'dit' : 'din';
}

const isCompoundOf = (key: string, tail: string) => key.endsWith(tail) && key.length > tail.length + 2;

function isMostlySingular(key: string): boolean {
  return mostlySingular.has(key) || [...mostlySingular].some((tail) => tail.length > 3 && isCompoundOf(key, tail));
}

/** A number that counts, not a year or an ordinal. */
function isCount(view: SentenceView, index: number): boolean {
  return (
    view.tokens[index]?.kind === 'number' &&
    /^\d{1,3}$/.test(view.key(index)) &&
    view.key(index) !== '1' &&
    view.key(index + 1) !== '.'
  );
}

/** After the noun, more nouns may follow that »din« must agree with too: »navn, adresse og telefonnummer«. */
function coordinated(view: SentenceView, head: number, form: Your): Possessive | undefined {
  const again: { index: number; form: Your }[] = [];
  let last = form;
  for (let joint = head + 1; ; ) {
    const member = joint + 1;
    const inList =
      view.key(joint) === ',' &&
      isBareNoun(view, member) &&
      [',', 'og', 'eller', 'samt'].includes(view.key(member + 1));
    if (!inList && !['og', 'eller', 'samt'].includes(view.key(joint))) break;
    if (!view.isWord(member) || isFunctionWord(view.key(member)) || view.mayBeFinite(member)) break;
    if (numerals.has(view.key(member))) break;
    const attribute = isAttribute(view, member) && continuesPhrase(view, member + 1);
    const noun = attribute ? headAfter(view, member) : member;
    if (noun === undefined) return undefined;
    if (!attribute && !isBareNoun(view, member)) break;
    const other = formFor(view, noun, member);
    if (other === undefined || (attribute && other !== last)) return undefined;
    if (other !== last) again.push({ index: member, form: other });
    last = other;
    joint = noun + 1;
  }
  return { form, again };
}

function isBareNoun(view: SentenceView, index: number): boolean {
  return view.key(index) in genderOf || number.test(view.key(index)) || agreements(view, index).length > 0;
}

/** »Valget er Deres.« */
function predicative(view: SentenceView, index: number): Possessive | undefined {
  if (!view.isEnd(index + 1) || !['er', 'var', 'bliver'].includes(view.key(index - 1)) || index !== 2) return undefined;
  const subject = view.reads(0, 'noun', 'singularDefinite', 'pluralDefinite');
  if (subject?.genders.length !== 1) return undefined;
  if (subject.slot === 'pluralDefinite') return { form: 'dine', again: [] };
  return { form: subject.genders[0] === 'neuter' ? 'dit' : 'din', again: [] };
}
