import { escapeUTF8 } from 'entities';

/** A piece of HTML that is safe to put into a page. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Markup | readonly Markup[] | undefined;

/** HTML from a template; what is filled in is shown letter by letter unless it is markup, and undefined is left out. */
export function html(parts: TemplateStringsArray, ...values: readonly Part[]): Markup {
  let text = parts[0]!;
  values.forEach((value, index) => {
    text += written(value) + parts[index + 1]!;
  });
  return new Markup(text);
}

function written(value: Part): string {
  if (value === undefined) return '';
  if (value instanceof Markup) return value.text;
  return Array.isArray(value) ? value.map(written).join('') : escapeUTF8(String(value));
}
