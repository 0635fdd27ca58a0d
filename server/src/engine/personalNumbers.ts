/** Between the date and the last four digits: spaces, dashes, entities, tags and invisible characters. */
const between = /(?:[\s\u00AD\u200B-\u200D\u2060]|[-\u2010-\u2015\u2212]|&#?\w{1,10};|<[^<>]{0,100}>){0,6}/u;
/** Day (a stand-in number has 60 added), month, year, four digits. */
const personalNumber = new RegExp(
  `(?<!\\d)(?:[06][1-9]|[1278]\\d|[39][01])[ .]?(?:0[1-9]|1[0-2])[ .]?\\d{2}${between.source}\\d{4}(?!\\d)`,
  'gu',
);

/**
 * Covers every personal number in what is printed, so that no log holds one. The length stays, so that columns fit.
 * Wider than the rule that finds them: a case number covered is no harm.
 */
export function maskPersonalNumbers(text: string): string {
  return text.replace(personalNumber, (found) =>
    found.replace(/(&#?\w+;|<[^<>]*>)|\d/gu, (_, kept?: string) => kept ?? 'x'),
  );
}

/** True when a text holds what may be a personal number. */
export function containsPersonalNumber(text: string): boolean {
  return text.search(personalNumber) >= 0;
}
