import texts from '../../../../dictionaries/commandLine.yaml';
import { fill, type MessageLanguage } from '../../engine/messages.ts';

/** A text of the command line with its named values filled in. @throws TypeError for an unknown key. */
export function tell(key: string, language: MessageLanguage, values: Readonly<Record<string, string>> = {}): string {
  const text = texts[key]?.[language];
  if (text === undefined) throw new TypeError(`There is no text ${key}.`);
  return fill(text, values);
}

/** So many of something, in words: »1 fil«, »3 filer«. */
export function counted(noun: 'file' | 'finding' | 'fix', count: number, language: MessageLanguage): string {
  return tell(`${noun}.${count === 1 ? 'one' : 'many'}`, language, { count: String(count) });
}

/** A line of help in both languages, since it is shown before a language is chosen: »udskrift (output)«. */
export function help(key: string, values: Readonly<Record<string, string>> = {}): string {
  return `${tell(`help.${key}`, 'da', values)} (${tell(`help.${key}`, 'en', values)})`;
}
