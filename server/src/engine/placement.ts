import type { Reader } from '../extract/formats.ts';
import { isUnbroken, sourceEnd, sourceStart } from '../extract/offsetMap.ts';
import type { Block } from '../extract/prose.ts';
import { touches } from '../extract/ranges.ts';
import type { Span } from '../languages/language.ts';
import { Later } from '../languages/later.ts';
import type { Proposal, SentenceFinding } from '../rules/rule.ts';
import { additionPoint } from './addition.ts';
import { shownAt } from './alternatives.ts';
import { CheckedFinding } from './checkedFinding.ts';
import type { Suits } from './context.ts';
import type { Edit, Fix, Level } from './finding.ts';
import type { MessageLanguage } from './messages.ts';
import { describe, fixTitle, type RuleInfo } from './ruleInfo.ts';
import { encodeHtml, isBareString } from './sourceText.ts';

/** What the findings of one check are placed with; keeps no text alive. */
export interface PlacementOptions {
  readonly ruleOf: (id: string) => RuleInfo;
  readonly reader: Reader;
  readonly messages: MessageLanguage;
  /** Whether a rewrite suits the document as it was when it was checked. */
  readonly suits: Suits;
}

/** A sentence's finding on its way to the source. */
export interface Placement {
  readonly finding: SentenceFinding;
  /** The level in force. */
  readonly level: Level;
  readonly block: Block;
  /** Where the sentence starts in the block's text. */
  readonly offset: number;
  /** What the block's sentences tell of others who act; absent where nothing depends on it. */
  readonly acting?: Later<ReadonlySet<string>>;
}

/**
 * Carries a sentence's finding over to the source. Fixes that would reach across markup or a conditional are left out.
 * @param source the document's text, which is not kept.
 */
export function place(placement: Placement, source: string, options: PlacementOptions): CheckedFinding {
  const { finding, level, block, offset } = placement;
  const { rule, value, proposals, together } = finding;
  const added = proposals.find((proposal) => proposal.added);
  const addition = added && additionPoint(source, block, offset + added.edits[0]!.end, options.reader);
  const told = {
    rule,
    ...shownAt(block, offset + finding.start, offset + finding.end),
    value,
    level,
    message: describe(finding, options.ruleOf, options.messages),
    together,
  };
  const maySafe = proposals.some(({ safe }) => safe);
  return new CheckedFinding(told, new Later(() => fixesOf(placement, addition, options)), maySafe);
}

/** @param addition where a sentence can be added after the finding's own; undefined where none can, or need. */
function fixesOf(
  { finding, block, offset, acting }: Placement,
  addition: number | undefined,
  { reader, messages, suits }: PlacementOptions,
): Fix[] {
  const range = ({ start, end }: Edit, { added }: Proposal): Span | undefined => {
    if (added) return addition === undefined ? undefined : { start: addition, end: addition };
    if (!isUnbroken(block.map, offset + start, offset + end)) return undefined;
    const from = sourceStart(block.map, offset + start);
    return { start: from, end: end > start ? sourceEnd(block.map, offset + end) : from };
  };
  const toFix = (proposal: Proposal): Fix[] => {
    const edits = proposal.edits.flatMap((edit): Edit[] => {
      const place = range(edit, proposal);
      return place ? [{ ...place, text: reader === 'html' ? encodeHtml(edit.text, block.kind) : edit.text }] : [];
    });
    if (edits.length < proposal.edits.length) return [];
    if (reader === 'strings' && edits.some(({ text }) => !isBareString(text))) return [];
    if (block.tags && touches(block.tags, edits[0]?.start ?? 0, edits.at(-1)?.end ?? 0)) return [];
    return [{ title: fixTitle(proposal, finding.parameters['found'] ?? '', messages), safe: proposal.safe, edits }];
  };
  const rewrites = [...(finding.rewrites?.value ?? []), ...(finding.joined?.rewrites?.value ?? [])];
  return [...finding.proposals, ...rewrites.filter((rewrite) => suits(rewrite, acting))].flatMap(toFix);
}
