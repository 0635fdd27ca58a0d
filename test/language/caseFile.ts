import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { applyEdits } from '../../server/src/engine/apply.ts';
import type { Rewrite } from '../../server/src/languages/language.ts';

/** A sentence of a case file and the indented lines under it, which tell what is expected. */
export interface Case {
  /** The heading `== …` that it stands under. */
  readonly group: string;
  readonly sentence: string;
  readonly lines: readonly string[];
}

/** Reads a file of cases; lines that begin with `#` tell how it is written. */
export function readCases(path: string): readonly Case[] {
  const cases: { group: string; sentence: string; lines: string[] }[] = [];
  let group = '';
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('#') || line.trim() === '') continue;
    if (line.startsWith('== ')) group = line.slice(3).trim();
    else if (line.startsWith('  ')) cases.at(-1)!.lines.push(line.trim());
    else cases.push({ group, sentence: line, lines: [] });
  }
  return cases;
}

/** The sentence with a rewrite in it; its edits must be in order and inside the sentence. */
export function rewritten(sentence: string, { edits }: Rewrite): string {
  let at = 0;
  for (const { start, end } of edits) {
    assert.ok(start >= at && end >= start && end <= sentence.length, 'edits are in order and inside the sentence');
    at = end;
  }
  return applyEdits(sentence, edits);
}
