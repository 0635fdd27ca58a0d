import type { GrammarDetector, GrammarFinding, Rewrite, Token } from '../../../language.ts';
import { actorsOf } from './actors.ts';
import { type Agent, agentOf } from './agent.ts';
import { blivePassiveAt } from './blivePassive.ts';
import type { Clause } from './clause.ts';
import { clauseOf } from './clauseReader.ts';
import { rewritesOf } from './passiveRewrites.ts';
import { sPassiveAt } from './sPassive.ts';
import { statePassiveAt } from './statePassive.ts';
import { participleGroup, sPassiveGroup, type VerbGroup } from './verbGroup.ts';
import { closed, Words } from './words.ts';

/** Finds s-passives and passives with blive, and offers to name who acts. */
export const passives: GrammarDetector = {
  find(sentence, tokens, lexicon) {
    if (!tokens.some(mayBePassive)) return [];
    const words = new Words(sentence, tokens, lexicon);
    const shared = new Map<number, readonly Rewrite[]>();
    return tokens.flatMap((_, index) => findAt(words, index, shared));
  },
};

function mayBePassive({ kind, key }: Token): boolean {
  return kind === 'word' && ((key.endsWith('s') && key.length > 2) || closed.become.has(key) || closed.be.has(key));
}

/** @param shared rewrites of an earlier verb that turn a later one along with it. */
function findAt(words: Words, index: number, shared: Map<number, readonly Rewrite[]>): GrammarFinding[] {
  const s = sPassiveAt(words, index);
  if (s) return [finding(words, sPassiveGroup(words, s), index, index, 's', shared)];
  for (const [kind, read] of [
    ['blive', blivePassiveAt],
    ['være', statePassiveAt],
  ] as const) {
    const passive = read(words, index);
    if (!passive) continue;
    const from = Math.min(passive.auxiliary, passive.participle);
    const to = Math.max(passive.auxiliary, passive.participle);
    const found = finding(words, participleGroup(words, passive, kind), from, to, kind, shared);
    return kind === 'være' && (found.rewrites.length === 0 || found.rule === 'passiv-vaere-afsender') ? [] : [found];
  }
  return [];
}

function finding(
  words: Words,
  group: VerbGroup | undefined,
  first: number,
  last: number,
  kind: VerbGroup['kind'],
  shared: Map<number, readonly Rewrite[]>,
): GrammarFinding {
  const clause = group && clauseOf(words, group);
  const agent = clause && agentOf(words, clause);
  const { rewrites, second } = clause ? rewritesOf(words, clause, agent) : { rewrites: [], second: undefined };
  if (second !== undefined) shared.set(second, rewrites);
  return {
    rule: ruleOf(words, clause, agent, kind, group),
    start: words.tokens[first]!.start,
    end: words.tokens[last]!.end,
    rewrites: rewrites.length > 0 ? rewrites : (shared.get(first) ?? []),
  };
}

function ruleOf(
  words: Words,
  clause: Clause | undefined,
  agent: Agent | undefined,
  kind: VerbGroup['kind'],
  group: VerbGroup | undefined,
): string {
  if (kind === 'være') return agent ? 'passiv-vaere-afsender' : 'passiv-vaere';
  if (group?.lemmas[0] === 'bede' && kind === 's') return 'passiv-s-bedes';
  const hidden = clause !== undefined && agent === undefined ? actorsOf(words, clause) : [];
  if (hidden.length === 0) return kind === 's' ? 'passiv-s-afsender' : 'passiv-blive-afsender';
  if (kind === 'blive') return 'passiv-blive';
  const isDuty = /^(?:skal|må|bør|skulle|måtte|burde)$/.test(group?.modal ?? '') || hidden[0]?.modal === 'skal';
  return isDuty ? 'passiv-s-pligt' : 'passiv-s';
}
