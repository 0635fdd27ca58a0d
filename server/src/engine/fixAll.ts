import { applyEdits, safeFixes } from './apply.ts';
import type { Checker } from './checker.ts';
import type { ToldKind } from './kind.ts';
import { finish, type Steps } from './steps.ts';

/** A safe fix may uncover another; more rounds than this never help. */
const MAX_ROUNDS = 5;

/** A text after its fixes, and how many were applied. */
interface Fixed {
  readonly text: string;
  readonly fixes: number;
}

/** Applies every safe fix until none is left. */
export function fixAll(checker: Checker, text: string, languageId: string, told?: ToldKind): Fixed {
  return finish(fixingAll(checker, text, languageId, told));
}

/** Applies the fixes as `fixAll` does, in steps of which none takes long. */
export function* fixingAll(checker: Checker, text: string, languageId: string, told?: ToldKind): Steps<Fixed> {
  let fixed = text;
  let fixes = 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { findings } = yield* checker.checking(fixed, languageId, told);
    const safe = safeFixes(findings);
    if (safe.length === 0) break;
    fixed = applyEdits(
      fixed,
      safe.flatMap((fix) => fix.edits),
    );
    fixes += safe.length;
  }
  return { text: fixed, fixes };
}
