export const ASCII = '\x7f';
export const LATIN_1 = '\xff';

/** Escapes the characters after `last` in a script or JSON: one beyond Latin-1 would have two bytes kept of each character. */
export function escapeBeyond(last, text) {
  const escaped = (unit) => (unit <= last ? unit : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return text.replace(/[^\0-\x7f]/g, escaped);
}
