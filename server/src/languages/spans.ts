/** True when `index` lies inside one of the spans, which are in order. */
export function inside(spans: readonly Span[], index: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= index) low = middle + 1;
    else high = middle;
  }
  return low < spans.length && spans[low]!.start <= index;
}

/** True when two spans share something. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A range of a text in UTF-16 code units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
