import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { LineIndex } from '../../engine/lineIndex.ts';
import type { MessageLanguage } from '../../engine/messages.ts';
import type { Row } from './formats/row.ts';
import { tell } from './texts.ts';

const run = promisify(execFile);

/** Lines from `first` up to and with `last`, counted from 1. */
interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** A git checkout, and what is not as its commit has it, by path from the root with `/`. */
interface Checkout {
  readonly root: string;
  readonly commit: string;
  readonly changed: ReadonlySet<string>;
  readonly untracked: ReadonlySet<string>;
}

/** Why git cannot tell what has changed, in the message language. */
export class GitError extends Error {}

/** What has changed since a commit, as git sees it: committed, staged or neither. A file new to git has changed wholly. */
export class Changes {
  readonly #ref: string;
  readonly #messages: MessageLanguage;
  readonly #roots = new Map<string, Promise<string>>();
  readonly #checkouts = new Map<string, Promise<Checkout>>();

  /** @param ref a branch, tag or commit. */
  constructor(ref: string, messages: MessageLanguage) {
    this.#ref = ref;
    this.#messages = messages;
  }

  /** The findings that touch a changed line. @param file absolute. @throws GitError */
  async among(rows: readonly Row[], file: string, text: string): Promise<readonly Row[]> {
    if (rows.length === 0) return rows;
    const full = await realpath(file);
    const { root, commit, changed, untracked } = await this.#checkout(path.dirname(full));
    const name = path.relative(root, full).replaceAll(path.sep, '/');
    if (untracked.has(name)) return rows;
    if (!changed.has(name)) return [];
    const ranges = hunks(await this.#git(root, ...DIFF, '--unified=0', commit, '--', `:(top,literal)${name}`));
    // Git's lines end in \n only.
    const lines = new LineIndex(text.replace(/\r(?!\n)/g, ' '));
    return rows.filter(({ finding: { start, end } }) => {
      const first = lines.lineAt(start) + 1;
      const last = lines.lineAt(Math.max(start, end - 1)) + 1;
      return ranges.some((range) => first <= range.last && range.first <= last);
    });
  }

  async #checkout(folder: string): Promise<Checkout> {
    const root = await remembered(this.#roots, folder, () => this.#root(folder));
    return remembered(this.#checkouts, root, async () => {
      const commit = await this.#commit(root);
      const changed = await this.#git(root, ...DIFF, '--name-only', '-z', commit, '--');
      const untracked = await this.#git(root, 'ls-files', '--others', '--exclude-standard', '-z');
      return { root, commit, changed: new Set(changed.split('\0')), untracked: new Set(untracked.split('\0')) };
    });
  }

  async #root(folder: string): Promise<string> {
    try {
      return path.resolve((await this.#git(folder, 'rev-parse', '--show-toplevel')).replace(/\r?\n$/, ''));
    } catch (error) {
      if (error instanceof GitError) throw error;
      throw new GitError(tell('noCheckout', this.#messages, { folder }));
    }
  }

  async #commit(root: string): Promise<string> {
    try {
      const commit = `${this.#ref}^{commit}`;
      return (await this.#git(root, 'rev-parse', '--verify', '--quiet', '--end-of-options', commit)).trim();
    } catch (error) {
      if (error instanceof GitError) throw error;
      throw new GitError(tell('noCommit', this.#messages, { ref: this.#ref }));
    }
  }

  async #git(folder: string, ...args: string[]): Promise<string> {
    try {
      return (await run('git', ['-C', folder, ...args], { maxBuffer: Number.POSITIVE_INFINITY })).stdout;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new GitError(tell('noGit', this.#messages));
      throw error;
    }
  }
}

/** Whatever the user's own configuration says. */
const DIFF = ['diff', '--no-color', '--no-ext-diff', '--no-textconv', '--no-renames', '--no-relative'] as const;

/** The lines that a diff without context brings in. */
function hunks(diff: string): LineRange[] {
  return [...diff.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm)].map(([, start, count]) => {
    const first = Number(start);
    return { first, last: first + Number(count ?? 1) - 1 };
  });
}

function remembered<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  let value = known.get(key);
  if (!value) {
    value = make();
    known.set(key, value);
  }
  return value;
}
