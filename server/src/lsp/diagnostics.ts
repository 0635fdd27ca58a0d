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
import { isProse, SOURCE } from './validator.ts';

/** Works out a document's diagnostics; `resultId` is equal for equal answers. */
export type Diagnose = (
  document: TextDocument,
  token?: CancellationToken,
) => Promise<{ items: Diagnostic[]; resultId: string }>;

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
      if (!document || !isProse(document)) return empty;
      const { items, resultId } = await diagnose(document, token);
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
      const { items } = await diagnose(document);
      if (documents.get(uri)?.version !== version) return;
      await connection.sendDiagnostics({ uri, version, diagnostics: items });
    });
  documents.onDidChangeContent(({ document }) => {
    if (isProse(document)) schedule(document.uri, document.version === 1 ? 0 : PUSH_DELAY);
  });
  documents.onDidClose(({ document }) => {
    if (!isProse(document)) return;
    waiting.get(document.uri)?.();
    waiting.delete(document.uri);
    attempt(connection.console, 'diagnostics', connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }));
  });
  return {
    refresh: () => {
      for (const { uri } of documents.all().filter(isProse)) schedule(uri, 0);
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
