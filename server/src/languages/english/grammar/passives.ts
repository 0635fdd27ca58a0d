import type { GrammarDetector, GrammarFinding, Rewrite, Token } from '../../language.ts';
import { type Later, OnDemand } from '../../later.ts';
import type { EnglishLexicon } from '../inflection.ts';
import { type Deeds, givesOtherSender, otherSender } from './actors.ts';
import { agentAfter } from './agent.ts';
import type { Passive } from './passive.ts';
import { mayBeReaders, rewritesOf } from './passiveRewrite.ts';
import type { VerbalNouns } from './verbalNoun.ts';
import { type Auxiliary, auxiliaryAt, mayMakePassive } from './verbGroup.ts';

/** The word lists of dictionaries/en/passives.yaml. */
export interface PassiveData {
  readonly participles: readonly string[];
  readonly adjectives: readonly string[];
  readonly others: readonly string[];
  readonly getting: readonly string[];
  /** Participles whose passive hides nobody. */
  readonly quiet: readonly string[];
  /** Verbs for what an authority decides or handles, where the reader wants to know who. */
  readonly acts: readonly string[];
  /** Verbs for the everyday things that an authority does. */
  readonly services: readonly string[];
  /** Verbs for what the reader is to do. */
  readonly errands: readonly string[];
}

/** Before these the word before is a noun or an adjective rather than a participle. */
const nominal = new Set(['one', 'ones']);

/** Finds be or get with a past participle, and rewrites simple clauses with somebody who acts. */
export class PassiveDetector implements GrammarDetector {
  readonly #lexicon: EnglishLexicon;
  readonly #participles: ReadonlySet<string>;
  readonly #adjectives: ReadonlySet<string>;
  readonly #others: ReadonlySet<string>;
  readonly #getting: ReadonlySet<string>;
  readonly #quiet: ReadonlySet<string>;
  readonly #acts: ReadonlySet<string>;
  readonly #deeds: Deeds;

  constructor(lexicon: EnglishLexicon, nouns: VerbalNouns, data: PassiveData) {
    const { participles, adjectives, others, getting, quiet, acts, services, errands } = data;
    this.#lexicon = lexicon;
    this.#participles = new Set(participles);
    this.#adjectives = new Set(adjectives);
    this.#others = new Set(others);
    this.#getting = new Set(getting);
    this.#quiet = new Set(quiet);
    this.#acts = new Set(acts);
    this.#deeds = { senders: new Set([...acts, ...services]), readers: new Set(errands), nouns };
  }

  find(sentence: string, tokens: readonly Token[]): GrammarFinding[] {
    if (!mayMakePassive.some(tokens)) return [];
    const passives = this.#passives(tokens);
    return passives.map((auxiliary) => {
      const passive: Passive = { sentence, tokens, passive: auxiliary, alone: passives.length === 1 };
      const agent = agentAfter(sentence, tokens, auxiliary.participle);
      const isFar = agent === 'unclear' && !isNear(tokens, auxiliary.participle);
      const rewrites = new OnDemand(() => rewritesOf(passive, agent, this.#lexicon, this.#deeds));
      const isOfficial = () => this.#isOfficial(passive, rewrites);
      return {
        rule: agent ? 'en-passive-agent' : isOfficial() ? 'en-passive' : 'en-passive-everyday',
        start: tokens[auxiliary.at]!.start,
        end: tokens[auxiliary.participle]!.end,
        rewrites,
        ...(this.#isQuiet(tokens, auxiliary, agent !== undefined) || (isFar && !isOfficial()) ? { hidden: true } : {}),
      };
    });
  }

  /** Whether a passive tells how something is rather than that somebody does it, or can hardly be said in another way. */
  #isQuiet(tokens: readonly Token[], { at, participle }: Auxiliary, hasAgent: boolean): boolean {
    const { key } = tokens[participle]!;
    if (hasAgent) return turned.has(tokens[at - 1]?.key ?? '') || joined.has(key);
    const isOption = tokens[at - 1]?.key === 'can';
    return (
      this.#quiet.has(key) ||
      (isNow.has(tokens[at]!.key) && key === 'registered' && places.has(tokens[participle + 1]?.key ?? '')) ||
      (!isOption && (fixed.get(key)?.test(`${tokens[participle + 1]?.key} ${tokens[participle + 2]?.key}`) ?? false))
    );
  }

  signals(sentence: string): readonly string[] {
    return givesOtherSender(sentence) ? [otherSender] : [];
  }

  /** Whether somebody decides, handles a case or lays down what others shall do, or the reader has to act. */
  #isOfficial(passive: Passive, rewrites: Later<readonly Rewrite[]>): boolean {
    const { at, participle } = passive.passive;
    if (passive.tokens[at - 1]?.key === 'shall') return true;
    const lemma = this.#lexicon.verbOf(passive.tokens[participle]!.key)?.lemma;
    if (lemma === undefined) return false;
    return this.#acts.has(lemma) || (mayBeReaders(passive, lemma, this.#deeds) && rewrites.value[0]?.actor === 'du');
  }

  /** The last form of be before each participle, with it. */
  #passives(tokens: readonly Token[]): Auxiliary[] {
    const passives: Auxiliary[] = [];
    for (let at = 0; at < tokens.length; at++) {
      if (!mayMakePassive.of(tokens[at]!)) continue;
      const found = auxiliaryAt(tokens, at, this.#isParticiple);
      if (!found || this.#isState(tokens, found)) continue;
      if (passives.at(-1)?.participle === found.participle) passives.pop();
      passives.push(found);
    }
    return passives;
  }

  readonly #isParticiple = (tokens: readonly Token[], index: number): boolean => {
    const { key, kind } = tokens[index]!;
    if (kind !== 'word') return false;
    if (this.#participles.has(key)) return true;
    if (key === 'run') return tokens[index + 1]?.key === 'by';
    return /^[a-z]+(?:-[a-z]+)*ed$/.test(key) && key.length > 3 && !this.#others.has(key);
  };

  /** Whether the participle says how somebody is rather than what is done, or stands before a noun. */
  #isState(tokens: readonly Token[], { at, participle }: Auxiliary): boolean {
    const { key } = tokens[participle]!;
    const next = tokens[participle + 1]?.key ?? '';
    if (next === 'by') return false;
    if (/^g[eo]t/.test(tokens[at]!.key) && this.#getting.has(key)) return true;
    if (key === 'used' && next === 'to') return isAccustomed(tokens[participle + 2]?.key ?? '');
    if (key === 'done')
      return /^(?:[.,;!?]|with|[a-z]+ing)$/.test(next) && /^(?:is|are|was|were|am)$/.test(tokens[at]!.key);
    return (
      this.#adjectives.has(key) || /^(?:un|over|under|well-|self-|[a-z]+-)[a-z-]*ed$/.test(key) || nominal.has(next)
    );
  }
}

/** The two words after participles whose passive hides nobody: »is based on«, »is found in section 4«, »was made in 1998«. */
const fixed: ReadonlyMap<string, RegExp> = new Map([
  ['based', /^(?:on|upon)\b/],
  ['built', /^in (?:the )?1?\d{3}/],
  ['called', /^(?:an?|the)\b/],
  ['classed', /^as\b/],
  ['designated', /^as\b/],
  ['enrolled', /^(?:in|at)\b/],
  ['faced', /^with\b/],
  ['found', /^(?:in|at|on|under)\b/],
  ['made', /^(?:in (?:the )?1?\d{3}|for [a-z]+ing$|(?:from|of) )/],
  ['registered', /^as\b/],
  ['used', /^as\b/],
]);

/** Whether »by« belongs to the participle: »is kept in the basket by the office« tells where. */
const isNear = (tokens: readonly Token[], participle: number): boolean =>
  tokens[participle + 1]?.key === 'by' || tokens[participle + 2]?.key === 'by';

/** A place or a list that somebody stands in: »the address at which you are registered in the CPR«. */
const isNow = new Set(['am', 'is', 'are']);
const places = new Set(['in', 'at', 'on', 'with']);

/** After these »by« names no one who acts: accompanied by a receipt. */
const joined = new Set(['accompanied', 'followed', 'obscured', 'surrounded']);

/** Before these a passive with somebody who acts has no better wording: »rules which are set by the board«, »to be helped by others«. */
const turned = new Set(['which', 'that', 'who', 'to']);

/** What follows »used to« when it means accustomed: a noun phrase or a form in -ing. */
function isAccustomed(key: string): boolean {
  return /ing$|^(?:an?|the|this|that|these|those|my|your|his|her|its|our|their|it|them|you|us)$/.test(key);
}
