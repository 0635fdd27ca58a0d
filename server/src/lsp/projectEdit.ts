import { type Document, parseDocument } from 'yaml';

/** The text of a project file with one value changed; comments and layout stay. */
export function setInProject(text: string | undefined, path: readonly string[], value: string): string {
  const document: Document = parseDocument(text ?? '');
  if (document.errors.length > 0) return text ?? '';
  if (document.contents === null) document.contents = document.createNode({});
  document.setIn(path, value);
  return document.toString({ lineWidth: 0 });
}
