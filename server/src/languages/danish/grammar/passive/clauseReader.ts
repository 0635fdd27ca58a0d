import type { Clause } from './clause.ts';
import { mainClause, questionClause } from './mainClause.ts';
import { fieldStart } from './sentenceField.ts';
import { clauseAfterDer, clauseAfterSom, subordinateClause } from './subordinateClause.ts';
import { isAsking } from './understanding.ts';
import type { VerbGroup } from './verbGroup.ts';
import type { Words } from './words.ts';

/** Reads the clause of a verb group. @returns undefined when it is not understood for sure. */
export function clauseOf(words: Words, group: VerbGroup): Clause | undefined {
  const start = fieldStart(words, group.finite);
  const opener = start - 1;
  if (words.key(opener) === 'der') return clauseAfterDer(words, group, opener);
  if (isAsking(words, opener) && start === group.finite) return questionClause(words, group, opener);
  if (words.key(opener) === 'som') return clauseAfterSom(words, group, start);
  return words.is('subordinators', opener) ? subordinateClause(words, group, start) : mainClause(words, group, start);
}
