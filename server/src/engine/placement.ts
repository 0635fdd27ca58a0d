import { formatOf } from '../extract/formats.ts';
import { isUnbroken, sourceEnd, sourceStart } from '../extract/offsetMap.ts';
import type { Block } from '../extract/prose.ts';
import { touches } from '../extract/ranges.ts';
import type { Span } from '../languages/language.ts';
import type { Proposal, SentenceFinding } from '../rules/rule.ts';
import { additionPoint } from './addition.ts';
import { shownAt } from './alternatives.ts';
import type { Edit, Finding, Fix } from './finding.ts';
import type { MessageLanguage } from './messages.ts';
import { describe, fixTitle, type RuleInfo } from './ruleInfo.ts';
import { encodeHtml, isBareString } from './sourceText.ts';

/**
 * Carries a sentence's finding over to the source. A fix that would reach across markup or a conditional is left out.
 * @param offset where the sentence starts in the block's text.
 * @param source the document's text.
 */
export function place(
  finding: SentenceFinding,
  ruleOf: (id: string) => RuleInfo,
  block: Block,
  offset: number,
  source: string,
  languageId: string,
  messages: MessageLanguage,
): Finding {
  const { map } = block;
  const { reader } = formatOf(languageId);
  const range = ({ start, end }: Edit, { added }: Proposal): Span | undefined => {
    if (added) {
      const at = additionPoint(source, block, offset + end, reader);
      return at === undefined ? undefined : { start: at, end: at };
    }
    if (!isUnbroken(map, offset + start, offset + end)) return undefined;
    const from = sourceStart(map, offset + start);
    return { start: from, end: end > start ? sourceEnd(map, offset + end) : from };
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
  return {
    rule: finding.rule,
    ...shownAt(block, offset + finding.start, offset + finding.end),
    value: finding.value,
    level: finding.level,
    message: describe(finding, ruleOf, messages),
    fixes: [...finding.proposals, ...(finding.joined?.proposals ?? [])].flatMap(toFix),
    ...(finding.together ? { together: finding.together } : {}),
  };
}
