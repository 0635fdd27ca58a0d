import type { Place } from '../findingGroups.ts';
import type { Tell } from '../texts.ts';
import { html, type Markup } from './markup.ts';

/** How a renderer shows where something stands. */
export interface Places {
  /** A place, by its line or by what stands there. */
  place(place: Place, shown: string): Markup;
  /** A text of many. */
  text(name: string, uri: string | undefined): Markup;
}

/** On paper there is nothing to press. */
export const printedPlaces: Places = {
  place: (_, shown) => html`${shown}`,
  text: (name) => html`${name}`,
};

/** In the editor: buttons that carry the place, in UTF-16 code units, for the script of the view. */
export function openablePlaces(tell: Tell): Places {
  return {
    place: ({ start, end, line, wording }, shown) => {
      const label = tell('place.goTo', { line: String(line), wording });
      return html`<button type="button" data-start="${start}" data-end="${end}" aria-label="${label}">${shown}</button>`;
    },
    text: (name, uri) =>
      uri === undefined ? html`${name}` : html`<button type="button" data-uri="${uri}">${name}</button>`,
  };
}
