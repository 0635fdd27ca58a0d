import type { Token } from '../../language.ts';
import type { Lexicon } from '../../morphology.ts';
import type { DateMention, Sign } from '../../sign.ts';
import { complaintSigns } from './complaint.ts';
import { contactSigns } from './contact.ts';
import { findDates } from './dates.ts';
import { Frame } from './frame.ts';
import { hearingSigns } from './hearing.ts';
import { letterSigns } from './letter.ts';
import { meetingSigns } from './meetings.ts';
import { Phrase } from './phrase.ts';
import { pressSigns } from './press.ts';
import { Reading } from './reading.ts';
import { reasonSigns } from './reasons.ts';
import type { SignData, SignWords } from './signData.ts';
import { SignRules } from './signRules.ts';
import { timeSigns } from './timeSigns.ts';
import { unitSigns } from './units.ts';
import { LemmaMemo, SignView } from './view.ts';
import { WordList } from './words.ts';

const none: ReadonlySet<Sign> = new Set();

type Detector = (reading: Reading, found: ReadonlySet<Sign>) => Iterable<Sign>;

/** What the data does not tell, in an order in which each may ask for the signs before it. */
const detectors: readonly Detector[] = [
  timeSigns,
  contactSigns,
  unitSigns,
  letterSigns,
  reasonSigns,
  hearingSigns,
  meetingSigns,
  complaintSigns,
  pressSigns,
];

/** What makes more of »se hjemmesiden« than a closed door. */
const ways: readonly Sign[] = ['phone', 'mail', 'web-address', 'address'];

/** Reads the signs of sentences. */
export class SignReader {
  readonly #words: SignWords;
  readonly #memo = new LemmaMemo();
  readonly #rules = new SignRules();
  /** Those of the rules that give a reason. */
  readonly #reasons = new SignRules();

  /** @throws PhraseError when a wording cannot be read. */
  constructor(data: SignData) {
    const raw = new Map(Object.entries(data.lists));
    const resolve = (words: readonly string[]) =>
      words.flatMap((word) => (word.startsWith('#') ? (raw.get(word.slice(1)) ?? []) : [word]));
    const lists = new Map([...raw].map(([name, words]) => [name, new WordList(resolve(words))]));
    this.#words = Object.fromEntries(lists) as SignWords;
    for (const [sign, rules] of Object.entries(data.signs) as [Sign, SignData['signs'][Sign]][]) {
      for (const rule of rules ?? []) {
        for (const kept of sign === 'reason' ? [this.#rules, this.#reasons] : [this.#rules]) {
          if (typeof rule === 'string') kept.addPhrase(sign, new Phrase(rule, lists));
          else kept.addFrame(sign, new Frame(rule, resolve, this.#words.implies));
        }
      }
    }
  }

  /** Everything that a sentence tells of its letter. */
  signs(sentence: string, tokens: readonly Token[], lexicon: Lexicon): ReadonlySet<Sign> {
    if (tokens.length === 0) return none;
    const reading = this.#read(sentence, tokens, lexicon);
    const found = new Set<Sign>();
    this.#rules.match(reading, found);
    for (const detector of detectors) for (const sign of detector(reading, found)) found.add(sign);
    if (found.has('grant') || found.has('refusal')) found.add('outcome');
    if (found.has('deadline') && found.has('contact-invitation')) found.add('answer-way');
    if (found.has('opening-hours') && !found.has('date')) found.delete('clock');
    if (ways.some((way) => found.has(way))) found.delete('sent-on');
    return found.size === 0 ? none : found;
  }

  /** True when `signs` has a reason. */
  tellsReason(sentence: string, tokens: readonly Token[], lexicon: Lexicon): boolean {
    if (tokens.length === 0) return false;
    const reading = this.#read(sentence, tokens, lexicon);
    const found = new Set<Sign>();
    this.#reasons.match(reading, found);
    return found.size > 0 || [...reasonSigns(reading)].length > 0;
  }

  /** True when `signs` has one of the ways to make contact; all of them have a number, an address or a merge field. */
  tellsWay(sentence: string, tokens: readonly Token[], lexicon: Lexicon): boolean {
    if (!/\d/u.test(sentence) && !tokens.some(({ kind }) => kind === 'opaque')) return false;
    for (const sign of contactSigns(this.#read(sentence, tokens, lexicon))) if (ways.includes(sign)) return true;
    return false;
  }

  /** True when a sentence names a time of any kind: a date, a weekday, a number of days, a merge field for one. */
  namesTime(sentence: string, tokens: readonly Token[], lexicon: Lexicon): boolean {
    return this.#read(sentence, tokens, lexicon).times.expressions.length > 0;
  }

  /** Every calendar date of a sentence, in order. */
  dates(sentence: string, tokens: readonly Token[], lexicon: Lexicon): DateMention[] {
    return findDates(new SignView(sentence, tokens, lexicon, this.#memo)).map(({ mention }) => mention);
  }

  #read(sentence: string, tokens: readonly Token[], lexicon: Lexicon): Reading {
    return new Reading(new SignView(sentence, tokens, lexicon, this.#memo), this.#words);
  }
}
