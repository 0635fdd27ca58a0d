import type { Range } from '../ranges.ts';

/** What a template tag does to the text around it. */
export type TemplateKind =
  /** Puts a word there: {{navn}}. */
  | 'field'
  /** Begins what may be left out or repeated: {% if barn %}. */
  | 'open'
  /** Begins what stands there instead: {% else %}. */
  | 'branch'
  /** {% endif %}. */
  | 'close'
  /** Leaves nothing in the text: code and comments. */
  | 'silent';

/** One tag of a template language in a source. */
export interface Template extends Range {
  readonly kind: TemplateKind;
  /** What stands in the text for a field that is written as code: the form {{…}} that languages know. */
  readonly text?: string;
  /** The lengths of a comment's marks. */
  readonly comment?: { readonly opening: number; readonly closing: number };
  /** The first word of a statement that begins a block only if an end tag for that word follows somewhere. */
  readonly word?: string;
}

/** The template languages that differ in more than their marks. */
export type TemplateLanguage =
  /** Marks that mean templates in any text: {{ }}, {% %}, <% %>, ${ }, [[ ]], {navn}. */
  | 'common'
  | 'php'
  | 'razor'
  /** Any expression in single braces: Svelte and MDX. */
  | 'braces';

const LONGEST_NAME = 80;

/** The text that stands for a field with this code in it. */
export function fieldText(code: string): string {
  const name = code
    .replace(/[\u00AD\u200B]/g, '')
    .replace(/[{}\s]+/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .trim();
  return `{{${name || 'felt'}}}`;
}
