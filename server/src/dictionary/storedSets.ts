/**
 * Stores sets of words, each in the order it has, as a text: sets have a comma after them, runs of words that follow each
 * other a space between them. A run is its first word and how many more it has (»12+3«); the first is left out if it is the next
 * word that no set before has.
 */
export function storeSets(sets: readonly (readonly number[])[]): string {
  let unmet = 0;
  const storeRun = ([first, more]: Run): string => {
    const start = first === unmet ? '' : String(first);
    unmet = Math.max(unmet, first + more + 1);
    return more === 0 && start !== '' ? start : `${start}+${more}`;
  };
  return sets.map((words) => `${runsOf(words).map(storeRun).join(' ')},`).join('');
}

/** The sets that `storeSets` stored. There are many at each start, so they are read without cutting the text up. */
export function readSets(stored: string): number[][] {
  const sets: number[][] = [];
  let words: number[] = [];
  let unmet = 0;
  let first: number | undefined;
  let number: number | undefined;
  for (let at = 0; at < stored.length; at++) {
    const unit = stored.charCodeAt(at);
    if (unit >= ZERO) {
      number = (number ?? 0) * 10 + unit - ZERO;
      continue;
    }
    if (unit === PLUS) {
      first = number ?? unmet;
      number = 0;
      continue;
    }
    if (number !== undefined) {
      const start = first ?? number;
      const last = first === undefined ? number : first + number;
      for (let word = start; word <= last; word++) words.push(word);
      unmet = Math.max(unmet, last + 1);
    }
    first = undefined;
    number = undefined;
    if (unit === COMMA) {
      sets.push(words);
      words = [];
    }
  }
  return sets;
}

const PLUS = 0x2b;
const COMMA = 0x2c;
const ZERO = 0x30;

/** Numbers that follow each other: the first, and how many more. */
type Run = [first: number, more: number];

function runsOf(numbers: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[0] + last[1] + 1) last[1]++;
    else runs.push([number, 0]);
  }
  return runs;
}
