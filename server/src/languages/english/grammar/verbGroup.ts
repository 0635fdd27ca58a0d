import type { Token } from '../../language.ts';
import { WordMemo } from '../../wordMemo.ts';
import { formsOfGet, isBe } from '../auxiliaries.ts';

/** Be joined to its subject. */
const contracted = new Set("'s 're it's that's he's she's there's we're you're they're i'm who's what's".split(' '));
/** What may stand between be and its participle beside words in -ly. */
const between = new Set(
  'not also already always never often only still just now then all both yet even currently ever long well so too once again soon thus first since rather quite almost being been probably either neither hereby thereby hereafter further fast widely best better much badly'.split(
    ' ',
  ),
);
/** Subjects that come after be in a question. */
const subjects = new Set('i you he she it we they this that these those'.split(' '));
const questionWords = new Set('how why when where what who which'.split(' '));
/** Forms of be and get. */
export const mayMakePassive = new WordMemo((key) => formsOfGet.has(key) || isBe(key) || contracted.has(key));
const MOST_BETWEEN = 4;
const LONGEST_SUBJECT = 4;

/** A form of be or get that may make the word at `participle` passive; token indices. */
export interface Auxiliary {
  readonly at: number;
  readonly participle: number;
}

/** The word that a form of be or get at `at` can make passive; undefined where no word can stand there. */
export function auxiliaryAt(
  tokens: readonly Token[],
  at: number,
  isParticiple: (tokens: readonly Token[], index: number) => boolean,
): Auxiliary | undefined {
  if (!mayMakePassive.of(tokens[at]!)) return undefined;
  const isGet = formsOfGet.has(tokens[at]!.key);
  let index = at + 1;
  if (!isGet && isQuestion(tokens, at)) index = afterSubject(tokens, index, isParticiple);
  for (let between = 0; between <= MOST_BETWEEN && index < tokens.length; between++, index++) {
    if (isParticiple(tokens, index)) return { at, participle: index };
    if (!mayStandBetween(tokens[index]!)) return undefined;
  }
  return undefined;
}

export function mayStandBetween({ key, kind }: Token): boolean {
  return kind === 'word' && (between.has(key) || /^[a-z]{2,}ly$/.test(key));
}

function isQuestion(tokens: readonly Token[], at: number): boolean {
  return at === 0 || questionWords.has(tokens[at - 1]!.key) || tokens[at - 1]!.key === ',';
}

/** The index after a short subject: a pronoun, or in a sentence with a question mark a few words. */
function afterSubject(
  tokens: readonly Token[],
  index: number,
  isParticiple: (tokens: readonly Token[], index: number) => boolean,
): number {
  if (subjects.has(tokens[index]?.key ?? '') && !isNoun(tokens[index + 1])) return index + 1;
  if (!tokens.slice(index).some(({ key }) => key === '?')) return index;
  for (let end = index + 1; end <= index + LONGEST_SUBJECT && end < tokens.length; end++) {
    if (tokens[end - 1]!.kind !== 'word') return index;
    if (isParticiple(tokens, end)) return end;
  }
  return index;
}

/** A word that goes on with a subject: »what is this tune called«. */
function isNoun(token: Token | undefined): boolean {
  return token?.kind === 'word' && !mayStandBetween(token) && !/ed$/.test(token.key);
}
