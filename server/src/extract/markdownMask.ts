/** Hides what the parser reads otherwise than GitHub does. Every offset stays. */
export function maskMarkdown(markdown: string): string {
  return maskLineBreaks(markdown)
    .replace(bracketsInLink, maskBrackets)
    .replace(tableRule, '$1$2|')
    .replace(longSpace, ({ length }) => '  '.padStart(length, '\t'));
}

/** The parser knows \n only. A backslash before \r\n becomes the other hard line break, two spaces. */
function maskLineBreaks(markdown: string): string {
  if (!markdown.includes('\r')) return markdown;
  return markdown.replace(/\\?\r\n/g, (lineBreak) => '\n'.padStart(lineBreak.length)).replaceAll('\r', '\n');
}

/** A link whose text holds brackets: [skema [pdf]](skema.pdf). The parser takes the inner ones for the link. */
const bracketsInLink = /\[(?:[^[\]\n]*(?<!!)\[[^[\]\n]*\](?![([]))+[^[\]\n]*\]\(/g;

function maskBrackets(link: string): string {
  return `[${link.slice(1, -2).replaceAll('[', '(').replaceAll(']', ')')}](`;
}

/** The line below a table's head. The parser takes no white space after its last bar. */
const tableRule = /^([ \t>]*[|:-][ \t|:-]*)\|([ \t]+)$/gm;

/** At each space the parser looks for a hard line break at the end of them all. */
const longSpace = / {200,}/g;
