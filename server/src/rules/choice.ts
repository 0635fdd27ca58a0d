import { sort } from '../languages/lists.ts';
import { type Candidate, shareToken } from './candidate.ts';
import { explanation } from './explanation.ts';
import type { Proposal } from './proposal.ts';
import { proposals } from './replacement.ts';
import type { SentenceFinding } from './rule.ts';
import type { SentenceContext } from './sentenceContext.ts';
import { WordingFinding } from './wordingFinding.ts';

/**
 * The findings of the longest candidates, in the order of the text. Where sentences around it can make one silent, the next
 * best on its words stands by.
 * @param written the sentence as it is written, where the wordings were found in fewer of its words.
 */
export function chosen(candidates: Candidate[], sentence: SentenceContext, written = sentence): SentenceFinding[] {
  const kept = longest(candidates, sentence);
  return kept.map((candidate) => {
    const next = sentence === written && dependsOnOthers(candidate) && nextBest(candidate, candidates, kept);
    const shown = new WordingFinding(candidate, sentence, written);
    if (next) shown.instead = new WordingFinding(next, sentence, written);
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

/** All that could replace the wording, whatever else the sentence holds; worked out when first asked for. */
function proposalsOf(candidate: Candidate, sentence: SentenceContext): readonly Proposal[] {
  const { entry, match, alignment } = candidate;
  candidate.proposals ??= entry.explain
    ? explanation(entry.explain, sentence)
    : proposals(entry, match, alignment, sentence);
  return candidate.proposals;
}
