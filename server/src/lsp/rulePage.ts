import type { Checker } from '../engine/checker.ts';
import { type MessageLanguage, say } from '../engine/messages.ts';
import { valueName } from '../engine/policy.ts';
import type { RuleInfo } from '../engine/ruleInfo.ts';
import { escapeMarkdown } from '../engine/sourceText.ts';
import { RuleNames } from '../report/ruleNames.ts';

/** What the hover says after the finding's own message: value, policy and example. */
export function explainRule(rule: RuleInfo, checker: Checker, messages: MessageLanguage): string[] {
  const value = escapeMarkdown(valueName(rule.value, checker.policy, messages));
  const parts = [say('hover.value', messages, { value, title: escapeMarkdown(rule.title[messages]) })];
  for (const { owner, document, heading, text } of checker.citations(rule.id)) {
    const escaped = { owner, document, heading, text: text[messages] };
    const values = Object.fromEntries(Object.entries(escaped).map(([name, part]) => [name, escapeMarkdown(part)]));
    parts.push(say('hover.citation', messages, values));
  }
  if (rule.example) {
    const lines = [say('hover.example', messages, { bad: escapeMarkdown(rule.example.bad) })];
    if (rule.example.good) lines.push(say('hover.better', messages, { good: escapeMarkdown(rule.example.good) }));
    parts.push(lines.join('  \n'));
  }
  return parts;
}

/** A rule's page in Markdown. */
export function rulePage(id: string, checker: Checker, messages: MessageLanguage): string {
  const rule = checker.rules.get(id);
  if (!rule) return say('rule.unknown', messages, { rule: escapeMarkdown(id) });
  const { title } = new RuleNames(checker, {}, messages).rule(id);
  const parts = [`# ${escapeMarkdown(title)}`, escapeMarkdown(rule.why[messages])];
  if (rule.advice?.[messages] && rule.advice !== rule.why) parts.push(escapeMarkdown(rule.advice[messages]));
  if (rule.explain) parts.push(escapeMarkdown(say('rule.explain', messages, { text: rule.explain })));
  return [...parts, ...explainRule(rule, checker, messages), say('rule.name', messages, { rule: id })].join('\n\n');
}
