import * as vscode from 'vscode';
import texts from './texts.yaml';

/** A text of the extension in the language of `klartekst.messages`, with its named values filled in. */
export function text(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const language = vscode.workspace.getConfiguration('klartekst').get('messages') === 'en' ? 'en' : 'da';
  const found = texts[key];
  if (!found) throw new TypeError(`There is no text ${key}.`);
  return found[language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
