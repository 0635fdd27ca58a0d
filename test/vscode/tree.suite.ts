import * as vscode from 'vscode';
import * as assert from './assert.ts';
import { diagnostics, extension, has, openText, until } from './editor.ts';

const letter = 'Vi fremsender brevet, såfremt du ønsker det. Du bedes venligst svare.\n\nDet blev fremsendt i går.\n';

/** The tree as it reads from top to bottom, each node as »label (description)« with two spaces for each step down. */
async function lines(): Promise<string[]> {
  const { tree } = (await extension()).views;
  const below = async (node: unknown, depth: number): Promise<string[]> => {
    const children = (await tree.getChildren(node)) ?? [];
    const nested = children.map(async (child) => {
      const { label, description } = await tree.getTreeItem(child);
      return [`${'  '.repeat(depth)}${String(label)} (${String(description)})`, ...(await below(child, depth + 1))];
    });
    return (await Promise.all(nested)).flat();
  };
  return below(undefined, 0);
}

/** Waits until the tree reads as asked for. */
async function shows(good: (read: string) => boolean): Promise<string[]> {
  let last: string[] = [];
  await until(
    async () => {
      last = await lines();
      return last.join('\n');
    },
    good,
    () => `the tree:\n${last.join('\n')}`,
  );
  return last;
}

describe('The tree of findings', () => {
  before(async () => {
    await extension();
    await vscode.commands.executeCommand('klartekst.findings.focus');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('klartekst.showAllFindings');
    await vscode.commands.executeCommand('klartekst.showActiveDocument');
  });

  it('shows the findings of the active document by value, rule and place, and follows what is written', async () => {
    const editor = await openText(letter);
    await diagnostics(editor.document, has('saafremt'));
    const read = await shows((text) => text.includes('»såfremt«'));
    assert.equal(read[0], 'Klarhed (3)');
    const rule = read.findIndex((line) => line.startsWith('  »fremsender« (2 · '));
    assert.deepEqual(read.slice(rule + 1, rule + 3), ['    fremsender (linje 1)', '    fremsendt (linje 3)']);
    assert.ok(read.some((line) => line.startsWith('Respekt (')));
    await editor.edit((edit) => edit.replace(new vscode.Range(2, 9, 2, 18), 'sendt'));
    await shows((text) => text.includes('»fremsender« (1 · '));
  });

  it('goes to the place that is pressed, and reads it aloud', async () => {
    const { document } = await openText(letter);
    await diagnostics(document, has('saafremt'));
    await shows((text) => text.includes('fremsendt (linje 3)'));
    const { tree } = (await extension()).views;
    const find = async (node: unknown, label: string): Promise<vscode.TreeItem | undefined> => {
      for (const child of (await tree.getChildren(node)) ?? []) {
        const item = await tree.getTreeItem(child);
        const found = item.label === label ? item : await find(child, label);
        if (found) return found;
      }
      return undefined;
    };
    const item = await find(undefined, 'fremsendt');
    assert.match(item?.accessibilityInformation?.label ?? '', /^fremsendt, linje 3, \p{L}+\. /u);
    await vscode.commands.executeCommand(item!.command!.command, ...(item!.command!.arguments as unknown[]));
    const { activeTextEditor } = vscode.window;
    assert.equal(activeTextEditor?.document, document);
    assert.equal(document.getText(activeTextEditor?.selection), 'fremsendt');
  });

  it('filters by value, by level and by words, and says so', async () => {
    const { document } = await openText(letter);
    await diagnostics(document, has('saafremt'));
    await shows((text) => text.includes('»såfremt«'));
    const { tree } = (await extension()).views;
    await vscode.commands.executeCommand('klartekst.filterFindings', { values: ['respekt'] });
    assert.ok((await lines()).every((line) => line.startsWith('Respekt') || line.startsWith(' ')));
    assert.equal(tree.message, 'Viser kun: Respekt');
    await vscode.commands.executeCommand('klartekst.showAllFindings');
    await vscode.commands.executeCommand('klartekst.searchFindings', 'SÅFREMT');
    assert.deepEqual(
      (await lines()).map((line) => line.trim().split(' (')[0]),
      ['Klarhed', '»såfremt«', 'såfremt'],
    );
    await vscode.commands.executeCommand('klartekst.filterFindings', { levels: ['error'] });
    assert.deepEqual(await lines(), []);
    assert.equal(tree.message, 'Ingen fund passer til filteret: fejl · »SÅFREMT«');
    await vscode.commands.executeCommand('klartekst.showAllFindings');
    assert.equal(tree.message, '');
    assert.ok((await lines()).length > 5);
  });

  it('shows all open documents when asked to', async () => {
    const first = await openText('Vi fremsender brevet i dag.\n');
    await diagnostics(first.document, has('fremsende'));
    const second = await openText('Såfremt du flytter, skal du give os besked.\n');
    await diagnostics(second.document, has('saafremt'));
    await vscode.commands.executeCommand('klartekst.showOpenDocuments');
    const read = await shows((text) => text.includes('»fremsender«') && text.includes('»Såfremt«'));
    for (const { document } of [first, second]) {
      assert.ok(read.some((line) => line.startsWith(`${vscode.workspace.asRelativePath(document.uri)} (`)));
    }
    await vscode.commands.executeCommand('klartekst.showActiveDocument');
    await shows((text) => !text.includes('»fremsender«') && text.includes('»Såfremt«'));
  });
});
