import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ServerHost } from './host.ts';
import { spelled } from './spelling.ts';
import { isProse } from './validator.ts';
import type { WorkspaceFile } from './workspaceEdit.ts';

/**
 * YAML files as the user has them: what is written in the editor and not saved counts before what is stored. An editor may
 * hold a document for a while after its file has changed or gone; without changes of the user's it does not count.
 */
export class OpenFiles {
  readonly #documents: TextDocuments<TextDocument>;
  readonly #read: ServerHost['read'];
  readonly #unsaved = new Set<TextDocument>();

  constructor(documents: TextDocuments<TextDocument>, read: ServerHost['read']) {
    this.#documents = documents;
    this.#read = read;
    documents.onDidChangeContent(({ document }) => {
      if (!isProse(document)) this.#unsaved.add(document);
    });
    documents.onDidOpen(({ document }) => {
      if (!isProse(document)) void this.compare(document.uri);
    });
    documents.onDidSave(({ document }) => this.#unsaved.delete(document));
    documents.onDidClose(({ document }) => this.#unsaved.delete(document));
  }

  async read(uri: string): Promise<WorkspaceFile> {
    const address = spelled(uri);
    const open = this.#documents.get(uri) ?? this.#documents.all().find((other) => spelled(other.uri) === address);
    if (open && this.#unsaved.has(open)) {
      return { uri: open.uri, text: open.getText(), version: open.version };
    }
    const text = await this.#read(uri);
    return { uri, text, version: open?.getText() === text ? (open?.version ?? null) : null };
  }

  /** Lets the file as stored count again for a document that is no different from it. */
  async compare(uri: string): Promise<void> {
    const document = this.#documents.get(uri);
    if (document && (await this.#read(uri)) === document.getText()) this.#unsaved.delete(document);
  }
}
