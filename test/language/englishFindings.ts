import assert from 'node:assert/strict';
import type { GrammarFinding } from '../../server/src/languages/language.ts';
import { english } from '../english.ts';
import { rewritten } from './caseFile.ts';

/** What English grammar finds in a sentence, under one rule where it is given. */
export function findIn(sentence: string, rule?: string): GrammarFinding[] {
  return english.grammar
    .flatMap((detector) => detector.find(sentence, english.tokens(sentence), english.lexicon))
    .filter((finding) => rule === undefined || finding.rule === rule);
}

/** The sentence after the first rewrite of its only finding under the rule. */
export function rewrittenOnce(sentence: string, rule: string): string {
  const [finding, ...others] = findIn(sentence, rule);
  assert.deepEqual(others, []);
  return rewritten(sentence, finding!.rewrites!.value[0]!);
}
