import type { DateMention, Lexicon, Sign, Token } from '../../language.ts';
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
import { timeSigns } from './timeSigns.ts';
import { findTimes } from './times.ts';
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

/** Signs by what gives them. */
interface Rules<Rule> {
  readonly sign: Sign;
  readonly rule: Rule;
}

/** Reads the signs of sentences. */
export class SignReader {
  readonly #words: SignWords;
  readonly #memo = new LemmaMemo();
  /** Wordings that only stand first in a sentence. */
  readonly #openings: Rules<Phrase>[] = [];
  /** The others, by the word or lemma that the wording begins with; those that begin otherwise under ''. */
  readonly #phrases = new Map<string, Rules<Phrase>[]>();
  /** By verb. */
  readonly #frames = new Map<string, Rules<Frame>[]>();

  /** @throws PhraseError when a wording cannot be read. */
  constructor(data: SignData) {
    const raw = new Map(Object.entries(data.lists));
    const resolve = (words: readonly string[]) =>
      words.flatMap((word) => (word.startsWith('#') ? (raw.get(word.slice(1)) ?? []) : [word]));
    const lists = new Map([...raw].map(([name, words]) => [name, new WordList(resolve(words))]));
    this.#words = Object.fromEntries(lists) as SignWords;
    for (const [sign, rules] of Object.entries(data.signs) as [Sign, SignData['signs'][Sign]][]) {
      for (const rule of rules ?? []) {
        if (typeof rule === 'string') this.#addPhrase(sign, new Phrase(rule, lists));
        else this.#addFrame(sign, new Frame(rule, resolve, this.#words.implies));
      }
    }
  }

  /** Everything that a sentence tells of its letter. */
  signs(sentence: string, tokens: readonly Token[], lexicon: Lexicon): ReadonlySet<Sign> {
    if (tokens.length === 0) return none;
    const reading = new Reading(new SignView(sentence, tokens, lexicon, this.#memo), this.#words);
    const found = new Set<Sign>();
    this.#matchPhrases(reading, found);
    this.#matchFrames(reading, found);
    for (const detector of detectors) for (const sign of detector(reading, found)) found.add(sign);
    if (found.has('grant') || found.has('refusal')) found.add('outcome');
    if (found.has('deadline') && found.has('contact-invitation')) found.add('answer-way');
    if (found.has('opening-hours') && !found.has('date')) found.delete('clock');
    if (ways.some((way) => found.has(way))) found.delete('sent-on');
    return found.size === 0 ? none : found;
  }

  /** True when a sentence names a time of any kind: a date, a weekday, a number of days, a merge field for one. */
  namesTime(sentence: string, tokens: readonly Token[], lexicon: Lexicon): boolean {
    return findTimes(new SignView(sentence, tokens, lexicon, this.#memo), this.#words).expressions.length > 0;
  }

  /** Every calendar date of a sentence, in order. */
  dates(sentence: string, tokens: readonly Token[], lexicon: Lexicon): DateMention[] {
    return findDates(new SignView(sentence, tokens, lexicon, this.#memo)).map(({ mention }) => mention);
  }

  #addPhrase(sign: Sign, rule: Phrase): void {
    if (rule.initial) this.#openings.push({ sign, rule });
    else
      for (const head of rule.heads.length > 0 ? new Set(rule.heads) : [''])
        append(this.#phrases, head, { sign, rule });
  }

  #addFrame(sign: Sign, rule: Frame): void {
    for (const verb of rule.verbs) append(this.#frames, verb, { sign, rule });
  }

  #matchPhrases({ view }: Reading, found: Set<Sign>): void {
    const unheaded = this.#phrases.get('');
    match(this.#openings, view, view.opening, found);
    for (let index = 0; index < view.length; index++) {
      for (const lemma of view.lemmas(index)) match(this.#phrases.get(lemma), view, index, found);
      match(unheaded, view, index, found);
    }
  }

  #matchFrames({ view, clauses }: Reading, found: Set<Sign>): void {
    for (const clause of clauses) {
      for (const verb of clause.lemmas) {
        for (const { sign, rule } of this.#frames.get(verb) ?? []) {
          if (!found.has(sign) && rule.fits(view, clause)) found.add(sign);
        }
      }
    }
  }
}

/** Adds the signs of the wordings that begin at the token. */
function match(rules: readonly Rules<Phrase>[] | undefined, view: SignView, index: number, found: Set<Sign>): void {
  if (rules === undefined) return;
  for (const { sign, rule } of rules) if (!found.has(sign) && rule.endAt(view, index) >= 0) found.add(sign);
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
