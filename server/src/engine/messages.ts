import texts from '../../../dictionaries/messages.yaml';

/** The language that Klartekst speaks to the writer. */
export type MessageLanguage = 'da' | 'en';

/** The text of a message with its named values filled in. @throws TypeError for an unknown key. */
export function say(key: string, language: MessageLanguage, values: Readonly<Record<string, string>> = {}): string {
  const text = texts[key]?.[language];
  if (text === undefined) throw new TypeError(`There is no message ${key}.`);
  return fill(text, values);
}

/** Texts cut at their named values: text, name, text, name, … */
const cut = new Map<string, readonly string[]>();

/** Fills in {name}; a name without a value is left out. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  let parts = cut.get(text);
  if (!parts) {
    parts = text.split(/\{(\w+)\}/);
    cut.set(text, parts);
  }
  let filled = parts[0]!;
  for (let index = 1; index < parts.length; index += 2) filled += (values[parts[index]!] ?? '') + parts[index + 1]!;
  return filled.trim();
}
