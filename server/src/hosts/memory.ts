import { setFlagsFromString } from 'node:v8';

/** So long after the first text was opened, in milliseconds, everything has been read and the text checked. */
const SETTLED = 1000;
/** Documents of so many UTF-16 code units need room to work in: some ten pages, and a book. */
const LONG = 20_000;
const VERY_LONG = 200_000;

/** What is done when the server has settled, until it is waited for. */
let settling: (() => void) | undefined;
/** The length of the longest document so far. */
let longest = 0;

/**
 * Has V8 keep its heap small and without gaps, which by itself it lets grow to four times of what is in use: a server of
 * letters needs no more, and it costs no time that can be measured. While it starts, nearly all that is made stays, and
 * looking for gaps would only take time.
 * @param settled told once when the first text has been open for a while, under the flags that V8 has now.
 */
export function keepHeapSmall(settled: () => void): void {
  flagAsAtStart();
  settling = settled;
}

/** Gives the heap its room back for a long document: each key in it makes many objects, and pauses would be felt. */
export function makeRoomFor(units: number): void {
  longest = Math.max(longest, units);
  keepYoungApart();
  if (settling) {
    const settled = settling;
    settling = undefined;
    setTimeout(() => settle(settled), SETTLED).unref();
  }
  giveRoom();
}

function settle(settled: () => void): void {
  flagAsAtStart();
  settled();
  keepYoungApart();
  setFlagsFromString('--heap-growing-percent=15');
  setFlagsFromString('--compact-on-every-full-gc');
  giveRoom();
}

/** The flags under which scripts are read and kept. */
function flagAsAtStart(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--allocation-site-pretenuring');
}

/**
 * The first check, of which most stays, would teach V8 to put things of the same make among the old at once. There those of
 * each key would stay until the next full collection, and keep all alive that they lead to.
 */
function keepYoungApart(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}

function giveRoom(): void {
  if (longest < LONG) return;
  setFlagsFromString('--semi-space-growth-factor=2');
  setFlagsFromString('--no-compact-on-every-full-gc');
  if (longest >= VERY_LONG) setFlagsFromString('--heap-growing-percent=0');
}
