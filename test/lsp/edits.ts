import assert from 'node:assert/strict';
import type * as lsp from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The text of a document after an action's edit of it; fails when the action has none. */
export function applied(text: string, action: Pick<lsp.CodeAction, 'edit'> | undefined, uri: string): string {
  const change = action?.edit?.documentChanges?.find(
    (candidate) => 'textDocument' in candidate && candidate.textDocument.uri === uri,
  );
  assert.ok(change && 'edits' in change, `no edit of ${uri} in ${JSON.stringify(action)}`);
  return TextDocument.applyEdits(TextDocument.create(uri, '', 1, text), change.edits as lsp.TextEdit[]);
}
