import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type ParseError, parse } from 'jsonc-parser';
import { LineIndex } from '../../engine/lineIndex.ts';
import type { Row } from './formats/row.ts';
import type { Session } from './session.ts';
import { tell } from './texts.ts';
import { replaceFile } from './wholeFile.ts';

/** What the file is called when nobody says otherwise. */
export const BASELINE_FILE = 'klartekst.baseline.json';

/** The fingerprints of findings, by file (its path from the baseline's folder, with `/`) and rule. */
type Known = Map<string, ReadonlyMap<string, readonly string[]>>;

/** Old findings that a team lets stand, so that only new text is held to the policy. */
export class Baseline {
  readonly file: string;
  readonly #known: Known;

  private constructor(file: string, known: Known) {
    this.file = file;
    this.#known = known;
  }

  /** The file that is meant: the one named, or the usual one beside the project file. */
  static async place(named: string | true | undefined, session: Session): Promise<string> {
    if (typeof named === 'string') return path.resolve(session.cwd, named);
    const { folder } = await session.projects.for(session.cwd);
    return path.join(folder || session.cwd, BASELINE_FILE);
  }

  /** An empty one that would lie there. */
  static empty(file: string): Baseline {
    return new Baseline(file, new Map());
  }

  /** Reads one. @returns undefined when it cannot be read; the session is told. */
  static async read(file: string, session: Session): Promise<Baseline | undefined> {
    const refuse = (key: string, values = {}) => session.fail(tell(key, session.messages, { file, ...values }));
    let text: string;
    try {
      text = await readFile(file, 'utf8');
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code ?? String(error);
      refuse(reason === 'ENOENT' ? 'baseline.missing' : 'unreadable', { reason });
      return undefined;
    }
    try {
      const known = knownOf(JSON.parse(text));
      if (known) return new Baseline(file, known);
      refuse('baseline.wrong', { line: '1', column: '1' });
    } catch {
      const { line, column } = firstError(text);
      refuse('baseline.wrong', { line: String(line), column: String(column) });
    }
    return undefined;
  }

  /** The findings that it does not know. @param file absolute. */
  unknown(rows: readonly Row[], file: string): readonly Row[] {
    const rules = this.#known.get(this.#name(file));
    if (!rules) return rows;
    return rows.filter(({ finding, fingerprint }) => !rules.get(finding.rule)?.includes(fingerprint));
  }

  /** Lets the findings of a file stand, and no others of that file. @param file absolute. */
  set(file: string, rows: readonly Row[]): void {
    const rules = new Map<string, string[]>();
    for (const { finding, fingerprint } of rows) {
      const prints = rules.get(finding.rule);
      if (prints) prints.push(fingerprint);
      else rules.set(finding.rule, [fingerprint]);
    }
    if (rules.size > 0) this.#known.set(this.#name(file), rules);
    else this.#known.delete(this.#name(file));
  }

  /** Writes it in one step, in an order that does not change; files that are gone are left out. */
  async write(): Promise<void> {
    const files = [...this.#known].filter(([name]) => existsSync(path.join(path.dirname(this.file), name)));
    const sorted = <Value>(pairs: Iterable<readonly [string, Value]>) =>
      Object.fromEntries([...pairs].sort(([a], [b]) => (a < b ? -1 : 1)));
    const known = sorted(
      files.map(([name, rules]) => [name, sorted([...rules].map(([rule, prints]) => [rule, prints.toSorted()]))]),
    );
    await replaceFile(this.file, `${JSON.stringify({ version: 1, files: known }, null, 2)}\n`);
  }

  #name(file: string): string {
    return path.relative(path.dirname(this.file), file).replaceAll(path.sep, '/');
  }
}

function knownOf(value: unknown): Known | undefined {
  if (!isRecord(value) || value['version'] !== 1 || !isRecord(value['files'])) return undefined;
  const known: Known = new Map();
  for (const [file, rules] of Object.entries(value['files'])) {
    if (!isRecord(rules) || !Object.values(rules).every(isPrints)) return undefined;
    known.set(file, new Map(Object.entries(rules as Record<string, string[]>)));
  }
  return known;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPrints(value: unknown): boolean {
  return Array.isArray(value) && value.every((print) => typeof print === 'string');
}

/** Where a text stops being JSON, which JSON.parse does not always tell. */
function firstError(text: string): { line: number; column: number } {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true });
  const offset = errors[0]?.offset ?? 0;
  const lines = new LineIndex(text);
  return { line: lines.lineAt(offset) + 1, column: lines.columnAt(offset) + 1 };
}
