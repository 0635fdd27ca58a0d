import { TextDocument } from 'vscode-languageserver-textdocument';
import { languageOfFile } from '../engine/textFiles.ts';
import { spelled } from './spelling.ts';
import type { Checked } from './validator.ts';

/** The texts of a workspace, and how they are checked. */
export interface Texts {
  /** The URIs of the texts as stored. */
  find(): Promise<readonly string[]>;
  /** The open documents; what is written in them counts before what is stored. */
  open(): readonly TextDocument[];
  /** Whether an open document is one that is checked. */
  takes(document: TextDocument): Promise<boolean>;
  /** The text of a file, or undefined when it cannot be read. */
  read(uri: string): Promise<string | undefined>;
  check(document: TextDocument): Promise<Pick<Checked, 'report' | 'refusal'>>;
}

/** Told how far the work is, in texts; says whether to go on. */
export type Progress = (done: number, total: number) => boolean;

/**
 * Does something with every text, as the user has it, one after the other.
 * @param work told undefined for a text that cannot be read as UTF-8.
 * @returns false when the work is called off.
 */
export async function forEachText(
  texts: Texts,
  progress: Progress,
  work: (uri: string, document: TextDocument | undefined) => Promise<void>,
): Promise<boolean> {
  const uris = await allOf(texts);
  for (const [done, uri] of uris.entries()) {
    if (!progress(done, uris.length)) return false;
    await work(uri, await documentOf(uri, texts));
  }
  return true;
}

/** The stored texts and those that are open only, each once. */
async function allOf({ find, open, takes }: Texts): Promise<string[]> {
  const uris = [...(await find())].sort();
  const stored = new Set(uris.map(spelled));
  for (const document of open()) {
    if (!stored.has(spelled(document.uri)) && (await takes(document))) uris.push(document.uri);
  }
  return uris;
}

async function documentOf(uri: string, { open, read }: Texts): Promise<TextDocument | undefined> {
  const address = spelled(uri);
  const document = open().find((other) => spelled(other.uri) === address);
  if (document) return document;
  const text = (await read(uri))?.replace(/^\uFEFF/, '');
  if (text === undefined || text.includes('\uFFFD')) return undefined;
  return TextDocument.create(uri, languageOfFile(uri), 0, text);
}
