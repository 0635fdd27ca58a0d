import type { Edit } from '../engine/finding.ts';
import type { Token } from '../languages/language.ts';
import { isPath } from '../languages/opaque.ts';
import type { DocumentRuleData, Levelled } from './documentRule.ts';
import type { SentenceFinding, SentenceRule } from './rule.ts';
import type { SentenceContext } from './sentenceContext.ts';

/** Ten digits that begin with a date; any hyphen, dash or minus, or a space, may stand before the last four. */
const pattern = /(?<![\d/.,-])(\d{2})(\d{2})(\d{2})(\s?[-\u2010-\u2015\u2212]\s?|\s)?(\d{4})(?![\d/-]|[.,]\d)/g;
/** Words that say that the digits are a personal number. */
const context = /(?<!\p{L})(?:cpr|c\.p\.r\.|personn(?:r|ummer))/iu;
/** The head of a table's column, or a label of a form, that says so of the digits in another cell. */
const heading = /^(?:(?:cpr|c\.p\.r\.)[-.\s]*(?:nr|nummer)?|person[-.\s]*(?:nr|nummer))\.?\s*:?$/iu;
/** Told by such a heading. */
const HEADED = 'personal-number-heading';
/** Words that say that the digits before are the number of something else: »sagsnr.«, »ordre«, »måler-id:«. */
const other =
  /(?:(?:sag|journal|faktura|ordre|konto|reg|kunde|reference|dokument|bilag|telefon|tlf|cvr|ean)|(?<![\p{L}-])(?!cpr|person)\p{L}[\p{L}-]*(?:nr|nummer|id)|j\.?\s?nr|ref)\.?:?\s*$/iu;
/** What goes with a number that goes: its name, and the brackets or commas around both. */
const label = String.raw`(?:(?:cpr|c\.p\.r\.|person)[-.\s]*(?:(?:nr|nummer)\.?)?\s*:?\s*)`;
const bracketed = new RegExp(String.raw`\s*[([]\s*${label}?$`, 'iu');
const inserted = new RegExp(String.raw`,\s*${label}?$`, 'iu');
const labelled = new RegExp(String.raw`(?:^|\s+)${label}$`, 'iu');
const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** An address has numbers of its own; a path is made by people, who name folders after persons. */
function isAddress({ kind, key }: Token): boolean {
  return kind === 'opaque' && !isPath(key);
}

/**
 * Finds Danish personal numbers (CPR: day, month, year of birth and four digits). Modulus 11 is not asked for, since
 * numbers without it have been given out since 2007. The number is never part of what the finding says.
 */
export class PersonalNumberRule implements SentenceRule {
  readonly #rule: Levelled<DocumentRuleData>;

  constructor(rule: Levelled<DocumentRuleData>) {
    this.#rule = rule;
  }

  signals({ text, role }: SentenceContext): readonly string[] {
    return role === 'label' && heading.test(text) ? [HEADED] : [];
  }

  check(sentence: SentenceContext): SentenceFinding[] {
    const { text, tokens, role } = sentence;
    if (!/\d{6}/.test(text)) return [];
    const named = context.test(text);
    const { id, value, level } = this.#rule;
    return [...text.matchAll(pattern)].flatMap((match): SentenceFinding[] => {
      const [whole, day, month, , separator] = match;
      const joined = separator === undefined || /^\s$/.test(separator);
      const start = match.index;
      const alone = role === 'label' && whole === text;
      if (!isDate(Number(day), Number(month)) || (joined && !named && !alone)) return [];
      if (other.test(text.slice(Math.max(0, start - 30), start))) return [];
      const end = start + whole.length;
      if (tokens.some((token) => token.start < end && start < token.end && isAddress(token))) return [];
      const parameters = { found: this.#rule.title.da.toLowerCase() };
      const edit = removal(text, start, end) ?? { start, end, text: `[${parameters.found}]` };
      const proposals = { value: sentence.offered(() => [{ result: edit.text, safe: false, edits: [edit] }]) };
      const needs = joined && !named ? { needs: HEADED } : {};
      return [{ rule: id, start, end, value, level, parameters, proposals, ...needs }];
    });
  }
}

/** Takes the number out with its name and punctuation; undefined where the sentence needs something in its place. */
function removal(text: string, start: number, end: number): Edit | undefined {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const from = (pattern: RegExp) => pattern.exec(before)?.index;
  const opening = from(bracketed);
  const closing = /^\s*[)\]]/.exec(after);
  if (opening !== undefined && closing) return { start: opening, end: end + closing[0].length, text: '' };
  const comma = from(inserted);
  if (comma !== undefined && /^[,.]|^\s*$/.test(after)) {
    return { start: comma, end: after.startsWith(',') ? end + 1 : end, text: '' };
  }
  const name = from(labelled);
  if (name !== undefined) return { start: name, end, text: '' };
  return before.trim() === '' && after.trim() === '' ? { start, end, text: '' } : undefined;
}

function isDate(day: number, month: number): boolean {
  return day >= 1 && day <= (daysIn[month - 1] ?? 0);
}
