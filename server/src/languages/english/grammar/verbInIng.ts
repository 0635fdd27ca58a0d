import { capitalised, isCapital } from '../../characters.ts';
import type { GrammarDetector, GrammarFinding, Rewrite, Token } from '../../language.ts';
import { WordMemo } from '../../wordMemo.ts';
import { modals } from '../auxiliaries.ts';
import type { EnglishLexicon } from '../inflection.ts';

/** What a wording before a verb in -ing is about. */
type Kind = 'purpose' | 'aim' | 'ability' | 'omission';

/** A wording before a verb in -ing, word by word. */
interface Wording {
  readonly words: readonly string[];
  readonly kind: Kind;
}

const wordingsOf = (kind: Kind, ...texts: readonly string[]): Wording[] =>
  texts.map((text) => ({ words: text.split(' '), kind }));

const nounsOfAbility = ['possibility', 'opportunity', 'option'];
const wordings: readonly Wording[] = [
  ...wordingsOf('purpose', 'for the purpose of', 'for the purposes of', 'with the aim of', 'with the purpose of'),
  ...wordingsOf('purpose', 'with the intention of', 'with the objective of', 'with a view to'),
  ...['have', 'has', 'had'].flatMap((have) =>
    wordingsOf('ability', ...nounsOfAbility.map((noun) => `${have} the ${noun} of`)),
  ),
  ...wordingsOf('aim', 'aim at', 'aims at'),
  ...wordingsOf('omission', 'refrain from'),
];
/** The wordings that begin with a word. */
const beginning = new WordMemo((key) => wordings.filter(({ words }) => words[0] === key));

/** Nouns in -ing, unless a noun phrase follows that they act on. */
const nouns = new Set(
  'accounting advertising banking billing building camping cleaning cooking counselling cycling fishing funding gardening heating hearing housing hunting invoicing learning lighting marketing meeting monitoring nursing parking planning processing recycling schooling screening shopping sorting swimming teaching testing trading training writing'.split(
    ' ',
  ),
);
const object =
  /^(?:an?|the|this|that|these|those|any|all|each|every|some|your|our|their|his|her|its|my|you|us|them|him|it|whether|how)$/;
/** Where these come before, the verb belongs to a question or a negation. */
const turned = /^(?:do|does|did|not|never|no|nobody)$/;

/** Between these and what follows, no other verb fits: have had the option of, also have the option of. */
const unmoved = /^(?:have|has|had|also|[a-z]{3,}ly)$/;

/** Finds a wording that an infinitive says in a word: »for the purpose of verifying« is »to verify«. */
export class VerbInIngDetector implements GrammarDetector {
  readonly #lexicon: EnglishLexicon;

  constructor(lexicon: EnglishLexicon) {
    this.#lexicon = lexicon;
  }

  find(sentence: string, tokens: readonly Token[]): GrammarFinding[] {
    const findings: GrammarFinding[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const possible = beginning.of(tokens[at]!);
      const wording = possible.length > 0 ? standingAt(tokens, at, possible) : undefined;
      const finding = wording && this.#findingAt(sentence, tokens, at, wording);
      if (finding) findings.push(finding);
    }
    return findings;
  }

  #findingAt(
    sentence: string,
    tokens: readonly Token[],
    at: number,
    { words, kind }: Wording,
  ): GrammarFinding | undefined {
    const verb = at + words.length;
    const infinitive = this.#infinitive(tokens, verb, kind);
    const edit = infinitive && leads[kind](tokens, at);
    if (!edit) return undefined;
    const start = tokens[edit.from]!.start;
    const text = `${edit.text} ${infinitive}`;
    const result = isCapital(sentence, start) ? capitalised(text) : text;
    const rewrite: Rewrite = { result, edits: [{ start, end: tokens[verb]!.end, text: result }] };
    const span = { start: tokens[at]!.start, end: tokens[verb - 1]!.end };
    return { rule: 'en-verb-in-ing', ...span, rewrites: { value: [rewrite] } };
  }

  /** The infinitive of a verb in -ing; undefined for a noun, and where another verb beside it would have to change. */
  #infinitive(tokens: readonly Token[], index: number, wording: Kind): string | undefined {
    const { key = '', kind } = tokens[index] ?? {};
    if (kind !== 'word' || !key.endsWith('ing')) return undefined;
    if (wording !== 'omission' && nouns.has(key) && !object.test(tokens[index + 1]?.key ?? '')) return undefined;
    const isJoined = tokens.some(({ key }, at) => {
      const next = tokens[at + 1]?.key === 'of' ? at + 2 : at + 1;
      return at > index && /^(?:and|or|,|nor|than)$/.test(key) && /ing$/.test(tokens[next]?.key ?? '');
    });
    return isJoined ? undefined : key === 'being' ? 'be' : this.#lexicon.verbInIng(key);
  }
}

/** The token that a new beginning starts at, and the beginning. */
interface Lead {
  readonly from: number;
  readonly text: string;
}

/** What comes before the infinitive. */
const leads: Readonly<Record<Kind, (tokens: readonly Token[], at: number) => Lead | undefined>> = {
  purpose: (tokens, at) =>
    tokens[at - 1]?.key === 'not' || tokens[at - 1]?.key === 'only' ? undefined : { from: at, text: 'to' },
  aim: (_tokens, at) => ({ from: at + 1, text: 'to' }),
  ability: (tokens, at) => {
    const before = tokens[at - 1];
    if (before?.kind !== 'word' || unmoved.test(before.key)) return undefined;
    if (tokens.slice(0, at).some(({ key }) => turned.test(key))) return undefined;
    if (before.key === 'to' || modals.has(before.key)) return { from: at, text: 'be able to' };
    return { from: at, text: tokens[at]!.key === 'had' ? 'could' : 'can' };
  },
  omission: (tokens, at) => {
    const before = tokens[at - 1];
    if (before === undefined || before.kind === 'punctuation' || before.key === 'please') {
      return { from: at, text: 'do not' };
    }
    if (before.key === 'to') return { from: at - 1, text: 'not to' };
    return modals.has(before.key) ? { from: at, text: 'not' } : undefined;
  },
};

const standingAt = (tokens: readonly Token[], at: number, possible: readonly Wording[]): Wording | undefined =>
  possible.find(({ words }) => standsAt(tokens, at, words));

function standsAt(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, index) => tokens[at + index]?.key === word);
}
