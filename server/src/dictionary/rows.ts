/** Rows of whole numbers, column by column, each number as the difference from the one above it. */
export type StoredRows = readonly (readonly number[])[];

/**
 * Stores rows of numbers so that rows that are much like the ones before them become short.
 * @param width how many numbers a row has.
 */
export function storeRows(numbers: ArrayLike<number>, width: number): StoredRows {
  return Array.from({ length: width }, (_, column) => {
    const own = Array.from(numbers).filter((_, index) => index % width === column);
    return own.map((number, row) => number - (own[row - 1] ?? 0));
  });
}

/** The numbers that `storeRows` stored. */
export function readRows(columns: StoredRows): Int32Array {
  const width = columns.length;
  const numbers = new Int32Array(width * (columns[0]?.length ?? 0));
  columns.forEach((column, place) => {
    let number = 0;
    let at = place;
    for (const difference of column) {
      number += difference;
      numbers[at] = number;
      at += width;
    }
  });
  return numbers;
}
