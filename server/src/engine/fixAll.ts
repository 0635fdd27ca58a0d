import { applyEdits, safeFixes } from './apply.ts';
import type { Checker } from './checker.ts';
import type { ToldKind } from './kind.ts';

/** A safe fix may uncover another; more rounds than this never help. */
const MAX_ROUNDS = 5;

/** Applies every safe fix until none is left. @returns the new text and how many were applied. */
export function fixAll(
  checker: Checker,
  text: string,
  languageId: string,
  told?: ToldKind,
): { text: string; fixes: number } {
  let fixed = text;
  let fixes = 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const safe = safeFixes(checker.check(fixed, languageId, told).findings);
    if (safe.length === 0) break;
    fixed = applyEdits(
      fixed,
      safe.flatMap((fix) => fix.edits),
    );
    fixes += safe.length;
  }
  return { text: fixed, fixes };
}
