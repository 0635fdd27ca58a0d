import nlp from 'compromise/two';
import type { Analysis, Lexicon, Paradigm, Slot, WordClass } from '../morphology.ts';
import type { Span } from '../spans.ts';
import { variantsOf } from './spelling.ts';

/** Forms by slot, several where a slot has several. */
type Forms = Readonly<Partial<Record<Slot, string | readonly string[]>>>;

/** Forms that the rules get wrong: lemma → slot → form. See dictionaries/en/inflection.yaml. */
export interface InflectionData {
  readonly verbs: Readonly<Record<string, Forms>>;
  /** Singular → plural; the empty text for a noun that has none. */
  readonly nouns: Readonly<Record<string, string>>;
}

/** What we use of compromise's word models; its types leave them open. */
interface Model {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
  readonly two: { readonly switches: Readonly<Record<string, string>>; readonly uncountable?: object };
}

interface Transforms {
  readonly verb: {
    toInfinitive(form: string, model: Model, tense: 'PastTense' | 'Participle' | 'Gerund'): string;
    conjugate(lemma: string, model: Model): Readonly<Record<string, string>>;
  };
  readonly noun: { toPlural(lemma: string, model: Model): string };
  readonly adjective: {
    toComparative(lemma: string, model: Model): string;
    toSuperlative(lemma: string, model: Model): string;
    toAdverb(lemma: string, model: Model): string;
  };
}

/** What the classes of its words tell of a noun phrase. */
export interface NounPhrase {
  readonly plural: boolean;
}

/** Phrases are read once; beyond so many they are forgotten, so that no text fills the memory. */
const MOST_PHRASES = 2000;

interface Term {
  readonly text: string;
  readonly tags: readonly string[];
}

interface Parsed {
  readonly terms: readonly Term[];
}

const none: readonly Analysis[] = [];

const model = nlp.model() as Model;
const { verb, noun, adjective } = (nlp.methods() as { two: { transform: Transforms } }).two.transform;

/** compromise's names of word classes that can be inflected, as they begin. */
const classNames: readonly (readonly [tag: RegExp, wordClass: WordClass])[] = [
  [/\b(?:Verb|Infinitive|Present|PresentTense)\b/, 'verb'],
  [/\b(?:Noun|Singular|Actor)\b/, 'noun'],
  [/\b(?:Adj|Adjective)\b/, 'adjective'],
];

/** Inflects English words; every form comes in British and American spelling, the writer's own first. */
export class EnglishLexicon implements Lexicon {
  readonly #data: InflectionData;
  readonly #paradigms = new Map<string, readonly Paradigm[]>();
  readonly #verbs = new Map<string, Paradigm | undefined>();
  /** Of words in the word list. */
  readonly #analyses = new Map<string, readonly Analysis[]>();
  readonly #phrases = new Map<string, NounPhrase | undefined>();

  constructor(data: InflectionData) {
    this.#data = data;
  }

  paradigms(lemma: string, wordClass?: WordClass): readonly Paradigm[] {
    const key = `${lemma}/${wordClass ?? ''}`;
    let paradigms = this.#paradigms.get(key);
    if (!paradigms) {
      const classes = wordClass ? [wordClass] : classesOf(lemma);
      paradigms = /^[a-z]+(?:-[a-z]+)*$/.test(lemma) ? classes.map((each) => this.#paradigm(lemma, each)) : [];
      this.#paradigms.set(key, paradigms);
    }
    return paradigms;
  }

  /** The verb that a form is the past participle of; undefined when it cannot be told. */
  verbOf(participle: string): Paradigm | undefined {
    if (!this.#verbs.has(participle)) this.#verbs.set(participle, this.#findVerb(participle));
    return this.#verbs.get(participle);
  }

  #findVerb(participle: string): Paradigm | undefined {
    for (const tense of ['PastTense', 'Participle'] as const) {
      const [paradigm] = this.paradigms(verb.toInfinitive(participle, model, tense), 'verb');
      if (paradigm?.forms.participle?.includes(participle)) return paradigm;
    }
    return undefined;
  }

  /** Whether a basic form is one of a verb that we know. */
  isVerb(lemma: string): boolean {
    return isKnownVerb(lemma);
  }

  /** The basic form of a verb whose form in -ing this is; undefined when we know no such verb. */
  verbInIng(form: string): string | undefined {
    const lemma = verb.toInfinitive(form, model, 'Gerund');
    return isKnownVerb(lemma) ? lemma : undefined;
  }

  /** Whether a word, or what it is the plural of, stands in the word list. */
  isKnown(word: string): boolean {
    return [word, word.replace(/s$/, '')].some((form) => form in model.one.lexicon || form in model.two.switches);
  }

  /** The adverb of an adjective: thoroughly. */
  adverbOf(lemma: string): string {
    return adjective.toAdverb(lemma, model);
  }

  /** Whether a wording is a noun phrase, as far as the classes of its words tell, and whether it stands in the plural. */
  nounPhrase(text: string): NounPhrase | undefined {
    if (!this.#phrases.has(text)) {
      if (this.#phrases.size >= MOST_PHRASES) this.#phrases.clear();
      this.#phrases.set(text, readPhrase(text));
    }
    return this.#phrases.get(text);
  }

  /** The runs of common nouns among words that stand side by side; indices into them. */
  nounRuns(words: readonly string[]): readonly Span[] {
    const terms = (nlp(words.join(' ')).json({ terms: { tags: true } }) as Parsed[]).flatMap(
      (sentence) => sentence.terms,
    );
    if (terms.length !== words.length) return [];
    const isNoun = ({ tags }: Term) =>
      tags.includes('Noun') &&
      !tags.some((tag) => /^(?:ProperNoun|Pronoun|Possessive|Date|Value|Verb|Adjective)$/.test(tag));
    const runs: { start: number; end: number }[] = [];
    terms.forEach((term, index) => {
      const last = runs.at(-1);
      if (!isNoun(term)) return;
      if (last?.end === index) last.end = index + 1;
      else runs.push({ start: index, end: index + 1 });
    });
    return runs;
  }

  /** Only whether a form is an ordinary word, which may lose its capital: the readings tell no more than the class. */
  analyses(form: string): readonly Analysis[] {
    const tag = model.one.lexicon[form];
    if (tag === undefined) return none;
    let analyses = this.#analyses.get(form);
    if (!analyses) {
      analyses = readingsOf(form, tag);
      this.#analyses.set(form, analyses);
    }
    return analyses;
  }

  #paradigm(lemma: string, wordClass: WordClass): Paradigm {
    const forms =
      wordClass === 'verb' ? this.#verb(lemma) : wordClass === 'noun' ? this.#noun(lemma) : adjectiveForms(lemma);
    const spelled = Object.entries(forms).map(([slot, form]) => [slot, [form].flat().flatMap(variantsOf)]);
    return { lemma, wordClass, genders: [], forms: Object.fromEntries(spelled) };
  }

  #verb(lemma: string): Forms {
    const { PresentTense, PastTense, Gerund, Participle } = verb.conjugate(lemma, model);
    const past = PastTense ?? lemma;
    return {
      infinitive: lemma,
      present: PresentTense ?? lemma,
      past,
      participle: Participle ?? past,
      presentParticiple: Gerund ?? lemma,
      ...this.#data.verbs[lemma],
    };
  }

  #noun(lemma: string): Forms {
    const plural = this.#data.nouns[lemma] ?? noun.toPlural(lemma, model);
    const singular = { singular: lemma, singularGenitive: `${lemma}'s` };
    if (plural === '') return singular;
    return { ...singular, plural, pluralGenitive: plural.endsWith('s') ? `${plural}'` : `${plural}'s` };
  }
}

function readingsOf(form: string, tag: string | readonly string[]): readonly Analysis[] {
  if (/Proper|Name|Place|Organization|Month|WeekDay|Holiday|Demonym/.test(String(tag))) return none;
  return classesOf(form).map((wordClass) => ({
    lemma: form,
    wordClass,
    slot: wordClass === 'verb' ? 'infinitive' : wordClass === 'noun' ? 'singular' : 'common',
    genders: [],
    known: true,
  }));
}

function adjectiveForms(lemma: string): Forms {
  const forms = { common: lemma };
  const comparative = adjective.toComparative(lemma, model);
  if (!comparative || comparative.includes(' ')) return forms;
  return { ...forms, comparative, superlative: adjective.toSuperlative(lemma, model) };
}

/** Whether the word list has the verb; guesses from endings do not count. */
function isKnownVerb(lemma: string): boolean {
  const tags = [model.two.switches[lemma] ?? model.one.lexicon[lemma] ?? ''].flat().join(' ').replaceAll('|', ' ');
  return classNames.some(([tag, wordClass]) => wordClass === 'verb' && tag.test(tags));
}

/** The classes that a word standing alone may be of; a word that is often both has both. */
function classesOf(word: string): readonly WordClass[] {
  const tags = model.two.switches[word] ?? String(model.one.lexicon[word] ?? nlp(word).out('tags')[0]?.[word]);
  return classNames.filter(([tag]) => tag.test(tags.replaceAll('|', ' '))).map(([, wordClass]) => wordClass);
}

function readPhrase(text: string): NounPhrase | undefined {
  const terms = (nlp(text).json({ terms: { tags: true } }) as Parsed[])[0]?.terms ?? [];
  const isVerb = ({ tags }: Term) => tags.includes('Verb') && !tags.includes('Gerund');
  const isFit = terms.length > 0 && !terms.some(isVerb) && terms.some(({ tags }) => tags.includes('Noun'));
  if (!isFit) return undefined;
  const end = terms.findIndex(({ tags }, index) => index > 0 && tags.includes('Preposition'));
  const head = terms[end < 0 ? terms.length - 1 : end - 1]!;
  const plural = terms.some(({ text }) => text.toLowerCase() === 'and') || head.tags.includes('Plural');
  return { plural };
}
