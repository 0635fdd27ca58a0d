import type { Range } from './ranges.ts';

/** An attribute; the range is its value without the quotes. */
export interface Attribute extends Range {
  /** Lower case. */
  readonly name: string;
}

/** An opening or void tag. */
export interface Tag extends Range {
  /** Lower case. */
  readonly name: string;
  readonly attributes: readonly Attribute[];
  /** Whether it stands in SVG or MathML. */
  readonly isForeign: boolean;
}

/** Receives the tokens of an HTML text in the order of the source; ranges are in the source. */
export interface HtmlHandler {
  /** Text with its character references still encoded. */
  text(start: number, end: number): void;
  open(tag: Tag): void;
  close(name: string, start: number, end: number): void;
  comment(start: number, end: number): void;
  /** <?php … ?> and the like. */
  instruction(start: number, end: number): void;
}
