import { isNegative } from './adverbPlacement.ts';
import type { Agent } from './agent.ts';
import type { Clause } from './clause.ts';
import type { Words } from './words.ts';

/** »Der indsendes herefter et skema«: before the infinitive of a new modal, the adverbs stand with the modal. */
export function withEarlyAdverbs(words: Words, clause: Clause): Clause {
  const to = words.afterAdverbs(clause.rest);
  return to === clause.rest ? clause : { ...clause, mid: [...clause.mid, { from: clause.rest, to }], rest: to };
}

/** »aflyses i så fald«, and after an object with a clause of its own »forlænges automatisk«: they stand before the object. */
export function withCase(words: Words, clause: Clause): Clause {
  const { rest, subject, mid } = clause;
  const isCase = words.key(rest) === 'i' && words.key(rest + 2) === 'fald';
  const isFar = words.key(subject.to - 1) === ',' && words.key(rest) === 'automatisk';
  if (!isCase && !isFar) return clause;
  const to = isCase ? rest + 3 : rest + 1;
  return { ...clause, mid: [...mid, { from: rest, to }], rest: to };
}

/** »må kun gives af personalet« → »kun personalet må give«: the clause without its »kun«, where that belongs to who acts. */
export function withoutOnly(words: Words, clause: Clause, agent: Agent): Clause | undefined {
  const isMain = clause.order === 'main' || clause.order === 'inverted';
  const [only, ...others] = clause.mid;
  const isOnly = only && others.length === 0 && only.to === only.from + 1 && words.key(only.from) === 'kun';
  return isMain && isOnly && clause.group.modal !== undefined && agent.from === clause.rest
    ? { ...clause, mid: [] }
    : undefined;
}

/** »medbringes af dig selv«: in the active »selv« stands with the adverbs. */
export function withSelf(words: Words, clause: Clause, agent: Agent | undefined): Clause {
  if (agent?.self === undefined) return clause;
  const self = { from: agent.self, to: agent.self + 1 };
  const isEarly = clause.order === 'subordinate' || clause.order === 'relative';
  if (isEarly) return { ...clause, before: self };
  const negated = clause.mid.some((stretch) => isNegative(words, stretch));
  return { ...clause, mid: negated ? [...clause.mid, self] : [self, ...clause.mid] };
}
