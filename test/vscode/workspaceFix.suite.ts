import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { codeActions, diagnostics, has, openFile, openText, until, workspaceFile } from './editor.ts';

const template = 'skabelon.hbs';
const page = 'side.cshtml';
const strings = 'sprog/da.json';
const json = '{\n  "såfremt": "Du kan ringe, såfremt du er i tvivl."\n}\n';

async function read(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceFile(name)));
}

async function write(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(workspaceFile(name), new TextEncoder().encode(text));
}

/** Starts the command of the light bulb; it ends when the user has seen through the preview. */
async function start(document: vscode.TextDocument, wording: string): Promise<{ ended: boolean }> {
  const actions = await codeActions(document, wording);
  const command = actions.find(({ title }) => title.endsWith('alle steder i arbejdsområdet …'))?.command;
  assert.ok(command, actions.map(({ title }) => title).join('\n'));
  const work = { ended: false };
  vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[])).then(
    () => {
      work.ended = true;
    },
    () => {},
  );
  return work;
}

/** Works in the preview until it is gone; nothing happens as long as it has not come up. */
async function inPreview(work: { readonly ended: boolean }, ...commands: readonly string[]): Promise<void> {
  await until(
    async () => {
      await new Promise((resolve) => setTimeout(resolve, 2000));
      for (const command of commands)
        if (!work.ended) await vscode.commands.executeCommand(command).then(undefined, () => {});
      return work.ended;
    },
    (ended) => ended,
    () => `the preview to be gone after ${commands.at(-1)}`,
  );
}

describe('Fixing a wording in the whole workspace', () => {
  beforeEach(async () => {
    await write(template, '<p>Vi sender et brev, såfremt du beder om det.</p>\n');
    await write(page, '<p>Ring til @Model.Navn, såfremt du er i tvivl.</p>\n');
    await write('klartekst.yaml', 'strings: ["sprog/*.json"]\n');
    await write(strings, json);
    await write('data.json', json);
    await write('.gitignore', '/ude/\n');
    await write('ude/kopi.md', 'Vi kommer, såfremt du ringer.\n');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of [template, page, 'sprog', 'data.json', 'klartekst.yaml', '.gitignore', 'ude'])
      await vscode.workspace.fs.delete(workspaceFile(name), { recursive: true });
  });

  it('changes nothing when the preview is discarded', async () => {
    const { document } = await openFile('brev.md');
    await diagnostics(document, has('saafremt'));
    await inPreview(await start(document, 'Såfremt'), 'refactorPreview.discard');
    assert.match(await read(template), /såfremt/);
    assert.match(document.getText(), /Såfremt/);
  });

  it('changes the texts, templates and strings that git keeps once the user has confirmed', async () => {
    const before = await read('brev.md');
    const { document } = await openFile('brev.md');
    await diagnostics(document, has('saafremt'));
    const tick = 'refactorPreview.toggleCheckedState';
    const nextFile = ['list.focusDown', 'list.focusDown', tick];
    const ticks = ['list.focusFirst', tick, ...nextFile, ...nextFile, ...nextFile];
    await inPreview(await start(document, 'Såfremt'), ...ticks, 'refactorPreview.apply');
    const changed = await until(
      () => read(template),
      (text) => !/såfremt/.test(text),
      () => 'the template to be changed',
    );
    assert.equal(changed, '<p>Vi sender et brev, hvis du beder om det.</p>\n');
    assert.match(document.getText(), /Hvis du ønsker/);
    assert.equal(await read(page), '<p>Ring til @Model.Navn, hvis du er i tvivl.</p>\n');
    assert.equal(await read(strings), json.replace(', såfremt', ', hvis'));
    assert.equal(await read('data.json'), json);
    assert.match(await read('ude/kopi.md'), /såfremt/);
    await write('brev.md', before);
  });

  it('opens the page of a rule', async () => {
    const { document } = await openText('Vi fremsender brevet.\n');
    await diagnostics(document, has('fremsende'));
    const actions = await codeActions(document, 'fremsender');
    const command = actions.find(({ title }) => title === 'Forklar »fremsender«')?.command;
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
    await until(
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '',
      (label) => /fremsende/.test(label),
      () => `the page, not ${vscode.window.tabGroups.activeTabGroup.activeTab?.label}`,
    );
  });
});
