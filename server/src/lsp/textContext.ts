import type { WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { MessageLanguage } from '../engine/messages.ts';
import type { FixAll } from './fixAll.ts';
import type { OpenFiles } from './openFiles.ts';
import type { FolderProjects } from './projects.ts';
import type { Validator } from './validator.ts';

/** What answers about open texts need of the server. */
export interface TextContext {
  readonly validator: Validator;
  /** An open document that is checked. */
  proseOf(params: { readonly uri: string }): Promise<TextDocument | undefined>;
  settings(uri: string): Promise<{ readonly messages: MessageLanguage }>;
}

/** What answers that change texts and project files need beside. */
export interface EditContext extends TextContext {
  readonly files: OpenFiles;
  readonly projects: FolderProjects;
  readonly fixAll: FixAll;
  /** The edit in a form that the client knows, if there is one. */
  fitting(edit: WorkspaceEdit | undefined): WorkspaceEdit | undefined;
}
