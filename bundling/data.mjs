import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from './buildTime.mjs';
import { escapeBeyond, LATIN_1 } from './escaping.mjs';
import { read, root, sourceFiles } from './files.mjs';
import { buildLexicon } from './lexicon.mjs';

/** The dictionary files of a language. */
async function entryFiles(language) {
  return (await sourceFiles(`dictionaries/${language}/*.yaml`)).filter(({ text }) => /^group:/m.test(text));
}

/** Runs the build-time code on dictionaries/ and on the inflection source. */
async function buildData() {
  const lexicon = await buildLexicon();
  const { buildData: run } = await load('build');
  const one = async (file) => ({ file, text: await read(file) });
  const schemas = ['project', 'policy', 'part', 'dictionary'].map(async (name) => {
    const file = `${name}.schema.json`;
    return [file, JSON.parse(await read('dictionaries', 'schema', file))];
  });
  return run({
    lexicon,
    schemas: Object.fromEntries(await Promise.all(schemas)),
    policies: await sourceFiles('dictionaries/policies/*.yaml'),
    entries: await entryFiles('da'),
    tags: await one('dictionaries/da/tags.yaml'),
    abbreviations: await one('dictionaries/da/abbreviations.yaml'),
    measures: await one('dictionaries/da/measures.yaml'),
    grammar: await one('dictionaries/da/grammar.yaml'),
    signs: await one('dictionaries/da/signs.yaml'),
    documents: await one('dictionaries/da/documents.yaml'),
    kinds: await sourceFiles('dictionaries/da/kinds/*.yaml'),
    letters: await sourceFiles('dictionaries/da/letters/*'),
    samples: Object.fromEntries(
      (await sourceFiles('dictionaries/languages/*.txt')).map(({ file, text }) => [path.basename(file, '.txt'), text]),
    ),
    commonWords: await read('dictionaries/languages/words.yaml'),
    english: {
      entries: await entryFiles('en'),
      tags: await one('dictionaries/en/tags.yaml'),
      abbreviations: await one('dictionaries/en/abbreviations.yaml'),
      inflection: await one('dictionaries/en/inflection.yaml'),
      passives: await one('dictionaries/en/passives.yaml'),
      nominalisations: await one('dictionaries/en/nominalisations.yaml'),
      readers: await one('dictionaries/en/readers.yaml'),
      grammar: await one('dictionaries/en/grammar.yaml'),
      measures: await one('dictionaries/en/measures.yaml'),
    },
    grammarData: {
      functionWords: await one('dictionaries/da/function-words.yaml'),
      passives: await one('dictionaries/da/passives.yaml'),
      nominalisations: await one('dictionaries/da/nominalisations.yaml'),
    },
  });
}

function printProblems(problems) {
  for (const { file, line, column, message } of problems) console.error(`${file}:${line}:${column} ${message}`);
}

/** Builds the data into dist/, and prints the problems of the dictionaries. */
export async function writeData() {
  const data = await buildData();
  printProblems(data.problems);
  await mkdir(path.join(root, 'dist', 'snippets'), { recursive: true });
  const write = (name, text) =>
    writeFile(path.join(root, 'dist', name), name.endsWith('.json') ? escapeBeyond(LATIN_1, text) : text);
  await Promise.all(Object.entries(data.artefacts).map(([name, text]) => write(name, text)));
  return data;
}
