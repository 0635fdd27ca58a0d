import { CreateFile, TextDocumentEdit, TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../engine/finding.ts';

/** An edit of one open document, bound to the version it was made from. */
export function editDocument(document: TextDocument, edits: readonly Edit[]): WorkspaceEdit {
  const textEdits = edits.map((edit) =>
    TextEdit.replace({ start: document.positionAt(edit.start), end: document.positionAt(edit.end) }, edit.text),
  );
  return {
    documentChanges: [TextDocumentEdit.create({ uri: document.uri, version: document.version }, textEdits)],
  };
}

/** A file as open in the editor, or else as stored; one that does not exist has no text. */
export interface WorkspaceFile {
  readonly uri: string;
  readonly text: string | undefined;
  /** Null for a file that is not open. */
  readonly version: number | null;
}

/** An edit that gives a file a new text; without an old text the file is made. */
export function editFile({ uri, text, version }: WorkspaceFile, after: string): WorkspaceEdit {
  const lines = (text ?? '').split(/\r\n|\r|\n/);
  const end = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const edit = TextEdit.replace({ start: { line: 0, character: 0 }, end }, after);
  const change = TextDocumentEdit.create({ uri, version }, [edit]);
  return {
    documentChanges: text === undefined ? [CreateFile.create(uri, { ignoreIfExists: true }), change] : [change],
  };
}

/** The same edit for a client that knows no `documentChanges`; undefined when it would have to make a file. */
export function withoutDocumentChanges(edit: WorkspaceEdit): WorkspaceEdit | undefined {
  const changes: Record<string, TextEdit[]> = {};
  for (const change of edit.documentChanges ?? []) {
    if (!TextDocumentEdit.is(change)) return undefined;
    changes[change.textDocument.uri] = change.edits.filter(TextEdit.is);
  }
  return { changes };
}
