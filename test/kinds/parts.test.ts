/**
 * The documents in test/fixtures/kinds are complete: nothing is asked for. parts.yaml tells what is left out of them in
 * turn and what is then asked for; the fix puts it back in, in any format and with either kind of line break.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { applyEdits } from '../../server/src/engine/apply.ts';
import type { Checker } from '../../server/src/engine/checker.ts';
import type { Finding } from '../../server/src/engine/finding.ts';
import { ruleName } from '../../server/src/engine/kind.ts';
import { languageOf } from '../../server/src/extract/formats.ts';
import { newChecker } from '../checkers.ts';
import { artefacts } from '../danish.ts';

interface Omission {
  readonly finds: readonly string[];
  readonly lacks?: string;
  readonly leaves: readonly string[];
}

const folder = 'test/fixtures/kinds';
const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');
const omissions = parse(read('parts.yaml')) as Readonly<Record<string, readonly Omission[]>>;
const documents = readdirSync(folder).filter((name) => name !== 'parts.yaml');
const kindOf = (file: string) => artefacts.kinds.find(({ id }) => file.startsWith(`${ruleName(id)}-`))!;
const ofDocuments = new Set([
  ...artefacts.kinds.flatMap(({ parts, bans }) => [...parts, ...bans].map(({ id }) => id)),
  ...artefacts.documentRules.map(({ id }) => id),
]);

/** The text without what is named; fails when it is not there. */
function without(text: string, leaves: readonly string[]): string {
  return leaves.reduce((rest, named) => {
    const [from, to] = named.split(' … ') as [string, string?];
    const start = rest.indexOf(from);
    const end = to === undefined ? start + from.length : rest.indexOf(to, start) + to.length;
    assert.ok(start >= 0 && end > start, `»${named}« is not in the text`);
    return rest.slice(0, start) + rest.slice(end);
  }, text);
}

describe('Documents of each kind', () => {
  let checker: Checker;
  before(async () => {
    checker = await newChecker();
  });

  const check = (file: string, text: string): readonly Finding[] =>
    checker.check(text, languageOf(file), { id: kindOf(file).id, source: 'user' }).findings;
  const asked = (file: string, text: string) => check(file, text).filter(({ rule }) => ofDocuments.has(rule));
  const names = (findings: readonly Finding[]) => findings.map(({ rule }) => rule).sort();

  it('are there for every kind: two finished and one template', () => {
    for (const { id } of artefacts.kinds) {
      const own = documents.filter((file) => kindOf(file).id === id);
      assert.ok(own.filter((file) => !file.includes('.skabelon.')).length >= 2, id);
      assert.ok(
        own.some((file) => file.includes('.skabelon.')),
        id,
      );
    }
  });

  for (const file of documents) {
    const text = read(file);

    it(`${file} lacks nothing and reads well`, () => {
      assert.deepEqual(names(asked(file, text)), []);
      assert.deepEqual(names(check(file, text).filter(({ level }) => level !== 'hint')), []);
    });

    for (const { finds, lacks, leaves } of omissions[file] ?? []) {
      it(`${file} without ${lacks ?? leaves[0]} is asked for ${finds.join(' and ')}`, () => {
        for (const lineBreak of ['\n', '\r\n']) {
          let rest = without(text, leaves).replaceAll('\n', lineBreak);
          const found = asked(file, rest);
          assert.deepEqual(names(found), [...finds].sort());
          if (lacks) assert.ok(found[0]!.message.includes(lacks), found[0]!.message);
          for (const rule of finds) {
            const edit = asked(file, rest).find((finding) => finding.rule === rule)?.fixes[0]?.edits[0];
            if (!edit) continue;
            assert.equal(edit.start, edit.end, 'the fix only puts in');
            const closing = rest.indexOf('Venlig hilsen');
            assert.ok(closing < 0 || edit.start <= closing, 'before the closing');
            rest = applyEdits(rest, [edit]);
            assert.doesNotMatch(rest.replaceAll('\r\n', ''), lineBreak === '\r\n' ? /[\r\n]/ : /\r/);
          }
          assert.deepEqual(names(asked(file, rest)), [], rest);
        }
      });
    }
  }
});
