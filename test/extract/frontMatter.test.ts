import assert from 'node:assert/strict';
import { extract } from '../../server/src/extract/extract.ts';

describe('front matter', () => {
  const rows: readonly (readonly [source: string, yaml: string | undefined, ...texts: string[]])[] = [
    ['---\ntitle: x\n---\nEt', 'title: x\n', 'Et'],
    ['---\r\ntitle: x\r\nlang: da\r\n---\r\nEt\r\nto', 'title: x\r\nlang: da\r\n', 'Et to'],
    ['\uFEFF---  \ntitle: x\n...\nEt', 'title: x\n', 'Et'],
    ['---\n---\nEt', '', 'Et'],
    ['---\ntitle: x\n---', 'title: x\n'],
    ['---\n\nEt\n\n---\n\nTo', undefined, 'Et', 'To'],
    ['---\nEt', undefined, 'Et'],
    ['Et\n\n---\na: b\n---\n', undefined, 'Et', 'a: b'],
    ['----\na: b\n----\n', undefined, 'a: b'],
  ];
  for (const [source, yaml, ...texts] of rows) {
    it(JSON.stringify(source), () => {
      const { frontMatter, blocks } = extract(source, 'markdown');
      assert.equal(frontMatter && source.slice(frontMatter.start, frontMatter.end), yaml);
      assert.deepEqual(
        blocks.map(({ text }) => text),
        texts,
      );
      assert.equal(source.slice(blocks[0]?.map.source[0]).startsWith(texts[0]?.slice(0, 2) ?? ''), true);
    });
  }

  it('comes before plain text only when it names Klartekst', () => {
    const { frontMatter, blocks } = extract('---\nklartekst: brev\n---\nKære Anna\n', 'plaintext');
    assert.deepEqual(frontMatter, { start: 4, end: 20 });
    assert.deepEqual(
      blocks.map(({ text }) => text),
      ['Kære Anna'],
    );
  });

  it('comes before HTML too, but not before plain text', () => {
    const source = '---\na: b\n---\n<p>Et';
    assert.deepEqual(
      extract(source, 'html').blocks.map(({ text }) => text),
      ['Et'],
    );
    assert.equal(extract(source, 'plaintext').frontMatter, undefined);
  });
});
