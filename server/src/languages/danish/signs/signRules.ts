import type { Sign } from '../../sign.ts';
import type { Frame } from './frame.ts';
import type { Phrase } from './phrase.ts';
import type { Reading } from './reading.ts';
import type { SignView } from './view.ts';

/** A sign with what gives it. */
interface Rule<Pattern> {
  readonly sign: Sign;
  readonly pattern: Pattern;
}

/** The wordings and verb frames that give signs, found by the words that they begin with. */
export class SignRules {
  /** Wordings that only stand first in a sentence. */
  readonly #openings: Rule<Phrase>[] = [];
  /** The others, by the word or lemma that the wording begins with. */
  readonly #phrases = new Map<string, Rule<Phrase>[]>();
  /** Those that begin otherwise. */
  readonly #unheaded: Rule<Phrase>[] = [];
  /** By verb. */
  readonly #frames = new Map<string, Rule<Frame>[]>();

  addPhrase(sign: Sign, pattern: Phrase): void {
    const rule = { sign, pattern };
    if (pattern.initial) this.#openings.push(rule);
    else if (pattern.heads.length === 0) this.#unheaded.push(rule);
    else for (const head of new Set(pattern.heads)) append(this.#phrases, head, rule);
  }

  addFrame(sign: Sign, pattern: Frame): void {
    for (const verb of pattern.verbs) append(this.#frames, verb, { sign, pattern });
  }

  /** Adds the signs of the wordings and frames in a sentence. */
  match(reading: Reading, found: Set<Sign>): void {
    const { view } = reading;
    match(this.#openings, view, view.opening, found);
    for (let index = 0; index < view.length; index++) {
      for (const lemma of view.lemmas(index)) match(this.#phrases.get(lemma), view, index, found);
      match(this.#unheaded, view, index, found);
    }
    if (this.#frames.size > 0) this.#matchFrames(reading, found);
  }

  #matchFrames({ view, clauses }: Reading, found: Set<Sign>): void {
    for (const clause of clauses) {
      for (const verb of clause.lemmas) {
        for (const { sign, pattern } of this.#frames.get(verb) ?? []) {
          if (!found.has(sign) && pattern.fits(view, clause)) found.add(sign);
        }
      }
    }
  }
}

/** Adds the signs of the wordings that begin at the token. */
function match(rules: readonly Rule<Phrase>[] | undefined, view: SignView, index: number, found: Set<Sign>): void {
  if (rules === undefined) return;
  for (const { sign, pattern } of rules) if (!found.has(sign) && pattern.endAt(view, index) >= 0) found.add(sign);
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
