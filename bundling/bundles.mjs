import { coreModulesPlugin } from './core.mjs';
import { require } from './files.mjs';
import { alias, typesPlugin } from './libraries.mjs';
import { common, esmRequire, plugins } from './options.mjs';

const minify = process.env.KLARTEKST_DEBUG === undefined;
const browser = { ...common, minify, platform: 'browser' };
const node = { ...common, minify, platform: 'node', target: 'node20' };
const modules = { format: 'esm', splitting: true, outExtension: { '.js': '.mjs' } };

const client = [
  {
    ...node,
    format: 'cjs',
    outfile: 'dist/client/node.cjs',
    entryPoints: ['client/src/node.ts'],
    external: ['vscode'],
  },
  {
    ...browser,
    format: 'cjs',
    outfile: 'dist/client/browser.js',
    entryPoints: ['client/src/browser.ts'],
    external: ['vscode'],
  },
  { ...browser, format: 'iife', outfile: 'dist/client/view.js', entryPoints: ['client/view/view.ts'] },
];

const server = [
  {
    ...node,
    alias,
    format: 'cjs',
    plugins: [coreModulesPlugin, ...plugins],
    outfile: 'dist/server/node.cjs',
    entryPoints: ['server/src/hosts/node.ts'],
  },
  {
    ...browser,
    format: 'iife',
    plugins: [coreModulesPlugin, ...plugins],
    outfile: 'dist/server/worker.js',
    entryPoints: ['server/src/hosts/worker.ts'],
  },
  {
    ...browser,
    format: 'iife',
    plugins: [typesPlugin, ...plugins],
    outdir: 'dist/server',
    entryPoints: [
      { in: 'server/src/hosts/coreScript.ts', out: 'core' },
      { in: 'server/src/hosts/englishScript.ts', out: 'english' },
      { in: 'server/src/hosts/projectFilesScript.ts', out: 'projectFiles' },
      { in: 'server/src/hosts/reportsScript.ts', out: 'reports' },
    ],
  },
];

const packages = [
  {
    ...browser,
    ...modules,
    outdir: 'dist/browser',
    entryPoints: [{ in: 'server/src/hosts/api/browser.ts', out: 'api' }],
  },
  {
    ...node,
    ...modules,
    alias,
    outdir: 'dist',
    chunkNames: 'shared/[name]-[hash]',
    entryPoints: [
      { in: 'server/src/hosts/cli.ts', out: 'cli' },
      { in: 'server/src/hosts/cli/jobWorker.ts', out: 'jobWorker' },
      { in: 'server/src/hosts/api/node.ts', out: 'api' },
    ],
    define: { KLARTEKST_VERSION: JSON.stringify(require('../package.json').version) },
    banner: esmRequire,
  },
];

/** The options of every bundle that is shipped: the extension, the server and its hosts, the command line and the API. */
export const bundles = [...client, ...server, ...packages];
