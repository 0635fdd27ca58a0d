import * as vscode from 'vscode';

/** Milliseconds without a change before a selection is measured. */
const DELAY = 200;

/** Measures what is selected in the active editor. */
export class SelectionLix implements vscode.Disposable {
  readonly #measure: (uri: vscode.Uri, range: vscode.Range) => Promise<number | undefined>;
  readonly #show: (lix: number | undefined) => void;
  readonly #subscriptions: vscode.Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  /** @param measure LIX of a part of a document; undefined without a sentence. @param show told when it changes. */
  constructor(
    measure: (uri: vscode.Uri, range: vscode.Range) => Promise<number | undefined>,
    show: (lix: number | undefined) => void,
  ) {
    this.#measure = measure;
    this.#show = show;
    this.#subscriptions = [
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#look(textEditor)),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#look(editor)),
    ];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #look(editor: vscode.TextEditor | undefined): void {
    const turn = ++this.#turn;
    clearTimeout(this.#timer);
    if (!editor || editor.selection.isEmpty) {
      this.#show(undefined);
      return;
    }
    const { document, selection } = editor;
    this.#timer = setTimeout(async () => {
      const lix = await this.#measure(document.uri, selection);
      if (turn === this.#turn) this.#show(lix);
    }, DELAY);
  }
}
