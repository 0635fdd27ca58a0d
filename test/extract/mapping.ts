import assert from 'node:assert/strict';
import { decodeHTML } from 'entities';
import { parse } from 'yaml';
import { extract } from '../../server/src/extract/extract.ts';
import { sourceEnd, sourceStart } from '../../server/src/extract/offsetMap.ts';
import { type Block, PLACEHOLDER, type Prose } from '../../server/src/extract/prose.ts';

const space = /[^\S\uFEFF]/g;
const spaces = /[^\S\uFEFF]+/g;
const removed = /[\u00AD\u200B]/g;

/** Each block as »kind: text«, with its level after the kind of a heading. */
export function blocks(source: string, languageId: string): string[] {
  const prose = extract(source, languageId);
  assertExact(source, prose);
  return prose.blocks.map(({ kind, level, text }) => `${kind}${level ?? ''}: ${text.replaceAll(PLACEHOLDER, '□')}`);
}

/** One test per row: a source and its blocks. */
export function describeBlocks(
  languageId: string,
  rows: readonly (readonly [source: string, ...blocks: string[]])[],
): void {
  for (const [source, ...expected] of rows) {
    it(JSON.stringify(source).slice(1, -1), () => assert.deepEqual(blocks(source, languageId), expected));
  }
}

/** Fails unless every block maps back to the same letters in the source. */
export function assertExact(source: string, prose: Prose): void {
  for (const block of prose.blocks) assertBlock(source, block);
  for (const { start, end, text } of prose.comments) assert.ok(source.slice(start, end).includes(text));
}

function assertBlock(source: string, { text, map }: Block): void {
  assert.equal(text, text.normalize('NFC'), 'NFC');
  assert.doesNotMatch(text, /^ | $| {2}|[\t-\r\u00A0\u00AD\u200B\u2028]/, 'white space');
  assert.equal(map.text.length, map.source.length + 1);
  assert.equal(map.length.length, map.source.length);
  assert.equal(map.text[0], 0);
  assert.equal(map.text.at(-1), text.length);
  let end = 0;
  for (let run = 0; run < map.source.length; run++) {
    const start = map.source[run]!;
    assert.ok(start >= end, 'runs ascend');
    end = start + map.length[run]!;
    assert.ok(end >= start && end <= source.length, 'runs lie in the source');
    assert.ok(map.text[run + 1]! >= map.text[run]!, 'text ascends');
    assertRun(source.slice(start, end), text.slice(map.text[run], map.text[run + 1]), map.length[run + 1] === 0);
  }
  for (let offset = 0; offset < text.length; offset += 1 + Math.floor(text.length / 100)) {
    assert.ok(sourceStart(map, offset) <= sourceEnd(map, offset + 1));
    assert.ok(sourceStart(map, offset) <= sourceStart(map, offset + 1));
  }
}

function assertRun(source: string, text: string, isMarkup: boolean): void {
  if (isMarkup || text === PLACEHOLDER) return;
  if (text.length === source.length && text === source.replace(space, ' ').normalize('NFC')) return;
  const letters = decodeHTML(source).replace(removed, '').replace(spaces, ' ');
  const written = [
    letters,
    letters.replace(/^\\/, ''),
    letters.replace(/^''$/, "'"),
    unescaped(letters).replace(spaces, ' '),
  ];
  assert.ok(
    written.some((one) => text === one.normalize('NFC')),
    `»${text}« is not »${source}«`,
  );
}

/** What a string of YAML, or of JSON, stands for. */
function unescaped(source: string): string {
  try {
    return String(parse(`"${source}"`));
  } catch {
    return source;
  }
}
