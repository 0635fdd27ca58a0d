/** Stands for every unit of a template while a parser runs: a letter, so that nothing around it changes its meaning. */
const MASK = 'x';
/** Longer than this it is not a template but two marks that happen to stand in one text. UTF-16 code units. */
const LONGEST = 1000;

const opening = /<%|\{[{%]?|\$\{|\[\[/g;

/** What may stand between the marks. */
const templates: Readonly<Record<string, { readonly closing: string; readonly content: RegExp }>> = {
  '<%': { closing: '%>', content: /^/ },
  '{%': { closing: '%}', content: /^/ },
  '{{': { closing: '}}', content: /^[^\r\n`}]*$/ },
  '${': { closing: '}', content: /^[^\r\n`{]*$/ },
  '[[': { closing: ']]', content: /^[^\r\n`[]*$/ },
  '{': { closing: '}', content: /^[\p{L}_][\p{L}\p{N}_. -]*$/u },
};

/**
 * Replaces templates (<%= x %>, {% if %}, {{navn}}, ${x}, [[navn]], {navn}) by letters, unit by unit, so that a parser
 * sees no markup in them. Line breaks stay.
 */
export function maskTemplates(text: string): string {
  let masked = '';
  let done = 0;
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const end = templateEnd(text, match.index, match[0]);
    if (end === undefined) continue;
    masked += text.slice(done, match.index) + text.slice(match.index, end).replace(/[^\r\n]/g, MASK);
    done = end;
    opening.lastIndex = end;
  }
  return done === 0 ? text : masked + text.slice(done);
}

function templateEnd(text: string, start: number, mark: string): number | undefined {
  const { closing, content } = templates[mark]!;
  const inner = text.slice(start + mark.length, start + LONGEST);
  const length = inner.indexOf(closing);
  if (length < 0 || !content.test(inner.slice(0, length))) return undefined;
  const end = start + mark.length + length + closing.length;
  // A link whose text stands in brackets: [[1]](https://…)
  if (mark === '[[' && text[end] === '(') return undefined;
  return mark === '{{' && text[end] === '}' ? end + 1 : end;
}
