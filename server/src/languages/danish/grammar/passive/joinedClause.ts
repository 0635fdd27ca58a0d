import type { Rewrite } from '../../../language.ts';
import { activeVerbs } from './activeVoice.ts';
import { actorsOf } from './actors.ts';
import { type Agent, agentOf, agentText } from './agent.ts';
import type { Clause } from './clause.ts';
import { pronounFor, type SecondVerb } from './coordination.ts';
import { rewriteOf } from './rewriting.ts';
import { senderPronouns } from './senderPronoun.ts';
import { fieldEnd } from './sentenceField.ts';
import { isUnderstood } from './understanding.ts';
import type { Words } from './words.ts';

/** A passive verb behind »og« that has its subject from the clause before: »… lægges på Aula og slettes«. */
export interface Joined {
  readonly clause: Clause;
  /** Who acts in the clause before. */
  readonly agent?: Agent | undefined;
  readonly verb: SecondVerb;
}

/** The verb as an active clause of its own: »…, og vi sletter dem«, »…, og Forsyningstilsynet godkender den«. */
export function joinedRewrites(
  words: Words,
  { clause, agent: earlier, verb: { index: verb, lemma } }: Joined,
): readonly Rewrite[] {
  const object = pronounFor(words, clause, words.lexicon);
  if (object === undefined || clause.group.modal !== undefined) return [];
  const own = ownClause(words, clause, verb, lemma);
  const agent = agentOf(words, own);
  const verbs = activeVerbs(words, own.group);
  if (!verbs || !isUnderstood(words, own, agent) || words.is('coordinators', verb + 1)) return [];
  const make = (subject: string): Rewrite | undefined => {
    const before = `${words.slice(verb - 2, verb - 1)}${words.key(verb - 2) === ',' ? '' : ','}`;
    const between = agent ? words.slice(verb + 1, agent.from) : '';
    const text = [before, words.key(verb - 1), subject, verbs.finite, object, between].filter(Boolean).join(' ');
    return rewriteOf(words, { from: verb - 2, to: agent?.to ?? verb + 1, text });
  };
  if (agent) return agent.self === undefined && !agent.relative ? known([make(agentText(words, agent))]) : [];
  if (earlier || actorsOf(words, clause).some(({ actor }) => actor === 'du')) return [];
  const role = actorsOf(words, own).find(({ actor }) => actor === 'vi');
  if (!role || words.tokens.some(({ key }) => /^kommunens?$/.test(key))) return [];
  return known(
    senderPronouns(words).map(({ pronoun, when }) => {
      const rewrite = make(pronoun);
      return rewrite && { ...rewrite, actor: pronoun, ...when };
    }),
  );
}

const known = (rewrites: readonly (Rewrite | undefined)[]): readonly Rewrite[] =>
  rewrites.filter((rewrite) => rewrite !== undefined);

/** The clause that the verb would be with the subject that it shares. */
export function ownClause(words: Words, { subject }: Clause, verb: number, lemma: string): Clause {
  const rest = words.afterAdverbs(verb + 1);
  return {
    order: 'main',
    from: verb,
    opening: verb,
    subject,
    before: { from: verb, to: verb },
    mid: rest > verb + 1 ? [{ from: verb + 1, to: rest }] : [],
    rest,
    end: fieldEnd(words, verb),
    group: { kind: 's', finite: verb, nonfinite: [], lexical: [verb], lemmas: [lemma], to: verb + 1 },
  };
}
