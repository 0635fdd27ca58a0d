import { calendar } from '../danish/calendar.ts';
import type { Language, Token } from '../language.ts';
import { quotations } from '../quotations.ts';
import { splitSentences } from '../sentences.ts';
import { Abbreviations, tokenize } from '../tokens.ts';
import { articleBefore } from './articles.ts';
import { chooseSlot } from './disambiguation.ts';
import { holdsEvidence } from './evidence.ts';
import { EnglishLexicon, type InflectionData } from './inflection.ts';
import { endsSentence } from './sentences.ts';

/** The data that English is built from; see dictionaries/en/. */
export interface EnglishData {
  readonly tags: Readonly<Record<string, readonly string[]>>;
  /** Lower case with full stops. `final` may end a sentence, `inner` never does. */
  readonly abbreviations: { readonly inner: readonly string[]; readonly final: readonly string[] };
  readonly inflection: InflectionData;
}

/** What follows a word that the sentence says the meaning of. */
const meanings = new Set(['means', 'refers', 'is', 'are', 'meaning']);

/** English as Danish authorities write it: its calendar is the Danish one. */
export function createEnglish(data: EnglishData): Language {
  const abbreviations = new Abbreviations(data.abbreviations.inner, data.abbreviations.final);
  return {
    id: 'en',
    lexicon: new EnglishLexicon(data.inflection),
    calendar,
    grammar: [],
    tags: new Map(Object.entries(data.tags)),
    optionalCommaBefore: new Set(),
    sentences: (text) => splitSentences(text, (stop) => endsSentence(stop, abbreviations)),
    tokens: (sentence) => tokenize(sentence, abbreviations).map(withPlainApostrophe),
    foreign: (_sentence, tokens) => quotations(tokens),
    holds: holdsEvidence,
    signs: () => new Set(),
    dates: () => [],
    defines: (tokens, _from, to) =>
      meanings.has(tokens[to]?.key ?? '') && /^(?:an?|the|when|that|to)$/.test(tokens[to + 1]?.key ?? ''),
    unsuited: () => [],
    strands: () => false,
    chooseSlot,
    before: (tokens, index, following) => {
      const { key } = tokens[index]!;
      if (key !== 'a' && key !== 'an') return undefined;
      const text = articleBefore(following);
      return text === key ? undefined : { index, text };
    },
    agree: () => undefined,
  };
}

/** Patterns are written with a straight apostrophe, whatever the text has. */
function withPlainApostrophe(token: Token): Token {
  return token.key.includes('’') ? { ...token, key: token.key.replaceAll('’', "'") } : token;
}
