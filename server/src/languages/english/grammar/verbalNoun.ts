import type { Token } from '../../language.ts';
import type { Paradigm } from '../../morphology.ts';
import type { EnglishLexicon } from '../inflection.ts';

/** The word lists of dictionaries/en/nominalisations.yaml. */
export interface NominalisationData {
  /** In basic form, some with a particle: carry out. */
  readonly lightVerbs: readonly string[];
  readonly tellers: readonly string[];
  readonly told: readonly string[];
  /** Noun → verb. */
  readonly verbs: Readonly<Record<string, string>>;
  /** Preposition beside »of« → nouns. */
  readonly prepositions: Readonly<Record<string, readonly string[]>>;
  readonly others: readonly string[];
  readonly manners: readonly string[];
}

/** Endings of verbal nouns, and what stands in their place in the verb. */
const endings: readonly (readonly [ending: RegExp, verbs: readonly string[]])[] = [
  [/ification$/, ['ify']],
  [/isation$/, ['ise']],
  [/ization$/, ['ise']],
  [/ation$/, ['ate', 'e', '']],
  [/(?<=[ct])ion$/, ['', 'e']],
  [/(?<=u)tion$/, ['te']],
  [/ission$/, ['it']],
  [/nsion$/, ['nd']],
  [/sion$/, ['se', 'de']],
  [/ment$/, ['']],
  [/al$/, ['', 'e']],
  [/(?:ance|ence)$/, ['', 'e']],
];
/** Verbs by these endings are verbs without being looked up. */
const productive = /(?:ify|ise)$/;

export const articles: ReadonlySet<string> = new Set(['a', 'an', 'the', 'any']);

/** A verb behind the noun of a phrase. */
export interface HiddenVerb {
  readonly verb: Paradigm;
  /** What the noun's adjectives become. */
  readonly adverbs: readonly string[];
  /** How many tokens come before what the verb acts on. */
  readonly length: number;
}

/** Tells which verb a noun is made from. */
export class VerbalNouns {
  readonly #lexicon: EnglishLexicon;
  readonly #known: ReadonlyMap<string, string>;
  readonly #lightVerbs: ReadonlySet<string>;
  readonly #others: ReadonlySet<string>;
  readonly #prepositions: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #adverbs: ReadonlyMap<string, string>;
  readonly #verbs = new Map<string, Paradigm | undefined>();

  constructor(lexicon: EnglishLexicon, { lightVerbs, verbs, others, prepositions, manners }: NominalisationData) {
    this.#lexicon = lexicon;
    this.#lightVerbs = new Set(lightVerbs);
    this.#known = new Map(Object.entries(verbs));
    this.#others = new Set(others);
    this.#prepositions = new Map(Object.entries(prepositions).map(([word, nouns]) => [word, new Set(nouns)]));
    this.#adverbs = new Map(manners.map((manner) => [manner, lexicon.adverbOf(manner)]));
  }

  /** The verb of a noun in the singular or plural; undefined where none is known for sure. */
  verbOf(noun: string): Paradigm | undefined {
    if (!this.#verbs.has(noun)) this.#verbs.set(noun, this.#find(noun));
    return this.#verbs.get(noun);
  }

  /** Whether what a noun's verb acts on comes after this preposition. */
  takes(noun: string, preposition: string): boolean {
    return preposition === 'of' || (this.#prepositions.get(preposition)?.has(this.#singular(noun)) ?? false);
  }

  /**
   * The verb that a noun phrase hides, as in »an individual assessment of your needs«, when a light verb is said of it.
   * @param verb in basic form, with its particle.
   */
  hiddenIn(phrase: readonly Token[], verb: string): HiddenVerb | undefined {
    if (!this.#lightVerbs.has(verb)) return undefined;
    const first = articles.has(phrase[0]?.key ?? '') ? 1 : 0;
    const adverbs: string[] = [];
    for (let index = first; index < phrase.length - 2; index++) {
      const { key } = phrase[index]!;
      const hidden = this.verbOf(key);
      if (hidden && this.takes(key, phrase[index + 1]!.key)) return { verb: hidden, adverbs, length: index + 2 };
      const adverb = this.adverbOf(key);
      if (adverb === undefined) return undefined;
      adverbs.push(adverb);
    }
    return undefined;
  }

  /** Whether a noun hides a verb that the light verb beside it would only carry: the rejection is made. */
  isHidden(noun: string, lightVerb: string): boolean {
    return this.#lightVerbs.has(lightVerb) && this.verbOf(noun) !== undefined;
  }

  /** The adverb for an adjective that says how something is done. */
  adverbOf(adjective: string): string | undefined {
    return this.#adverbs.get(adjective);
  }

  #find(noun: string): Paradigm | undefined {
    const singular = this.#singular(noun);
    if (this.#others.has(singular)) return undefined;
    const verb = this.#known.get(singular) ?? this.#derived(singular);
    if (verb === undefined) return undefined;
    const [lemma = '', particle] = verb.split(' ');
    const [paradigm] = this.#lexicon.paradigms(lemma, 'verb');
    return paradigm && particle !== undefined ? withParticle(paradigm, particle) : paradigm;
  }

  #derived(noun: string): string | undefined {
    if (noun.startsWith('re')) {
      const again = this.verbOf(noun.slice(2));
      if (again) return `re${again.lemma}`;
    }
    if (noun.endsWith('ing')) return this.#lexicon.verbInIng(noun);
    for (const [ending, verbs] of endings) {
      if (!ending.test(noun)) continue;
      const stem = noun.replace(ending, '');
      const verb = verbs
        .map((text) => stem + text)
        .find((text) => stem.length > 1 && (productive.test(text) || this.#lexicon.isVerb(text)));
      if (verb !== undefined) return verb;
    }
    return undefined;
  }

  #singular(noun: string): string {
    if (this.#known.has(noun) || !noun.endsWith('s')) return noun;
    if (noun.endsWith('analyses')) return `${noun.slice(0, -2)}is`;
    return noun.endsWith('ies') ? `${noun.slice(0, -3)}y` : noun.slice(0, -1);
  }
}

/** The forms of a verb with its particle after each. */
function withParticle(paradigm: Paradigm, particle: string): Paradigm {
  const forms = Object.entries(paradigm.forms).map(([slot, texts]) => [
    slot,
    texts.map((text) => `${text} ${particle}`),
  ]);
  return { ...paradigm, lemma: `${paradigm.lemma} ${particle}`, forms: Object.fromEntries(forms) };
}
