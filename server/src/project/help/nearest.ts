import type { Choice } from './names.ts';

/** The one choice that a misspelt word surely means; undefined when it is far from all or as near to two. */
export function nearest(written: string, choices: readonly Choice[]): Choice | undefined {
  const word = folded(written);
  const called = choices.find(({ text }) => folded(text) === word);
  const titled = choices.filter(({ title }) => folded(title) === word);
  if (called || titled.length === 1) return called ?? titled[0];
  const most = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
  const near = choices
    .filter(({ text }) => Math.abs(text.length - word.length) <= most)
    .map((choice) => ({ choice, distance: distance(word, folded(choice.text)) }))
    .sort((a, b) => a.distance - b.distance);
  const [first, second] = near;
  if (!first || first.distance > most || second?.distance === first.distance) return undefined;
  return first.choice;
}

/** As names are written: small letters without æ, ø, å and spaces. */
function folded(text: string): string {
  const plain = text.normalize('NFC').trim().toLowerCase();
  return plain
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replace(/[\s_]+/g, '-');
}

/** How many letters must be changed, added, left out or swapped with their neighbour (optimal string alignment). */
function distance(from: string, to: string): number {
  let previous: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1] ? 0 : 1;
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        above[column]! + 1,
        current[column - 1]! + 1,
        above[column - 1]! + same,
        swapped ? previous[column - 2]! + 1 : Number.POSITIVE_INFINITY,
      );
    }
    previous = above;
    above = current;
  }
  return above[to.length]!;
}
