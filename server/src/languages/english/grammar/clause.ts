import type { Token } from '../../language.ts';
import { isAuxiliary } from '../auxiliaries.ts';
import type { EnglishLexicon } from '../inflection.ts';
import type { Passive } from './passive.ts';

/** The simple clause around a passive; token indices. */
export interface Clause {
  /** Where the subject starts and ends. */
  readonly start: number;
  readonly subjectEnd: number;
  /** A particle that goes with the verb: »filled in«. */
  readonly particle: string | undefined;
  /** Whether the subject's first letter is a capital only for its place. */
  readonly lowered: boolean;
}

/** The subject of its own clause comes right after these. */
const conjunctions = new Set([
  'that',
  'if',
  'when',
  'because',
  'once',
  'unless',
  'until',
  'before',
  'after',
  'while',
  'but',
]);
/** These may bring a noun alone, »forms sent after this date«, and begin a clause for sure only first in the sentence. */
const prepositions = new Set(['until', 'before', 'after']);
/** What stands before a comma that a main clause may follow. */
const fronts = new Set(
  'if when after before in on at from for as during once until unless because since within however therefore otherwise then normally usually by with please here first finally'.split(
    ' ',
  ),
);
const determiners = new Set(
  'the a an this that these those my your his her its our their all any each every no some both most many several such'.split(
    ' ',
  ),
);
const pronouns = new Set(['i', 'you', 'he', 'she', 'it', 'we', 'they', 'this', 'these', 'they']);
/** A participle and the particle that is part of its verb. */
const phrasal: Readonly<Record<string, readonly string[]>> = {
  in: ['filled', 'handed'],
  out: [
    'carried',
    'filled',
    'handed',
    'paid',
    'worked',
    'sent',
    'pointed',
    'given',
    'sorted',
    'ruled',
    'left',
    'thrown',
  ],
  up: ['set', 'drawn', 'picked', 'taken', 'put', 'followed', 'looked', 'cleaned', 'added', 'made', 'written'],
  off: ['called', 'put', 'cut', 'turned', 'paid', 'switched', 'closed'],
  down: ['turned', 'closed', 'written', 'cut', 'torn', 'laid'],
  over: ['taken', 'handed'],
  away: ['taken', 'thrown', 'given'],
  back: ['paid', 'sent', 'given', 'taken', 'called'],
  on: ['passed', 'turned'],
};
/** After in these tell how: filled in Danish, handed in person. */
const manners = new Set('person full advance writing ink english danish capitals block'.split(' '));
/** A subject of more words is seldom one phrase. */
const MOST_SUBJECT_WORDS = 8;

/** The clause of a passive when it is subject, auxiliaries, participle and nothing that would be torn apart; else undefined. */
export function clauseOf({ sentence, tokens, passive, alone }: Passive, lexicon: EnglishLexicon): Clause | undefined {
  const { at, participle } = passive;
  if (!alone || /^g[eo]t/.test(tokens[at]!.key)) return undefined;
  const subjectEnd = verbStart(tokens, at);
  const start = subjectStart(tokens, subjectEnd);
  if (start === undefined || subjectEnd <= start || subjectEnd - start > MOST_SUBJECT_WORDS) return undefined;
  const words = tokens.slice(start, subjectEnd);
  const first = words[0]!;
  if (words.some(({ kind }) => kind !== 'word') || ['it', 'there', 'who', 'which', 'what'].includes(first.key))
    return undefined;
  if (words.length === 1 ? !pronouns.has(first.key) && !isPlain(sentence, first, start) : !isPhrase(words))
    return undefined;
  const particle = particleAfter(tokens, participle);
  if (particle === undefined || !restFits(tokens, participle + 1)) return undefined;
  const lowered = start === 0 && (determiners.has(first.key) || pronouns.has(first.key) || isKnown(lexicon, first));
  if (start === 0 && !lowered) return undefined;
  const isPronoun = words.length === 1 && pronouns.has(first.key);
  // Between a determiner and a verb stands nothing but a noun.
  const isSure = isPronoun || (words.length === 2 && determiners.has(first.key));
  if (!isSure && !lexicon.nounPhrase(sentence.slice(first.start, tokens[subjectEnd - 1]!.end))) return undefined;
  return { start, subjectEnd, particle: particle === '' ? undefined : particle, lowered };
}

/** Where the auxiliaries and adverbs before a form of be begin. */
function verbStart(tokens: readonly Token[], at: number): number {
  let start = at;
  while (
    start > 0 &&
    (isAuxiliary(tokens[start - 1]!.key) ||
      tokens[start - 1]!.key === 'not' ||
      /^(?:also|already|always|normally|usually|only|now|then)$/.test(tokens[start - 1]!.key))
  )
    start--;
  return start;
}

/** Where the subject before `end` starts: at the sentence's start, after a conjunction, or after a short front and a comma. */
function subjectStart(tokens: readonly Token[], end: number): number | undefined {
  for (let index = end - 1; index >= 0; index--) {
    const { key, kind } = tokens[index]!;
    if (index < end - 1 && conjunctions.has(key)) return index > 0 && prepositions.has(key) ? undefined : index + 1;
    if (key === ',') return fronts.has(tokens[0]!.key) && index + 1 < end ? index + 1 : undefined;
    if (kind === 'punctuation') return undefined;
  }
  return conjunctions.has(tokens[0]!.key) ? 1 : 0;
}

const isPhrase = ([first, ...rest]: readonly Token[]) =>
  (determiners.has(first!.key) || /s$/.test(rest.at(-1)!.key) || /s$/.test(first!.key)) &&
  !rest.some(
    ({ key }) => /^(?:who|which|that|what|where|when|and|or|but|not|than|as|if|to)$/.test(key) || pronouns.has(key),
  ) &&
  !rest.some(({ key }, index) => beginsPhrase.test(key) && !leadsOn.test((rest[index - 1] ?? first!).key));

/** A second phrase begins with these, »after this date no new evidence«, unless a preposition or the like leads on to it. */
const beginsPhrase = /^(?:the|an?|these|those|my|your|his|her|its|our|their|every|each|no|any)$/;
const leadsOn =
  /^(?:of|for|in|on|at|from|with|without|by|about|under|between|within|over|against|per|all|both|half|such)$/;

/** A plural alone, as in »Applications are processed«. */
const isPlain = (sentence: string, { key, start, end }: Token, index: number) =>
  /[a-z]{3}s$/.test(key) && (index === 0 || sentence.slice(start, end) === key);

/** A plural or an adjective, which no name begins with. */
const isKnown = (lexicon: EnglishLexicon, { key }: Token) =>
  (/[a-z]{3}s$/.test(key) && lexicon.nounPhrase(key)?.plural === true) ||
  lexicon.analyses(key).some(({ wordClass }) => wordClass === 'adjective');

/** The particle of the verb, the empty text when it has none, undefined when that cannot be told. */
function particleAfter(tokens: readonly Token[], participle: number): string | undefined {
  const next = tokens[participle + 1]?.key ?? '';
  const verbs = phrasal[next];
  if (!verbs)
    return /^(?:with|about|for|at|after|into|upon|of|through)$/.test(next) ? stranded(tokens, participle + 1) : '';
  const isManner = next === 'in' && manners.has(tokens[participle + 2]?.key ?? '');
  if (verbs.includes(tokens[participle]!.key) && !isManner) return next;
  return determiners.has(tokens[participle + 2]?.key ?? '') ||
    tokens[participle + 2]?.kind === 'number' ||
    /^[a-z]+$/.test(tokens[participle + 2]?.key ?? '')
    ? ''
    : undefined;
}

/** A preposition without its noun, as in »dealt with by us«, cannot be moved. */
function stranded(tokens: readonly Token[], index: number): string | undefined {
  const after = tokens[index + 1];
  if (after?.key === 'by') return tokens[index]!.key;
  return after?.kind === 'word' && after.key !== 'and' ? '' : undefined;
}

/** Another participle after »and«, or a question, would lose its subject. */
function restFits(tokens: readonly Token[], from: number): boolean {
  const rest = tokens.slice(from);
  return !rest.some(
    ({ key }, index) =>
      key === '?' ||
      (/^(?:and|or)$/.test(key) &&
        (isVerbLike(rest[index + 1]?.key ?? '') || isThirdPerson(rest[index + 1], rest[index + 2]))),
  );
}

/** Whether a word may be a verb with »it« or »he« as its subject: and contains the, and falls due. */
const isThirdPerson = (verb: Token | undefined, next: Token | undefined): boolean =>
  /[a-z]{2}[^s]s$/.test(verb?.key ?? '') &&
  (determiners.has(next?.key ?? '') || /^(?:due|that|to)$/.test(next?.key ?? ''));

const isVerbLike = (key: string) =>
  /(?:ed|en|ly)$/.test(key) ||
  isAuxiliary(key) ||
  /^(?:then|also|sent|made|kept|paid|sold|built|read|not|does|do)$/.test(key);
