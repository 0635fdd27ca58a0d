import texts from '../../../dictionaries/report.yaml';
import { fill, type MessageLanguage, say } from '../engine/messages.ts';

/** Says something in the language of the report. */
export type Tell = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const locales = { da: 'da-DK', en: 'en-GB' } as const;

/**
 * A text of reports, or else a message, with its named values filled in; numbers are written as the language does.
 * @throws TypeError for an unknown key.
 */
export function teller(language: MessageLanguage): Tell {
  const numbers = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 });
  const written = (value: string | number) => (typeof value === 'number' ? numbers.format(value) : value);
  return (key, values = {}) => {
    const filled = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, written(value)]));
    const text = texts[key]?.[language];
    return text === undefined ? say(key, language, filled) : fill(text, filled);
  };
}
