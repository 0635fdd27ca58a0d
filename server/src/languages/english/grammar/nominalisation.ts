import { capitalised, isCapital } from '../../characters.ts';
import type { GrammarDetector, GrammarFinding, Token } from '../../language.ts';
import type { Slot } from '../../morphology.ts';
import { WordMemo } from '../../wordMemo.ts';
import { chooseSlot } from '../disambiguation.ts';
import type { EnglishLexicon } from '../inflection.ts';
import { articles, type NominalisationData, type VerbalNouns } from './verbalNoun.ts';

/** The slots that a light verb and the verb behind the noun share, the likeliest of equal forms first. */
const slots: readonly Slot[] = ['infinitive', 'present', 'past', 'participle', 'presentParticiple'];
const MOST_ADJECTIVES = 2;

/** A light verb's form at its place. */
interface Light {
  readonly lemma: string;
  readonly slot: Slot;
  /** The token after the verb and its particle. */
  readonly end: number;
}

/** Finds a light verb with a verbal noun, »make an assessment of«, and puts the noun's verb in its place. */
export class NominalisationDetector implements GrammarDetector {
  readonly #nouns: VerbalNouns;
  readonly #tellers: ReadonlySet<string>;
  readonly #told: ReadonlySet<string>;
  /** By form: what light verbs it may be, with their particle and slots. */
  readonly #forms = new Map<string, { readonly lemma: string; readonly particle?: string; readonly slots: Slot[] }[]>();
  readonly #isLight = new WordMemo((key) => this.#forms.has(key));

  constructor(lexicon: EnglishLexicon, nouns: VerbalNouns, data: NominalisationData) {
    this.#nouns = nouns;
    this.#tellers = new Set(data.tellers);
    this.#told = new Set(data.told);
    for (const verb of [...data.lightVerbs, ...data.tellers]) this.#addVerb(verb, lexicon);
  }

  #addVerb(verb: string, lexicon: EnglishLexicon): void {
    const [lemma = '', particle] = verb.split(' ');
    const [paradigm] = lexicon.paradigms(lemma, 'verb');
    for (const form of new Set(Object.values(paradigm?.forms ?? {}).flat())) {
      const fitting = slots.filter((slot) => paradigm!.forms[slot]?.includes(form));
      const known = this.#forms.get(form) ?? [];
      known.push({ lemma, slots: fitting, ...(particle === undefined ? {} : { particle }) });
      this.#forms.set(form, known);
    }
  }

  find(sentence: string, tokens: readonly Token[]): GrammarFinding[] {
    if (!this.#isLight.some(tokens)) return [];
    const findings: GrammarFinding[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const finding = this.#isLight.of(tokens[at]!) && this.#findAt(sentence, tokens, at);
      if (finding) findings.push(finding);
    }
    return findings;
  }

  #findAt(sentence: string, tokens: readonly Token[], at: number): GrammarFinding | undefined {
    const light = this.#lightVerb(tokens, at);
    if (!light) return undefined;
    let noun = light.end;
    if (articles.has(tokens[noun]?.key ?? '')) noun++;
    const adjectives = noun;
    while (noun < adjectives + MOST_ADJECTIVES && !this.#isNoun(tokens, noun, light.lemma)) noun++;
    if (!this.#isNoun(tokens, noun, light.lemma)) return undefined;
    const modifiers = tokens.slice(adjectives, noun);
    if (!modifiers.every(({ kind, key }) => kind === 'word' && !articles.has(key)) || tokens[noun + 2]?.kind !== 'word')
      return undefined;
    const adverbs = modifiers.map(({ key }) => this.#nouns.adverbOf(key));
    const start = tokens[at]!.start;
    const end = tokens[noun + 1]!.end;
    const verb = this.#nouns.verbOf(tokens[noun]!.key)!;
    const form = verb.forms[light.slot]?.[0];
    const isClear = form !== undefined && !adverbs.includes(undefined);
    const text = isClear ? [...adverbs, form].join(' ') : '';
    const capital = isCapital(sentence, start) ? capitalised(text) : text;
    return {
      rule: 'en-nominalisation',
      start,
      end,
      parameters: { verb: verb.lemma },
      ...(isClear ? { rewrites: { value: [{ result: capital, edits: [{ start, end, text: capital }] }] } } : {}),
    };
  }

  /** The noun with a preposition after it that brings the object. */
  #isNoun(tokens: readonly Token[], index: number, light: string): boolean {
    const key = tokens[index]?.key ?? '';
    if (this.#tellers.has(light) && !this.#told.has(key)) return false;
    return this.#nouns.verbOf(key) !== undefined && this.#nouns.takes(key, tokens[index + 1]?.key ?? '');
  }

  #lightVerb(tokens: readonly Token[], at: number): Light | undefined {
    for (const { lemma, particle, slots: fitting } of this.#forms.get(tokens[at]!.key) ?? []) {
      if (particle !== undefined && tokens[at + 1]?.key !== particle) continue;
      const slot = fitting.length > 1 ? (chooseSlot(tokens, at, fitting) ?? fitting[0]!) : fitting[0]!;
      return { lemma, slot, end: at + (particle === undefined ? 1 : 2) };
    }
    return undefined;
  }
}
