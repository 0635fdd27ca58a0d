/** The value below which that share of the numbers lies, 0–1. @throws RangeError without numbers. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (found === undefined) throw new RangeError('There is nothing to measure.');
  return found;
}

export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);

/** Milliseconds that work takes, one number for each round. */
export async function times(rounds: number, work: (round: number) => unknown): Promise<number[]> {
  const found: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await work(round);
    found.push(performance.now() - start);
  }
  return found;
}

/** The exponent b of the power law y = a·x^b that fits the points best: 1 means linear, 0 flat. */
export function exponent(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (at: 0 | 1) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const spread = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread;
}
