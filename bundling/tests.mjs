import { copyFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { root } from './files.mjs';
import { common, esmRequire } from './options.mjs';

/** Bundles the tests, and what else is run from out/test/. */
export async function bundleTests() {
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
