import * as vscode from 'vscode';
import type { Typing, WrittenSentence } from './typing.ts';

type Entry = [uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[] | undefined];

/**
 * Diagnostics as the server gives them, shown but for the new ones in the sentence that is being written. What was shown
 * there before stays, so that nothing flickers.
 */
export class CalmDiagnostics implements vscode.DiagnosticCollection {
  readonly #shown: vscode.DiagnosticCollection;
  readonly #given = new Map<string, Entry>();
  readonly #typing: Typing;
  readonly #subscription: vscode.Disposable;
  /** The document that something may be held back in. */
  #held: vscode.Uri | undefined;
  #known: ReadonlySet<unknown> = new Set();

  constructor(name: string | undefined, typing: Typing) {
    this.#shown = vscode.languages.createDiagnosticCollection(name);
    this.#typing = typing;
    this.#subscription = typing.onDidChange((sentence) => this.#turnTo(sentence));
  }

  get name(): string {
    return this.#shown.name;
  }

  set(uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[] | undefined): void;
  set(entries: readonly Entry[]): void;
  set(first: vscode.Uri | readonly Entry[], diagnostics?: readonly vscode.Diagnostic[]): void {
    const entries = first instanceof vscode.Uri ? [[first, diagnostics] satisfies Entry] : first;
    for (const entry of entries) {
      this.#given.set(entry[0].toString(), entry);
      this.#show(entry[0]);
    }
  }

  delete(uri: vscode.Uri): void {
    this.#given.delete(uri.toString());
    this.#shown.delete(uri);
  }

  clear(): void {
    this.#given.clear();
    this.#shown.clear();
  }

  forEach(...[callback, thisArg]: Parameters<vscode.DiagnosticCollection['forEach']>): void {
    this.#shown.forEach(callback, thisArg);
  }

  get(uri: vscode.Uri): readonly vscode.Diagnostic[] | undefined {
    return this.#shown.get(uri);
  }

  has(uri: vscode.Uri): boolean {
    return this.#shown.has(uri);
  }

  [Symbol.iterator](): ReturnType<vscode.DiagnosticCollection[typeof Symbol.iterator]> {
    return this.#shown[Symbol.iterator]();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#shown.dispose();
  }

  #turnTo(sentence: WrittenSentence | undefined): void {
    if (this.#held) this.#show(this.#held);
    this.#held = sentence?.document.uri;
    if (!sentence) return;
    const shown = this.#shown.get(sentence.document.uri) ?? [];
    this.#known = new Set(shown.filter(isIn(sentence.range)).map(ruleOf));
  }

  #show(uri: vscode.Uri): void {
    const [, diagnostics] = this.#given.get(uri.toString()) ?? [];
    const sentence = this.#typing.in(uri);
    // The sentence may have been begun before there was a server.
    if (sentence) this.#held = uri;
    const isHeld = sentence ? isIn(sentence) : () => false;
    this.#shown.set(
      uri,
      diagnostics?.filter((diagnostic) => !isHeld(diagnostic) || this.#known.has(ruleOf(diagnostic))),
    );
  }
}

function isIn(sentence: vscode.Range): (diagnostic: vscode.Diagnostic) => boolean {
  return ({ range }) => range.intersection(sentence) !== undefined;
}

function ruleOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}
