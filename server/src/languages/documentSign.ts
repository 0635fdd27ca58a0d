import type { Sign } from './sign.ts';

/** What a document's build tells about it: its blocks, its length, and what its signs add up to. */
export type StructureSign =
  /** Has a heading over everything. */
  | 'heading'
  | 'subheading'
  /** Too long to be read without headings. */
  | 'long-text'
  /** One or two short sentences come right after the heading. */
  | 'short-lead'
  /** The reader gets everything applied for. */
  | 'full-grant';

/** What a document as a whole can be asked for. */
export type DocumentSign = Sign | StructureSign;

/** Every sign, so that data that names one can be checked. */
const known: Readonly<Record<DocumentSign, true>> = {
  date: true,
  clock: true,
  deadline: true,
  'answer-time': true,
  phone: true,
  mail: true,
  'web-address': true,
  address: true,
  'opening-hours': true,
  unit: true,
  'digital-post': true,
  'contact-invitation': true,
  greeting: true,
  closing: true,
  reader: true,
  sender: true,
  request: true,
  'no-action': true,
  'telling-heading': true,
  subject: true,
  outcome: true,
  grant: true,
  refusal: true,
  'legal-reference': true,
  reason: true,
  weighing: true,
  'complaint-body': true,
  'complaint-way': true,
  'complaint-deadline': true,
  'no-complaint': true,
  received: true,
  'next-step': true,
  'heard-information': true,
  consequence: true,
  'answer-way': true,
  'no-answer': true,
  purpose: true,
  influence: true,
  opinion: true,
  place: true,
  participation: true,
  'answer-use': true,
  council: true,
  question: true,
  answer: true,
  recommendation: true,
  valuation: true,
  news: true,
  quotation: true,
  praise: true,
  'own-fault': true,
  apology: true,
  remedy: true,
  hedge: true,
  'sent-on': true,
  choice: true,
  heading: true,
  subheading: true,
  'long-text': true,
  'short-lead': true,
  'full-grant': true,
};

export const documentSigns: ReadonlySet<string> = new Set(Object.keys(known));
