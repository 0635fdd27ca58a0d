import type { CommanderError } from 'commander';
import { help } from './texts.ts';

const known: ReadonlySet<string> = new Set([
  'unknownOption',
  'unknownCommand',
  'invalidArgument',
  'missingArgument',
  'optionMissingArgument',
  'excessArguments',
  'conflictingOption',
]);

/** A command that cannot be understood, in words for the user; undefined for what is no error of theirs. */
export function explainWrongUse({ code, message }: CommanderError): string | undefined {
  const kind = code.replace('commander.', '');
  if (!known.has(kind)) return undefined;
  const quoted = [...message.matchAll(/'([^']*)'/g)].map(([, text = '']) => text);
  const [first = '', second = ''] = quoted.map((text) => text.replace(/^(--[\w-]+) .*/s, '$1'));
  const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1];
  const alike = /Did you mean (?:one of )?(.*)\?/.exec(message)?.[1];
  const rest = / is invalid\. (.*)$/s.exec(message)?.[1];
  return [
    help(`wrong.${kind}`, { first, second }),
    choices ? help('wrong.choices', { choices }) : rest,
    alike && help('wrong.alike', { alike }),
    help('wrongUse'),
  ]
    .filter(Boolean)
    .join('\n');
}
