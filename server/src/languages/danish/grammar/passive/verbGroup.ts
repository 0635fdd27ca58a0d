import { type ParticiplePassive, participleLemma } from './blivePassive.ts';
import { governor } from './sentenceField.ts';
import { type SPassive, sPassiveAt } from './sPassive.ts';
import type { Words } from './words.ts';

/** The verbs of a passive clause. */
export interface VerbGroup {
  readonly kind: 's' | 'blive' | 'være';
  readonly finite: number;
  /** The verbs after the finite one, in order: infinitives, participles and the passive verb itself. */
  readonly nonfinite: readonly number[];
  /** The passive verbs, several when coordinated (udfyldes og indsendes). */
  readonly lexical: readonly number[];
  readonly lemmas: readonly string[];
  /** The finite modal, in lower case. */
  readonly modal?: string;
  /** The index after the last verb. */
  readonly to: number;
}

/** The group of an s-passive; undefined when it is an infinitive with »at« or its verbs are not understood. */
export function sPassiveGroup(words: Words, passive: SPassive): VerbGroup | undefined {
  const chain = chainOf(words, passive);
  const lexical = chain.map(({ index }) => index);
  const first = lexical[0]!;
  const common = { kind: 's', lexical, lemmas: chain.map(({ lemma }) => lemma), to: lexical.at(-1)! + 1 } as const;
  const modal = governor(words, first);
  if (modal === undefined) return { ...common, finite: first, nonfinite: lexical.slice(1) };
  if (words.key(modal) === 'at') return undefined;
  return withModal(words, modal, lexical, common);
}

/** The coordinated s-passives that one is among; itself alone when no coordinator joins them. */
function chainOf(words: Words, passive: SPassive): readonly SPassive[] {
  const chain = [passive];
  for (let link = chainedBefore(words, chain[0]!.index); link; link = chainedBefore(words, chain[0]!.index))
    chain.unshift(link);
  for (let link = chainedAfter(words, chain.at(-1)!.index); link; link = chainedAfter(words, chain.at(-1)!.index))
    chain.push(link);
  return words.is('coordinators', chain.at(-1)!.index - 1) ? chain : [passive];
}

function chainedBefore(words: Words, index: number): SPassive | undefined {
  const isLink = words.is('coordinators', index - 1) || words.key(index - 1) === ',';
  return isLink ? sPassiveAt(words, index - 2) : undefined;
}

function chainedAfter(words: Words, index: number): SPassive | undefined {
  const isLink = words.is('coordinators', index + 1) || words.key(index + 1) === ',';
  return isLink ? sPassiveAt(words, index + 2) : undefined;
}

/** The group of a passive with blive or være. */
export function participleGroup(
  words: Words,
  passive: ParticiplePassive,
  kind: 'blive' | 'være',
): VerbGroup | undefined {
  const { auxiliary, participle } = passive;
  if (participle < auxiliary) return undefined;
  const lexical = [participle];
  const lemmas = [passive.lemma];
  if (words.is('coordinators', participle + 1)) {
    const second = participleLemma(words, participle + 2);
    if (second !== undefined && !words.isNoun(participle + 2)) {
      lexical.push(participle + 2);
      lemmas.push(second);
    }
  }
  const common = { kind, lexical, lemmas, to: lexical.at(-1)! + 1 } as const;
  const form = (kind === 'blive' ? words.closed.become : words.closed.be).get(words.key(auxiliary));
  if (form === 'present' || form === 'past') return { ...common, finite: auxiliary, nonfinite: lexical };
  if (form === 'infinitive') {
    const modal = governor(words, auxiliary);
    if (modal === undefined || words.key(modal) === 'at') return undefined;
    return withModal(words, modal, [auxiliary, ...lexical], common);
  }
  const be = beBefore(words, auxiliary);
  if (be === undefined) return undefined;
  if (words.closed.be.get(words.key(be)) !== 'infinitive')
    return { ...common, finite: be, nonfinite: [auxiliary, ...lexical] };
  const modal = governor(words, be);
  if (modal === undefined || words.key(modal) === 'at') return undefined;
  return withModal(words, modal, [be, auxiliary, ...lexical], common);
}

type Common = Pick<VerbGroup, 'kind' | 'lexical' | 'lemmas' | 'to'>;

function withModal(words: Words, modal: number, nonfinite: readonly number[], common: Common): VerbGroup {
  const first = nonfinite[0]!;
  const chain: number[] = [];
  for (let at = first - 1; at > modal && words.is('modalInfinitives', at); at--) chain.unshift(at);
  return { ...common, finite: modal, nonfinite: [...chain, ...nonfinite], modal: words.key(modal) };
}

/** The form of være that »blevet« belongs to. */
function beBefore(words: Words, index: number): number | undefined {
  for (let at = index - 1; at >= 0 && at > index - 12; at--) {
    const form = words.closed.be.get(words.key(at));
    if (form && form !== 'participle') return at;
    if (words.isPunctuation(at) || words.isSurelyFinite(at)) return undefined;
  }
  return undefined;
}
