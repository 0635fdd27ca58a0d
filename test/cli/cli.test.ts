import assert from 'node:assert/strict';
import { chmod, lstat, mkdir, stat, symlink } from 'node:fs/promises';
import { commandInFolder, type Row } from './command.ts';

describe('The command line', () => {
  const { folder, klartekst } = commandInFolder();

  it('says where each finding is and ends with 1', async () => {
    await folder.write('brev.md', '# Hej\n\nDet er fint. Vi fremsender brevet.\n');
    const { code, out } = await klartekst('brev.md');
    assert.equal(code, 1);
    assert.match(out, /^brev\.md:3:17 advarsel: .*»sender«.*\[fremsende\]$/m);
    assert.match(out, /1 fund i 1 fil\./);
  });

  it('ends with 0 when there is nothing to find', async () => {
    await folder.write('brev.md', 'Vi sender brevet i morgen.\n');
    const { code, out } = await klartekst('brev.md');
    assert.equal(code, 0);
    assert.match(out, /Ingen fund/);
  });

  it('tells of patterns under kinds that no file fits, and fails for none of them', async () => {
    await folder.write('klartekst.yaml', 'kinds:\n  web: "*.html"\n  brev: ["*.md", "breve"]\n');
    await folder.write('brev.md', 'Vi sender dit brev.\n\n- Ring på 12 34 56 78.\n');
    const { code, err } = await klartekst();
    assert.notEqual(code, 2);
    assert.match(err, /»\*\.html« under kinds \(web\)/);
    assert.match(err, /»breve« under kinds \(brev\)/);
    assert.doesNotMatch(err, /»\*\.md«/);
    assert.doesNotMatch((await klartekst('brev.md')).err, /kinds/);
  });

  it('prints JSON with offsets into the text of the file', async () => {
    const text = '\uFEFFKære 🙂 Ane\r\n\r\nSa\u030Afremt du flytter, fremsender vi et kort.\r\n';
    await folder.write('brev.txt', text);
    const { code, out } = await klartekst('--format', 'json', 'brev.txt');
    assert.equal(code, 1);
    const rows = JSON.parse(out) as Row[];
    const found = rows.map(({ start, end, rule, line, column }) => ({
      rule,
      text: text.slice(start, end),
      line,
      column,
    }));
    assert.deepEqual(found, [
      { rule: 'saafremt', text: 'Sa\u030Afremt', line: 3, column: 1 },
      { rule: 'fremsende', text: 'fremsender', line: 3, column: 22 },
    ]);
    const fix = rows[0]?.fixes[0];
    assert.deepEqual(fix, {
      title: 'Skriv »hvis«',
      safe: true,
      edits: [{ start: rows[0]!.start, end: rows[0]!.end, text: 'Hvis' }],
    });
    assert.equal(rows[0]?.value, 'klarhed');
    assert.equal(rows[0]?.level, 'warning');
    assert.equal(rows[0]?.file, 'brev.txt');
  });

  it('prints an empty array when there is nothing', async () => {
    await folder.write('brev.txt', 'Vi ses.\n');
    assert.deepEqual(JSON.parse((await klartekst('--format', 'json', 'brev.txt')).out), []);
  });

  it('fixes what is safe and keeps all else as it was', async () => {
    await folder.write('brev.txt', '\uFEFFSåfremt du flytter,\r\nfremsender vi et kort.\r\n');
    await chmod(folder.resolve('brev.txt'), 0o640);
    const { code } = await klartekst('--fix', 'brev.txt');
    assert.equal(code, 0);
    assert.equal(await folder.read('brev.txt'), '\uFEFFHvis du flytter,\r\nsender vi et kort.\r\n');
    assert.equal((await stat(folder.resolve('brev.txt'))).mode & 0o777, 0o640);
  });

  it('understands folders and globs', async () => {
    await folder.write('a.md', 'Vi fremsender det.\n');
    await folder.write('b.html', '<p>Vi fremsender det.</p>\n');
    await folder.write('c.docx', 'Vi fremsender det.\n');
    for (const pattern of ['.', '*.{md,html}']) {
      const { out } = await klartekst('--format', 'json', pattern);
      assert.deepEqual((JSON.parse(out) as Row[]).map(({ file }) => file).sort(), ['a.md', 'b.html'], pattern);
    }
  });

  it('checks a file once, whatever it is called', async () => {
    await folder.write('BREV.TXT', 'Vi fremsender det.\n');
    await symlink('.', folder.resolve('igen'));
    const { out } = await klartekst('--format', 'json', '.', './BREV.TXT', folder.resolve('BREV.TXT'), 'igen');
    assert.deepEqual(
      (JSON.parse(out) as Row[]).map(({ file }) => file),
      ['BREV.TXT'],
    );
  });

  it('fixes a file with the longest name there is', async () => {
    const name = `${'b'.repeat(252)}.md`;
    await folder.write(name, 'Vi fremsender det.\n');
    assert.equal((await klartekst('--fix', name)).code, 0);
    assert.equal(await folder.read(name), 'Vi sender det.\n');
  });

  it('fixes what a link leads to', async () => {
    await folder.write('brev.md', 'Vi fremsender det.\n');
    await symlink('brev.md', folder.resolve('link.md'));
    assert.equal((await klartekst('--fix', 'link.md')).code, 0);
    assert.ok((await lstat(folder.resolve('link.md'))).isSymbolicLink());
    assert.equal(await folder.read('brev.md'), 'Vi sender det.\n');
  });

  describe('on bad input', () => {
    it('names what does not exist and ends with 2, with the rest checked', async () => {
      await folder.write('brev.md', 'Vi fremsender det.\n');
      const { code, out, err } = await klartekst('mangler.md', 'brev.md');
      assert.equal(code, 2);
      assert.match(err, /»mangler\.md«/);
      assert.match(out, /fremsende/);
    });

    it('refuses what is not UTF-8, not text, or too large', async () => {
      await folder.write('latin.txt', Uint8Array.from([0x56, 0xe6, 0x72]));
      await folder.write('billede.txt', Uint8Array.from([0x89, 0, 1, 2]));
      await folder.write('stor.txt', 'Vi fremsender det. '.repeat(2_700_000));
      const { code, err } = await klartekst('latin.txt', 'billede.txt', 'stor.txt');
      assert.equal(code, 2);
      assert.match(err, /latin\.txt: Filen er ikke gemt som UTF-8/);
      assert.match(err, /billede\.txt: Filen er ikke tekst/);
      assert.match(err, /stor\.txt: Filen er for stor/);
    });

    it('reports a broken project file with its place and still checks', async () => {
      await folder.write('klartekst.yaml', 'policy: ukendt\nregler: {}\n');
      await folder.write('brev.md', 'Vi fremsender det.\n');
      const { code, out, err } = await klartekst('brev.md');
      assert.equal(code, 2);
      assert.match(err, /klartekst\.yaml:1:9 Politikken »ukendt« findes ikke/);
      assert.match(err, /klartekst\.yaml:2:1 Nøglen »regler« findes ikke/);
      assert.match(out, /fremsende/);
    });

    it('reports a project file that cannot be read, and still checks', async () => {
      await mkdir(folder.resolve('klartekst.yaml'));
      await folder.write('brev.md', 'Vi fremsender det.\n');
      const { code, out, err } = await klartekst('brev.md');
      assert.equal(code, 2);
      assert.match(err, /klartekst\.yaml:1:1 Filen kan ikke læses og bliver ikke fulgt\./);
      assert.match(out, /fremsende/);
    });

    it('names a policy that it does not know, without a place', async () => {
      await folder.write('brev.md', 'Vi fremsender det.\n');
      const { code, err } = await klartekst('--policy', 'ukendt', 'brev.md');
      assert.equal(code, 2);
      assert.match(err, /^Politikken »ukendt« findes ikke/);
    });

    it('tells of a file that may not be written, with the rest fixed', async function () {
      if (process.getuid?.() === 0) this.skip();
      for (const name of ['a.md', 'b.md']) await folder.write(name, 'Vi fremsender det.\n');
      await chmod(folder.resolve('a.md'), 0o444);
      const { code, out, err } = await klartekst('--fix', 'a.md', 'b.md');
      assert.equal(code, 2);
      assert.match(err, /a\.md: Filen kan ikke skrives og er ikke rettet \(EACCES\)/);
      assert.match(out, /^a\.md:1:4 .*\[fremsende\]$/m);
      assert.equal(await folder.read('a.md'), 'Vi fremsender det.\n');
      assert.equal(await folder.read('b.md'), 'Vi sender det.\n');
    });

    it('explains itself when used wrongly', async () => {
      assert.equal((await klartekst('--format', 'xml')).code, 2);
      assert.equal((await klartekst('--ukendt')).code, 2);
      assert.equal((await klartekst()).code, 2);
      assert.equal((await klartekst('--help')).code, 0);
    });
  });
});
