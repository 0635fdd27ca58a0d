import * as vscode from 'vscode';
import { text } from '../texts.ts';
import { type Pressed, type ReportContents, type ReportListener, ReportView } from './reportView.ts';
import { type FileFormat, saveReport } from './saving.ts';

/** The type of its panel. */
export const WORKSPACE_REPORT = 'klartekst.workspaceReport';

/** The report on all texts of the workspace, in every way it can be shown and saved. */
export interface WorkspaceContents {
  readonly view: ReportContents;
  readonly html: string;
  readonly markdown: string;
}

/** The report on all texts of the workspace, as they were when it was asked for. */
export class WorkspaceReport implements vscode.Disposable {
  readonly #write: () => Promise<WorkspaceContents | null>;
  readonly #extension: vscode.Uri;
  #view: ReportView | undefined;
  #contents: WorkspaceContents | undefined;
  readonly #listener: ReportListener = {
    press: (pressed) => this.press(pressed),
    closed: () => {
      this.#view = undefined;
    },
  };

  /** @param write null when the user calls it off. */
  constructor(write: () => Promise<WorkspaceContents | null>, extension: vscode.Uri) {
    this.#write = write;
    this.#extension = extension;
  }

  /** The HTML of what is shown; undefined when nothing is. */
  get shown(): string | undefined {
    return this.#view?.body;
  }

  get isActive(): boolean {
    return this.#view?.isActive ?? false;
  }

  async show(): Promise<void> {
    const contents = await this.#write();
    if (!contents) return;
    this.#contents = contents;
    this.#view?.reveal();
    this.#view ??= ReportView.open(WORKSPACE_REPORT, this.#extension, vscode.ViewColumn.Active, this.#listener);
    this.#view.show(contents.view);
  }

  /** Makes the report anew for a panel that VS Code brings back when the window is loaded anew. */
  async restore(panel: vscode.WebviewPanel): Promise<void> {
    this.#view?.dispose();
    const view = new ReportView(panel, this.#extension, this.#listener);
    this.#view = view;
    const contents = await this.#write();
    if (this.#view !== view) return;
    this.#contents = contents ?? undefined;
    view.show(contents?.view ?? { title: text('report.title'), body: `<p>${text('report.unfinished')}</p>` });
  }

  /** Opens the text that is pressed. */
  async press({ uri }: Pressed): Promise<void> {
    if (uri !== undefined) await vscode.window.showTextDocument(vscode.Uri.parse(uri), { preview: false });
  }

  /** Writes the report as a file; asks for what is not given. */
  async save(format?: FileFormat, target?: vscode.Uri): Promise<void> {
    const contents = this.#contents;
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    if (!contents || !folder) return;
    const source = vscode.Uri.joinPath(folder, 'klartekst');
    await saveReport(source, async (chosen) => contents[chosen], format, target);
  }

  dispose(): void {
    this.#view?.dispose();
  }
}
