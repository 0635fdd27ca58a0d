import type { Checker } from '../engine/checker.ts';
import { type MessageLanguage, say } from '../engine/messages.ts';
import { valueName } from '../engine/policy.ts';
import type { RuleInfo } from '../engine/ruleInfo.ts';
import { escapeMarkdown } from '../engine/sourceText.ts';
import { RuleNames } from '../report/ruleNames.ts';

/** What the hover says after the finding's own message: value, title, policy and example. */
export function explainRule(rule: RuleInfo, checker: Checker, messages: MessageLanguage): string[] {
  const value = escapeMarkdown(valueName(rule.value, checker.policy, messages));
  const title = escapeMarkdown(new RuleNames(checker, {}, messages).rule(rule.id).title);
  return [say('hover.value', messages, { value, title }), ...grounds(rule, checker, messages)];
}

/** The policy's principles behind a rule, and its example. */
function grounds(rule: RuleInfo, checker: Checker, messages: MessageLanguage): string[] {
  const parts: string[] = [];
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
  parts.push(say('rule.value', messages, { value: escapeMarkdown(valueName(rule.value, checker.policy, messages)) }));
  return [...parts, ...grounds(rule, checker, messages), say('rule.name', messages, { rule: id })].join('\n\n');
}
