import type { MessageLanguage } from '../../engine/messages.ts';
import { leaveFile } from '../../engine/suppression.ts';
import { html, type Markup } from './markup.ts';
import style from './report.css';

/** A rendered report: the contents of `body`, for a page that brings its own frame. */
export interface Rendered {
  readonly title: string;
  readonly body: Markup;
}

/** The stylesheet that the bodies of reports are written for. */
export const stylesheet = style.text;

/**
 * A page that stands alone: it loads nothing, runs no script, and its policy forbids both. It quotes heavy sentences; saved
 * among the texts, it is none of them.
 */
export function standalonePage({ title, body }: Rendered, language: MessageLanguage): string {
  const policy = `default-src 'none'; style-src '${style.hash}'; base-uri 'none'; form-action 'none'`;
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>`;
  return `${page.text}${style.text}</style>
</head>
<body>
<main>
${body.text}
</main>
<!-- ${leaveFile} -->
</body>
</html>
`;
}
