/**
 * Builds everything: dictionaries and lexicon to data, then the bundles. Its parts are in bundling/.
 *   node esbuild.mjs               all of it, into dist/
 *   node esbuild.mjs sbom          what the last build has bundled, as CycloneDX, into out/klartekst.cdx.json
 *   node esbuild.mjs dictionaries  checks the dictionaries and prints a table of counts
 *   node esbuild.mjs tests         the tests, into out/test/
 */
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { withinBudgets } from './bundling/budgets.mjs';
import { bundles } from './bundling/bundles.mjs';
import { writeData } from './bundling/data.mjs';
import { ASCII, escapeBeyond } from './bundling/escaping.mjs';
import { read, root } from './bundling/files.mjs';
import { writeBillOfMaterials, writeNotices } from './bundling/shipped.mjs';
import { bundleTests } from './bundling/tests.mjs';
import { writeTypes } from './bundling/types.mjs';

async function bundle() {
  await rm(path.join(root, 'dist'), { recursive: true, force: true });
  const { problems } = await writeData();
  await copy('dictionaries/RULES.md', 'RULES.md');
  await copy('client/starter/klartekst.yaml', 'starter/klartekst.yaml');
  const built = await Promise.all(bundles.map((options) => build(options)));
  await Promise.all(globSync('dist/server/*', { cwd: root }).map(writeAscii));
  await writeNotices(built.flatMap(({ metafile }) => Object.keys(metafile.inputs)));
  await writeTypes();
  return problems.length === 0 && (await withinBudgets());
}

/** @param name the path in dist/. */
async function copy(file, name) {
  const copied = path.join(root, 'dist', name);
  await mkdir(path.dirname(copied), { recursive: true });
  await copyFile(path.join(root, file), copied);
}

/** Escapes what esbuild leaves as it is: the letters of regular expressions. */
async function writeAscii(file) {
  await writeFile(path.join(root, file), escapeBeyond(ASCII, await read(file)));
}

async function dictionaries() {
  const { problems, table, rules } = await writeData();
  await writeFile(path.join(root, 'dictionaries', 'RULES.md'), rules);
  console.log(table);
  return problems.length === 0;
}

const tasks = { dictionaries, tests: bundleTests, sbom: writeBillOfMaterials };
const task = process.argv[2];
const done = await (task === undefined ? bundle() : tasks[task]());
if (!done) process.exitCode = 1;
