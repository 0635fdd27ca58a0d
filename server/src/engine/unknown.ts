import type { DocumentRuleData, Levelled } from '../rules/documentRule.ts';
import { type CheckedFinding, StatedFinding } from './checkedFinding.ts';
import type { NamedKind } from './frontMatter.ts';
import { type Kind, kindNamed } from './kind.ts';
import { fill, type MessageLanguage } from './messages.ts';
import type { MisreadComment } from './suppression.ts';

/** Undefined when it is off. */
type Rule = Levelled<DocumentRuleData> | undefined;

/** Front matter that names a kind of document that there is none of. */
export function unknownKind(
  { name, start, end }: NamedKind,
  kinds: readonly Kind[],
  rule: Rule,
  messages: MessageLanguage,
): CheckedFinding[] {
  if (kindNamed(kinds, name)) return [];
  return findingOf(rule, start, end, { found: name, kinds: kinds.map(({ id }) => id).join(', ') }, messages);
}

/** A comment for the checker that silences nothing. */
export function unknownComment(
  { start, end, found }: MisreadComment,
  rule: Rule,
  messages: MessageLanguage,
): CheckedFinding[] {
  return findingOf(rule, start, end, { found }, messages);
}

function findingOf(
  rule: Rule,
  start: number,
  end: number,
  values: Readonly<Record<string, string>>,
  messages: MessageLanguage,
): CheckedFinding[] {
  if (!rule) return [];
  const { id, value, level } = rule;
  const message = `${fill(rule.message[messages], values)} ${fill(rule.advice[messages], values)}`;
  return [new StatedFinding({ rule: id, start, end, value, level }, { message, fixes: [] })];
}
