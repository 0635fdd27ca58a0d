import nlp from 'compromise/two';
import type { Analysis, Lexicon, Paradigm, Slot, WordClass } from '../language.ts';
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
  readonly verb: { conjugate(lemma: string, model: Model): Readonly<Record<string, string>> };
  readonly noun: { toPlural(lemma: string, model: Model): string };
  readonly adjective: {
    toComparative(lemma: string, model: Model): string;
    toSuperlative(lemma: string, model: Model): string;
  };
}

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

  /** Only whether a form is an ordinary word, which may lose its capital: the readings tell no more than the class. */
  analyses(form: string): readonly Analysis[] {
    const tag = model.one.lexicon[form];
    if (tag === undefined || /Proper|Name|Place|Organization|Month|WeekDay|Holiday|Demonym/.test(String(tag)))
      return [];
    return classesOf(form).map((wordClass) => ({
      lemma: form,
      wordClass,
      slot: wordClass === 'verb' ? 'infinitive' : wordClass === 'noun' ? 'singular' : 'common',
      genders: [],
      known: true,
    }));
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

function adjectiveForms(lemma: string): Forms {
  const forms = { common: lemma };
  const comparative = adjective.toComparative(lemma, model);
  if (!comparative || comparative.includes(' ')) return forms;
  return { ...forms, comparative, superlative: adjective.toSuperlative(lemma, model) };
}

/** The classes that a word standing alone may be of; a word that is often both has both. */
function classesOf(word: string): readonly WordClass[] {
  const tags = model.two.switches[word] ?? String(model.one.lexicon[word] ?? nlp(word).out('tags')[0]?.[word]);
  return classNames.filter(([tag]) => tag.test(tags.replaceAll('|', ' '))).map(([, wordClass]) => wordClass);
}
