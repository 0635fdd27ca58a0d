import type { Place } from '../findingGroups.ts';
import type { Tell } from '../texts.ts';
import { html, type Markup } from './markup.ts';

/** How a renderer shows where something stands. */
export interface Places {
  /** A place by its line. */
  line(place: Place): Markup;
  /** A place by what stands there. */
  wording(place: Place): Markup;
  /** A text of many. */
  text(name: string, uri: string | undefined): Markup;
}

/** On paper: a line number and no more. */
export const printedPlaces: Places = {
  line: ({ line }) => html`${line}`,
  wording: ({ wording }) => html`${wording}`,
  text: (name) => html`${name}`,
};

/** In the editor: buttons that carry the place, in UTF-16 code units, for the script of the view. */
export function openablePlaces(tell: Tell): Places {
  const button = ({ start, end, line }: Place, shown: string, label: string) =>
    html`<button type="button" data-start="${start}" data-end="${end}" aria-label="${label}" title="${tell('place.line', { line: String(line) })}">${shown}</button>`;
  const goTo = ({ line, wording }: Place) => tell('place.goTo', { line: String(line), wording });
  return {
    line: (place) => button(place, String(place.line), goTo(place)),
    wording: (place) => button(place, place.wording, goTo(place)),
    text: (name, uri) =>
      uri === undefined ? html`${name}` : html`<button type="button" data-uri="${uri}">${name}</button>`,
  };
}
