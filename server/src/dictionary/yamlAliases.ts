import { type Alias, type Document, type Node, Scalar, visit } from 'yaml';

/** An alias that stands for nothing, in UTF-16 code units of the file. */
export interface LooseAlias {
  readonly start: number;
  readonly end: number;
  /** Without its star. */
  readonly name: string;
}

/**
 * Puts the text as it is written in the place of each alias without an anchor before it, or inside what the anchor names: a
 * star is more often the beginning of a file pattern than of an alias.
 */
export function takeOutAliases(document: Document.Parsed): readonly LooseAlias[] {
  const loose: LooseAlias[] = [];
  visit(document, {
    Alias(_, alias) {
      const [start = 0, end = 0] = alias.range ?? [];
      const target = alias.resolve(document);
      if (target && !holds(target, alias)) return;
      loose.push({ start, end, name: alias.source });
      const text = new Scalar(`*${alias.source}`);
      text.range = alias.range ?? null;
      return text;
    },
  });
  return loose;
}

function holds({ range }: Node, alias: Alias): boolean {
  return (
    range !== undefined &&
    range !== null &&
    alias.range !== undefined &&
    range[0] <= alias.range![0] &&
    alias.range![1] <= range[1]
  );
}
