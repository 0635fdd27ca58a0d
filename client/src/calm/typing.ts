import * as vscode from 'vscode';
import { unfinishedSentence } from './sentence.ts';

/** A sentence that is being written. */
export interface WrittenSentence {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
}

/** Follows the sentence that the user types in: until it ends, the caret leaves it, or the user pauses. */
export class Typing implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<WrittenSentence | undefined>();
  readonly #subscriptions: vscode.Disposable[];
  #sentence: WrittenSentence | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#subscriptions = [
      this.#changed,
      vscode.workspace.onDidChangeTextDocument((change) => this.#follow(change)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#look(textEditor)),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#look(editor)),
    ];
  }

  /** Tells when another sentence is begun, and when none is written any more. */
  get onDidChange(): vscode.Event<WrittenSentence | undefined> {
    return this.#changed.event;
  }

  /** The sentence that is being written in a document, as it reaches now. */
  in(uri: vscode.Uri): vscode.Range | undefined {
    return this.#sentence?.document.uri.toString() === uri.toString() ? this.#sentence.range : undefined;
  }

  dispose(): void {
    clearTimeout(this.#pause);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #follow({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    const isActive = vscode.window.activeTextEditor?.document === document;
    if (!isActive || contentChanges.length === 0) return;
    const seconds = vscode.workspace.getConfiguration('klartekst').get('calmSeconds', 0);
    const [change] = contentChanges;
    const isTyped = reason === undefined && contentChanges.length === 1 && isKeystroke(change!);
    const caret = change!.range.start.translate(0, change!.text.length);
    const range = seconds > 0 && isTyped ? sentenceAt(document, caret) : undefined;
    const isSame = range !== undefined && this.in(document.uri)?.intersection(range) !== undefined;
    this.#set(range && { document, range }, isSame);
    if (range) this.#pause = setTimeout(() => this.#set(undefined), seconds * 1000);
  }

  /** The caret may have left the sentence. */
  #look(editor: vscode.TextEditor | undefined): void {
    if (!this.#sentence) return;
    const { document, range } = this.#sentence;
    const isHere = editor?.document === document && editor.selections.length === 1;
    const at = isHere ? sentenceAt(document, editor.selection.active) : undefined;
    if (!at?.isEqual(range)) this.#set(undefined);
  }

  #set(sentence: WrittenSentence | undefined, isSame = false): void {
    clearTimeout(this.#pause);
    const had = this.#sentence;
    this.#sentence = sentence;
    if (!isSame && (had || sentence)) this.#changed.fire(sentence);
  }
}

/** One that writes or deletes within a word or puts a space: no paste of several words, and no new line. */
function isKeystroke({ text, range }: vscode.TextDocumentContentChangeEvent): boolean {
  return range.isSingleLine && (/^\S*$/u.test(text) || text === ' ');
}

function sentenceAt(document: vscode.TextDocument, { line, character }: vscode.Position): vscode.Range | undefined {
  const found = line < document.lineCount ? unfinishedSentence(document.lineAt(line).text, character) : undefined;
  return found && new vscode.Range(line, found.start, line, found.end);
}
