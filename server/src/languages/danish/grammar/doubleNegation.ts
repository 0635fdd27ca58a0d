import type { GrammarDetector, GrammarFinding } from '../../language.ts';
import { WordMemo } from '../../wordMemo.ts';
import { SentenceView } from './sentenceView.ts';

const isNegation = new WordMemo((key) => key === 'ikke' || key === 'aldrig');
/** Adjectives in u- that are no opposite, or whose opposite says something else. */
const exceptions = new Set(
  (
    'umiddelbar ubegrænset ubetinget uafhængig urolig utryg ulykkelig uheldig uvenlig uhøflig ung unik udelukkende ufaglært ugift ' +
    'umyndig ulige uens udmærket ubekymret uddannet udsat udlært uvant uvis underlig utrolig utrøstelig'
  ).split(' '),
);
const exclusion = /^(?:udelukkes|udelukket)$/;
const MAX_DISTANCE = 7;

/** Finds negations that cancel out: ikke uanselig, kan ikke udelukkes, må ikke … uden at. */
export const doubleNegation: GrammarDetector = {
  find(sentence, tokens, lexicon) {
    const findings: GrammarFinding[] = [];
    for (let index = 0; index + 1 < tokens.length; index++) {
      if (!isNegation.of(tokens[index]!)) continue;
      const view = new SentenceView(sentence, tokens, lexicon);
      const end = negatedAdjective(view, index + 1) ?? excluded(view, index + 1);
      if (end !== undefined) {
        const start = tokens[index]!.start;
        findings.push({ rule: 'dobbelt-negation', start, end: tokens[end]!.end });
        continue;
      }
      const without = withoutAt(view, index);
      if (without !== undefined) {
        const { start } = tokens[index]!;
        findings.push({ rule: 'dobbelt-negation-uden-at', start, end: tokens[without]!.end });
      }
    }
    return findings;
  },
};

/** An adjective in u- whose opposite is a word of its own. */
function negatedAdjective(view: SentenceView, at: number): number | undefined {
  const key = view.key(at);
  if (!view.isWord(at) || !/^u\p{L}{5,}/u.test(key)) return undefined;
  const own = view.readings(at).find(({ wordClass }) => wordClass === 'adjective');
  if (!own || exceptions.has(own.lemma) || exceptions.has(key)) return undefined;
  const opposite = view.lexicon.analyses(key.slice(1)).find(({ wordClass, known }) => known && wordClass !== 'noun');
  return opposite ? at : undefined;
}

function excluded(view: SentenceView, index: number): number | undefined {
  const before = view.key(index - 2);
  const modal = /^(?:kan|kunne)$/.test(before) || /^(?:kan|kunne)$/.test(view.key(index - 3));
  return modal && exclusion.test(view.key(index)) ? index : undefined;
}

/** »Du må ikke … uden at«; »ikke uden at« and a comma in between are something else. */
function withoutAt(view: SentenceView, index: number): number | undefined {
  if (
    !/^(?:kan|må|bør|kunne|måtte|burde)$/.test(view.key(index - 1)) &&
    !/^(?:kan|må|bør|kunne|måtte)$/.test(view.key(index - 2))
  )
    return undefined;
  for (let at = index + 2; at < index + MAX_DISTANCE && !view.isPunctuation(at); at++) {
    if (view.key(at) === 'uden' && view.key(at + 1) === 'at') return at + 1;
  }
  return undefined;
}
