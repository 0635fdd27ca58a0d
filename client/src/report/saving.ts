import * as vscode from 'vscode';
import { text } from '../texts.ts';

/** How a report is written as a file. */
export type FileFormat = 'html' | 'markdown';

const endings: Readonly<Record<FileFormat, string>> = { html: 'html', markdown: 'md' };

/**
 * Saves a report as a file and offers to open it; asks for the format and the place where they are not given.
 * @param source the text or folder that the report is about; the file is offered a place beside it.
 * @param write the report in a format; null when there is none.
 */
export async function saveReport(
  source: vscode.Uri,
  write: (format: FileFormat) => Promise<string | null>,
  format?: FileFormat,
  target?: vscode.Uri,
): Promise<void> {
  const chosen = format ?? (await pickFormat());
  if (!chosen) return;
  const contents = await write(chosen);
  if (contents === null) {
    void vscode.window.showInformationMessage(text('report.none'));
    return;
  }
  const place = target ?? (await askPlace(source, chosen));
  if (!place) return;
  try {
    await vscode.workspace.fs.writeFile(place, new TextEncoder().encode(contents));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(text('report.unwritable', { file: nameOf(place), reason }));
    return;
  }
  if (target) return;
  const open = text('report.open');
  const pressed = await vscode.window.showInformationMessage(text('report.saved', { file: nameOf(place) }), open);
  if (pressed === open) await vscode.commands.executeCommand('vscode.open', place);
}

async function pickFormat(): Promise<FileFormat | undefined> {
  const formats: readonly FileFormat[] = ['html', 'markdown'];
  const items = formats.map((format) => ({
    format,
    label: text(`report.${format}`),
    detail: text(`report.${format}.detail`),
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder: text('report.format') }))?.format;
}

function askPlace(source: vscode.Uri, format: FileFormat): Thenable<vscode.Uri | undefined> {
  const ending = endings[format];
  const name = text('report.fileName', { name: nameOf(source).replace(/\.[^.]*$/, '') });
  const folder =
    source.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(source, '..');
  return vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, `${name}.${ending}`) } : {}),
    filters: { [text(`report.${format}`)]: [ending] },
  });
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
