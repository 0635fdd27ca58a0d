import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './files.mjs';
import { common, esmRequire } from './options.mjs';

/** Bundles a build-time module and loads it. */
export async function load(name) {
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
