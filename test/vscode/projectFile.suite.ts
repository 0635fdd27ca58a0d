import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { applyAction, diagnostics, extension, hoverText, openFile, rangeOf, until, workspaceFile } from './editor.ts';

const name = 'klartekst.yaml';
const read = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceFile(name)));

/** Puts a text in place of a wording in the editor, unsaved. */
async function rewrite({ document }: vscode.TextEditor, wording: string, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, wording), text);
  await vscode.workspace.applyEdit(edit);
}

/** Opens the file as it is stored: the editor may still hold it as an earlier test left it. */
async function openStored(): Promise<vscode.TextEditor> {
  const editor = await openFile(name);
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await until(
    () => editor.document.getText(),
    (text) => text === 'policy: cok\n',
    () => `the stored ${name}`,
  );
  return editor;
}

describe('The project file in the editor', () => {
  beforeEach(async () => {
    await extension();
    await vscode.workspace.fs.writeFile(workspaceFile(name), new TextEncoder().encode('policy: cok\n'));
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(workspaceFile(name));
  });

  it('is checked and mended before it is saved', async () => {
    const editor = await openStored();
    await rewrite(editor, 'cok', 'Dragør');
    const [slip] = await diagnostics(editor.document);
    assert.match(slip?.message ?? '', /Politikken »Dragør« findes ikke/);
    await applyAction(editor.document, 'Dragør', /^Skriv »dragoer«$/);
    assert.equal(editor.document.getText(), 'policy: dragoer\n');
    await diagnostics(editor.document, (found) => found.length === 0);
  });

  it('is completed and explained', async () => {
    const { document } = await openStored();
    const labels = async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        rangeOf(document, 'cok').end,
      );
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    await until(
      labels,
      (all) => all.includes('cok'),
      () => 'the policies',
    );
    assert.match(await hoverText(document, 'cok'), /COK/);
    assert.match(await hoverText(document, 'policy'), /indbygget politik/);
  });
});

describe('The command that makes a project file', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(workspaceFile(name));
  });

  it('writes one for the policy that is chosen, opens it, and never overwrites one', async () => {
    await openFile('brev.md');
    let done = false;
    const created = Promise.resolve(vscode.commands.executeCommand('klartekst.createProjectFile')).then(() => {
      done = true;
    });
    await until(
      async () => {
        if (!done) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return done;
      },
      (value) => value,
      () => 'the project file',
    );
    await created;
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, workspaceFile(name).path);
    assert.match(await read(), /^policy: standard$/m);
    await vscode.workspace.fs.writeFile(workspaceFile(name), new TextEncoder().encode('policy: cok\n'));
    await vscode.commands.executeCommand('klartekst.createProjectFile');
    assert.equal(await read(), 'policy: cok\n');
  });
});
