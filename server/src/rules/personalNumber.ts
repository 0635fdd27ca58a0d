import type { DocumentRuleData, Levelled } from './documentRule.ts';
import type { SentenceContext, SentenceFinding, SentenceRule } from './rule.ts';

/** Ten digits that begin with a date; any hyphen, dash or minus, or a space, may stand before the last four. */
const pattern = /(?<![\d/.,-])(\d{2})(\d{2})(\d{2})(\s?[-\u2010-\u2015\u2212]\s?|\s)?(\d{4})(?![\d/-]|[.,]\d)/g;
/** Words that say that the digits are a personal number. */
const context = /(?<!\p{L})(?:cpr|c\.p\.r\.|personn(?:r|ummer))/iu;
/** Words that say that the digits before are the number of something else. */
const other =
  /(?:sag|journal|faktura|ordre|konto|kunde|reference|dokument|bilag|løbe)s?(?:nr|nummer|id)?\.?[:\s]*$|j\.?\s?nr\.?[:\s]*$|ref\.?[:\s]*$/iu;
const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Finds Danish personal numbers (CPR: day, month, year of birth and four digits). Modulus 11 is not asked for, since
 * numbers without it have been given out since 2007. The number is never part of what the finding says.
 */
export class PersonalNumberRule implements SentenceRule {
  readonly #rule: Levelled<DocumentRuleData>;

  constructor(rule: Levelled<DocumentRuleData>) {
    this.#rule = rule;
  }

  check({ text, tokens }: SentenceContext): SentenceFinding[] {
    if (!/\d{6}/.test(text)) return [];
    const named = context.test(text);
    const { id, value, level } = this.#rule;
    return [...text.matchAll(pattern)].flatMap((match): SentenceFinding[] => {
      const [whole, day, month, , separator] = match;
      const joined = separator === undefined || /^\s$/.test(separator);
      const start = match.index;
      if (!isDate(Number(day), Number(month)) || (joined && !named)) return [];
      if (other.test(text.slice(Math.max(0, start - 30), start))) return [];
      const end = start + whole.length;
      if (tokens.some((token) => token.kind === 'opaque' && token.start < end && start < token.end)) return [];
      const parameters = { found: this.#rule.title.da.toLowerCase() };
      const proposals = [{ result: '', safe: false, edits: [{ start, end, text: '' }] }];
      return [{ rule: id, start, end, value, level, parameters, proposals }];
    });
  }
}

function isDate(day: number, month: number): boolean {
  return day >= 1 && day <= (daysIn[month - 1] ?? 0);
}
