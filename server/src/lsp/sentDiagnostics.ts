import type { Diagnostic, Range } from 'vscode-languageserver';
import { RecentCache } from '../engine/cache.ts';

/** Documents whose diagnostics are remembered; keys go to the one that is being written. */
const KEPT = 16;

interface Sent {
  readonly items: readonly Diagnostic[];
  readonly resultId: string;
}

/** Gives equal diagnostics of a document the same result id, so that a key that moves none of them sends none. */
export class SentDiagnostics {
  readonly #last = new RecentCache<Sent>(KEPT);

  /** @param resultId the id for diagnostics that are new. */
  idOf(uri: string, items: readonly Diagnostic[], resultId: string): string {
    const last = this.#last.get(uri);
    if (last && areSame(last.items, items)) return last.resultId;
    this.#last.set(uri, { items, resultId });
    return resultId;
  }
}

function areSame(some: readonly Diagnostic[], others: readonly Diagnostic[]): boolean {
  return some.length === others.length && some.every((item, index) => isSame(item, others[index]!));
}

function isSame(a: Diagnostic, b: Diagnostic): boolean {
  if (a === b) return true;
  const isToldSo = a.message === b.message && a.code === b.code && a.severity === b.severity;
  return isToldSo && a.codeDescription?.href === b.codeDescription?.href && isSameRange(a.range, b.range);
}

function isSameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
