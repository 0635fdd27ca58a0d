/** How a text became another: what stood in [start, before) of the old one stands in [start, after) of the new. */
export interface Change {
  readonly start: number;
  readonly before: number;
  readonly after: number;
}

/** So many UTF-16 code units are compared at once. */
const STRIDE = 4096;

/** The one range in which two texts differ, as short as can be; undefined for equal texts. */
export function changeBetween(old: string, text: string): Change | undefined {
  const shortest = Math.min(old.length, text.length);
  const start = sharedStart(old, text, shortest);
  if (start === old.length && start === text.length) return undefined;
  const end = sharedEnd(old, text, shortest - start);
  return { start, before: old.length - end, after: text.length - end };
}

function sharedStart(old: string, text: string, most: number): number {
  let shared = 0;
  // Comparing two slices is many times as fast as asking whether one text starts with the other.
  while (shared + STRIDE <= most && text.slice(shared, shared + STRIDE) === old.slice(shared, shared + STRIDE)) {
    shared += STRIDE;
  }
  while (shared < most && old.charCodeAt(shared) === text.charCodeAt(shared)) shared++;
  return shared;
}

function sharedEnd(old: string, text: string, most: number): number {
  let shared = 0;
  while (shared + STRIDE <= most) {
    const before = old.slice(old.length - shared - STRIDE, old.length - shared);
    if (text.slice(text.length - shared - STRIDE, text.length - shared) !== before) break;
    shared += STRIDE;
  }
  while (shared < most && old.charCodeAt(old.length - shared - 1) === text.charCodeAt(text.length - shared - 1))
    shared++;
  return shared;
}
