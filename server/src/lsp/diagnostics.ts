import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem } from '../dictionary/entry.ts';
import { attempt, guard } from './guard.ts';
import type { ServerHost } from './host.ts';
import { SOURCE } from './validator.ts';

/** Works out a document's diagnostics; `resultId` is equal for equal answers. Undefined for one that is not checked. */
export type Diagnose = (
  document: TextDocument,
  token?: CancellationToken,
) => Promise<{ items: Diagnostic[]; resultId: string } | undefined>;

/** Milliseconds without a change before diagnostics are pushed. */
const PUSH_DELAY = 250;

/** How diagnostics reach the client. */
export interface DiagnosticsSupport {
  /** Tells the client, or works out anew, that every document's diagnostics may have changed. */
  refresh(): void;
}

/** Answers the client's requests for diagnostics; an unchanged document is answered as such. */
export function pullDiagnostics(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  diagnose: Diagnose,
): DiagnosticsSupport {
  const empty: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
    guard(connection.console, 'diagnostics', empty, token, async (): Promise<DocumentDiagnosticReport> => {
      const document = documents.get(textDocument.uri);
      const answer = document && (await diagnose(document, token));
      if (!answer) return empty;
      const { items, resultId } = answer;
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    }),
  );
  return {
    refresh: () => attempt(connection.console, 'diagnosticRefresh', connection.languages.diagnostics.refresh()),
  };
}

/** Pushes diagnostics a moment after each change; an answer for an older version is dropped. */
export function pushDiagnostics(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  diagnose: Diagnose,
  later: ServerHost['later'],
): DiagnosticsSupport {
  const waiting = new Map<string, () => void>();
  const shown = new Set<string>();
  const schedule = (uri: string, delay: number) => {
    waiting.get(uri)?.();
    waiting.set(
      uri,
      later(() => {
        waiting.delete(uri);
        void push(uri);
      }, delay),
    );
  };
  const push = (uri: string) =>
    guard(connection.console, 'diagnostics', undefined, undefined, async () => {
      const document = documents.get(uri);
      if (!document) return;
      const { version } = document;
      const answer = await diagnose(document);
      if (documents.get(uri)?.version !== version) return;
      // What is pushed for other documents, the slips of a project's files, is not ours to clear.
      if (answer) shown.add(uri);
      else if (!shown.delete(uri)) return;
      await connection.sendDiagnostics({ uri, version, diagnostics: answer?.items ?? [] });
    });
  documents.onDidChangeContent(({ document }) => schedule(document.uri, document.version === 1 ? 0 : PUSH_DELAY));
  documents.onDidClose(({ document: { uri } }) => {
    waiting.get(uri)?.();
    waiting.delete(uri);
    if (shown.delete(uri))
      attempt(connection.console, 'diagnostics', connection.sendDiagnostics({ uri, diagnostics: [] }));
  });
  return {
    refresh: () => {
      for (const { uri } of documents.all()) schedule(uri, 0);
    },
  };
}

/** A slip in a dictionary, policy or project file as LSP shows it. */
export function problemDiagnostic(problem: Problem): Diagnostic {
  const start = { line: problem.line - 1, character: problem.column - 1 };
  const length = Math.max(1, Math.min(problem.end - problem.start, 200));
  return {
    range: { start, end: { line: start.line, character: start.character + length } },
    severity: DiagnosticSeverity.Error,
    source: SOURCE,
    message: problem.message,
  };
}
