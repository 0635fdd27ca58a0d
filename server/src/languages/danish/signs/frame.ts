import type { Clause } from './clauses.ts';
import type { SignView } from './view.ts';
import { WordList } from './words.ts';

/** What a clause must say. Words are lemmas or forms, »-sag« for every word that ends so, »#list« for a list. */
export interface FrameData {
  /** One of these verbs is the clause's. */
  readonly verb: readonly string[];
  /** Who acts; »sender« is vi, jeg, a public body, or nobody named in the passive. Anybody when left out. */
  readonly by?: 'sender' | 'reader' | 'other';
  /** One of these words stands in the clause. */
  readonly with?: readonly string[];
  /** And one of these. */
  readonly and?: readonly string[];
  /** None of these stands in the clause. */
  readonly without?: readonly string[];
  /** Left out: the clause is not negated. */
  readonly negated?: boolean | 'either';
  /** True in the past and the perfect, false in the present and the future; left out, any. */
  readonly done?: boolean;
  /** One of these modal verbs as written; »none« is no modal. Any when left out. */
  readonly modal?: readonly string[];
  readonly passive?: boolean;
  /** True: only when a condition beside it is met. Left out, no such clause; any with `kind`. */
  readonly conditional?: boolean;
  /** Where it stands; left out, only what is told as a fact. */
  readonly kind?: readonly Clause['kind'][];
}

/** A frame ready to match. */
export class Frame {
  readonly verbs: readonly string[];
  readonly #data: FrameData;
  readonly #words: readonly WordList[];
  readonly #without: WordList | undefined;
  readonly #implies: WordList;

  /**
   * @param list resolves »#list« among words.
   * @param implies verbs whose infinitive comes true: besluttet at give.
   */
  constructor(data: FrameData, list: (words: readonly string[]) => readonly string[], implies: WordList) {
    this.#data = data;
    this.#implies = implies;
    this.verbs = list(data.verb);
    this.#words = [data.with, data.and].flatMap((words) => (words ? [new WordList(list(words))] : []));
    this.#without = data.without && new WordList(list(data.without));
  }

  fits(view: SignView, clause: Clause): boolean {
    const { by, negated, done, modal, passive } = this.#data;
    return (
      this.#fitsKind(clause) &&
      (negated === 'either' || clause.negated === (negated ?? false)) &&
      (done === undefined || asserting(clause).done === done) &&
      (modal === undefined || modal.includes(clause.modal || 'none')) &&
      (passive === undefined || clause.passive === passive) &&
      (by === undefined || acts(clause, by)) &&
      this.#words.every((words) => words.find(view, clause.from, clause.to) >= 0) &&
      !(this.#without && this.#without.find(view, clause.from, clause.to) >= 0)
    );
  }

  #fitsKind(clause: Clause): boolean {
    if (this.#data.kind) return this.#data.kind.includes(clause.kind);
    if (clause.kind === 'statement') return clause.conditional === (this.#data.conditional ?? false);
    const { governor } = clause;
    return (
      clause.kind === 'infinitive' &&
      this.#data.conditional !== true &&
      governor?.kind === 'statement' &&
      !governor.negated &&
      [...governor.lemmas].some((lemma) => this.#implies.hasLemma(lemma))
    );
  }
}

/** The clause whose tense tells when: an infinitive has that of the verb it depends on. */
const asserting = (clause: Clause): Clause => clause.governor ?? clause;

function acts(clause: Clause, who: 'sender' | 'reader' | 'other'): boolean {
  if (clause.passive) return who === 'sender' ? clause.agent !== 'reader' : who === clause.agent;
  if (who === 'sender') return clause.subject === 'sender' || clause.subject === 'authority';
  return clause.subject === who;
}
