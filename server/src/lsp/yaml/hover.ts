import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { escapeMarkdown } from '../../engine/sourceText.ts';
import { meaningOf } from '../../project/help/choices.ts';
import type { Choice } from '../../project/help/names.ts';
import type { YamlFileRole } from './role.ts';

/** What the key or the value at a position means. */
export function yamlHover(document: TextDocument, position: Position, role: YamlFileRole): Hover | null {
  const place = role.code.placeAt(document.getText(), document.offsetAt(position));
  const meaning = place && meaningOf(place, role.schema, role.names);
  if (!meaning) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: markdownOf(meaning) },
    range: { start: document.positionAt(place.start), end: document.positionAt(place.end) },
  };
}

/** A choice's title and meaning in Markdown. */
export function markdownOf({ title, about }: Choice): string {
  const heading = title === '' ? [] : [`**${escapeMarkdown(title)}**`];
  return [...heading, ...(about === '' ? [] : [escapeMarkdown(about)])].join('\n\n');
}
