import * as vscode from 'vscode';

/** The documents that are checked: in the languages that start the extension, and where the server can follow them. */
export function textSelector({ extension }: vscode.ExtensionContext): { language: string; scheme: string }[] {
  const { activationEvents } = extension.packageJSON as { readonly activationEvents: readonly string[] };
  const mark = 'onLanguage:';
  const languages = activationEvents.filter((event) => event.startsWith(mark)).map((event) => event.slice(mark.length));
  return languages.flatMap((language) => schemes().map((scheme) => ({ language, scheme })));
}

/** Where the server can follow documents. */
export function schemes(): string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [...new Set(['file', 'untitled', ...folders.map(({ uri }) => uri.scheme)])];
}
