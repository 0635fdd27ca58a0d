import { syllable } from 'syllable';
import { Abbreviations } from '../abbreviations.ts';
import { calendar } from '../danish/calendar.ts';
import type { Language } from '../language.ts';
import { quotations } from '../quotations.ts';
import { splitSentences } from '../sentences.ts';
import { Tokenizer } from '../tokens.ts';
import { WordMemo } from '../wordMemo.ts';
import { articleBefore } from './articles.ts';
import { chooseSlot } from './disambiguation.ts';
import { holdsEvidence } from './evidence.ts';
import { strandsClause } from './grammar/coordination.ts';
import { NominalisationDetector } from './grammar/nominalisation.ts';
import { NounStackDetector } from './grammar/nounStack.ts';
import { partsFromPronoun } from './grammar/particles.ts';
import { type PassiveData, PassiveDetector } from './grammar/passives.ts';
import { ThirdPersonDetector } from './grammar/thirdPerson.ts';
import { type NominalisationData, VerbalNouns } from './grammar/verbalNoun.ts';
import { VerbInIngDetector } from './grammar/verbInIng.ts';
import { EnglishLexicon, type InflectionData } from './inflection.ts';
import { endsSentence } from './sentences.ts';
import { titles } from './titles.ts';

/** The data that English is built from; see dictionaries/en/. */
export interface EnglishData {
  readonly tags: Readonly<Record<string, readonly string[]>>;
  /** Lower case with full stops. `final` may end a sentence, `inner` never does. */
  readonly abbreviations: { readonly inner: readonly string[]; readonly final: readonly string[] };
  readonly inflection: InflectionData;
  readonly passives: PassiveData;
  readonly nominalisations: NominalisationData;
  readonly readers: { readonly readers: readonly string[] };
}

/** What follows a word that the sentence says the meaning of. */
const meanings = new Set(['means', 'refers', 'is', 'are', 'meaning']);

/** English as Danish authorities write it: its calendar is the Danish one. */
export function createEnglish(data: EnglishData): Language {
  const abbreviations = new Abbreviations(data.abbreviations.inner, data.abbreviations.final);
  const tokenizer = new Tokenizer(abbreviations, true);
  const lexicon = new EnglishLexicon(data.inflection);
  const { occasion: _occasion, infinitive: _infinitive, action: _action, ...grammatical } = data.tags;
  const syllables = new WordMemo(syllable);
  const nouns = new VerbalNouns(lexicon, data.nominalisations);
  return {
    id: 'en',
    lexicon,
    calendar,
    syllables: (word) => syllables.of(word),
    grammar: [
      new PassiveDetector(lexicon, nouns, data.passives),
      new NominalisationDetector(lexicon, nouns, data.nominalisations),
      new VerbInIngDetector(lexicon),
      new ThirdPersonDetector(data.readers.readers),
      new NounStackDetector(lexicon, Object.values(grammatical).flat()),
    ],
    tags: new Map(Object.entries(data.tags)),
    optionalCommaBefore: new Set(),
    joined: new Set(),
    sentences: (text) => splitSentences(text, (stop) => endsSentence(stop, abbreviations)),
    tokens: (sentence) => tokenizer.tokens(sentence),
    foreign: (sentence, tokens) => [...quotations(tokens), ...titles(sentence, tokens)],
    holds: holdsEvidence,
    signs: () => new Set(),
    dates: () => [],
    defines: (tokens, _from, to) =>
      meanings.has(tokens[to]?.key ?? '') && /^(?:an?|the|when|that|to)$/.test(tokens[to + 1]?.key ?? ''),
    unsuited: () => [],
    addressed: (text) => text,
    actorBroughtBy: () => undefined,
    actingSignals: () => [],
    staysSound: () => true,
    reservationsOn: () => ({ unless: [], unlessHere: [] }),
    strands: (sentence, tokens, to, wording) =>
      strandsClause(sentence, tokens, to, wording) || partsFromPronoun(tokens, to, wording),
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
