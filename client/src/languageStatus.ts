import * as vscode from 'vscode';
import type { Status } from './statusBar.ts';
import { text } from './texts.ts';

/** Tells beside the language of the active document what Klartekst takes it for, and why it is not checked if so. */
export class LanguageStatus implements vscode.Disposable {
  readonly #kind: vscode.LanguageStatusItem;
  readonly #policy: vscode.LanguageStatusItem;
  readonly #statusOf: (uri: vscode.Uri) => Status | undefined;
  readonly #subscription: vscode.Disposable;

  /** @param statusOf what the server last told of a document. */
  constructor(selector: vscode.DocumentSelector, statusOf: (uri: vscode.Uri) => Status | undefined) {
    this.#statusOf = statusOf;
    this.#kind = vscode.languages.createLanguageStatusItem('klartekst.kind', selector);
    this.#kind.name = text('kind.name');
    this.#policy = vscode.languages.createLanguageStatusItem('klartekst.policy', selector);
    this.#policy.name = text('policy.name');
    this.#subscription = vscode.window.onDidChangeActiveTextEditor(() => this.update());
    this.update();
  }

  /** What is shown: the kind, or why the document is not checked, then the policy. */
  get shown(): readonly string[] {
    return [this.#kind.text, this.#policy.text];
  }

  /** Shows what is known of the active document now. */
  update(): void {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const status = uri && this.#statusOf(uri);
    const isOn = vscode.workspace.getConfiguration('klartekst').get('enabled') !== false;
    this.#kind.busy = isOn && status === undefined;
    if (!isOn) this.#showOff();
    if (!status) return;
    this.#showKind(status);
    this.#policy.text = text('policy.status', { policy: status.policy });
    this.#policy.command = { title: text('policy.change'), command: 'klartekst.choosePolicy' };
  }

  dispose(): void {
    for (const disposable of [this.#kind, this.#policy, this.#subscription]) disposable.dispose();
  }

  #showOff(): void {
    this.#kind.text = text('status.off');
    this.#kind.detail = text('status.off.tooltip');
    this.#kind.command = undefined;
  }

  #showKind({ refusal, kind, metrics: { lix }, findings }: Status): void {
    this.#kind.severity = refusal ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    if (refusal) {
      this.#kind.text = text(`status.${refusal}`);
      this.#kind.detail = text(`status.${refusal}.tooltip`);
      this.#kind.command = undefined;
      return;
    }
    const guessed = kind?.source === 'guess';
    this.#kind.text = kind ? text(guessed ? 'kind.guessed' : 'kind.text', { kind: kind.title }) : text('kind.none');
    this.#kind.detail = lix === undefined ? text('status.text', { findings }) : text('status.lix', { lix, findings });
    this.#kind.command = { title: text('kind.change'), command: 'klartekst.chooseKind' };
  }
}
