import texts from '../../../dictionaries/report.yaml';
import { fill, type MessageLanguage, say } from '../engine/messages.ts';
import { writerOf } from '../engine/numbers.ts';

/** Says something in the language of the report. */
export type Tell = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/**
 * A text of reports, or else a message, with its named values filled in; numbers are written as the language does.
 * @throws TypeError for an unknown key.
 */
export function teller(language: MessageLanguage): Tell {
  const written = writerOf(language);
  return (key, values = {}) => {
    const filled = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, written(value)]));
    const text = texts[key]?.[language];
    return text === undefined ? say(key, language, filled) : fill(text, filled);
  };
}
