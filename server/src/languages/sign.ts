import type { Span } from './spans.ts';

/**
 * What a sentence tells about the letter it stands in. A sentence may tell several things; most tell few.
 * A merge field stands in for a name, date, number or address where the words around it ask for one.
 */
export type Sign =
  /** A calendar date. */
  | 'date'
  /** A time of day; opening hours are not one, but for those of one date. */
  | 'clock'
  /** A limit in time for the reader or a third party; the sender's own promise is `answer-time`. */
  | 'deadline'
  /** When the sender will answer or act. */
  | 'answer-time'
  | 'phone'
  | 'mail'
  | 'web-address'
  /** Street and number, or postcode and town. */
  | 'address'
  | 'opening-hours'
  /** A named unit or person to turn to. */
  | 'unit'
  | 'digital-post'
  /** The reader is asked or welcome to make contact. */
  | 'contact-invitation'
  | 'greeting'
  | 'closing'
  /** Speaks to the reader: du, I, De. */
  | 'reader'
  /** The sender speaks as vi or jeg. */
  | 'sender'
  /** Something the reader is asked to do, must do or may do. */
  | 'request'
  /** The reader need do nothing. */
  | 'no-action'
  /** Says what the letter is about. */
  | 'subject'
  /** A heading that is a whole statement. */
  | 'telling-heading'
  /** The decision itself; always with `grant` or `refusal` where the sentence tells which. */
  | 'outcome'
  | 'grant'
  /** No, partly no, stop, reduction or demand. */
  | 'refusal'
  | 'legal-reference'
  | 'reason'
  /** What was given weight. */
  | 'weighing'
  | 'complaint-body'
  | 'complaint-way'
  | 'complaint-deadline'
  /** There is no appeal. */
  | 'no-complaint'
  /** The sender has got something from the reader. */
  | 'received'
  /** What happens next and who does it. */
  | 'next-step'
  /** Information that the reader is heard about. */
  | 'heard-information'
  /** What may follow. */
  | 'consequence'
  /** How the reader may answer. */
  | 'answer-way'
  /** What happens, or that it is all right, when the reader does not answer. */
  | 'no-answer'
  | 'purpose'
  /** What the reader may influence. */
  | 'influence'
  /** The reader is asked for an opinion. */
  | 'opinion'
  /** Where a meeting is held. */
  | 'place'
  /** How to take part. */
  | 'participation'
  /** What answers are used for. */
  | 'answer-use'
  /** The members of the council get to read it. */
  | 'council'
  | 'question'
  | 'answer'
  | 'recommendation'
  /** The writer's own view shows in value-laden words. */
  | 'valuation'
  /** Tells who does what. */
  | 'news'
  | 'quotation'
  | 'praise'
  | 'own-fault'
  | 'apology'
  | 'remedy'
  /** An apology that is held back. */
  | 'hedge'
  /** The reader is sent on to another place without a way. */
  | 'sent-on'
  /** One thing was chosen rather than another. */
  | 'choice';

/** A calendar date in a sentence; the span covers day, month and year, without weekday and clock. */
export interface DateMention extends Span {
  /** Four digits; undefined when the text leaves it out. */
  readonly year: number | undefined;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31, and a day that the month can have. */
  readonly day: number;
  /** Monday is 1; as the text has it, whether it fits the date or not. */
  readonly weekday: number | undefined;
  readonly clock: { readonly hour: number; readonly minute: number } | undefined;
}

/** A day of the calendar; month 1–12, day 1–31. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Working days of the country that the language belongs to. */
export interface Calendar {
  /**
   * How many working days lie after one day, up to and including another; 0 when it is the same day or earlier.
   * Counts no further than `limit`.
   */
  workingDaysBetween(from: CalendarDay, to: CalendarDay, limit: number): number;
}
