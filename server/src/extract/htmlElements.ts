import type { BlockKind } from './blockKind.ts';

/** Elements whose tags end the text before them. */
export const blockElements: ReadonlySet<string> = new Set(
  `address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html label legend li main menu meta nav noscript ol
  optgroup option p search section select summary table tbody td tfoot th thead title tr ul`.split(/\s+/),
);

/** Elements whose content is not prose and takes no word's place. */
export const silentElements: ReadonlySet<string> = new Set(
  'audio canvas iframe listing math noembed noframes object pre rp rt script style svg template textarea video xmp'.split(
    ' ',
  ),
);

/** The silent elements of a component of Vue: its template is shown, its other blocks are data. */
export const componentElements: ReadonlySet<string> = new Set(
  [...silentElements, 'i18n', 'docs'].filter((name) => name !== 'template'),
);

/** Those of the silent elements that stand between blocks. */
export const silentBlocks: ReadonlySet<string> = new Set(['listing', 'pre', 'textarea', 'xmp']);

/** Elements in the middle of a text. */
export const inlineElements: ReadonlySet<string> = new Set(
  `a abbr acronym b bdi bdo big cite data datalist del dfn em font i ins mark meter nobr output picture progress q rb ruby
  s slot small span strike strong sub sup time tt u`.split(/\s+/),
);

/** Elements that hold a word's place in a sentence but are not prose. */
export const codeElements: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'var']);

export const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed frame hr img input link meta param source track wbr'.split(' '),
);

/** Elements that the next of their kind closes. */
export const selfNested: ReadonlySet<string> = new Set(['dd', 'dt', 'li', 'option', 'p', 'td', 'th', 'tr']);

/** Elements that end a heading that was never closed. */
export const headingEnds: ReadonlySet<string> = new Set(
  'article blockquote footer h1 h2 h3 h4 h5 h6 main nav ol p section table ul'.split(' '),
);

/** What the text of an element is; undefined when its parent decides. */
export function elementKind(name: string): { readonly kind: BlockKind; readonly level?: number } | undefined {
  if (/^h[1-6]$/.test(name)) return { kind: 'heading', level: Number(name[1]) };
  return kinds.get(name);
}

const kinds: ReadonlyMap<string, { readonly kind: BlockKind }> = new Map([
  ['blockquote', { kind: 'quote' }],
  ['li', { kind: 'listItem' }],
  ['td', { kind: 'tableCell' }],
  ['th', { kind: 'tableCell' }],
  ['title', { kind: 'title' }],
]);
