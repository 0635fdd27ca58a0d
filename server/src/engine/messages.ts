import texts from '../../../dictionaries/messages.yaml';

/** The language that Klartekst speaks to the writer. */
export type MessageLanguage = 'da' | 'en';

/** The text of a message with its named values filled in. @throws TypeError for an unknown key. */
export function say(key: string, language: MessageLanguage, values: Readonly<Record<string, string>> = {}): string {
  const text = texts[key]?.[language];
  if (text === undefined) throw new TypeError(`There is no message ${key}.`);
  return fill(text, values);
}

/** Fills in {name}; a name without a value is left out. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '').trim();
}
