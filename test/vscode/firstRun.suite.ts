import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { applyAction, diagnostics, extension, has, lacks } from './editor.ts';

/** The letter that the sample command has opened. */
async function openSample(): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('klartekst.openSample');
  const { document } = vscode.window.activeTextEditor!;
  assert.match(document.getText(), /^# Afgørelse vedr\./);
  return document;
}

describe('The first run', () => {
  before(() => extension());
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllGroups');
  });

  it('opens a letter of the user’s own, with findings, and a fix takes one away', async () => {
    const document = await openSample();
    assert.ok(document.isUntitled);
    await diagnostics(document, (found) => found.length > 10 && has('i-henhold-til')(found));
    await applyAction(document, 'I henhold til', /efter/);
    assert.match(document.getText(), /\n\nEfter kommunens regler/);
    await diagnostics(document, lacks('i-henhold-til'));
  });

  it('fixes the letter beside the walkthrough, whichever of them was clicked last', async () => {
    await vscode.commands.executeCommand('klartekst.getStarted');
    const document = await openSample();
    assert.equal(vscode.window.tabGroups.all.length, 2);
    await diagnostics(document, has('saafremt'));
    await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
    await vscode.commands.executeCommand('klartekst.fixAll');
    await diagnostics(document, lacks('saafremt'));
    await vscode.window.showTextDocument(document, vscode.ViewColumn.Two);
  });
});
