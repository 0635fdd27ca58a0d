import ignore, { type Ignore } from 'ignore';
import * as vscode from 'vscode';
import { readText } from './files.ts';

/** The `.gitignore` files of a workspace folder, each read once. */
export class GitIgnore {
  readonly #root: vscode.Uri;
  readonly #rules = new Map<string, Promise<Ignore>>();

  constructor(root: vscode.Uri) {
    this.#root = root;
  }

  /**
   * True for what git leaves out of a folder that it keeps.
   * @param path from the root, with `/`; at the end too for a folder.
   */
  async ignores(path: string): Promise<boolean> {
    const names = path.split(/(?<=\/)/);
    let ignored = false;
    for (let depth = 0; depth < names.length; depth++) {
      const rules = await this.#rulesIn(names.slice(0, depth).join(''));
      const found = rules.test(names.slice(depth).join(''));
      ignored = (ignored || found.ignored) && !found.unignored;
    }
    return ignored;
  }

  #rulesIn(folder: string): Promise<Ignore> {
    let rules = this.#rules.get(folder);
    if (!rules) {
      rules = readText(vscode.Uri.joinPath(this.#root, folder, '.gitignore')).then(
        (text) => ignore().add(text),
        () => ignore(),
      );
      this.#rules.set(folder, rules);
    }
    return rules;
  }
}
