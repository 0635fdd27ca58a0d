import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { diagnostics, extension, has, openText, rangeOf, setting, until } from './editor.ts';

const letter =
  '# Brev\n\nDu får svar på mandag. Ring til os.\n\n## Mere\n\nKommunalbestyrelsen behandler ansøgningerne løbende.\n';

describe('While writing', () => {
  afterEach(() => setting('lixPerSection', undefined));

  it('Ctrl+Space offers the plain word for the heavy one at the caret', async () => {
    const editor = await openText('Skemaet blev fremsendt i dag.\n');
    await diagnostics(editor.document, has('fremsende'));
    const caret = rangeOf(editor.document, 'fremsendt').end;
    editor.selection = new vscode.Selection(caret, caret);
    await until(
      async () => {
        await vscode.commands.executeCommand('editor.action.triggerSuggest');
        await new Promise((resolve) => setTimeout(resolve, 500));
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
        return editor.document.getText();
      },
      (text) => text === 'Skemaet blev sendt i dag.\n',
      () => `the plain word in: ${editor.document.getText()}`,
    );
  });

  it('LIX of the selection stands in the status bar', async () => {
    const editor = await openText(letter);
    const { statusText } = await extension();
    await until(
      statusText,
      (text) => /LIX \d+ · /.test(text ?? ''),
      () => `LIX, not ${statusText()}`,
    );
    const range = rangeOf(editor.document, 'Kommunalbestyrelsen behandler ansøgningerne løbende.');
    editor.selection = new vscode.Selection(range.start, range.end);
    await until(
      statusText,
      (text) => /LIX \d+ \(markeret: 104\) · /.test(text ?? ''),
      () => `LIX of the selection, not ${statusText()}`,
    );
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await until(
      statusText,
      (text) => /LIX \d+ · /.test(text ?? ''),
      () => `LIX alone, not ${statusText()}`,
    );
  });

  it('LIX of each section stands above it when the setting asks for it', async () => {
    const { document } = await openText(letter);
    const titles = async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        10,
      );
      return lenses.map(({ command }) => command?.title ?? '').filter((title) => title.startsWith('LIX'));
    };
    await until(
      titles,
      (all) => all.length === 0,
      () => 'no code lens',
    );
    await setting('lixPerSection', true);
    const all = await until(
      titles,
      (found) => found.length === 2,
      () => 'two code lenses',
    );
    assert.equal(all[1], 'LIX 104 · meget svær · 4 ord');
  });

  it('kind, policy and limits stand beside the language', async () => {
    await openText('---\nklartekst: kvittering\n---\n\n# Din ansøgning\n\nTak for din ansøgning.\n');
    const { languageStatus } = await extension();
    const shows = (texts: readonly string[]) =>
      until(
        () => languageStatus().join(' | '),
        (shown) => shown === texts.join(' | '),
        () => `the language status, not ${languageStatus().join(' | ')}`,
      );
    await shows(['Kvittering', 'Politik: Standard']);
    await openText('Vi har fået brevet.\0\n', 'plaintext');
    await shows(['Klartekst: ikke tekst', 'Politik: Standard']);
  });
});
