import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BlockLanguages, OTHER } from '../../server/src/engine/blockLanguages.ts';
import { extract } from '../../server/src/extract/extract.ts';
import { artefacts } from '../danish.ts';
import { readConllu } from './conllu.ts';

/** A paragraph in a language, by its code. */
export interface LanguageSample {
  readonly language: string;
  readonly text: string;
}

/** Paragraphs of so many words are measured. */
const FEWEST = 5;
const MOST = 20;

/** Addresses of pages and of people, which are in no language. */
const addresses = /\S*(?:@|:\/\/|www\.)\S*/g;

const languages = new BlockLanguages({ language: artefacts.language, identifier: artefacts.identifier });

/** The language that a paragraph standing alone is taken for: da, en or other. */
export function languageOf(text: string): string {
  return languages.of(extract(text, 'plaintext'), text)[0] ?? OTHER;
}

/** The paragraphs of test/language/languages.txt. */
export function ownSamples(): LanguageSample[] {
  const lines = readFileSync('test/language/languages.txt', 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [language = '', text] = line.split('\t');
    return text === undefined ? [] : [{ language, text }];
  });
}

/** The sentences of treebanks whose names begin with their language: en_ewt-ud-dev.conllu. */
export function treebankSamples(files: readonly string[]): LanguageSample[] {
  return files.flatMap((file) => {
    const language = path.basename(file).split('_')[0]!;
    return readConllu(readFileSync(file, 'utf8')).map(({ text }) => ({ language, text }));
  });
}

/** How many paragraphs of 5 to 20 words are taken for which language, as a table. */
export function languageTable(samples: readonly LanguageSample[]): string {
  const counts = new Map<string, Map<string, number>>();
  for (const { language, text } of samples) {
    const words = text.replace(addresses, ' ').match(/\p{L}+/gu)?.length ?? 0;
    if (words < FEWEST || words > MOST) continue;
    const row = counts.get(language) ?? new Map<string, number>();
    const found = languageOf(text);
    row.set(found, (row.get(found) ?? 0) + 1);
    counts.set(language, row);
  }
  const columns = ['da', 'en', OTHER];
  const rows = [...counts].map(([language, row]) => {
    const total = [...row.values()].reduce((sum, count) => sum + count, 0);
    const right = row.get(columns.includes(language) ? language : OTHER) ?? 0;
    return [
      language,
      ...columns.map((column) => String(row.get(column) ?? 0)),
      `${((100 * right) / total).toFixed(1)} %`,
    ];
  });
  return [['', ...columns, 'right'], ...rows]
    .map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(4) : cell.padStart(8))).join(''))
    .join('\n');
}
