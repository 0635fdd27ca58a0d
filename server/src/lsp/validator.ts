import type { CancellationToken, Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { RecentCache } from '../engine/cache.ts';
import type { Finding, Level } from '../engine/finding.ts';
import type { ToldKind } from '../engine/kind.ts';
import { type Refusal, refusal } from '../engine/refusal.ts';
import type { GroupedReport } from '../engine/report.ts';
import { AbandonedCheck, CheckRun } from './checkRun.ts';
import type { FolderProject, FolderProjects } from './projects.ts';
import type { Slices } from './slices.ts';
import { pathIn, spelled } from './spelling.ts';

/** A document that was checked, with all that handlers ask about it. */
export interface Checked extends FolderProject {
  readonly report: GroupedReport;
  /** How the document was read: its language id, or that of its strings. */
  readonly languageId: string;
  /** Why the document is not checked. */
  readonly refusal: Refusal | 'excluded' | undefined;
  /** The kind of document that somebody says it is, if it does not say so itself. */
  readonly told: ToldKind | undefined;
  /** Names this check and no other, also of another document or run of the server. */
  readonly id: string;
}

const severities: Readonly<Record<Level, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const data = new Set(['yaml', 'json', 'jsonc']);

/** False for JSON and YAML: a project file, dictionary or policy, strings where the project says so, or nothing of ours. */
export function isProse({ languageId }: TextDocument): boolean {
  return !data.has(languageId);
}

/** The name that diagnostics carry. */
export const SOURCE = 'klartekst';

/** What is kept of every open document: enough to tell whether it must be checked again. */
type Check = Pick<Checked, 'generation' | 'id'> & { readonly changes: number; readonly told: ToldKind | undefined };

/** Checked documents that are kept whole; handlers ask about the one that is being written. */
const KEPT = 16;

/**
 * Checks documents for every handler. A text that was checked under the same project keeps its id, and is not checked again
 * unless it is long ago. Changes are counted here: some editors send them without a new version. The check of a long document lets others come in between, and begins anew when the document
 * has changed meanwhile.
 */
export class Validator {
  readonly #projects: FolderProjects;
  readonly #slices: Slices;
  readonly #chosenKinds = new Map<string, string>();
  readonly #run = Date.now().toString(36);
  #checks = 0;
  readonly #changes = new WeakMap<TextDocument, number>();
  readonly #last = new WeakMap<TextDocument, Check>();
  readonly #checked = new RecentCache<Checked>(KEPT);
  readonly #running = new Map<TextDocument, CheckRun<Checked>>();

  constructor(projects: FolderProjects, slices: Slices) {
    this.#projects = projects;
    this.#slices = slices;
  }

  /** Takes the user's word for the kind of a document; undefined takes it back. */
  chooseKind(uri: string, kind: string | undefined): void {
    if (kind === undefined) this.#chosenKinds.delete(spelled(uri));
    else this.#chosenKinds.set(spelled(uri), kind);
  }

  /** Whether a document is one that is checked: prose, or strings that its project says are texts. */
  async takes(document: TextDocument): Promise<boolean> {
    if (isProse(document)) return true;
    const { folder, project } = await this.#projects.for(document.uri);
    return project.stringsId(pathIn(folder, document.uri)) !== undefined;
  }

  /**
   * Checks a document as it stands when the check is done.
   * @throws AbandonedCheck when the token is cancelled or the document closed before.
   */
  check(document: TextDocument, token?: CancellationToken): Promise<Checked> {
    let run = this.#running.get(document);
    if (!run) {
      run = new CheckRun((run) => this.#checkAll(document, run));
      this.#running.set(document, run);
    }
    return run.result(token);
  }

  /** To be told of each change of a document's text. */
  changed(document: TextDocument): void {
    this.#changes.set(document, this.#changesOf(document) + 1);
  }

  /** Leaves off checking a document that was closed. */
  leave(document: TextDocument): void {
    this.#running.get(document)?.callOff();
  }

  async #checkAll(document: TextDocument, run: CheckRun<Checked>): Promise<Checked> {
    try {
      for (;;) {
        const checked = await this.#checkOnce(document, run);
        if (checked) return checked;
      }
    } finally {
      this.#running.delete(document);
    }
  }

  /** @returns undefined when the document or what it is checked under has changed meanwhile. */
  async #checkOnce(document: TextDocument, run: CheckRun<Checked>): Promise<Checked | undefined> {
    const folder = await this.#projects.for(document.uri);
    const told = this.#toldKind(document.uri, folder);
    const changes = this.#changesOf(document);
    const { generation } = folder;
    const last = this.#last.get(document);
    const isSame = last?.changes === changes && last.generation === generation && isSameKind(last.told, told);
    const isCurrent = async () =>
      (await this.#projects.for(document.uri)) === folder &&
      this.#changesOf(document) === changes &&
      isSameKind(this.#toldKind(document.uri, folder), told);
    const isStillCurrent = () => {
      if (!run.isNeeded) throw new AbandonedCheck();
      return isCurrent();
    };
    const known = isSame ? this.#checked.get(last.id) : undefined;
    if (known) return (await isCurrent()) ? known : undefined;
    const text = document.getText();
    const { project } = folder;
    const path = pathIn(folder.folder, document.uri);
    const languageId = project.stringsId(path) ?? document.languageId;
    const excluded = project.excludes(path);
    const steps = () => project.checker.checking(excluded ? '' : text, languageId, told);
    let report = await this.#slices.of(steps(), isStillCurrent);
    if (report?.lacks !== undefined) {
      await project.learn();
      report = await this.#slices.of(steps(), isStillCurrent);
    }
    if (!report) return undefined;
    const id = isSame ? last.id : `${this.#run}-${++this.#checks}`;
    const refused = excluded ? 'excluded' : refusal(text);
    const checked = { ...folder, report, languageId, refusal: refused, told, id } as const;
    this.#last.set(document, { changes, generation, told, id });
    this.#checked.set(id, checked);
    return checked;
  }

  #changesOf(document: TextDocument): number {
    return this.#changes.get(document) ?? 0;
  }

  #toldKind(uri: string, { folder, project }: FolderProject): ToldKind | undefined {
    const chosen = this.#chosenKinds.get(spelled(uri));
    return chosen === undefined ? project.kindOf(pathIn(folder, uri)) : { id: chosen, source: 'user' };
  }
}

function isSameKind(a: ToldKind | undefined, b: ToldKind | undefined): boolean {
  return a?.id === b?.id && a?.source === b?.source;
}

/**
 * A finding as LSP shows it.
 * @param rulePage a URI with {rule} for the rule's id.
 * @param shift by how much it has moved since it was found, in UTF-16 code units.
 */
export function toDiagnostic(
  finding: Finding,
  document: TextDocument,
  rulePage: string | undefined,
  shift = 0,
): Diagnostic {
  return {
    range: { start: document.positionAt(finding.start + shift), end: document.positionAt(finding.end + shift) },
    severity: severities[finding.level],
    code: finding.rule,
    ...(rulePage ? { codeDescription: { href: rulePage.replace('{rule}', finding.rule) } } : {}),
    source: SOURCE,
    message: finding.message,
  };
}
