import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { listFiles, PackageManager } from '@vscode/vsce';
import picomatch from 'picomatch';

/** All that a user of the extension gets, on the desktop and in the browser. */
const wanted = [
  'package.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'dist/THIRD-PARTY-NOTICES.txt',
  'dist/*.json',
  'dist/*.lexicon',
  'dist/client/{node.cjs,browser.js,view.js}',
  'dist/server/{node.cjs,worker.js,core.js,english.js,projectFiles.js,reports.js}',
  'dist/snippets/*.json',
  'dictionaries/schema/*.schema.json',
  'client/media/{icon,hover,light-bulb}.png',
  'client/media/activity.svg',
  'client/samples/*',
  'client/starter/klartekst.yaml',
  'client/walkthrough/{da,en}/*.md',
];

/** The files of the project that its manifest names, but for those that are npm's: the command and the library. */
async function namedInManifest(): Promise<string[]> {
  const { bin, exports, ...manifest } = JSON.parse(await readFile('package.json', 'utf8')) as Record<string, unknown>;
  assert.ok(bin && exports);
  const named = JSON.stringify(manifest).matchAll(/"(?:\.\/)?((?:client|dist|dictionaries)\/[^"*]+)"/g);
  return [...named].map(([, file]) => file!);
}

describe('The extension’s package', () => {
  let files: string[];
  before(async () => {
    files = await listFiles({ packageManager: PackageManager.None });
  });

  it('holds what a user needs and nothing else: no test, source, map or command line', () => {
    const isWanted = picomatch(wanted);
    assert.deepEqual(
      files.filter((file) => !isWanted(file)),
      [],
    );
  });

  it('lacks nothing', () => {
    for (const pattern of wanted) {
      const fits = picomatch(pattern);
      assert.ok(
        files.some((file) => fits(file)),
        `${pattern} is not there.`,
      );
    }
  });

  it('has every file that the manifest names', async () => {
    const named = await namedInManifest();
    assert.ok(named.includes('client/media/icon.png') && named.includes('client/walkthrough/da/team.md'));
    for (const file of named) assert.ok(files.includes(file), `${file} is not there.`);
  });
});
