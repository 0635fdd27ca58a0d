import * as vscode from 'vscode';
import { readText } from './files.ts';
import { text } from './texts.ts';

interface ModelLetter {
  readonly title: string;
  readonly about: string;
  readonly languageId: string;
  readonly body: string;
}

/** Opens a new document with a model letter of the kind that the user chooses, ready to be filled in. */
export async function newLetter(extension: vscode.Uri): Promise<void> {
  const file = await readText(vscode.Uri.joinPath(extension, 'dist', 'letters.json'));
  const letters = JSON.parse(file) as ModelLetter[];
  const items = letters.map((letter) => ({
    letter,
    label: letter.title,
    description: letter.languageId === 'html' ? 'HTML' : '',
    detail: letter.about,
  }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: text('letter.choose'), matchOnDetail: true });
  if (!chosen) return;
  const { languageId, body } = chosen.letter;
  const document = await vscode.workspace.openTextDocument({ language: languageId });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(body));
}
