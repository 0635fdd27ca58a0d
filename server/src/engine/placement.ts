import { formatOf } from '../extract/formats.ts';
import { isUnbroken, sourceEnd, sourceStart } from '../extract/offsetMap.ts';
import type { Block } from '../extract/prose.ts';
import { touches } from '../extract/ranges.ts';
import type { Proposal, SentenceFinding } from '../rules/rule.ts';
import type { Finding, Fix } from './finding.ts';
import type { MessageLanguage } from './messages.ts';
import { describe, fixTitle, type RuleInfo } from './ruleInfo.ts';

/**
 * Carries a sentence's finding over to the source. A fix that would reach across markup or a conditional is left out.
 * @param offset where the sentence starts in the block's text.
 */
export function place(
  finding: SentenceFinding,
  ruleOf: (id: string) => RuleInfo,
  block: Block,
  offset: number,
  languageId: string,
  messages: MessageLanguage,
): Finding {
  const { map } = block;
  const isHtml = formatOf(languageId).reader === 'html';
  const toFix = (proposal: Proposal): Fix[] => {
    if (!proposal.edits.every((edit) => isUnbroken(map, offset + edit.start, offset + edit.end))) return [];
    const edits = proposal.edits.map((edit) => ({
      start: sourceStart(map, offset + edit.start),
      end: edit.end > edit.start ? sourceEnd(map, offset + edit.end) : sourceStart(map, offset + edit.start),
      text: isHtml ? encode(edit.text, block.kind) : edit.text,
    }));
    if (block.tags && touches(block.tags, edits[0]?.start ?? 0, edits.at(-1)?.end ?? 0)) return [];
    return [{ title: fixTitle(proposal, finding.parameters['found'] ?? '', messages), safe: proposal.safe, edits }];
  };
  return {
    rule: finding.rule,
    start: sourceStart(map, offset + finding.start),
    end: sourceEnd(map, offset + finding.end),
    value: finding.value,
    level: finding.level,
    message: describe(finding, ruleOf, messages),
    fixes: [...finding.proposals, ...(finding.joined?.proposals ?? [])].flatMap(toFix),
    ...(finding.together ? { together: finding.together } : {}),
  };
}

function encode(text: string, kind: Block['kind']): string {
  const encoded = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return kind === 'attribute' ? encoded.replaceAll('"', '&quot;').replaceAll("'", '&#39;') : encoded;
}
