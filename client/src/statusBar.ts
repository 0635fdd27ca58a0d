import * as vscode from 'vscode';
import { text } from './texts.ts';

/** What the server tells of a document after each check. */
export interface Status {
  readonly uri: string;
  readonly metrics: {
    readonly words: number;
    readonly sentences: number;
    readonly lix?: number;
    readonly readingEase?: number;
  };
  readonly findings: number;
  readonly policy: string;
  readonly refusal?: 'tooLarge' | 'binary' | 'excluded';
  readonly kind?: { readonly id: string; readonly title: string; readonly source: string };
}

/** Shows LIX, the number of findings and the kind of the active document. */
export class StatusBar implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('klartekst.status', vscode.StatusBarAlignment.Right, 100);
  readonly #kind = vscode.window.createStatusBarItem('klartekst.kind', vscode.StatusBarAlignment.Right, 99);
  readonly #statuses = new Map<string, Status>();
  readonly #subscriptions: vscode.Disposable[];
  #selected: number | undefined;

  constructor() {
    this.#item.name = 'Klartekst';
    this.#item.command = 'workbench.actions.view.problems';
    this.#kind.name = text('kind.name');
    this.#kind.command = 'klartekst.chooseKind';
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#statuses.delete(uri.toString())),
    ];
  }

  update(status: Status): void {
    this.#statuses.set(vscode.Uri.parse(status.uri).toString(), status);
    this.#show();
  }

  /** Shows LIX of what is selected in the active document, too; undefined when nothing is. */
  select(lix: number | undefined): void {
    if (lix === this.#selected) return;
    this.#selected = lix;
    this.#show();
  }

  /** The text that the status bar shows now, or undefined when it is hidden. */
  get shown(): string | undefined {
    return this.#current() && this.#item.text;
  }

  /** The kind of document that the status bar shows now, or undefined when it is hidden. */
  get shownKind(): string | undefined {
    return this.#current() && this.#kind.text;
  }

  /** What the server last told of a document. */
  status(uri: vscode.Uri): Status | undefined {
    return this.#statuses.get(uri.toString());
  }

  clear(): void {
    this.#statuses.clear();
    this.#show();
  }

  dispose(): void {
    this.#item.dispose();
    this.#kind.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #current(): Status | undefined {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    return uri === undefined ? undefined : this.#statuses.get(uri);
  }

  #show(): void {
    const status = this.#current();
    if (!status) {
      this.#item.hide();
      this.#kind.hide();
      return;
    }
    const { findings, policy, refusal, metrics, kind } = status;
    if (refusal) {
      this.#item.text = `$(warning) ${text(`status.${refusal}`)}`;
      this.#item.tooltip = text(`status.${refusal}.tooltip`);
    } else {
      const { words, sentences } = metrics;
      this.#item.text = `$(book) ${lixText(metrics, this.#selected, findings)}`;
      this.#item.tooltip = text('status.tooltip', { words, sentences, policy });
    }
    this.#item.show();
    const guessed = kind?.source === 'guess';
    this.#kind.text = kind ? text(guessed ? 'kind.guessed' : 'kind.text', { kind: kind.title }) : text('kind.none');
    this.#kind.tooltip = text(kind ? `kind.tooltip.${kind.source}` : 'kind.tooltip.none');
    if (refusal) this.#kind.hide();
    else this.#kind.show();
  }
}

function lixText({ lix, readingEase }: Status['metrics'], selected: number | undefined, findings: number): string {
  if (lix === undefined) return text('status.text', { findings });
  if (selected !== undefined) return text('status.lixSelected', { lix, selected, findings });
  return readingEase === undefined
    ? text('status.lix', { lix, findings })
    : text('status.readingEase', { lix, readingEase, findings });
}
