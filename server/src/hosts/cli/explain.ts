import type { Checker } from '../../engine/checker.ts';
import type { MessageLanguage } from '../../engine/messages.ts';
import { valueName } from '../../engine/policy.ts';
import type { RuleInfo } from '../../engine/ruleInfo.ts';
import { nearest } from '../../project/help/nearest.ts';
import { exitCodes } from './exitCodes.ts';
import type { Session } from './session.ts';
import { tell } from './texts.ts';

/** Prints what a rule is for, as the project of the folder has it. @returns the exit code. */
export async function explain(id: string, session: Session): Promise<number> {
  const { messages } = session;
  const project = await session.projects.for(session.cwd);
  const { checker } = project;
  if (!checker.rules.has(id)) await project.learn();
  const rule = checker.rules.get(id);
  if (rule) console.log(ruleText(rule, checker, messages));
  else {
    const known = [...checker.rules.values()].map(({ id: text, title, why }) => ({
      text,
      title: title[messages],
      about: why[messages],
    }));
    const meant = nearest(id, known);
    const parts = [tell('noRule', messages, { rule: id })];
    if (meant) parts.push(tell('nearestRule', messages, { rule: meant.text }));
    session.fail(parts.join(' '));
  }
  return session.failed ? exitCodes.error : exitCodes.none;
}

/** A rule's page as plain text. */
function ruleText(rule: RuleInfo, checker: Checker, messages: MessageLanguage): string {
  const say = (key: string, values: Readonly<Record<string, string>>) => tell(`explain.${key}`, messages, values);
  const value = valueName(rule.value, checker.policy, messages);
  const parts = [rule.id, rule.why[messages]];
  if (rule.advice && rule.advice !== rule.why) parts.push(rule.advice[messages]);
  if (rule.explain) parts.push(say('reader', { text: rule.explain }));
  parts.push(say('value', { value, title: rule.title[messages] }));
  for (const { owner, document, heading, text } of checker.citations(rule.id))
    parts.push(say('citation', { owner, document, heading, text: text[messages] }));
  if (rule.example) {
    const { bad, good } = rule.example;
    parts.push([say('before', { bad }), ...(good ? [say('after', { good })] : [])].join('\n'));
  }
  return parts.filter(Boolean).join('\n\n');
}
