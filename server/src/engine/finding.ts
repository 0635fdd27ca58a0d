import { sort, trimmed } from '../languages/lists.ts';
import type { Span } from '../languages/spans.ts';

/** How loudly a finding is shown. Mapped one to one onto LSP's DiagnosticSeverity. */
export type Level = 'error' | 'warning' | 'information' | 'hint';

/** A level as a policy, project file or setting may give it. */
export type LevelSetting = Level | 'off';

/** The three values that every finding serves. */
export type Value = 'klarhed' | 'respekt' | 'åbenhed';

/** Replaces the source text in [start, end), UTF-16 code units, by `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One way out of a finding. */
export interface Fix {
  /** What the action does, in the message language: »Skriv »sender««. */
  readonly title: string;
  /** True when it is always right and may be applied without asking. */
  readonly safe: boolean;
  /** Non-overlapping, in ascending order. */
  readonly edits: readonly Edit[];
}

/** A place in a source text that can be made plainer. */
export interface Finding {
  /** Stable rule id. */
  readonly rule: string;
  /** UTF-16 code units into the source text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly value: Value;
  readonly level: Level;
  /** What, why and what instead, in the message language. */
  readonly message: string;
  /** The best fix first; empty when none is certain to be right. May be worked out when first asked for. */
  readonly fixes: readonly Fix[];
  /** The best fix, where it may be applied without asking; that is told without the others being worked out. */
  readonly safeFix?: Fix | undefined;
  /** The word that the first fix brings in, for findings that are best mended in the whole document at once: »du«. */
  readonly together?: string | undefined;
}

/** The finding with its fixes, as an object of nothing but data. */
export function inFull({ rule, start, end, value, level, message, fixes, together }: Finding): Finding {
  return { rule, start, end, value, level, message, fixes, ...(together === undefined ? {} : { together }) };
}

/** In order of their place, the longer first. */
function byPlace(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** The same in order of their place, where most stand already, in a list that takes no more room than they. */
export function ordered<T extends Span>(spans: readonly T[]): readonly T[] {
  let inOrder = 1;
  while (inOrder < spans.length && byPlace(spans[inOrder - 1]!, spans[inOrder]!) <= 0) inOrder++;
  return inOrder >= spans.length ? trimmed(spans) : sort(spans.slice(), byPlace);
}
