import type { Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { RecentCache } from '../engine/cache.ts';
import { type Refusal, type Report, refusal } from '../engine/checker.ts';
import type { Finding, Level } from '../engine/finding.ts';
import type { ToldKind } from '../engine/kind.ts';
import type { FolderProject, FolderProjects } from './projects.ts';
import { isIn, spelled } from './spelling.ts';

/** A document that was checked, with all that handlers ask about it. */
export interface Checked extends FolderProject {
  readonly report: Report;
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

/** False for a project file, dictionary or policy: the server reads them as such, however the editor shows them. */
export function isProse({ languageId }: TextDocument): boolean {
  return languageId !== 'yaml';
}

/** The name that diagnostics carry. */
export const SOURCE = 'klartekst';

/** What is kept of every open document: enough to tell whether it must be checked again. */
type Check = Pick<Checked, 'generation' | 'id'> & { readonly version: number; readonly told: ToldKind | undefined };

/** Checked documents that are kept whole; handlers ask about the one that is being written. */
const KEPT = 16;

/**
 * Checks documents for every handler. A version that was checked under the same project keeps its id, and is not checked
 * again unless it is long ago.
 */
export class Validator {
  readonly #projects: FolderProjects;
  readonly #chosenKinds = new Map<string, string>();
  readonly #run = Date.now().toString(36);
  #checks = 0;
  readonly #last = new WeakMap<TextDocument, Check>();
  readonly #checked = new RecentCache<Checked>(KEPT);

  constructor(projects: FolderProjects) {
    this.#projects = projects;
  }

  /** Takes the user's word for the kind of a document; undefined takes it back. */
  chooseKind(uri: string, kind: string | undefined): void {
    if (kind === undefined) this.#chosenKinds.delete(spelled(uri));
    else this.#chosenKinds.set(spelled(uri), kind);
  }

  async check(document: TextDocument): Promise<Checked> {
    const folder = await this.#projects.for(document.uri);
    const told = this.#toldKind(document.uri, folder);
    const { version } = document;
    const { generation } = folder;
    const last = this.#last.get(document);
    const isSame = last?.version === version && last.generation === generation && isSameKind(last.told, told);
    const id = isSame ? last.id : `${this.#run}-${++this.#checks}`;
    const known = this.#checked.get(id);
    if (known) return known;
    const text = document.getText();
    const excluded = folder.project.excludes(pathIn(folder.folder, document.uri));
    const check = () => folder.project.checker.check(excluded ? '' : text, document.languageId, told);
    let report = check();
    if (report.lacks !== undefined) {
      await folder.project.learn();
      report = check();
    }
    const refused = excluded ? 'excluded' : refusal(text);
    const checked = { ...folder, report, refusal: refused, told, id } as const;
    this.#last.set(document, { version, generation, told, id });
    this.#checked.set(id, checked);
    return checked;
  }

  #toldKind(uri: string, { folder, project }: FolderProject): ToldKind | undefined {
    const chosen = this.#chosenKinds.get(spelled(uri));
    return chosen === undefined ? project.kindOf(pathIn(folder, uri)) : { id: chosen, source: 'user' };
  }
}

function isSameKind(a: ToldKind | undefined, b: ToldKind | undefined): boolean {
  return a?.id === b?.id && a?.source === b?.source;
}

/** The path of a document from its project's folder; empty when it lies in none. */
function pathIn(folder: string | undefined, uri: string): string {
  return folder !== undefined && isIn(uri, folder) ? spelled(uri).slice(spelled(folder).length) : '';
}

/** A finding as LSP shows it. @param rulePage a URI with {rule} for the rule's id. */
export function toDiagnostic(finding: Finding, document: TextDocument, rulePage: string | undefined): Diagnostic {
  return {
    range: { start: document.positionAt(finding.start), end: document.positionAt(finding.end) },
    severity: severities[finding.level],
    code: finding.rule,
    ...(rulePage ? { codeDescription: { href: rulePage.replace('{rule}', finding.rule) } } : {}),
    source: SOURCE,
    message: finding.message,
  };
}
