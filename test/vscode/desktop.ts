/** Runs the suite in a desktop VS Code, downloaded by @vscode/test-electron where its server can be reached. */
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root } from './tools.ts';
import { withWorkspace } from './workspace.ts';

await withWorkspace((folder) =>
  runTests({
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, 'out', 'test', 'vscode', 'suite.cjs'),
    launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust'],
  }),
);
