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

/** The sets that `storeSets` stored. */
export function readSets(stored: string): number[][] {
  let unmet = 0;
  const readSet = (set: string): number[] => {
    const words: number[] = [];
    if (set === '') return words;
    for (const run of set.split(' ')) {
      const [start, more = '0'] = run.split('+');
      const first = start === '' ? unmet : Number(start);
      const last = first + Number(more);
      for (let word = first; word <= last; word++) words.push(word);
      unmet = Math.max(unmet, last + 1);
    }
    return words;
  };
  return stored.split(',').slice(0, -1).map(readSet);
}

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
