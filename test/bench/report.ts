/** One line of the bench: what was measured, the number that counts, and what it is made of. */
export interface Row {
  readonly name: string;
  /** A ratio where there is something to compare with. */
  readonly result: string;
  /** What issue or README promises; empty when nothing is. */
  readonly target: string;
  readonly details: string;
}

/** The rows as one Markdown table. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [
    ['Measured', 'Result', 'Target', 'Details'],
    ...rows.map(({ name, result, target, details }) => [name, result, target, details]),
  ];
  const widths = lines[0]!.map((_, column) => Math.max(3, ...lines.map((line) => line[column]!.length)));
  const [head, ...body] = lines.map(
    (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`,
  );
  return [head, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...body].join('\n');
}

/** A number with a few significant digits: 0.48, 12.3, 130. */
export function short(number: number): string {
  if (number >= 100) return number.toFixed(0);
  return number >= 10 ? number.toFixed(1) : number.toFixed(2);
}

export const ms = (milliseconds: number): string => `${short(milliseconds)} ms`;
export const megabytes = (bytes: number): string => `${short(bytes / 1e6)} MB`;
/** Megabytes of text, in UTF-16 code units, a second. */
export const speed = (length: number, milliseconds: number): number => length / 1000 / milliseconds;
