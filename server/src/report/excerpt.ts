import { maskPersonalNumbers } from '../engine/personalNumbers.ts';

/** A piece of a text on one line, cut at so many UTF-16 code units; personal numbers are covered before it is cut. */
export function excerpt(text: string, length: number): string {
  const line = maskPersonalNumbers(text.normalize('NFC')).replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/\p{Cs}$/u, '')}…`;
}
