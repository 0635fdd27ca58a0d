/** The three values that findings serve. */
export type Value = 'klarhed' | 'respekt' | 'åbenhed';

/** In the order in which they are shown. */
export const values: readonly Value[] = ['klarhed', 'respekt', 'åbenhed'];

/** How loud a finding is. */
export type Level = 'error' | 'warning' | 'information' | 'hint';

/** The loudest first, in the order of VS Code's DiagnosticSeverity. */
export const levels: readonly Level[] = ['error', 'warning', 'information', 'hint'];

/** What a rule is called. */
export interface RuleLabel {
  readonly id: string;
  readonly title: string;
  /** True for a rule about a wording, which is best named by the wording itself. */
  readonly isWording: boolean;
  readonly value: Value;
  readonly valueName: string;
}

/** A finding as the tree shows it. */
export interface Finding {
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  /** What stands there, on one line. */
  readonly wording: string;
  /** 0-based lines and UTF-16 columns. */
  readonly range: Range;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** The findings of one document, with what their rules are called. */
export interface DocumentFindings {
  readonly uri: string;
  readonly name: string;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  readonly labels: ReadonlyMap<string, RuleLabel>;
}
