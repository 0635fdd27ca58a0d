import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type CompletionList,
  type Hover,
  type TextDocumentPositionParams,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { MessageLanguage } from '../../engine/messages.ts';
import type { ChangedFiles } from '../changedFiles.ts';
import { wants } from '../codeActions.ts';
import type { FolderProjects } from '../projects.ts';
import { isProse } from '../validator.ts';
import { yamlActions } from './actions.ts';
import { completion } from './completion.ts';
import { yamlHover } from './hover.ts';
import { roleOf, type YamlFileRole } from './role.ts';

/** What help in YAML files needs of the server. */
export interface YamlHelpContext {
  readonly documents: TextDocuments<TextDocument>;
  readonly projects: FolderProjects;
  readonly changed: ChangedFiles;
  settings(uri: string): Promise<{ readonly messages: MessageLanguage }>;
}

interface OpenYamlFile {
  readonly document: TextDocument;
  readonly role: YamlFileRole;
  readonly messages: MessageLanguage;
}

/** Help in the YAML files that projects are made of, as they stand in the editor; none in other YAML. */
export class YamlHelp {
  readonly #context: YamlHelpContext;

  constructor(context: YamlHelpContext) {
    this.#context = context;
  }

  async completion({ textDocument, position }: TextDocumentPositionParams): Promise<CompletionList | null> {
    const file = await this.#file(textDocument.uri);
    return file ? completion(file.document, position, file.role) : null;
  }

  async hover({ textDocument, position }: TextDocumentPositionParams): Promise<Hover | null> {
    const file = await this.#file(textDocument.uri);
    return file ? yamlHover(file.document, position, file.role) : null;
  }

  async actions({ textDocument, range, context }: CodeActionParams): Promise<CodeAction[]> {
    const file = wants(context, CodeActionKind.QuickFix) && (await this.#file(textDocument.uri));
    return file ? yamlActions(file.document, range, file.role, file.messages) : [];
  }

  async #file(uri: string): Promise<OpenYamlFile | undefined> {
    const { documents, projects, changed, settings } = this.#context;
    const document = documents.get(uri);
    if (!document || isProse(document)) return undefined;
    await changed.settle();
    const { messages } = await settings(uri);
    const role = await roleOf(document, projects, messages);
    return role && { document, role, messages };
  }
}
