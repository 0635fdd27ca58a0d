import type { Calendar, CalendarDay, DateMention } from '../languages/sign.ts';
import type {
  DocumentFinding,
  DocumentRule,
  DocumentRuleData,
  DocumentSentence,
  DocumentView,
  Levelled,
} from './documentRule.ts';

/** Working days are counted no further than this. */
const FAR = 250;

export type AnswerDateData = Levelled<Extract<DocumentRuleData, { readonly check: 'answer-date' }>>;

/** An answer that is dated more working days after its question than the rule allows. */
export class AnswerDateRule implements DocumentRule {
  readonly #rule: AnswerDateData;
  readonly #calendar: Calendar;

  constructor(rule: AnswerDateData, calendar: Calendar) {
    this.#rule = rule;
    this.#calendar = calendar;
  }

  check({ sentences }: DocumentView): DocumentFinding[] {
    const answered = sentences.findIndex((sentence) => !sentence.whole && isDated(sentence));
    const asked = sentences.findIndex(({ signs, dates }) => signs.has('received') && dates.length > 0);
    const to = dayOf(sentences[answered]?.dates[0]);
    if (!to || asked < 0) return [];
    const from = dayOf(sentences[asked]!.dates[0], to);
    if (!from) return [];
    const { id, value, level, message, days } = this.#rule;
    const count = this.#calendar.workingDaysBetween(from, to, FAR);
    if (count <= days) return [];
    const number = count < FAR ? String(count) : `${FAR}+`;
    return [{ rule: id, sentence: answered, value, level, message, parameters: { number, days: String(days) } }];
  }
}

/** A line that gives the date of the text: »Dato: 1. juni 2026«, »Åkirke, den 1. juni 2026«. */
function isDated({ dates, text }: DocumentSentence): boolean {
  const [date] = dates;
  return date?.year !== undefined && text.length - (date.end - date.start) < 40;
}

/** @param before a date without a year is the last one before this day. */
function dayOf(date: DateMention | undefined, before?: CalendarDay): CalendarDay | undefined {
  if (!date) return undefined;
  const { year, month, day } = date;
  if (year !== undefined) return { year, month, day };
  if (!before) return undefined;
  const isLater = month > before.month || (month === before.month && day > before.day);
  return { year: before.year - Number(isLater), month, day };
}
