import { stylePlugin, validatorPlugin, yamlPlugin } from './imports.mjs';
import { lettersPlugin, libraryPlugin, standInPlugin, yamlPackagePlugin } from './libraries.mjs';

export const plugins = [
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
/** A file in ASCII is half the size in memory: see escaping.mjs. */
export const common = {
  bundle: true,
  charset: 'ascii',
  supported,
  logLevel: 'warning',
  legalComments: 'none',
  plugins,
  metafile: true,
};

/** What a module for Node that bundles CommonJS begins with. */
export const esmRequire = {
  js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
};
