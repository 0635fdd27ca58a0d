import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { applyAction, diagnostics, extension, has, lacks, openText, until } from './editor.ts';

const receipt =
  '---\nklartekst: kvittering\n---\n\n# Din ansøgning\n\nKære Anna\n\nTak for din ansøgning, som vi fik den 4. maj.\n\nVenlig hilsen\n\nBorgerservice\n';

describe('Kinds of documents', () => {
  it('ask for what is missing, and a fix puts it in', async () => {
    const { document } = await openText(receipt);
    await diagnostics(document, has('kvittering-svartid'));
    await applyAction(document, 'Din ansøgning', /^Indsæt hvornår læseren får svar$/);
    assert.match(document.getText(), /Du får svar senest den \[dato\]\. [^\n]*\n\nVenlig hilsen/);
    await diagnostics(document, lacks('kvittering-svartid'));
  });

  it('stand in the status bar', async () => {
    await openText(receipt);
    const { kindText } = await extension();
    await until(
      kindText,
      (shown) => shown === 'Kvittering',
      () => `the kind, not ${kindText()}`,
    );
  });

  it('come with model letters as snippets', async () => {
    const { document, ...editor } = await openText('');
    assert.ok(editor);
    const list = await until(
      () =>
        vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          new vscode.Position(0, 0),
        ),
      ({ items }) => items.some(({ kind }) => kind === vscode.CompletionItemKind.Snippet),
      () => 'snippets',
    );
    const letter = list.items.find(({ label }) => (typeof label === 'string' ? label : label.label) === 'kvittering');
    assert.ok(letter !== undefined);
  });
});
