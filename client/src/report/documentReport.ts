import * as vscode from 'vscode';
import { activeText } from '../activeText.ts';
import { delayed } from '../delay.ts';
import { text } from '../texts.ts';
import { type ReportContents, type ReportListener, ReportView } from './reportView.ts';
import { type FileFormat, saveReport } from './saving.ts';

/** What the server writes of an open document; null for one that is not checked. */
export interface ReportWriter {
  view(uri: vscode.Uri): Promise<ReportContents | null>;
  file(uri: vscode.Uri, format: FileFormat): Promise<string | null>;
}

/** The type of its panel. */
export const DOCUMENT_REPORT = 'klartekst.report';

/** Milliseconds without a new check before the report follows. */
const DELAY = 300;

/** The report on the active document. It follows the editor, and what is written in it. */
export class DocumentReport implements vscode.Disposable {
  readonly #write: ReportWriter;
  readonly #extension: vscode.Uri;
  readonly #refreshSoon = delayed(() => void this.#refresh(), DELAY);
  readonly #subscriptions: vscode.Disposable[];
  #view: ReportView | undefined;
  #source: vscode.Uri | undefined;
  #isStale = false;
  #refreshes = 0;
  readonly #listener: ReportListener = {
    press: ({ start, end }) => this.#goTo(start, end),
    changed: () => {
      if (this.#isStale) this.#follow();
    },
    closed: () => {
      this.#view = undefined;
    },
  };

  constructor(write: ReportWriter, extension: vscode.Uri) {
    this.#write = write;
    this.#extension = extension;
    this.#subscriptions = [
      this.#refreshSoon,
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.#source = activeText() ?? this.#source;
        this.#follow();
      }),
    ];
  }

  /** What the report shows now, and of which document; undefined when there is none. */
  get shown(): { readonly title: string; readonly body: string; readonly source: string | undefined } | undefined {
    const { title, body } = this.#view ?? {};
    return title === undefined || body === undefined ? undefined : { title, body, source: this.#source?.toString() };
  }

  async show(): Promise<void> {
    this.#view?.reveal();
    this.#view ??= ReportView.open(DOCUMENT_REPORT, this.#extension, vscode.ViewColumn.Beside, this.#listener);
    this.#source = activeText() ?? this.#source;
    await this.#refresh();
  }

  /**
   * Shows the report in a panel that VS Code brings back when the window is loaded anew.
   * @param source the URI of the text that it was about; one that no editor shows yet is opened.
   */
  async restore(panel: vscode.WebviewPanel, source: string | undefined): Promise<void> {
    this.#view?.dispose();
    this.#view = new ReportView(panel, this.#extension, this.#listener);
    this.#source = activeText() ?? (source === undefined ? undefined : vscode.Uri.parse(source));
    if (this.#source?.scheme !== 'untitled') await this.#open().catch(() => {});
    await this.#refresh();
  }

  /** Told that a document has been checked. */
  update(uri: vscode.Uri): void {
    if (uri.toString() === this.#source?.toString()) this.#follow();
  }

  /** Writes the report on the document as a file; asks for what is not given. */
  async save(format?: FileFormat, target?: vscode.Uri): Promise<void> {
    const source = (this.#view && this.#source) ?? activeText();
    if (!source) {
      void vscode.window.showInformationMessage(text('editor.none'));
      return;
    }
    await saveReport(source, (chosen) => this.#write.file(source, chosen), format, target);
  }

  dispose(): void {
    this.#view?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** A report that nobody sees is written anew once it is seen. */
  #follow(): void {
    this.#isStale = true;
    if (this.#view?.isVisible) this.#refreshSoon.run();
  }

  async #refresh(): Promise<void> {
    const refresh = ++this.#refreshes;
    this.#isStale = false;
    const contents = this.#source ? await this.#write.view(this.#source) : null;
    if (refresh !== this.#refreshes) return;
    const shown = contents ?? { title: text('report.title'), body: `<p>${text('report.none')}</p>` };
    this.#view?.show({ ...shown, source: this.#source?.toString() });
  }

  async #open(): Promise<vscode.TextDocument | undefined> {
    return this.#source && (await vscode.workspace.openTextDocument(this.#source));
  }

  async #goTo(start = 0, end = start): Promise<void> {
    const document = await this.#open();
    if (!document) return;
    const selection = new vscode.Range(document.positionAt(start), document.positionAt(end));
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    await vscode.window.showTextDocument(document, {
      selection,
      viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
    });
  }
}
