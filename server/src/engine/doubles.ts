import type { Token } from '../languages/language.ts';
import { OnDemand } from '../languages/later.ts';
import { overlaps } from '../languages/spans.ts';
import type { Writable } from '../languages/writable.ts';
import { type Proposal, tellsActor } from '../rules/proposal.ts';
import type { SentenceFinding } from '../rules/rule.ts';
import { applyEdits } from './apply.ts';
import type { Level } from './finding.ts';

const levels: readonly Level[] = ['hint', 'information', 'warning', 'error'];

/**
 * Leaves one finding on the same words. A wording takes up a passive whose last word, the verb, it holds. Of a wording
 * and a yielding finding it keeps the wording, or the one that says what to write.
 */
export function withoutDoubles(
  others: readonly SentenceFinding[],
  wordings: readonly Writable<SentenceFinding>[],
  text: string,
  tokens: readonly Token[],
): readonly SentenceFinding[] {
  if (wordings.length === 0) return others;
  if (others.length === 0) return wordings;
  if (!meet(others, wordings)) return [...others, ...wordings];
  const taken = takenUp(others, wordings, text, tokens);
  const kept = others.filter((other) => !taken.includes(other) && !isBeaten(other, wordings));
  if (!kept.some(({ yields }) => yields)) return [...kept, ...wordings];
  return [...kept, ...wordings.filter((wording) => !kept.some((other) => beats(other, wording)))];
}

/** Joins the wordings with the passives whose verb they hold: those that are left out for it. */
function takenUp(
  others: readonly SentenceFinding[],
  wordings: readonly Writable<SentenceFinding>[],
  text: string,
  tokens: readonly Token[],
): readonly SentenceFinding[] {
  let taken: readonly SentenceFinding[] = none;
  for (const other of others) {
    const verb = other.joins && tokens.findLast(({ end }) => end <= other.end);
    if (!verb) continue;
    for (const wording of wordings) {
      if (wording.start > verb.start || wording.end < verb.end) continue;
      if (!wording.instead?.joins) join(wording, other, text);
      taken = [...taken, other];
    }
  }
  return taken;
}

const none: readonly never[] = [];

/** Whether a wording takes the place of what yields to it: that which says what to write does. */
const isBeaten = (other: SentenceFinding, wordings: readonly SentenceFinding[]): boolean =>
  other.yields === true &&
  wordings.some((wording) => onSameWords(wording, other) && (wording.proposals.value.length > 0 || !offers(other)));

/** Whether what yields to wordings takes the place of one: it alone says what to write. */
const beats = (other: SentenceFinding, wording: SentenceFinding): boolean =>
  other.yields === true && onSameWords(wording, other) && offers(other);

/** Whether a wording touches a finding that joins or yields to one. */
function meet(others: readonly SentenceFinding[], wordings: readonly SentenceFinding[]): boolean {
  for (const other of others) {
    if (!other.joins && !other.yields) continue;
    for (const wording of wordings) if (overlaps(wording, other)) return true;
  }
  return false;
}

/**
 * Puts the passive's rewrites behind the wording's own proposals. The wording speaks of the passive too, and as loudly, where
 * that hides who acts, unless a proposal of its own tells who, or the wording itself is about openness.
 */
function join(wording: Writable<SentenceFinding>, passive: SentenceFinding, text: string): void {
  wording.rewrites = new OnDemand(() => otherRewrites(passive.rewrites?.value ?? [], wording.proposals.value, text));
  wording.instead = passive;
  const isSaid = wording.value === 'åbenhed' || (wording.mayTellActor && wording.proposals.value.some(tellsActor));
  if (isSaid || passive.level === 'hint') return;
  wording.level = levels[Math.max(levels.indexOf(wording.level), levels.indexOf(passive.level))]!;
  wording.joined = passive;
}

/** Those that do not come to the same as a proposal; where some do without the heavy verb that the wording is about, only they. */
function otherRewrites(rewrites: readonly Proposal[], own: readonly Proposal[], text: string): readonly Proposal[] {
  const resultOf = ({ edits }: Proposal) => applyEdits(text, edits);
  const results = own.map(resultOf);
  const others = rewrites.filter((rewrite) => !results.includes(resultOf(rewrite)));
  const plain = others.filter(({ heavy }) => !heavy);
  return plain.length > 0 ? plain : others;
}

/** True when a finding says what to write; it is asked to work that out. */
function offers({ proposals, rewrites }: SentenceFinding): boolean {
  return proposals.value.length > 0 || (rewrites !== undefined && rewrites.value.length > 0);
}

/** True when what two findings share is at least half of each. */
function onSameWords(a: SentenceFinding, b: SentenceFinding): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared * 2 >= Math.max(a.end - a.start, b.end - b.start);
}
