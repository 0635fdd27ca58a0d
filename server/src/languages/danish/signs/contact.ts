import type { Sign } from '../../sign.ts';
import { weekdayOf } from './dates.ts';
import type { Reading } from './reading.ts';
import { isName } from './units.ts';

const phoneNumber =
  /(?<![\d.,/-])(?:\+45[ \u00a0]?)?\d{2}[ \u00a0]?\d{2}[ \u00a0]?\d{2}[ \u00a0]?\d{2}(?![\d/-]|[.,]\d)|(?<![\d-])\d{2}(?:-\d{2}){3}(?![\d-])/u;
const mailAddress = /^[\p{L}\d._%+-]+@[\p{L}\d-]+\./u;
const webAddress = /^(?:https?:\/\/|www\.)|\.(?:dk|com|eu|org|net|io|gl|fo)(?:\/|$)/iu;

/** Signs of the ways to get hold of somebody. */
export function* contactSigns(reading: Reading): Iterable<Sign> {
  const { view } = reading;
  for (let index = 0; index < view.length; index++) {
    if (view.tokens[index]!.kind !== 'opaque') continue;
    const text = view.text(index);
    if (mailAddress.test(text) || (view.isField(index) && isFieldOf(reading, index, 'mailCues'))) yield 'mail';
    else if (webAddress.test(text)) yield 'web-address';
    else if (view.isField(index) && isFieldOf(reading, index, 'phoneCues')) yield 'phone';
    else if (view.isField(index) && /adresse|postnr|vej/iu.test(text)) yield 'address';
  }
  if (hasPhone(reading)) yield 'phone';
  if (hasAddress(reading)) yield 'address';
  if (hasOpeningHours(reading)) yield 'opening-hours';
}

/** A merge field whose name tells what it holds, or that stands after a word that asks for it. */
function isFieldOf({ view, words }: Reading, index: number, cues: 'mailCues' | 'phoneCues'): boolean {
  const inside = view.text(index).toLowerCase();
  if (cues === 'mailCues' ? /mail/u.test(inside) : /telefon|tlf|mobil/u.test(inside)) return true;
  const before = view.key(index - 1) === ':' ? index - 2 : index - 1;
  if (words[cues].has(view, before)) return true;
  return cues === 'phoneCues' && view.key(before) === 'på' && /^ring/u.test(view.key(before - 1));
}

/** Eight digits in the usual groups; a number that a word calls something else is no phone number. */
function hasPhone({ view }: Reading): boolean {
  const found = phoneNumber.exec(view.sentence);
  if (!found) return false;
  const before = view.sentence.slice(0, found.index);
  return (
    !/(?:(?<!tlf\.)nr\.?|(?<!telefon|hoved|mobil|direkte )nummer|cvr|ean|sag|konto|kr\.?|beløb\p{L}*|matr\.?|reg\.?)[\s:.\d-]*$/iu.test(
      before,
    ) && !/^\s*(?:kr|mio|kroner)/u.test(view.sentence.slice(found.index + found[0].length))
  );
}

/** »Havnepladsen 3«, »Engvej 20, 2. sal«, »9996 Fjordby«. */
function hasAddress({ view, words }: Reading): boolean {
  for (let index = 0; index + 1 < view.length; index++) {
    if (
      view.isNumber(index) &&
      /^[1-9]\d{3}$/u.test(view.key(index)) &&
      isTown(view.key(index - 1), view.text(index + 1))
    )
      return true;
    if (!view.isWord(index) || !view.isCapital(index) || !/^\d{1,3}[a-z]?$/u.test(view.key(index + 1))) continue;
    if (words.streets.has(view, index) || isStreetWord(view, index)) return true;
  }
  return false;
}

/** »Kongens Allé 3« in two words. */
const isStreetWord = (view: Reading['view'], index: number) =>
  /^(?:allé|alle|gade|vej|plads|torv|boulevard|vænge)$/u.test(view.key(index)) && isName(view, index - 1);

/** Four digits before a name are a postcode but for years and counts. */
const isTown = (before: string, name: string) =>
  /^\p{Lu}\p{Ll}+/u.test(name) &&
  !/^(?:i|år|fra|til|ca\.|cirka|og|siden|omkring|marts|juni|juli|kl\.)$/u.test(before) &&
  !/^[a-zæøå]+(?:ar|er|ber|ril|aj|ni|li|ust)$/u.test(before);

/** »mandag-torsdag kl. 9-14«, »åbent kl. 10 til 15«, »telefontid kl. 9-12«: a clock range that comes again. */
function hasOpeningHours({ view, times }: Reading): boolean {
  if (!/\b(?:kl\.?|klokken)\s*\S+\s*(?:-|–|til|og)|\d-\d/iu.test(view.sentence)) return false;
  for (let index = 0; index < view.length; index++) {
    if (!/^(?:kl\.?|klokken)$/u.test(view.key(index)) || !isRange(view.key(index + 1), view.key(index + 2))) continue;
    if (!isNearDate(times, index)) return true;
  }
  return view.tokens.some(
    (_, index) => isWeekdays(view.key(index)) && /^\d{1,2}(?:[.:]\d\d)?-\d{1,2}/u.test(view.key(index + 1)),
  );
}

const isNearDate = ({ dates }: Reading['times'], index: number) =>
  dates.some(({ from, to }) => from - index < 6 && index - to < 3);

const isWeekdays = (key: string) => key.split('-').some((part) => weekdayOf(part) !== undefined);

const isRange = (hour: string, next: string) =>
  /^\d{1,2}(?:[.:]\d{2})?-\d/u.test(hour) || /^(?:-|–|til|og)$/u.test(next);
