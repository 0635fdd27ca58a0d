import { sort } from '../languages/lists.ts';
import type { Writable } from '../languages/writable.ts';
import { type Candidate, shareToken } from './candidate.ts';
import type { SentenceFinding } from './rule.ts';
import type { SentenceContext } from './sentenceContext.ts';
import { explanationOf, proposalsOf, WordingProposals } from './wordingProposals.ts';

/**
 * The findings of the longest candidates, in the order of the text. Where sentences around it can make one silent, the next
 * best on its words stands by.
 * @param written the sentence as it is written, where the wordings were found in fewer of its words.
 */
export function chosen(candidates: Candidate[], sentence: SentenceContext, written = sentence): SentenceFinding[] {
  const kept = longest(candidates, sentence);
  return kept.map((candidate) => {
    const next = sentence === written && dependsOnOthers(candidate) && nextBest(candidate, candidates, kept);
    const shown = findingOf(candidate, sentence, written);
    if (next) shown.instead = findingOf(next, sentence, written);
    return shown;
  });
}

/**
 * Drops candidates, which are in order of their starts, that overlap a longer one; of equally long ones, the earlier, the one
 * with fixes, the dictionary's first.
 */
function longest(candidates: Candidate[], sentence: SentenceContext): Candidate[] {
  if (standApart(candidates)) return candidates;
  const length = ({ match }: Candidate) => match.to - match.from;
  sort(
    candidates,
    (a, b) =>
      length(b) - length(a) ||
      a.match.from - b.match.from ||
      proposalsOf(b, sentence).length - proposalsOf(a, sentence).length ||
      a.match.pattern - b.match.pattern,
  );
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    if (!kept.some(({ match }) => shareToken(match, candidate.match))) kept.push(candidate);
  }
  return sort(kept, (a, b) => a.match.from - b.match.from);
}

function standApart(candidates: readonly Candidate[]): boolean {
  for (let index = 1; index < candidates.length; index++) {
    if (candidates[index]!.match.from < candidates[index - 1]!.match.to) return false;
  }
  return true;
}

/** True where sentences around it can make a wording silent; the words it stood on may then hold another. */
function dependsOnOthers({ entry }: Candidate): boolean {
  return !entry.once && (entry.unlessNear ?? entry.unlessAnywhere) !== undefined;
}

/** The best wording on the words of a kept one that stands on no other's and depends on the sentence alone. */
function nextBest(kept: Candidate, ordered: readonly Candidate[], all: readonly Candidate[]): Candidate | undefined {
  return ordered.find(
    (other) =>
      other !== kept &&
      shareToken(other.match, kept.match) &&
      !other.entry.once &&
      !dependsOnOthers(other) &&
      all.every(({ match }) => match === kept.match || !shareToken(match, other.match)),
  );
}

/** @param written the sentence as it is written; where it has more words, what it holds of the wording is not replaced. */
function findingOf(
  candidate: Candidate,
  sentence: SentenceContext,
  written: SentenceContext,
): Writable<SentenceFinding> {
  const isWhole = sentence === written;
  const { match, entry, value, level, explained } = candidate;
  const { start } = sentence.tokens[match.from]!;
  const { end } = sentence.tokens[match.to - 1]!;
  const found = sentence.text.slice(start, end);
  const finding: Writable<SentenceFinding> = {
    rule: entry.id,
    start,
    end,
    value,
    level: entry.trial ? 'hint' : level,
    parameters: { found },
    proposals: isWhole ? new WordingProposals(candidate, sentence) : explanationOf(candidate, written),
  };
  if (isWhole && entry.safe) finding.mayBeSafe = true;
  if (isWhole && entry.mayTellActor) finding.mayTellActor = true;
  if (entry.unlessNear) finding.unlessNear = entry.unlessNear;
  if (entry.unlessAnywhere) finding.unlessAnywhere = entry.unlessAnywhere;
  if (entry.once) finding.once = true;
  if (explained) finding.explained = true;
  return finding;
}
