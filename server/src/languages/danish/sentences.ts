import type { Abbreviations } from '../abbreviations.ts';
import type { Stop } from '../sentences.ts';

const startsNumber = /^\s*\d/u;
const months = /^\s*(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/iu;
const ordinal = /(?:^|[\s(])(\d{1,2})$/u;
const initial = /(?:^|[\s(."'»”“„-])\p{Lu}$/u;
/** »dr.phil.«, »cand.polit.«: short parts with a full stop between them, and no address on the web. */
const joined = /(?:^|[\s("»])\p{L}{1,6}\.\p{L}{1,8}$/u;
const domain = /\.(?:dk|com|eu|org|net|gl|fo|nu|se|no|de|io|info)$/iu;

/** »… så ringer I. Du får …«: the pronoun, when a word follows that no surname is. */
const pronounLast = /\sI$/u;
const opening =
  /^\s+(?:Alle|De|Den|Der|Det|Du|Efter|En|Er|Et|Har|Hvis|Hvor|Husk|I|Kan|Læs|Med|Men|Når|På|Ring|Se|Skal|Skriv|Så|Ved|Vi|Vil)(?!\p{L})/u;

/** Whether a full stop ends a Danish sentence; those of abbreviations, ordinals, dates and initials do not. */
export function endsSentence({ text, start, at, end }: Stop, abbreviations: Abbreviations): boolean {
  const rest = text.slice(end, end + 40);
  const before = text.slice(Math.max(start, at - 24), at);
  const abbreviation = abbreviations.endingAt(text, at);
  if (abbreviation !== undefined) return abbreviations.mayEndSentence(abbreviation) && !startsNumber.test(rest);
  if (before.includes('.') && joined.test(before) && !domain.test(before)) return false;
  const last = before.charCodeAt(before.length - 1);
  const number = last >= 0x30 && last <= 0x39 ? ordinal.exec(before) : undefined;
  if (number) {
    const lead = before.slice(0, number.index).trimEnd();
    if (lead === '' && text.slice(start, at - number[1]!.length).trim() === '') return false;
    if (months.test(rest) || /(?:^|\s)(?:den|d\.)$/iu.test(lead)) return false;
  }
  if (isSmall(before.charCodeAt(before.length - 2))) return true;
  if (pronounLast.test(before) && opening.test(rest)) return true;
  return (
    !initial.test(before) ||
    /(?:afsnit|bilag|blok|bygning|gruppe|hal|hold|kategori|klasse|litra|opgang|punkt|type|vitamin|zone)\s+\p{Lu}$/iu.test(
      before,
    )
  );
}

/** A letter from a to z. */
const isSmall = (code: number) => code >= 0x61 && code <= 0x7a;
