import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { applyAnswer } from './answers.ts';
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
    if (await applyAnswer(server, 'klartekst/nameKind', { uri, kind: chosen.id ?? null })) return;
    const { [uri]: _, ...others } = this.chosen;
    await this.#memory.update(MEMENTO, chosen.id === undefined ? others : { ...others, [uri]: chosen.id });
    await server.sendNotification('klartekst/chooseKind', { uri, kind: chosen.id ?? null });
  }
}
