import { adverbs, prepositions } from '../grammar/closedClasses.ts';
import { monthOf, weekdayOf } from './dates.ts';
import type { SignView } from './view.ts';
import type { WordList } from './words.ts';

/** Who a clause is about: the sender as vi or jeg, a public body, the reader, or anybody and anything else. */
export type Subject = 'sender' | 'authority' | 'reader' | 'other';

const pronouns: Readonly<Record<string, Subject>> = {
  jeg: 'sender',
  vi: 'sender',
  du: 'reader',
  I: 'reader',
  han: 'other',
  hun: 'other',
  man: 'other',
  der: 'other',
  det: 'other',
};

/** The subject of the clause that runs from `from` to `to` with its verb at `verb`. */
export function subjectOf(view: SignView, from: number, verb: number, to: number, authority: WordList): Subject {
  let next = verb + 1;
  while (view.isWord(next) && adverbs.has(view.key(next))) next++;
  const inverted = next < to ? pronounAt(view, next, next + 1) : undefined;
  for (let index = verb - 1; index >= from; index--) {
    const found = pronounAt(view, index, verb);
    if (found === 'other' && inverted !== undefined && /^de[nt]$/u.test(view.key(index))) return inverted;
    if (found) return found;
  }
  if (inverted) return inverted;
  if (hasAuthority(view, from, verb, authority)) return 'authority';
  if (hasSubjectNoun(view, from, verb)) return 'other';
  return hasAuthority(view, next, Math.min(next + 3, to), authority) ? 'authority' : 'other';
}

function pronounAt(view: SignView, index: number, verb: number): Subject | undefined {
  const key = view.key(index);
  if (!view.isWord(index)) return undefined;
  if (key === 'i' && index === 0 && verb === index + 1) return 'reader';
  if (key === 'de' && index > 0 && view.isCapital(index)) return 'reader';
  return key === 'der' && index < verb - 1 ? undefined : pronouns[key];
}

function hasAuthority(view: SignView, from: number, to: number, authority: WordList): boolean {
  for (let index = from; index < to; index++) {
    if (view.isPunctuation(index) || (view.key(index) === 'at' && index > from)) return false;
    if (!authority.has(view, index) || isGenitive(view, index)) continue;
    if (!prepositions.has(view.key(index - 1)) && !prepositions.has(view.key(index - 2))) return true;
  }
  return false;
}

/** True when a noun outside a prepositional phrase stands before the verb: »klagen skal«, not »i maj skal«. */
function hasSubjectNoun(view: SignView, from: number, verb: number): boolean {
  for (let index = from; index < verb; index++) {
    if (prepositions.has(view.key(index))) return false;
    if (
      view.reads(index, 'noun') &&
      monthOf(view.key(index)) === undefined &&
      weekdayOf(view.key(index)) === undefined
    ) {
      return true;
    }
  }
  return false;
}

const isGenitive = (view: SignView, index: number) => {
  const readings = view.readings(index);
  return readings.length > 0 && readings.every(({ slot }) => slot.endsWith('Genitive'));
};

/** Who »af …« names after a passive verb; undefined when nobody is named. */
export function agentAfter(view: SignView, verb: number, to: number, authority: WordList): Subject | undefined {
  for (let index = verb + 1; index < to; index++) {
    if (view.key(index) !== 'af') continue;
    const object = view.key(index + 1);
    if (object === 'os' || object === 'mig') return 'sender';
    if (object === 'dig' || object === 'jer') return 'reader';
    for (let at = index + 1; at < Math.min(index + 5, to); at++) if (authority.has(view, at)) return 'authority';
  }
  return undefined;
}
