import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { text } from './texts.ts';

interface KindChoice {
  readonly id: string;
  readonly title: string;
  readonly about: string;
}

const MEMENTO = 'klartekst.kinds';

/** Remembers which kind of document the user takes each text for, in this workspace and on this machine. */
export class Kinds {
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** What has been chosen, by URI. */
  get chosen(): Readonly<Record<string, string>> {
    return this.#memory.get(MEMENTO, {});
  }

  /** Lets the user choose the kind of a document. */
  async choose(server: BaseLanguageClient, uri: string): Promise<void> {
    const kinds = await server.sendRequest<readonly KindChoice[]>('klartekst/kinds');
    const items = [
      ...kinds.map(({ id, title, about }) => ({ id, label: title, detail: about })),
      { id: undefined, label: text('kind.forget'), detail: text('kind.forget.detail') },
    ];
    const chosen = await vscode.window.showQuickPick(items, { placeHolder: text('kind.choose'), matchOnDetail: true });
    if (!chosen) return;
    if (await writeInFrontMatter(chosen.id)) return;
    const { [uri]: _, ...others } = this.chosen;
    await this.#memory.update(MEMENTO, chosen.id === undefined ? others : { ...others, [uri]: chosen.id });
    await server.sendNotification('klartekst/chooseKind', { uri, kind: chosen.id ?? null });
  }
}

const kindLine = /^klartekst:[^\r\n]*(?:\r\n|\n|\r)/m;

/** Changes the kind that the active text itself names; false when it names none. */
async function writeInFrontMatter(kind: string | undefined): Promise<boolean> {
  const document = vscode.window.activeTextEditor?.document;
  const text = document?.getText() ?? '';
  const end = /^\uFEFF?---[ \t]*[\r\n]/.test(text) ? text.indexOf('\n---', 3) : -1;
  const line = kindLine.exec(text.slice(0, end + 1));
  if (!document || !line) return false;
  const whole = new vscode.Range(document.positionAt(line.index), document.positionAt(line.index + line[0].length));
  const lineBreak = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, whole, kind === undefined ? '' : `klartekst: ${kind}${lineBreak}`);
  return vscode.workspace.applyEdit(edit);
}
