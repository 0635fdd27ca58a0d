import path from 'node:path';

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
export const coreModulesPlugin = {
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
