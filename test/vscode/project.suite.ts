import * as vscode from 'vscode';
import { houseDictionary } from '../houseDictionary.ts';
import * as assert from './assert.ts';
import { diagnostics, has, lacks, openFile, until, workspaceFile } from './editor.ts';

const dictionary = houseDictionary(
  `  - id: hus-institution
    avoid: "{institution}"
    write: "{børnehave}"
    why: Vi siger børnehave.
    examples: [{ bad: Institutionerne er åbne., good: Børnehaverne er åbne. }]
  - id: saafremt
    level: off
`,
  'information',
);

const write = (name: string, text: string) =>
  vscode.workspace.fs.writeFile(workspaceFile(name), new TextEncoder().encode(text));
const remove = async (name: string) => {
  try {
    await vscode.workspace.fs.delete(workspaceFile(name));
  } catch {
    // It was not there.
  }
};

describe('A team’s project file', () => {
  afterEach(async () => {
    for (const name of ['klartekst.yaml', 'ordbog.yaml']) await remove(name);
  });

  // The check command reads the files anew: file watchers of a test machine may be late. test/lsp tests the watching.
  it('brings in the house dictionary, with inflection, and switches entries off', async () => {
    const { document } = await openFile('brev.md');
    await diagnostics(document, has('saafremt'));
    await write('ordbog.yaml', dictionary);
    await write('klartekst.yaml', 'dictionaries: [ordbog.yaml]\n');
    await vscode.commands.executeCommand('klartekst.checkDocument');
    const found = await diagnostics(document, (all) => has('hus-institution')(all) && lacks('saafremt')(all));
    assert.ok(found.some(({ message }) => /»børnehave«/.test(message)));
    await remove('klartekst.yaml');
    await vscode.commands.executeCommand('klartekst.checkDocument');
    await diagnostics(document, (all) => lacks('hus-institution')(all) && has('saafremt')(all));
  });

  it('counts as it is stored while an editor holds it, and no longer when it goes', async () => {
    const { document } = await openFile('brev.md');
    await diagnostics(document, has('saafremt'));
    await write('klartekst.yaml', 'policy: cok\n');
    const project = await vscode.workspace.openTextDocument(workspaceFile('klartekst.yaml'));
    await write('klartekst.yaml', 'rules: { saafremt: off }\n');
    await until(
      () => project.getText(),
      (text) => text.startsWith('rules'),
      () => 'the editor to follow the file',
    );
    await remove('klartekst.yaml');
    await vscode.commands.executeCommand('klartekst.checkDocument');
    await diagnostics(document, has('saafremt'));
  });

  it('shows a slip in the dictionary where it stands', async () => {
    const { document } = await openFile('brev.md');
    await write('ordbog.yaml', dictionary.replace('{børnehave}', '{børnehaveee}'));
    await write('klartekst.yaml', 'dictionaries: [ordbog.yaml]\n');
    await vscode.commands.executeCommand('klartekst.checkDocument');
    const slips = await until(
      () => vscode.languages.getDiagnostics(workspaceFile('ordbog.yaml')),
      (all) => all.length > 0,
      () => 'the slip in ordbog.yaml',
    );
    assert.equal(slips[0]?.range.start.line, 9);
    await diagnostics(document, lacks('saafremt'));
  });
});
