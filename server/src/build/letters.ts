import type { SourceFile } from '../dictionary/load.ts';
import type { Kind } from '../engine/kind.ts';

/** A model letter as the extension puts it into a new document; `body` is a VS Code snippet. */
export interface ModelLetter {
  readonly kind: string;
  readonly title: string;
  readonly about: string;
  readonly languageId: 'markdown' | 'html';
  readonly body: string;
}

/** VS Code's snippet files by language id. */
export type SnippetFiles = Readonly<Record<'markdown' | 'html' | 'plaintext', Record<string, Snippet>>>;

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: string;
}

/** Reads the model letters (dictionaries/da/letters/, one for each kind and format), in the order of the kinds. */
export function modelLetters(sources: readonly SourceFile[], kinds: readonly Kind[]): ModelLetter[] {
  return kinds.flatMap(({ id, title, about }) =>
    sources.flatMap(({ file, text }): ModelLetter[] => {
      const [name, extension] = file
        .normalize('NFC')
        .slice(file.lastIndexOf('/') + 1)
        .split('.');
      if (name !== id) return [];
      const languageId = extension === 'html' ? 'html' : 'markdown';
      const named = languageId === 'markdown' ? `---\nklartekst: ${id}\n---\n\n${text}` : text;
      return [{ kind: id, title: title.da, about: about.da, languageId, body: toSnippet(named) }];
    }),
  );
}

/** The same letters for those who type »brev« and press Tab; plain text has them without Markdown's signs. */
export function snippetFiles(letters: readonly ModelLetter[]): SnippetFiles {
  const files: SnippetFiles = { markdown: {}, html: {}, plaintext: {} };
  for (const { kind, title, about, languageId, body } of letters) {
    const snippet = { prefix: kind, description: about };
    files[languageId][title] = { ...snippet, body };
    if (languageId === 'markdown') files.plaintext[title] = { ...snippet, body: withoutMarkdown(body) };
  }
  return files;
}

/** Makes a tab stop of each place to fill in; the square brackets stay, so that a forgotten one shows. */
function toSnippet(text: string): string {
  let stop = 0;
  return text
    .replace(/[\\$}]/g, '\\$&')
    .replace(/\[[^\]]+\]/g, (place) => `\${${++stop}:${place}}`)
    .trimEnd();
}

function withoutMarkdown(body: string): string {
  return body
    .replace(/^---\n[\s\S]*?\n---\n\n/, '')
    .replace(/^#+ /gm, '')
    .replaceAll('**', '');
}
