import type { Line } from './lines.ts';

/** Lines that belong together. */
export interface Unit {
  /** Source range in UTF-16 code units, without the mark of a list item. */
  readonly start: number;
  readonly end: number;
  readonly isItem: boolean;
}

/** A line longer than this is a whole paragraph: nobody wraps so late. UTF-16 code units, as all widths here. */
const WRAP_LIMIT = 150;
/** Where a text is assumed to wrap at the earliest, when no line tells. */
const NARROWEST = 60;
/** A line of wrapped text that is clearly shorter than the longest one. */
const CLEARLY_SHORTER = 0.7;
const LONGEST_HEADING = 80;

const itemMark = /^(?:[-*•·‣◦▪–—]|(\d{1,3})\.|(?:\d{1,3}|[a-zæøå])\))\s+(?=\S)/i;
const sentenceEnd = /[.!?…]["'”’»«)\]]*$/;
const clauseEnd = /[.!?…:;,]["'”’»«)\]]*$/;
const startsLower = /^["'“”„»«(]*\p{Ll}/u;
/** A capital, a digit, or a merge field. */
const startsUnit = /^(?:[«{[<$]|["'“”„»(+]*[\p{Lu}\p{Lt}\p{N}])/u;
/** Lines that open or close a letter look like headings. */
const formula =
  /^(?:kære|hej|goddag|(?:med )?(?:venlig|venlige|bedste|mange) hilsen(?:er)?|mvh|dear|hi|hello|(?:kind|best) regards|yours)\b/iu;

/** The length of the longest line of a text that may have been wrapped. */
export function widthOf(paragraphs: readonly (readonly Line[])[]): number {
  let width = NARROWEST;
  for (const paragraph of paragraphs) {
    for (const { text } of paragraph) {
      if (text.length > width && text.length <= WRAP_LIMIT) width = text.length;
    }
  }
  return width;
}

/** Whether a line alone between blank lines may be a heading. */
export function isHeadingLike({ text }: Line): boolean {
  return text.length <= LONGEST_HEADING && !clauseEnd.test(text) && /\p{L}/u.test(text) && !itemMark.test(text);
}

/** Whether a line is how a letter opens or closes. */
export function isFormula({ text }: Line): boolean {
  return formula.test(text);
}

/** Tells line breaks that are meant from those of wrapped text. */
export class LineBreaks {
  readonly #width: number;

  /** @param width that of the whole text. */
  constructor(width: number) {
    this.#width = width;
  }

  /** Splits the lines between two blank lines into units: list items, lines of an address, wrapped paragraphs. */
  split(paragraph: readonly Line[]): readonly Unit[] {
    const units: Unit[] = [];
    const longest = paragraph.reduce((width, line) => Math.max(width, line.text.length), 0);
    const isWrapped = paragraph.some((line, index) => index > 0 && startsLower.test(line.text));
    let inList = false;
    paragraph.forEach((line, index) => {
      const mark = markLength(paragraph, index, inList);
      const previous = paragraph[index - 1];
      if (mark > 0) {
        units.push({ start: line.start + mark, end: line.end, isItem: true });
        inList = true;
      } else if (!previous || this.#isMeant(previous.text, line.text, longest, isWrapped)) {
        units.push({ start: line.start, end: line.end, isItem: false });
        inList = false;
      } else {
        units.push({ ...units.pop()!, end: line.end });
      }
    });
    return units;
  }

  #isMeant(line: string, next: string, longest: number, isWrapped: boolean): boolean {
    if (!startsUnit.test(next)) return false;
    if (longest > WRAP_LIMIT) return true;
    if (sentenceEnd.test(line)) return false;
    if (isWrapped) return line.length < longest * CLEARLY_SHORTER;
    const word = next.search(/\s/);
    return line.length + 1 + (word < 0 ? next.length : word) <= this.#width;
  }
}

/** Length of the mark of a list item, with the white space after it; 0 when the line is none. */
function markLength(paragraph: readonly Line[], index: number, inList: boolean): number {
  const { text } = paragraph[index]!;
  const match = itemMark.exec(text);
  if (!match) return 0;
  const previous = paragraph[index - 1]?.text;
  const mayBegin = previous === undefined || inList || clauseEnd.test(previous);
  if (/^[–—]/.test(text) && !mayBegin) return 0;
  if (match[1] !== undefined) {
    const number = Number(match[1]);
    const hasNeighbour = numberOf(previous) === number - 1 || numberOf(paragraph[index + 1]?.text) === number + 1;
    if (startsLower.test(text.slice(match[0].length)) && !hasNeighbour) return 0;
    if (!mayBegin && number !== 1) return 0;
  }
  return match[0].length;
}

function numberOf(line: string | undefined): number | undefined {
  const digits = line && itemMark.exec(line)?.[1];
  return digits ? Number(digits) : undefined;
}
