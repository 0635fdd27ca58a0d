import type { Token } from '../../language.ts';
import { isAuxiliary } from '../auxiliaries.ts';
import type { EnglishLexicon } from '../inflection.ts';
import type { Person } from './tense.ts';

/** Who acts, after »by«. */
export interface Agent {
  readonly text: string;
  readonly isPronoun: boolean;
  /** Whether a pronoun or the last word tells that they are many. */
  readonly plural: boolean;
  /** The token after the agent. */
  readonly end: number;
}

const pronouns: ReadonlyMap<string, boolean> = new Map([
  ['us', true],
  ['you', true],
  ['them', true],
  ['me', false],
  ['him', false],
]);
const determiners = new Set(
  'the a an our your their its his her this that these those one both all each several many some any'.split(' '),
);
/** After by these tell when, how or by how much. */
const noAgents = new Set(
  'end deadline time date day week month year hour minute morning afternoon evening weekend way means use telephone agreement appointment arrangement lot default force turn nature order request invitation application post mail email e-mail phone letter hand car bus train bike far percent percentage half quarter accident mistake'.split(
    ' ',
  ),
);
/** Bare after by, these tell how, or how much: by sorting, by ten per cent, by law. */
const measures =
  /^(?!(?:building|housing|licensing|parking|planning)$)\w+ing$|^(?:law|one|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty)$/;
/** With these a phrase may tell how much it is, or who acts. */
const uncertain = new Set('number amount rule rules'.split(' '));
const calendar =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|easter|noon|midnight|mitid|nemid|sms)$/;
/** What is told comes after »of« here: informed by the parents of any illness. */
const telling = new Set(['informed', 'notified', 'advised', 'reminded', 'warned', 'told', 'relieved', 'deprived']);
/** What these bring belongs to the agent, and is torn from it when the agent moves. */
const relative = new Set(['and', 'or', 'who', 'whom', 'whose', 'which', 'that']);
/** Before a »by« these bring another verb. */
const others = new Set(['and', 'or', 'but', 'that', 'which', 'who', 'whose', 'when', 'if', 'because', 'to']);
/** What may stand inside a noun phrase between its nouns. */
const inside = new Set(['of', 'for', 'and', '&']);
const furthers = new Set('to as of with from for about showing containing'.split(' '));
const MOST_WORDS = 7;

/** What the words after a passive tell of who acts; `unclear` where »by« may name somebody and we cannot tell who. */
export type Acting = Agent | 'unclear' | undefined;

/** Who acts, after a participle and its particle or preposition. */
export function agentAfter(sentence: string, tokens: readonly Token[], participle: number): Acting {
  for (let by = participle + 1; by < tokens.length && !endsClause(tokens[by]!, by - participle); by++) {
    if (tokens[by]!.key !== 'by') continue;
    const agent = phraseAfter(sentence, tokens, by + 1);
    if (agent === undefined) continue;
    const isNear = by <= participle + 2;
    const isOf = telling.has(tokens[participle]!.key) && agent !== 'unclear' && / of /.test(agent.text);
    return isNear && !isOf ? agent : 'unclear';
  }
  return undefined;
}

/** Whether what comes after belongs to another verb. A particle may stand right after the participle. */
function endsClause({ key, kind }: Token, distance: number): boolean {
  if (kind === 'punctuation') return true;
  return isAuxiliary(key) || others.has(key) || (distance > 1 && /[a-z]{2}ed$/.test(key));
}

/** Who acts, in the words after »by«. */
function phraseAfter(sentence: string, tokens: readonly Token[], start: number): Acting {
  const first = tokens[start];
  if (first?.kind !== 'word') return undefined;
  const plural = pronouns.get(first.key);
  const isName = /^\p{Lu}/u.test(sentence.charAt(first.start));
  const end = plural === undefined ? phraseEnd(sentence, tokens, start, isName) : start + 1;
  const keys = tokens.slice(start, end).map(({ key }) => key);
  const isNoAgent = (key: string) => noAgents.has(key) || noAgents.has(key.replace(/s$/, '')) || calendar.test(key);
  if (plural === undefined) {
    const isBare = !isName && !determiners.has(first.key);
    if (keys.some(isNoAgent) || (isBare && measures.test(first.key))) return undefined;
    // »By building control«, »by a number of clubs«: whoever it is cannot be moved to the front for sure.
    if (keys.some((key) => uncertain.has(key)) || (isBare && !isPeople(keys.at(-1)!))) return 'unclear';
    if (end - start > MOST_WORDS || (end === start + 1 && !isName && !isBare)) return 'unclear';
  }
  // »By you sending« tells how, and the verb in -ing would lose its »by«.
  if (plural !== undefined && /ing$/.test(tokens[end]?.key ?? '')) return 'unclear';
  if (goesOnAfter(tokens, end)) return 'unclear';
  // »By drawings to scale«: what follows a bare plural may belong to it.
  if (plural === undefined && !isName && !determiners.has(first.key) && furthers.has(tokens[end]?.key ?? '')) {
    return 'unclear';
  }
  const text = sentence.slice(first.start, tokens[end - 1]!.end);
  return { text, isPronoun: plural !== undefined, plural: plural ?? isPeople(keys.at(-1)!), end };
}

/** How a verb agrees with an agent as its subject; undefined where the words are no noun phrase. */
export function personOf({ text, isPronoun, plural }: Agent, lexicon: EnglishLexicon): Person | undefined {
  if (isPronoun) return plural || text.toLowerCase() === 'me' ? 'plural' : 'third';
  const phrase = lexicon.nounPhrase(text);
  return phrase && (plural || phrase.plural ? 'plural' : 'third');
}

/** Words for people, alone and in the plural: »by parents«, »by trained staff«. */
const isPeople = (key: string) => /[^s]s$/.test(key) || /^(?:staff|people|police|children|personnel)$/.test(key);

/** Whether the phrase has more to it, which would be torn from it: »or your spouse«, »whose decision is final«, »in question«. */
function goesOnAfter(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end]?.key ?? '';
  const after = tokens[end + 1]?.key ?? '';
  return (
    relative.has(next) ||
    (next === ',' && (relative.has(after) || after === 'or')) ||
    /^(?:\/|\(|'|’|concerned|responsible|involved)$/.test(next) ||
    (next === 'in' && after === 'question')
  );
}

/** The index after the words that can belong to the phrase: up to a comma, a preposition, a verb or an adverb. */
function phraseEnd(sentence: string, tokens: readonly Token[], start: number, isName: boolean): number {
  let end = start + 1;
  while (end < tokens.length && tokens[end]!.kind === 'word') {
    const { key, start: at } = tokens[end]!;
    const isCapital = /^\p{Lu}/u.test(sentence.charAt(at));
    if (inside.has(key) ? !goesOn(sentence, tokens, end) : isName ? !isCapital : closes.has(key) || isAdverb(key))
      break;
    end++;
  }
  return end;
}

/** Whether a name or a determiner follows »of«, »for« or »and«, so that the phrase goes on. */
function goesOn(sentence: string, tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return (
    next !== undefined &&
    (/^\p{Lu}/u.test(sentence.charAt(next.start)) || (tokens[index]!.key === 'of' && determiners.has(next.key)))
  );
}

const nounsInLy = new Set('assembly family supply reply ally monopoly anomaly'.split(' '));
const isAdverb = (key: string) => /ly$/.test(key) && !nounsInLy.has(key);
const closes = new Set(
  'in on at to from with within before after during until when where who which that if because as than per about into through under over without between against unless while but or is are was were will can must may has have had not every next last once twice soon later today tomorrow yesterday then so via upon by'.split(
    ' ',
  ),
);
