import type { Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Refusal, type Report, refusal } from '../engine/checker.ts';
import type { Finding, Level } from '../engine/finding.ts';
import type { FolderProject, FolderProjects } from './projects.ts';

/** A document that was checked, with all that handlers ask about it. */
export interface Checked extends FolderProject {
  readonly report: Report;
  readonly refusal: Refusal | undefined;
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

/** Checks documents for every handler; a version that was checked under the same project is not checked again. */
export class Validator {
  readonly #projects: FolderProjects;
  readonly #run = Date.now().toString(36);
  #checks = 0;
  readonly #checked = new WeakMap<TextDocument, { version: number; checked: Checked }>();

  constructor(projects: FolderProjects) {
    this.#projects = projects;
  }

  async check(document: TextDocument): Promise<Checked> {
    const folder = await this.#projects.for(document.uri);
    const known = this.#checked.get(document);
    if (known?.version === document.version && known.checked.generation === folder.generation) return known.checked;
    const text = document.getText();
    const report = folder.project.checker.check(text, document.languageId);
    const checked = { ...folder, report, refusal: refusal(text), id: `${this.#run}-${++this.#checks}` };
    this.#checked.set(document, { version: document.version, checked });
    return checked;
  }
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
