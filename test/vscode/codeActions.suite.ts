import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { applyAction, codeActions, diagnostics, has, lacks, openFile, openText, workspaceFile } from './editor.ts';

describe('The light bulb', () => {
  it('offers one action for each way out, the best one preferred', async () => {
    const { document } = await openText('Vi fremsender brevet i dag.\n');
    await diagnostics(document, has('fremsende'));
    const actions = await codeActions(document, 'fremsender');
    const preferred = actions.filter(({ isPreferred }) => isPreferred);
    assert.deepEqual(
      preferred.map(({ title }) => title),
      ['Skriv »sender« (»Vi sender brevet …«)'],
    );
    await applyAction(document, 'fremsender', /^Skriv »sender« /);
    assert.equal(document.getText(), 'Vi sender brevet i dag.\n');
  });

  it('fixes the same wording in the whole document', async () => {
    const { document } = await openText('Vi fremsender brevet.\n\nSkemaet blev fremsendt i går.\n');
    await diagnostics(document, (found) => found.filter((one) => has('fremsende')([one])).length === 2);
    await applyAction(document, 'fremsender', /alle 2 steder/);
    assert.equal(document.getText(), 'Vi sender brevet.\n\nSkemaet blev sendt i går.\n');
  });

  it('says du in the whole document, and undo takes it back in one step', async () => {
    const before = 'Vi har modtaget Deres brev.\n\nDe skal selv ringe til Deres læge.\n';
    const { document } = await openText(before);
    await diagnostics(document, (found) => found.length === 2);
    await applyAction(document, 'Deres brev', /^Skriv »du« i hele dokumentet$/);
    assert.equal(document.getText(), 'Vi har modtaget dit brev.\n\nDu skal selv ringe til din læge.\n');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('ignores a finding here with a comment', async () => {
    const { document } = await openText('Vi fremsender brevet.\n\nVi fremsender skemaet.\n');
    await diagnostics(document, (found) => found.length === 2);
    await applyAction(document, 'fremsender brevet', /Ignorer »fremsender« her/);
    assert.equal(document.lineAt(0).text, 'Vi fremsender brevet. <!-- klartekst: ignorer fremsende -->');
    const left = await diagnostics(document, (found) => found.length === 1);
    assert.equal(left[0]?.range.start.line, 2);
  });

  it('ignores a rule in the whole document', async () => {
    const { document } = await openText('Vi fremsender brevet.\n');
    await diagnostics(document, has('fremsende'));
    await applyAction(document, 'fremsender', /Ignorer »fremsender« i hele dokumentet/);
    await diagnostics(document, lacks('fremsende'));
  });

  it('turns a rule off for the workspace in klartekst.yaml', async () => {
    const { document } = await openFile('brev.md');
    await diagnostics(document, has('saafremt'));
    await applyAction(document, 'Såfremt', /Sluk reglen om »Såfremt«/);
    const project = await vscode.workspace.openTextDocument(workspaceFile('klartekst.yaml'));
    assert.match(project.getText(), /rules:\n {2}saafremt: off/);
    assert.equal(project.isDirty, false);
    await diagnostics(document, lacks('saafremt'));
    await vscode.workspace.fs.delete(project.uri);
    await vscode.commands.executeCommand('klartekst.checkDocument');
    await diagnostics(document, has('saafremt'));
  });

  it('leaves a project file with unsaved changes to the user', async () => {
    const uri = workspaceFile('klartekst.yaml');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('policy: cok\n'));
    const { document } = await openFile('brev.md');
    await diagnostics(document, has('saafremt'));
    const project = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), '# Vores egen\n');
    await vscode.workspace.applyEdit(edit);
    const titles = (await codeActions(document, 'Såfremt')).map(({ title }) => title);
    assert.ok(titles.some((title) => title.startsWith('Ignorer')) && !titles.some((title) => title.startsWith('Sluk')));
    await vscode.window.showTextDocument(project);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(uri);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('klartekst.checkDocument');
    await diagnostics(document, has('saafremt'));
  });

  it('fixes all that is safe, and undo takes it back', async () => {
    const before = 'Såfremt du flytter, fremsender vi et nyt kort.\n';
    const { document } = await openText(before);
    await diagnostics(document, (found) => has('saafremt')(found) && has('fremsende')(found));
    await vscode.commands.executeCommand('klartekst.fixAll');
    assert.equal(document.getText(), 'Hvis du flytter, sender vi et nyt kort.\n');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('offers fix all as a source action, and only when asked for', async () => {
    const { document } = await openText('Såfremt du flytter, fremsender vi et nyt kort.\n');
    await diagnostics(document, has('saafremt'));
    const kind = 'source.fixAll.klartekst';
    const asked = await codeActions(document, 'Såfremt', kind);
    assert.deepEqual(
      asked.map((action) => action.kind?.value),
      [kind],
    );
    const all = await codeActions(document, 'Såfremt');
    assert.ok(all.every((action) => action.kind?.value !== kind));
  });
});
