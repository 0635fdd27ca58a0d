import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { diagnostics, extension, has, openText, until, workspaceFile } from './editor.ts';

/** Waits until the report shows what is asked for. */
async function reportShows(good: (body: string) => boolean) {
  const { report } = (await extension()).views;
  await until(
    () => report.shown?.body ?? '',
    good,
    () => `the report: ${report.shown?.body}`,
  );
  return report.shown!;
}

async function savedReport(name: string, format: string): Promise<string> {
  const target = workspaceFile(name);
  await vscode.commands.executeCommand('klartekst.saveReport', format, target);
  const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
  await vscode.workspace.fs.delete(target);
  return saved;
}

describe('The report', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens beside the text and follows what is written', async () => {
    const editor = await openText('Vi fremsender brevet i dag.\n');
    await diagnostics(editor.document, has('fremsende'));
    await vscode.commands.executeCommand('klartekst.showReport');
    const shown = await reportShows((body) => body.includes('»fremsender«'));
    assert.equal(shown.source, editor.document.uri.toString());
    assert.match(shown.title, /^Rapport: Untitled-\d+$/);
    assert.match(shown.body, /LIX \d+/);
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 3, 0, 13), 'sender'));
    await reportShows((body) => body.includes('Klartekst har ingen fund i teksten.'));
  });

  it('follows the active editor', async () => {
    const first = await openText('Vi fremsender brevet i dag.\n');
    await diagnostics(first.document, has('fremsende'));
    await vscode.commands.executeCommand('klartekst.showReport');
    await reportShows((body) => body.includes('»fremsender«'));
    await openText('Såfremt du flytter, skal du give os besked.\n');
    await reportShows((body) => body.includes('»Såfremt«') && !body.includes('»fremsender«'));
    await vscode.window.showTextDocument(first.document);
    await reportShows((body) => body.includes('»fremsender«'));
  });

  it('says so when there is no text to report on', async () => {
    const { document } = await openText('name: værdi\n', 'yaml');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('klartekst.showReport');
    await reportShows((body) => body.includes('Åbn et brev eller en webtekst'));
  });

  it('on all texts of the workspace opens a text that is pressed', async () => {
    const { workspaceReport } = (await extension()).views;
    await vscode.commands.executeCommand('klartekst.showWorkspaceReport');
    const body = workspaceReport.shown ?? '';
    const uri = /data-uri="([^"]+)">brev\.md</.exec(body)?.[1];
    assert.ok(uri, body);
    assert.match(body, /1 tekst · \d+ ord · \d+ fund/);
    await workspaceReport.press({ uri });
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), workspaceFile('brev.md').toString());
  });

  it('is saved as a page that stands alone and as Markdown, without personal numbers', async () => {
    const { document } = await openText('Vi fremsender brevet til Jens, cpr 010190-1234, i dag.\n');
    await diagnostics(document, has('fremsende'));
    await vscode.commands.executeCommand('klartekst.showReport');
    await reportShows((body) => body.includes('»fremsender«'));
    const page = await savedReport('rapport.html', 'html');
    assert.match(page, /^<!doctype html>\n<html lang="da">/);
    assert.ok(!page.includes('<script') && !page.includes('<button'));
    const markdown = await savedReport('rapport.md', 'markdown');
    assert.match(markdown, /^# Rapport: Untitled-\d+\n/);
    for (const saved of [page, markdown]) {
      assert.ok(saved.includes('fremsender') && !saved.includes('010190') && !saved.includes('1234'));
    }
  });
});
