import ignore from 'ignore';
import * as vscode from 'vscode';
import { GitIgnore } from './gitIgnore.ts';

/**
 * Files of the workspace. Left out is what git leaves out and what the user's settings keep out of the
 * explorer and of searches. It asks the file system alone, which every host has: a search needs one that can search.
 * @param extensions what their names end in, lower case with the full stop; an empty one fits every file.
 */
export async function findTexts(extensions: readonly string[], token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  for (const { uri: root } of vscode.workspace.workspaceFolders ?? []) {
    const git = new GitIgnore(root);
    const isExcluded = excludedIn(root);
    const folders = [''];
    for (const folder of folders) {
      if (token.isCancellationRequested) return [];
      for (const [name, type] of await entries(vscode.Uri.joinPath(root, folder))) {
        const isFolder = type === vscode.FileType.Directory;
        const isText = extensions.some((extension) => name.toLowerCase().endsWith(extension));
        if (!isFolder && !(type === vscode.FileType.File && isText)) continue;
        const path = folder + name;
        if (isExcluded(path) || (await git.ignores(isFolder ? `${path}/` : path))) continue;
        if (isFolder) folders.push(`${path}/`);
        else found.push(vscode.Uri.joinPath(root, path));
      }
    }
  }
  return found;
}

async function entries(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

/** Tells what `files.exclude` and `search.exclude` keep out of a workspace folder, by its path with `/`. */
function excludedIn(root: vscode.Uri): (path: string) => boolean {
  const patterns = ['files', 'search'].flatMap((section) => {
    const exclude = vscode.workspace.getConfiguration(section, root).get<Record<string, unknown>>('exclude', {});
    return Object.keys(exclude).filter((pattern) => exclude[pattern] === true);
  });
  // Counted from the root, and without {a,b}, VS Code's patterns mean what git's do.
  const rules = ignore().add(patterns.flatMap(withoutBraces).map((pattern) => `/${pattern}`));
  return (path) => rules.ignores(path);
}

function withoutBraces(pattern: string): string[] {
  const braces = /\{([^{}]*)\}/.exec(pattern);
  if (!braces) return [pattern];
  return braces[1]!.split(',').flatMap((choice) => withoutBraces(pattern.replace(braces[0], () => choice)));
}
