import { type IdentificationTable, identified, STEP } from '../languages/identification.ts';

/** How many trigrams are kept: those that tell the languages apart best. */
const KEPT = 1500;
/** A share so small that one occurrence in a sample hardly rises above it. */
const FLOOR = 2e-4;
const MOST = 9;

/** Something of each language. */
export type ByLanguage<Value> = Readonly<Record<(typeof identified)[number], Value>>;

/**
 * Learns from samples which trigrams speak for which language.
 * @param samples by language, a text in it.
 * @param words by language, short words that speak for it.
 */
export function buildIdentification(
  samples: ByLanguage<string>,
  words: ByLanguage<readonly string[]>,
): IdentificationTable {
  const shares = identified.map((language) => sharesIn(samples[language]));
  const all = new Set(shares.flatMap((share) => [...share.keys()]));
  const rows = [...all].map((trigram) => {
    const own = shares.map((share) => share.get(trigram) ?? 0);
    const steps = own.map((share) => Math.min(MOST, Math.round(Math.log(1 + share / FLOOR) / STEP)));
    return { trigram, steps, weight: weightOf(own, steps) };
  });
  const kept = rows.sort((a, b) => b.weight - a.weight || (a.trigram < b.trigram ? -1 : 1)).slice(0, KEPT);
  return {
    trigrams: kept.map(({ trigram }) => trigram).join(''),
    digits: identified.map((_, language) => kept.map(({ steps }) => steps[language]).join('')),
    words: identified.map((language) => words[language].join(' ')),
  };
}

/** How often a trigram is met, times how far apart it puts the languages. */
function weightOf(shares: readonly number[], steps: readonly number[]): number {
  const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  const spread = steps.reduce((sum, step) => sum + (step - mean) ** 2, 0);
  return shares.reduce((sum, share) => sum + share, 0) * spread;
}

/** The share of each trigram in a text; every word begins and ends with a space. */
function sharesIn(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const line = ` ${(text.toLowerCase().match(/\p{L}+/gu) ?? []).join(' ')} `;
  for (let at = 0; at + 3 <= line.length; at++) {
    const trigram = line.slice(at, at + 3);
    if (trigram[1] !== ' ') counts.set(trigram, (counts.get(trigram) ?? 0) + 1);
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return new Map([...counts].map(([trigram, count]) => [trigram, count / total]));
}
