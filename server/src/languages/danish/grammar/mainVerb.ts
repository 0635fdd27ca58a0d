import {
  determiners,
  objectPronouns,
  possessives,
  prepositions,
  subjectPronouns,
  subordinators,
} from './closedClasses.ts';
import { isAttribute, nounReadings } from './nounPhrase.ts';
import type { SentenceView } from './sentenceView.ts';

/** Words that begin a clause after a comma only; elsewhere they are prepositions or adverbs. */
const afterComma = new Set(['som', 'der', 'da', 'om', 'før', 'inden', 'så', 'efter', 'siden']);

/** What a clause is joined on with. */
const joins = new Set([',', 'og', 'eller', 'men']);

/** Where the main clause's verb stands, read as early as the words allow. */
export interface MainVerb {
  readonly verb: number;
  /** True when the sentence begins with a subordinate clause. */
  readonly fronted: boolean;
}

/** Finds the finite verb of the main clause; undefined when there is none or a sign like »:« comes before it. */
export function mainVerb(view: SentenceView, first: number): MainVerb | undefined {
  let open = 0;
  const fronted = beginsClause(view, first, true);
  for (let at = first; at < view.length; at++) {
    const key = view.key(at);
    if (key === '.' && view.tokens[at - 1]?.kind === 'number') continue;
    if (view.isPunctuation(at) && /^[:;–—()"'«»“”?!.•*|/]$/u.test(key)) return undefined;
    if (!view.isWord(at)) continue;
    if (beginsClause(view, at, at === first) || isBareRelative(view, at, first)) {
      open++;
      continue;
    }
    if (!view.mayBeFinite(at) || isAttributive(view, at) || isNoun(view, at)) continue;
    if (open === 0) return { verb: at, fronted };
    open--;
  }
  return undefined;
}

function beginsClause(view: SentenceView, index: number, first: boolean): boolean {
  const key = view.key(index);
  if (afterComma.has(key))
    return (
      joins.has(view.key(index - 1)) ||
      (first &&
        key !== 'der' &&
        key !== 'så' &&
        key !== 'efter' &&
        key !== 'siden' &&
        !nounReadings(view, index + 1).length)
    );
  if (key === 'at' && isInfinitive(view, index + 1)) return false;
  return subordinators.has(key) && !(first && view.mayBeFinite(index + 1));
}

/** »at søge«, »at ikke møde«. */
function isInfinitive(view: SentenceView, index: number): boolean {
  const at = view.key(index) === 'ikke' ? index + 1 : index;
  return (
    /^(?:være|blive|have|få|kunne|skulle|ville)$/.test(view.key(at)) ||
    view.reads(at, 'verb', 'infinitive', 'infinitivePassive') !== undefined
  );
}

/** »den ansøgning, du har sendt«. */
function isBareRelative(view: SentenceView, index: number, first: number): boolean {
  return (
    index > first + 1 &&
    view.key(index - 1) === ',' &&
    subjectPronouns.has(view.key(index)) &&
    view.mayBeFinite(index + 1)
  );
}

/** »de nævnte regler«: a participle before its noun, which could also be a past tense. */
function isAttributive(view: SentenceView, index: number): boolean {
  if (!view.reads(index, 'verb', 'participlePlural')) return false;
  return nounReadings(view, index + 1).length > 0 || isAttribute(view, index + 1);
}

/** »vores medarbejder«: a noun after what only nouns follow, which could also be a verb. */
function isNoun(view: SentenceView, index: number): boolean {
  const before = view.key(index - 1);
  const leads =
    determiners.has(before) || possessives.has(before) || prepositions.has(before) || isAttribute(view, index - 1);
  return leads && !objectPronouns.has(before) && before !== 'de' && nounReadings(view, index).length > 0;
}

/** How many words stand between two tokens; numbers and merge fields count as one each. */
export function wordsBetween(view: SentenceView, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (!view.isPunctuation(at)) count++;
  return count;
}
