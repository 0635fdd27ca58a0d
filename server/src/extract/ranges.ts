/** A range of the source in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The index of the first of some ascending ranges that ends after an offset; their number when none does. */
export function firstAfter(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether one of some ascending ranges shares source with [start, end). */
export function touches(ranges: readonly Range[], start: number, end: number): boolean {
  const found = ranges[firstAfter(ranges, start)];
  return found !== undefined && found.start < end;
}
