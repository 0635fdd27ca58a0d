import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { applyPatch } from 'diff';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { houseDictionary } from '../houseDictionary.ts';
import { command, commandInFolder, klartekstIn } from './command.ts';

describe('The commands', () => {
  const { folder, klartekst } = commandInFolder();

  it('check is what happens without one', async () => {
    await folder.write('brev.md', 'Vi fremsender det.\n');
    const plain = await klartekst('--format', 'json', 'brev.md');
    assert.equal(plain.code, 1);
    assert.deepEqual(await klartekst('check', '--format', 'json', 'brev.md'), plain);
    assert.deepEqual(await klartekst('brev.md', '--format', 'json'), plain);
  });

  it('check nothing as a kind that does not exist', async () => {
    await folder.write('brev.md', 'Vi fremsender det.\n');
    const { code, out, err } = await klartekst('--kind', 'nonsens', 'brev.md');
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /nonsens.*afgørelse/);
  });

  it('help tells of every command and of the exit codes, in both languages', async () => {
    const { code, out } = await klartekst('--help');
    assert.equal(code, 0);
    for (const name of ['check', 'fix', 'report', 'baseline', 'explain', 'init', 'lsp']) {
      assert.match(out, new RegExp(`^  ${name} `, 'm'));
    }
    assert.match(out, /ret det, som altid er rigtigt \(apply safe fixes\)/);
    assert.match(out, /--policy <navn>/);
    assert.match(out, /--changed\[=ref\]/);
    assert.match(out, /^Brug \(Usage\): klartekst /);
    assert.match(out, /Exit code: 0 no findings/);
    assert.match((await klartekst('fix', '--help')).out, /--dry-run/);
  });

  it('--version is that of the package', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    assert.equal((await klartekst('--version')).out, `${version}\n`);
  });

  const wrongUses: [args: string[], ...told: string[]][] = [
    [['explain'], 'Skriv <regel> efter kommandoen.'],
    [['init', 'for-meget'], 'Der står for meget efter kommandoen »init«.'],
    [['fix', '--formt', 'x'], 'Valget »--formt« findes ikke.', 'Mente du --format?'],
    [['baseline', 'updat'], 'Kommandoen »updat« findes ikke.', 'Mente du update?'],
    [['--workers', 'to'], '»to« kan ikke bruges til --workers.', 'Skriv et helt tal. Det mindste er 1.'],
    [['--workers', '0'], '»0« kan ikke bruges til --workers.'],
    [['--max-findings', '-1'], '»-1« kan ikke bruges til --max-findings.', 'Skriv et helt tal. Det mindste er 0.'],
    [['--format', 'xml'], '»xml« kan ikke bruges til --format.', 'Vælg mellem text, json,'],
    [['--policy'], 'Der mangler noget efter --policy.'],
    [['--changed', '--fix'], '--changed og --fix kan ikke bruges sammen.'],
  ];
  for (const [args, ...told] of wrongUses) {
    it(`wrong use is explained in Danish and English: ${args.join(' ')}`, async () => {
      const { code, out, err } = await klartekst(...args);
      assert.equal(code, 2);
      assert.equal(out, '');
      for (const text of [...told, 'klartekst --help']) assert.ok(err.includes(text), err);
      for (const line of err.trimEnd().split('\n')) assert.match(line, /^[^()]+ \([^()]+\)$/);
    });
  }

  describe('fix', () => {
    const before = 'Kære Ane\r\n\r\nSåfremt du flytter, fremsender vi et kort.\r\n\r\nVi ses.\r\n';
    const after = 'Kære Ane\r\n\r\nHvis du flytter, sender vi et kort.\r\n\r\nVi ses.\r\n';

    it('does what --fix does', async () => {
      await folder.write('brev.txt', before);
      const { code, err } = await klartekst('fix', 'brev.txt');
      assert.equal(code, 0);
      assert.match(err, /2 rettelser i brev\.txt/);
      assert.equal(await folder.read('brev.txt'), after);
    });

    it('shows with --dry-run a diff that brings the same about, and writes nothing', async () => {
      await folder.write('brev.txt', before);
      await folder.write('godt.txt', 'Vi ses.\n');
      const { code, out, err } = await klartekst('fix', '--dry-run', 'brev.txt', 'godt.txt');
      assert.equal(code, 1);
      assert.match(out, /^--- a\/brev\.txt\n\+\+\+ b\/brev\.txt\n@@ /);
      assert.equal(applyPatch(before, out, { autoConvertLineEndings: false }), after);
      assert.match(err, /2 rettelser kan laves i brev\.txt\. Intet er skrevet\./);
      assert.equal(await folder.read('brev.txt'), before);
    });

    it('ends well when nobody reads the diff', async () => {
      await folder.write('brev.txt', before);
      const { code, err } = await klartekstIn(folder.path, ['fix', '--dry-run', 'brev.txt'], '', { closeOutput: true });
      assert.equal(code, 1);
      assert.equal(err, '2 rettelser kan laves i brev.txt. Intet er skrevet.\n');
    });

    it('covers personal numbers in the diff', async () => {
      await folder.write(
        'brev.html',
        '<p>Cpr: <b>010190</b>&#8209;1234 og 311299 1234.</p>\n<p>Vi fremsender det.</p>\n',
      );
      const { out } = await klartekst('fix', '--dry-run', 'brev.html');
      assert.match(out, /<b>xxxxxx<\/b>&#8209;xxxx og xxxxxx xxxx\./);
      assert.match(out, /^\+<p>Vi sender det\.<\/p>$/m);
    });

    it('prints what came from stdin, byte for byte but for the fixes', async () => {
      const { code, out, err } = await klartekstIn(folder.path, ['fix', '-'], `\uFEFF${before}`);
      assert.equal(err, '2 rettelser i stdin\n');
      assert.equal(code, 0);
      assert.equal(out, `\uFEFF${after}`);
    });

    it('leaves every file whole when it is interrupted', async function () {
      if (process.platform === 'win32') this.skip();
      const whole = 'Vi fremsender det. '.repeat(400);
      const names = Array.from({ length: 60 }, (_, index) => `brev${index}.txt`);
      await Promise.all(names.map((name) => folder.write(name, whole)));
      const child = spawn(process.execPath, [command, 'fix', '.'], { cwd: folder.path });
      child.stderr.once('data', () => child.kill('SIGINT'));
      let err = '';
      child.stderr.on('data', (chunk: Buffer) => {
        err += chunk.toString();
      });
      const code = await new Promise((resolve) => child.on('close', resolve));
      assert.equal(code, 130);
      assert.match(err, /Afbrudt\. Filerne til og med brev\d+\.txt er gjort færdige/);
      const mended = whole.replaceAll('fremsender', 'sender');
      const texts = await Promise.all(names.map((name) => folder.read(name)));
      assert.ok(texts.every((text) => text === whole || text === mended));
      assert.ok(texts.includes(whole) && texts.includes(mended));
      assert.deepEqual((await readdir(folder.path)).sort(), names.sort());
    });
  });

  describe('stdin', () => {
    it('is read for -, with the language and the project of its name', async () => {
      await folder.write('klartekst.yaml', 'rules: { saafremt: off }\n');
      const html = '<p title="såfremt">Vi fremsender det, såfremt du vil.</p>';
      const args = ['--format', 'json', '-', '--stdin-filename', 'sider/brev.html'];
      const { code, out } = await klartekstIn(folder.path, args, html);
      assert.equal(code, 1);
      const rows = JSON.parse(out) as { file: string; rule: string; start: number }[];
      assert.deepEqual(
        rows.map(({ file, rule, start }) => ({ file, rule, start })),
        [{ file: 'sider/brev.html', rule: 'fremsende', start: html.indexOf('fremsender') }],
      );
    });

    it('stands alone', async () => {
      await folder.write('brev.md', 'Vi ses.\n');
      const { code, err } = await klartekst('-', 'brev.md');
      assert.equal(code, 2);
      assert.match(err, /»-« \(stdin\) kan ikke stå sammen med filer/);
    });
  });

  describe('explain', () => {
    it('tells in plain text why and what instead', async () => {
      const { code, out } = await klartekst('explain', 'fremsende');
      assert.equal(code, 0);
      assert.match(out, /^fremsende\n\n/);
      assert.match(out, /^Før: .*fremsend/m);
      assert.match(out, /^Efter: .*send/m);
      assert.doesNotMatch(out, /[*\\]/);
    });

    it('knows English rules, those of grammar among them', async () => {
      const word = await klartekst('explain', 'en-utilise');
      assert.equal(word.code, 0);
      assert.match(word.out, /^Før: .*utilis/m);
      const passive = await klartekst('explain', 'en-passive', '--messages', 'en');
      assert.match(passive.out, /Say who it is/);
      const slip = await klartekst('explain', 'en-utilize');
      assert.match(slip.err, /en-utilise/);
    });

    it('knows the rules of the house, and the policy asked for', async () => {
      await folder.write('klartekst.yaml', 'dictionaries: [hus.yaml]\n');
      await folder.write(
        'hus.yaml',
        houseDictionary(`  - { id: hus-kasket, avoid: "{kasket}", write: "{hue}", why: Vi siger hue., examples: [{ bad: En kasket., good: En hue. }] }
`),
      );
      const { out } = await klartekst('explain', 'hus-kasket', '--policy', 'rudersdal');
      assert.match(out, /Vi siger hue\./);
      assert.match(out, /Rudersdal Kommune, Borgerdialogpolitik/);
    });

    it('names the rule that was meant', async () => {
      const { code, err } = await klartekst('explain', 'fremsnde');
      assert.equal(code, 2);
      assert.equal(err, 'Der er ingen regel, som hedder »fremsnde«. Mener du »fremsende«?\n');
    });
  });

  describe('init', () => {
    it('writes the project file to start from, which works as it stands', async () => {
      const { code, out } = await klartekst('init');
      assert.equal(code, 0);
      assert.match(out, /klartekst\.yaml er oprettet/);
      assert.equal(await folder.read('klartekst.yaml'), await readFile('client/starter/klartekst.yaml', 'utf8'));
      await folder.write('brev.md', 'Vi ses.\n');
      assert.deepEqual((await klartekst()).err, '');
    });

    it('never touches one that is there', async () => {
      await folder.write('klartekst.yaml', 'policy: cok\n');
      const { code, err } = await klartekst('init');
      assert.equal(code, 2);
      assert.match(err, /findes allerede og er ikke rørt/);
      assert.equal(await folder.read('klartekst.yaml'), 'policy: cok\n');
    });
  });

  it('lsp answers as a language server', async () => {
    const child = spawn(process.execPath, [command, 'lsp'], { cwd: folder.path });
    const ended = new Promise((resolve) => child.on('close', resolve));
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    const { capabilities } = (await connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
    })) as { capabilities: { hoverProvider?: boolean } };
    assert.ok(capabilities.hoverProvider);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.equal(await ended, 0);
    connection.dispose();
  });
});
