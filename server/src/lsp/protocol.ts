import type { Value } from '../engine/finding.ts';
import type { KindSource } from '../engine/kind.ts';
import type { Metrics } from '../engine/metrics.ts';
import type { Refusal } from '../engine/refusal.ts';
import type { ReportView } from '../report/render.ts';
import type { RuleName } from '../report/ruleNames.ts';

/** Sent after each check, for the status bar. */
export const statusNotification = 'klartekst/status';

export interface Status {
  readonly uri: string;
  readonly metrics: Metrics;
  readonly findings: number;
  /** The name of the policy in force. */
  readonly policy: string;
  /** Set when the document is not checked. */
  readonly refusal?: Refusal | 'excluded';
  /** What sort of document it is taken for, and who said so; a guess gives hints only. */
  readonly kind?: { readonly id: string; readonly title: string; readonly source: KindSource };
}

/** Asks for the kinds of document to choose from; result is a list of `KindChoice`. */
export const kindsRequest = 'klartekst/kinds';

export interface KindChoice {
  readonly id: string;
  readonly title: string;
  readonly about: string;
}

/** Asks for the edit of front matter that names a kind; params `{ uri, kind: string | null }`, result WorkspaceEdit or null. */
export const nameKindRequest = 'klartekst/nameKind';

/** Tells that the user takes a document for a kind, or no longer does; params `{ uri, kind: string | null }`. */
export const chooseKindNotification = 'klartekst/chooseKind';

/** Asks for a fresh check of a document, dictionaries and all; params `{ uri }`, result the number of findings. */
export const checkRequest = 'klartekst/check';

/** Asks for the edits that fix everything safe in a document; params `{ uri }`, result WorkspaceEdit or null. */
export const fixAllRequest = 'klartekst/fixAll';

/** Asks for the policies to choose from; result is a list of `PolicyChoice`. */
export const policiesRequest = 'klartekst/policies';

export interface PolicyChoice {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly document: string;
  readonly about: string;
}

/** Asks for the edit that makes a policy the workspace's; params `{ uri, policy }`, result WorkspaceEdit or null. */
export const choosePolicyRequest = 'klartekst/choosePolicy';

/** Asks for a rule's page in Markdown; params `{ uri, rule }`, result text. */
export const rulePageRequest = 'klartekst/rulePage';

/** Asks for the report on an open document as a view shows it; params `{ uri }`, result `ReportView` or null. */
export const reportRequest = 'klartekst/report';

/** Asks for the report on an open document as a file; params `{ uri, format: 'html' | 'markdown' }`, result text or null. */
export const reportFileRequest = 'klartekst/reportFile';

/**
 * Asks for the report on every text of the workspace, from a client that answers `findTextsRequest`; result
 * `WorkspaceReportTexts`, or null when the user calls it off.
 */
export const workspaceReportRequest = 'klartekst/workspaceReport';

export interface WorkspaceReportTexts {
  readonly view: ReportView;
  readonly html: string;
  readonly markdown: string;
}

/** Asks what rules are called; params `{ uri, rules: string[] }`, result a list of `RuleLabel` for those there are. */
export const rulesRequest = 'klartekst/rules';

export interface RuleLabel extends RuleName {
  readonly id: string;
  readonly value: Value;
  /** As the policy calls it. */
  readonly valueName: string;
}

/** Asks the client for the text of a file that the server cannot reach itself; params `{ uri }`, result text or null. */
export const readFileRequest = 'klartekst/readFile';

/** Asks how readable a part of a document is; params `{ uri, range }`, result `Metrics` or null. */
export const metricsRequest = 'klartekst/metrics';

/**
 * Asks the client for files of the workspace; params `{ extensions }`: what their names end in, lower case with the full
 * stop, and an empty one for all files; result URIs.
 */
export const findTextsRequest = 'klartekst/findTexts';

/** What a client may send as `initializationOptions`. */
export interface InitializationOptions {
  /** Where a rule is explained: a URI with {rule} for its id. */
  readonly rulePage?: string;
  /** True when the client's hover shows a diagnostic's message by itself, so that the server need not repeat it. */
  readonly hoverShowsDiagnostics?: boolean;
  /** True when the client answers `findTextsRequest`. */
  readonly findsTexts?: boolean;
  /** The kinds of document that the user has chosen before, by URI. */
  readonly kinds?: Readonly<Record<string, string>>;
}

/** Asks the client where a script of the server's is, for `importScripts`; params `{ name }`, result a URL. */
export const scriptRequest = 'klartekst/script';

/** Asks the client for the data file of English, from a server that cannot read it; result its text. */
export const englishRequest = 'klartekst/english';

/** Asks the client for the built-in data files, from a server that cannot read them; result `ArtefactTexts`. */
export const artefactsRequest = 'klartekst/artefacts';
