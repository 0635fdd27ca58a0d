/** What our code imports that is no code: YAML, schemas, stylesheets. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { transform } from 'esbuild';
import { parse } from 'yaml';
import { read, root } from './files.mjs';

/** YAML imported as data. */
export const yamlPlugin = {
  name: 'yaml',
  setup(context) {
    context.onLoad({ filter: /\.yaml$/ }, async ({ path: file }) => ({
      contents: JSON.stringify(parse(await readFile(file, 'utf8'))),
      loader: 'json',
    }));
  },
};

/** `validator:x` is dictionaries/schema/x.schema.json compiled to code, so that nothing is evaluated at run time. */
export const validatorPlugin = {
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
export const stylePlugin = {
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
