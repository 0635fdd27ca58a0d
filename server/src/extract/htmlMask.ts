/** Hides what would make the tokenizer lose text. Every offset stays. */
export function maskHtml(html: string): string {
  return maskOpenTitle(html.replace(stray, 'x'));
}

/** The sign of what is no tag: </3>, </ b>; or of a tag that is still being written when the next one begins: <b <i>. */
const stray = /<(?=\/(?![a-z])|(?!\/(?:script|style|textarea|title))\/?[a-z][^<>"'=]*<[a-z/!])/gi;

/** A title that is never closed would hold all that follows. */
function maskOpenTitle(html: string): string {
  const title = /<title/gi;
  if (!title.test(html)) return html;
  const closed = /^[\s\S]*<\/title/i.exec(html)?.[0].length ?? 0;
  return html.replace(title, (tag, index) => (index < closed ? tag : '<xitle'));
}
