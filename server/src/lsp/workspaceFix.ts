import { AnnotatedTextEdit, type ChangeAnnotation, TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { compatible } from '../engine/apply.ts';
import type { Report } from '../engine/checker.ts';
import type { Fix } from '../engine/finding.ts';
import { languageOfFile } from '../engine/textFiles.ts';
import { changeOf, excerpt } from './change.ts';
import { spelled } from './spelling.ts';

/** So much of a changed wording stands in an annotation, in UTF-16 code units. */
const LABEL = 60;

/** The texts of a workspace, and how they are checked. */
export interface Texts {
  /** The URIs of the texts as stored. */
  find(): Promise<readonly string[]>;
  /** The texts that are open; what is written in them counts before what is stored. */
  open(): readonly TextDocument[];
  /** The text of a file, or undefined when it cannot be read. */
  read(uri: string): Promise<string | undefined>;
  check(document: TextDocument): Promise<Report>;
}

/** Told how far the work is, in texts; says whether to go on. */
export type Progress = (done: number, total: number) => boolean;

/**
 * The edit that mends one rule's findings in every text of the workspace, each change to be confirmed by the user.
 * @param rule a wording's rule; the best fix of each finding is taken.
 * @returns undefined when there is nothing to mend or the work is called off.
 */
export async function fixInWorkspace(
  rule: string,
  texts: Texts,
  progress: Progress,
): Promise<WorkspaceEdit | undefined> {
  const documentChanges: TextDocumentEdit[] = [];
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  const uris = await allOf(texts);
  for (const [done, uri] of uris.entries()) {
    if (!progress(done, uris.length)) return undefined;
    const document = await documentOf(uri, texts);
    if (!document) continue;
    const { findings } = await texts.check(document);
    const fixes = compatible(
      findings.filter((finding) => finding.rule === rule).flatMap(({ fixes: [best] }) => best ?? []),
    );
    const edits = fixes.flatMap((fix) => annotated(fix, document, changeAnnotations));
    const version = isOpen(document, texts) ? document.version : null;
    if (edits.length > 0) documentChanges.push(TextDocumentEdit.create({ uri: document.uri, version }, edits));
  }
  return documentChanges.length > 0 ? { documentChanges, changeAnnotations } : undefined;
}

/** The stored texts and those that are open only, each once. */
async function allOf({ find, open }: Texts): Promise<string[]> {
  const uris = [...(await find())].sort();
  const stored = new Set(uris.map(spelled));
  return [...uris, ...open().flatMap(({ uri }) => (stored.has(spelled(uri)) ? [] : [uri]))];
}

/** A text as the user has it; undefined for one that cannot be read as UTF-8. */
async function documentOf(uri: string, { open, read }: Texts): Promise<TextDocument | undefined> {
  const address = spelled(uri);
  const document = open().find((other) => spelled(other.uri) === address);
  if (document) return document;
  const text = (await read(uri))?.replace(/^\uFEFF/, '');
  const language = languageOfFile(uri);
  if (text === undefined || language === undefined || text.includes('\uFFFD')) return undefined;
  return TextDocument.create(uri, language, 0, text);
}

function isOpen(document: TextDocument, { open }: Texts): boolean {
  return open().includes(document);
}

/** The edits of a fix; fixes that change the same to the same share an annotation, so that they are confirmed together. */
function annotated(
  fix: Fix,
  document: TextDocument,
  annotations: Record<string, ChangeAnnotation>,
): AnnotatedTextEdit[] {
  const { before, after } = changeOf(document.getText(), fix);
  const label = `»${excerpt(before, LABEL)}« → »${excerpt(after, LABEL)}«`;
  annotations[label] = { label, needsConfirmation: true };
  return fix.edits.map(({ start, end, text }) => {
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    return AnnotatedTextEdit.replace(range, text, label);
  });
}
