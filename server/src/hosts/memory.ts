import { setFlagsFromString } from 'node:v8';

/** Documents of so many UTF-16 code units need room to work in: some ten pages, and a book. */
const LONG = 20_000;
const VERY_LONG = 200_000;

/**
 * Has V8 keep its heap small and without gaps, which by itself it lets grow to four times of what is in use: a server of
 * letters needs no more, and it costs no time that can be measured.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=30');
  setFlagsFromString('--compact-on-every-full-gc');
}

/** Gives the heap its room back for a long document: each key in it makes many objects, and pauses would be felt. */
export function makeRoomFor(units: number): void {
  if (units < LONG) return;
  setFlagsFromString('--semi-space-growth-factor=2');
  setFlagsFromString('--no-compact-on-every-full-gc');
  if (units >= VERY_LONG) setFlagsFromString('--heap-growing-percent=0');
}
