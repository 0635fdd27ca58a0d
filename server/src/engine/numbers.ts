import type { MessageLanguage } from './messages.ts';

const locales = { da: 'da-DK', en: 'en-GB' } as const;

/** Writes numbers as the language does, with one decimal at most; texts as they are. */
export function writerOf(language: MessageLanguage): (value: string | number) => string {
  const numbers = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 });
  return (value) => (typeof value === 'number' ? numbers.format(value) : value);
}
