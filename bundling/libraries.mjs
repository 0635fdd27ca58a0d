/** Parts of libraries that are left out or read in another form. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { inPackage, root } from './files.mjs';

/** A table of all letters with accents, which no licence text comes with and English words do not need. */
export const lettersPlugin = {
  name: 'letters',
  setup(context) {
    const file = path.join(root, 'server', 'src', 'languages', 'english', 'plainLetters.ts');
    context.onResolve({ filter: /^normalize-strings$/ }, () => ({ path: file }));
  },
};

/** The names of `vscode-languageserver` are many, and each module that imports it would copy all of them at the start. */
export const libraryPlugin = {
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

const protocolFolder = 'vscode-languageserver/node_modules/vscode-languageserver-protocol/lib/common';

/** What the server could do but does not, as its library names it, and so what it need not know the protocol of. */
const features = [
  'callHierarchy',
  'inlayHint',
  'inlineCompletion',
  'inlineValue',
  'linkedEditingRange',
  'moniker',
  'semanticTokens',
  'textDocumentContent',
  'typeHierarchy',
];
const protocols = [...features, 'colorProvider', 'notebook'];
const featureName = (name) => `${name[0].toUpperCase()}${name.slice(1)}Feature`;

/** Modules of libraries that nobody asks for here and that would be read at the start, with what stands in for each. */
const standIns = {
  ...Object.fromEntries(
    features.map((name) => [
      `vscode-languageserver/lib/common/${name}.js`,
      `exports.${featureName(name)} = (Base) => Base;`,
    ]),
  ),
  ...Object.fromEntries(protocols.map((name) => [`${protocolFolder}/protocol.${name}.js`, 'module.exports = {};'])),
  // Starts processes to find modules.
  'vscode-languageserver/lib/node/files.js': 'module.exports = {};',
  // Documents of notebooks.
  'vscode-languageserver/lib/common/notebook.js': 'exports.NotebookSyncFeature = (Base) => Base;',
  // Colours for the parts of Markdown.
  '@lezer/highlight/dist/index.js': `
    export class Tag {}
    const tag = new Tag();
    export const tags = new Proxy({ special: () => tag }, { get: (known, name) => known[name] ?? tag });
    export const styleTags = () => () => null;`,
};

export const standInPlugin = {
  name: 'stand-in',
  setup(context) {
    const ends = Object.keys(standIns).map((end) => end.replaceAll('.', '\\.').replaceAll('/', '[\\\\/]'));
    context.onLoad({ filter: new RegExp(`[\\\\/](?:${ends.join('|')})$`) }, ({ path: file }) => ({
      contents: standIns[Object.keys(standIns).find((end) => file.split(path.sep).join('/').endsWith(`/${end}`))],
    }));
  },
};

/** What the types of the protocol tell of that the server has no use for, and so need not be read at the start. */
const types = {
  namespaces: [
    'ApplyKind',
    'Color',
    'ColorInformation',
    'ColorPresentation',
    'DocumentHighlight',
    'DocumentHighlightKind',
    'DocumentLink',
    'DocumentSymbol',
    'FoldingRange',
    'FoldingRangeKind',
    'FormattingOptions',
    'InlayHint',
    'InlayHintKind',
    'InlayHintLabelPart',
    'InlineCompletionContext',
    'InlineCompletionItem',
    'InlineCompletionList',
    'InlineCompletionTriggerKind',
    'InlineValueContext',
    'InlineValueEvaluatableExpression',
    'InlineValueText',
    'InlineValueVariableLookup',
    'InsertReplaceEdit',
    'LanguageKind',
    'LocationLink',
    'MarkedString',
    'ParameterInformation',
    'SelectedCompletionInfo',
    'SelectionRange',
    'SemanticTokenModifiers',
    'SemanticTokenTypes',
    'SemanticTokens',
    'SignatureInformation',
    'SnippetTextEdit',
    'SymbolInformation',
    'SymbolKind',
    'SymbolTag',
    'TextDocument',
    'WorkspaceSymbol',
  ],
  classes: ['ChangeAnnotations', 'FullTextDocument', 'TextEditChangeImpl', 'WorkspaceChange'],
};

/** The types of the protocol without those parts. */
export const typesPlugin = {
  name: 'types',
  setup(context) {
    const filter = /[\\/]vscode-languageserver-types[\\/]lib[\\/]esm[\\/]main\.js$/;
    context.onLoad({ filter }, async ({ path: file }) => {
      let contents = await readFile(file, 'utf8');
      const leaveOut = (name, declaration, rest) => {
        const left = contents.replace(new RegExp(declaration), () => rest);
        if (left === contents) throw new Error(`${file} has no ${name} to leave out.`);
        contents = left;
      };
      for (const name of types.namespaces)
        leaveOut(
          name,
          `export var ${name};\\n[^]*?\\n\\}\\)\\(${name} \\|\\| \\(${name} = \\{\\}\\)\\);`,
          `export const ${name} = {};`,
        );
      for (const name of types.classes) leaveOut(name, `(?:export )?class ${name} \\{\\n[^]*?\\n\\}\\n`, '');
      return { contents };
    });
  },
};

/** The package `yaml` as modules, of which what nobody imports has no effect and is left out: it does not say so itself. */
export const yamlPackagePlugin = {
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

/** For Node this package names a build that cannot be bundled; here it is in modules. */
export const alias = { 'jsonc-parser': inPackage('jsonc-parser', 'lib', 'esm', 'main.js') };
