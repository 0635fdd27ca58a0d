import type { GrammarDetector, GrammarFinding } from '../../language.ts';
import { adverbs, auxiliaries, subordinators } from './closedClasses.ts';
import { mainVerb, wordsBetween } from './mainVerb.ts';
import { nounPhraseAt } from './nounPhrase.ts';
import { SentenceView } from './sentenceView.ts';

const MAX_ADVERBIAL = 9;
const MAX_SUBJECT = 11;
const MAX_CLAUSE = 16;
const MAX_DISTANCE = 10;
/** Shorter sentences hold nothing to find. */
const MIN_TOKENS = 13;

/** Finds many words before the main clause's verb, and between a subject and its verb. */
export const heavyFront: GrammarDetector = {
  find(sentence, tokens, lexicon) {
    if (tokens.length < MIN_TOKENS || !/[.!]["'’”»«)\]]*$/u.test(sentence)) return [];
    const view = new SentenceView(sentence, tokens, lexicon);
    const front = findFront(view);
    return [...(front ? [front] : []), ...insertions(view, front?.end ?? 0)];
  },
};

function findFront(view: SentenceView): GrammarFinding | undefined {
  const first = view.tokens.findIndex(({ kind }) => kind !== 'punctuation');
  if (first < 0 || !view.isWord(first) || !view.isCapital(first)) return undefined;
  const main = mainVerb(view, first);
  if (!main || !view.isFinite(main.verb)) return undefined;
  const words = wordsBetween(view, first, main.verb);
  const subject = main.fronted ? undefined : nounPhraseAt(view, first);
  if (subject && hasComma(view, subject.end, main.verb) && wordsBetween(view, subject.end, main.verb) > MAX_DISTANCE) {
    return finding('verbal-afstand', view, first, main.verb, wordsBetween(view, subject.end, main.verb));
  }
  const phrase = subject ? MAX_SUBJECT : MAX_ADVERBIAL;
  if (words <= (main.fronted || hasComma(view, first, main.verb) ? MAX_CLAUSE : phrase)) return undefined;
  return finding('forvaegt', view, first, main.verb - 1, words);
}

function hasComma(view: SentenceView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (view.key(at) === ',') return true;
  return false;
}

/** »at kommunen, når den har …, træffer«, »har, idet der …, besluttet«. */
function insertions(view: SentenceView, from: number): GrammarFinding[] {
  const findings: GrammarFinding[] = [];
  for (let comma = 2; comma + MAX_DISTANCE < view.length; comma++) {
    if (view.key(comma) !== ',' || view.tokens[comma]!.start < from) continue;
    const start = startBefore(view, comma);
    if (start === undefined) continue;
    const close = closingComma(view, comma, auxiliaries.has(view.key(start.verb)));
    if (close === undefined) continue;
    const words = wordsBetween(view, comma, close);
    if (words > MAX_DISTANCE) findings.push(finding('verbal-afstand', view, start.from, close + 1, words));
    comma = close;
  }
  return findings;
}

/** What waits for its verb before the comma: »at« with a subject, or an auxiliary. */
function startBefore(view: SentenceView, comma: number): { from: number; verb: number } | undefined {
  let at = comma - 1;
  while (adverbs.has(view.key(at))) at--;
  if (auxiliaries.has(view.key(at))) return { from: at, verb: at };
  for (let from = at; from >= Math.max(0, at - 4); from--) {
    const subject = subordinators.has(view.key(from)) ? nounPhraseAt(view, from + 1) : undefined;
    if (subject && subject.end === at + 1) return { from: from + 1, verb: -1 };
    if (view.isPunctuation(from)) return undefined;
  }
  return undefined;
}

/** The comma after which the verb comes that was waited for. */
function closingComma(view: SentenceView, comma: number, participle: boolean): number | undefined {
  for (let at = comma + 2; at + 1 < view.length; at++) {
    if (view.key(at) !== ',') continue;
    let next = at + 1;
    while (adverbs.has(view.key(next))) next++;
    const found = participle
      ? view.reads(next, 'verb', 'participle', 'infinitive', 'infinitivePassive') !== undefined
      : view.mayBeFinite(next);
    if (found) return at;
    if (/^(?:og|men|eller|så|at)$/.test(view.key(at + 1))) return undefined;
  }
  return undefined;
}

function finding(rule: string, view: SentenceView, from: number, to: number, words: number): GrammarFinding {
  return {
    rule,
    start: view.tokens[from]!.start,
    end: view.tokens[to]!.end,
    parameters: { number: String(words) },
  };
}
