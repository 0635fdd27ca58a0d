import type { GrammarDetector, GrammarFinding, Rewrite, Token } from '../../../language.ts';
import { type Later, OnDemand } from '../../../later.ts';
import type { Lexicon } from '../../../morphology.ts';
import { WordMemo } from '../../../wordMemo.ts';
import { actorsOf } from './actors.ts';
import { agentOf } from './agent.ts';
import { blivePassiveAt, type ParticiplePassive } from './blivePassive.ts';
import type { Clause } from './clause.ts';
import { clauseOf } from './clauseReader.ts';
import { joinedRewrites } from './joinedClause.ts';
import type { Knowledge } from './knowledge.ts';
import { namedSignals } from './namedActors.ts';
import { type Rewritten, rewritesOf } from './passiveRewrites.ts';
import { readerSignals } from './reader.ts';
import { senderSignals } from './sender.ts';
import { sPassiveAt } from './sPassive.ts';
import { statePassiveAt } from './statePassive.ts';
import { participleGroup, sPassiveGroup, type VerbGroup } from './verbGroup.ts';
import { Words } from './words.ts';

/** Finds passives in -s and with blive and decisions with være, and offers to say who acts. */
export function passives(knowledge: Knowledge): GrammarDetector {
  const { become, be } = knowledge.closed;
  const mayBePassive = new WordMemo((key) => (key.endsWith('s') && key.length > 2) || become.has(key) || be.has(key));
  let last: Words | undefined;
  const wordsOf = (sentence: string, tokens: readonly Token[], lexicon: Lexicon) => {
    if (last?.tokens !== tokens || last.text !== sentence) last = new Words(sentence, tokens, lexicon, knowledge);
    return last;
  };
  return {
    find(sentence, tokens, lexicon) {
      if (!mayBePassive.some(tokens)) return [];
      const words = wordsOf(sentence, tokens, lexicon);
      const earlier: Later<Rewritten>[] = [];
      const findings: GrammarFinding[] = [];
      for (let index = 0; index < tokens.length; index++) {
        const found = mayBePassive.of(tokens[index]!) ? findAt(words, index, earlier) : undefined;
        if (found) findings.push(found);
      }
      return findings;
    },
    signals(sentence, tokens, lexicon) {
      const words = wordsOf(sentence, tokens, lexicon);
      return [...readerSignals(words), ...senderSignals(words), ...namedSignals(words)];
    },
  };
}

/** @param earlier what the verbs before it can be turned into, of which one may turn this along with it; it is added. */
function findAt(words: Words, index: number, earlier: Later<Rewritten>[]): GrammarFinding | undefined {
  const s = sPassiveAt(words, index);
  if (s) return passive(words, sPassiveGroup(words, s), { auxiliary: index, participle: index }, 's', earlier);
  const blive = blivePassiveAt(words, index);
  if (blive) return passive(words, participleGroup(words, blive, 'blive'), blive, 'blive', earlier);
  const state = statePassiveAt(words, index);
  return state && decision(words, state, earlier);
}

type Place = Pick<ParticiplePassive, 'auxiliary' | 'participle'>;

function passive(
  words: Words,
  group: VerbGroup | undefined,
  place: Place,
  kind: 's' | 'blive',
  earlier: Later<Rewritten>[],
): GrammarFinding {
  const clause = group && clauseOf(words, group);
  const agent = clause && agentOf(words, clause);
  const rule = ruleOf(words, agent ? undefined : clause, group, kind);
  const before = earlier.slice();
  const own = new OnDemand((): Rewritten => (clause ? rewritesOf(words, clause, agent) : { rewrites: [] }));
  earlier.push(own);
  const rewrites = new OnDemand(() =>
    own.value.rewrites.length > 0 ? own.value.rewrites : along(words, place, before),
  );
  return finding(words, rule, place, rewrites);
}

/** A verb behind »og« is turned with the one before it, or else alone. */
function along(words: Words, { auxiliary }: Place, before: readonly Later<Rewritten>[]): readonly Rewrite[] {
  const turned = before.findLast(({ value }) => value.second === auxiliary)?.value.rewrites ?? [];
  if (turned.length > 0) return turned;
  const joined = before.findLast(({ value }) => value.joined?.verb.index === auxiliary)?.value.joined;
  return joined ? joinedRewrites(words, joined) : [];
}

/** A passive with være counts only where somebody is named, or somebody could have been named, not in »når planen er vedtaget«. */
function decision(words: Words, state: ParticiplePassive, earlier: Later<Rewritten>[]): GrammarFinding | undefined {
  const group = participleGroup(words, state, 'være');
  const clause = group && clauseOf(words, group);
  const agent = clause && agentOf(words, clause);
  if (!clause || (agent && !agent.sure)) return undefined;
  const isStatement = clause.order === 'main' || clause.order === 'inverted';
  const isTold = clause.order === 'subordinate' && /^(?:at|fordi|da|idet|eftersom)$/.test(words.key(clause.from - 1));
  if (!isStatement && !isTold) return undefined;
  const own = { value: rewritesOf(words, clause, agent) };
  earlier.push(own);
  const { rewrites } = own.value;
  const rule = agent ? 'passiv-vaere-afsender' : 'passiv-vaere';
  return rewrites.length > 0 ? finding(words, rule, state, { value: rewrites }) : undefined;
}

function finding(
  words: Words,
  rule: string,
  { auxiliary, participle }: Place,
  rewrites: Later<readonly Rewrite[]>,
): GrammarFinding {
  const { start } = words.tokens[Math.min(auxiliary, participle)]!;
  const { end } = words.tokens[Math.max(auxiliary, participle)]!;
  return { rule, start, end, rewrites };
}

/** @param clause the clause when nobody is named in it. */
function ruleOf(words: Words, clause: Clause | undefined, group: VerbGroup | undefined, kind: 's' | 'blive'): string {
  if (kind === 's' && group?.lemmas[0] === 'bede') return 'passiv-s-bedes';
  const hidden = clause ? actorsOf(words, clause).filter(({ ifSaid }) => !ifSaid) : [];
  if (hidden.length === 0) return `passiv-${kind}-afsender`;
  if (kind === 'blive') return 'passiv-blive';
  const isDuty = /^(?:skal|må|bør|skulle|måtte|burde)$/.test(group?.modal ?? '') || hidden[0]?.modal === 'skal';
  return isDuty && clause?.subject.kind !== 'det' ? 'passiv-s-pligt' : 'passiv-s';
}
