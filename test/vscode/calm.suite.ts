import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { diagnostics, extension, has, openText, ruleOf, setting, until } from './editor.ts';

/** Types at the end of the text, as a user does: letter by letter. */
async function type({ document, ...editor }: vscode.TextEditor, text: string): Promise<void> {
  assert.ok(editor);
  const end = document.positionAt(document.getText().length);
  vscode.window.activeTextEditor!.selection = new vscode.Selection(end, end);
  for (const letter of text) await vscode.commands.executeCommand('type', { text: letter });
}

/** Waits until the server has told of so many findings, and gives the rules of those that are shown. */
async function shown({ document }: vscode.TextEditor, findings: number): Promise<string[]> {
  const { statusText } = await extension();
  await until(
    statusText,
    (text) => text?.endsWith(`${findings} fund`) ?? false,
    () => `${findings} findings, not ${statusText()}`,
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  return vscode.languages.getDiagnostics(document.uri).map(ruleOf);
}

describe('Calm while typing', () => {
  beforeEach(() => setting('calmSeconds', 30));
  afterEach(() => setting('calmSeconds', undefined));

  it('holds a finding back until the sentence ends', async () => {
    const editor = await openText('');
    await type(editor, 'Vi fremsender brevet');
    assert.deepEqual(await shown(editor, 1), []);
    await type(editor, '.');
    await diagnostics(editor.document, has('fremsende'));
  });

  it('shows what it held when the server has started in the middle of the sentence', async () => {
    await setting('enabled', false);
    const editor = await openText('');
    await type(editor, 'Vi fremsender brevet');
    await setting('enabled', undefined);
    assert.deepEqual(await shown(editor, 1), []);
    await type(editor, '.');
    await diagnostics(editor.document, has('fremsende'));
  });

  it('holds a finding back until the caret leaves the sentence', async () => {
    const editor = await openText('Kære Anna\n\n');
    await type(editor, 'Vi fremsender brevet');
    assert.deepEqual(await shown(editor, 1), []);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await diagnostics(editor.document, has('fremsende'));
  });

  it('holds a finding back until the user pauses', async () => {
    await setting('calmSeconds', 1);
    const editor = await openText('');
    await type(editor, 'Vi fremsender brevet');
    await diagnostics(editor.document, has('fremsende'));
  });

  it('leaves what was shown before, in the sentence and elsewhere', async () => {
    const editor = await openText('Vi kommer, såfremt du ringer.\n\nVi fremsender brevet');
    await diagnostics(editor.document, (found) => found.length === 2);
    await type(editor, ', såfremt du vil');
    assert.deepEqual((await shown(editor, 3)).sort(), ['fremsende', 'saafremt']);
    await type(editor, '.');
    await diagnostics(editor.document, (found) => found.length === 3);
  });

  it('is not for what is pasted', async () => {
    const editor = await openText('');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Vi fremsender brevet'));
    await diagnostics(editor.document, has('fremsende'));
  });

  it('is not for what undo brings back', async () => {
    const editor = await openText('Vi fremsender brevet');
    await diagnostics(editor.document, has('fremsende'));
    editor.selection = new vscode.Selection(0, 3, 0, 13);
    await vscode.commands.executeCommand('type', { text: 's' });
    await diagnostics(editor.document, (found) => found.length === 0);
    await vscode.commands.executeCommand('undo');
    await diagnostics(editor.document, has('fremsende'));
  });

  it('can be turned off', async () => {
    await setting('calmSeconds', 0);
    const editor = await openText('');
    await type(editor, 'Vi fremsender brevet');
    await diagnostics(editor.document, has('fremsende'));
  });
});
