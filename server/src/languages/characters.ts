/** What a UTF-16 code unit is to a reader of words. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 3;

/** Units below this are looked up; the others are rare in the languages that are checked. */
const TABLED = 0x250;
const classes = new Uint8Array(TABLED);
const smallLetters = new Uint8Array(TABLED);
const capitals = new Uint8Array(TABLED);
const lowerCase = new Uint16Array(TABLED);
for (let code = 0; code < TABLED; code++) {
  const char = String.fromCharCode(code);
  classes[code] = /\p{L}/u.test(char) ? LETTER : /\d/.test(char) ? DIGIT : /\s/.test(char) ? SPACE : OTHER;
  smallLetters[code] = /\p{Ll}/u.test(char) ? 1 : 0;
  capitals[code] = /\p{Lu}/u.test(char) ? 1 : 0;
  const lower = char.toLowerCase();
  if (lower.length === 1) lowerCase[code] = lower.charCodeAt(0);
}

const letter = /[\p{L}\p{M}]/u;
const space = /\s/u;
const smallLetter = /^\p{Ll}/u;
const capital = /^\p{Lu}/u;

/** The class of the unit at `index`: letter (or a mark on one), digit, space below U+0250, or other. */
export function classAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code < TABLED) return classes[code]!;
  return letter.test(text.charAt(index)) ? LETTER : OTHER;
}

/** True for letters and digits. */
export function isLetterOrDigit(text: string, index: number): boolean {
  const kind = classAt(text, index);
  return kind === LETTER || kind === DIGIT;
}

/** True for white space of any kind. */
export function isSpace(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code < TABLED ? classes[code] === SPACE : space.test(text.charAt(index));
}

/** True when the character at `index` is a small letter. */
export function isSmallLetter(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code < TABLED ? smallLetters[code] === 1 : smallLetter.test(text.slice(index, index + 2));
}

/** True when the character at `index` is a capital. */
export function isCapital(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code < TABLED ? capitals[code] === 1 : capital.test(text.slice(index, index + 2));
}

/** The unit in lower case; 0 where that takes more than a table. */
export function lowerUnit(code: number): number {
  if (code < TABLED) return lowerCase[code]!;
  return code >= 0x2010 && code <= 0x2019 ? code : 0;
}

/** The text with a capital first: »ansøgningen« → »Ansøgningen«. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
