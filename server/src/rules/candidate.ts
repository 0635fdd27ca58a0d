import type { CompiledEntry } from '../dictionary/compiled.ts';
import type { Level, Value } from '../engine/finding.ts';
import { trimmed } from '../languages/lists.ts';
import type { Writable } from '../languages/writable.ts';
import type { Alignment } from './alignment.ts';
import type { Match } from './automaton.ts';
import { explanation } from './explanation.ts';
import { proposals } from './replacement.ts';
import { amended, type Proposal, type SentenceFinding } from './rule.ts';
import type { SentenceContext } from './sentenceContext.ts';

/** A wording that fits its pattern. */
export interface Candidate {
  /** Where it stands; without what only has to follow. */
  readonly match: Match;
  readonly entry: CompiledEntry;
  readonly value: Value;
  readonly level: Level;
  readonly alignment: Alignment;
  /** True where the sentence itself explains a wording that needs it once. */
  readonly explained: boolean;
  /** Worked out when first asked for. */
  proposals?: readonly Proposal[];
}

/**
 * The findings of the longest candidates, in the order of the text. Where sentences around it can make one silent, the next
 * best on its words stands by.
 */
export function chosen(candidates: Candidate[], sentence: SentenceContext): SentenceFinding[] {
  const kept = longest(candidates, sentence);
  return kept.map((candidate) => {
    const next = dependsOnOthers(candidate) && nextBest(candidate, candidates, kept);
    const shown = findingOf(candidate, sentence);
    return next ? amended(shown, { instead: findingOf(next, sentence) }) : shown;
  });
}

/** Whether two stretches of tokens share one. */
export function shareToken(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return a.from < b.to && b.from < a.to;
}

/**
 * Drops candidates, which are in order of their starts, that overlap a longer one; of equally long ones, the earlier, the one
 * with fixes, the dictionary's first.
 */
function longest(candidates: Candidate[], sentence: SentenceContext): Candidate[] {
  if (candidates.every(({ match }, index) => index === 0 || match.from >= candidates[index - 1]!.match.to))
    return candidates;
  const length = ({ match }: Candidate) => match.to - match.from;
  const ordered = candidates.sort(
    (a, b) =>
      length(b) - length(a) ||
      a.match.from - b.match.from ||
      proposalsOf(b, sentence).length - proposalsOf(a, sentence).length ||
      a.match.pattern - b.match.pattern,
  );
  const kept: Candidate[] = [];
  const taken = new Uint8Array(sentence.tokens.length);
  for (const candidate of ordered) {
    const { from, to } = candidate.match;
    const first = taken.indexOf(1, from);
    if (first >= 0 && first < to) continue;
    taken.fill(1, from, to);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.match.from - b.match.from);
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

function proposalsOf(candidate: Candidate, sentence: SentenceContext): readonly Proposal[] {
  const { entry, match, alignment } = candidate;
  candidate.proposals ??= trimmed(
    entry.explain ? explanation(entry.explain, sentence) : proposals(entry, match, alignment, sentence),
  );
  return candidate.proposals;
}

function findingOf(candidate: Candidate, sentence: SentenceContext): SentenceFinding {
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
    proposals: inOwnStyle(
      proposalsOf(candidate, sentence),
      () => found.includes(',') && !startsClause(match, sentence),
    ),
  };
  if (entry.unlessNear) finding.unlessNear = entry.unlessNear;
  if (entry.unlessAnywhere) finding.unlessAnywhere = entry.unlessAnywhere;
  if (entry.once) finding.once = true;
  if (explained) finding.explained = true;
  return finding;
}

/** True where a comma before the wording would be one too many: first in a sentence, after a comma or »og«. */
function startsClause({ from }: Match, { tokens, language }: SentenceContext): boolean {
  const before = tokens[from - 1];
  return before?.kind === 'punctuation' || !before || language.tags.get('conjunction')?.includes(before.key) === true;
}

/** Of two replacements that differ in a leading comma only, keeps the one that follows the writer's own comma. */
function inOwnStyle(proposals: readonly Proposal[], hasComma: () => boolean): readonly Proposal[] {
  if (!proposals.some(({ result }) => result.startsWith(', '))) return proposals;
  const withComma = hasComma();
  const isOther = (result: string, other: string) => (withComma ? other === `, ${result}` : result === `, ${other}`);
  return proposals.filter(({ result }) => !proposals.some((other) => isOther(result, other.result)));
}
