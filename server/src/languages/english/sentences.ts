import type { Abbreviations } from '../abbreviations.ts';
import { isCapital } from '../characters.ts';
import type { Stop } from '../sentences.ts';

const initial = /(?:^|[\s(.“"-])\p{Lu}$/u;
const numbering = /^\s*\d{1,2}$/u;
/** A number of a list has no more characters. */
const LONGEST_NUMBER = 4;

/** Whether a full stop ends an English sentence; those of abbreviations, initials and numbers of a list do not. */
export function endsSentence({ text, start, at, end }: Stop, abbreviations: Abbreviations): boolean {
  const abbreviation = abbreviations.endingAt(text, at);
  if (abbreviation !== undefined) {
    return abbreviations.mayEndSentence(abbreviation) && !/^\s*\d/u.test(text.slice(end, end + 4));
  }
  if (at - start <= LONGEST_NUMBER && numbering.test(text.slice(start, at))) return false;
  if (!isCapital(text, at - 1)) return true;
  const before = text.slice(Math.max(start, at - 24), at);
  return !initial.test(before) || /\b(?:Appendix|Annex|Part|Section|Schedule|Category|Type|I)\s*\p{Lu}?$/u.test(before);
}
