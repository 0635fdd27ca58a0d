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
  /** The comparisons with the stored file that are under way. */
  readonly #comparisons = new WeakMap<TextDocument, Promise<void>>();

  constructor(documents: TextDocuments<TextDocument>, read: ServerHost['read']) {
    this.#documents = documents;
    this.#read = read;
    documents.onDidChangeContent(({ document }) => {
      if (isProse(document)) return;
      this.#unsaved.add(document);
      // At once: the change may be that of the file, which the editor follows, and the file may change again.
      void this.compare(document.uri);
    });
    documents.onDidSave(({ document }) => this.#unsaved.delete(document));
    documents.onDidClose(({ document }) => this.#unsaved.delete(document));
  }

  async read(uri: string): Promise<WorkspaceFile> {
    const address = spelled(uri);
    const open = this.#documents.get(uri) ?? this.#documents.all().find((other) => spelled(other.uri) === address);
    if (open) await this.#comparisons.get(open);
    if (open && this.#unsaved.has(open)) {
      return { uri: open.uri, text: open.getText(), version: open.version };
    }
    const text = await this.#read(uri);
    return { uri, text, version: open?.getText() === text ? (open?.version ?? null) : null };
  }

  /** Lets the file as stored count again for a document that is no different from it. */
  async compare(uri: string): Promise<void> {
    const document = this.#documents.get(uri);
    if (!document) return;
    const comparison = this.#read(uri).then((text) => {
      if (text === document.getText()) this.#unsaved.delete(document);
    });
    this.#comparisons.set(document, comparison);
    await comparison;
  }
}
