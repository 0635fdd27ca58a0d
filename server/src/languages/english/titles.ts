import { isCapital as beginsInCapital } from '../characters.ts';
import type { Token } from '../language.ts';
import type { Span } from '../spans.ts';

/** Small words inside a title: the Code of Practice. */
const joining = new Set(['of', 'and', 'for', 'the', 'on', 'to', 'in', '&']);
/** Share of a heading's words that may have capitals before it is a heading rather than a name. */
const MOST_CAPITALS = 0.6;

/**
 * Token ranges of names in several capitalised words: the Supplementary Planning Document, the Danish Aliens Act.
 * The sentence's first word belongs to none, since its capital tells nothing.
 */
export function titles(sentence: string, tokens: readonly Token[]): Span[] {
  let capitals = 0;
  for (const token of tokens) if (isCapital(sentence, token)) capitals++;
  if (capitals < 2) return [];
  const words = tokens.filter(({ kind, key }) => kind === 'word' && !joining.has(key)).length;
  if (capitals > words * MOST_CAPITALS) return [];
  const spans: Span[] = [];
  for (let start = 1; start < tokens.length; start++) {
    if (!isCapital(sentence, tokens[start]!)) continue;
    let end = start + 1;
    let count = 1;
    for (let at = end; at < tokens.length; at++) {
      if (isCapital(sentence, tokens[at]!)) {
        end = at + 1;
        count++;
      } else if (!joining.has(tokens[at]!.key)) break;
    }
    if (count > 1) spans.push({ start, end });
    start = end;
  }
  return spans;
}

const isCapital = (sentence: string, { kind, start, key }: Token): boolean =>
  kind === 'word' && beginsInCapital(sentence, start) && key !== 'i' && key !== 'I';
