import { speed } from './report.ts';
import { median, times } from './statistics.ts';

/** UTF-16 code units of each text. */
export const LENGTH = 100_000;
const ROUNDS = 5;
/** Rounds before the first that counts, ours and the peers': a program is compiled while it runs. */
const WARM = 10;
/** How many texts are asked for. */
export const TEXTS = WARM + ROUNDS;

/** Megabytes a second, in the median round, of work on texts of LENGTH that nobody has seen before. */
export async function pace(
  textOf: (round: number) => string,
  work: (text: string, round: number) => unknown,
): Promise<number> {
  const texts = Array.from({ length: TEXTS }, (_, round) => textOf(round));
  const found = await times(TEXTS, (round) => work(texts[round]!, round));
  return speed(LENGTH, median(found.slice(WARM)));
}
