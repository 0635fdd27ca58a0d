/** How likely a block makes each of some states, in natural logarithms but for a constant. */
export type Emission = readonly number[];

/** What it costs to be in another state than the block before. */
const SWITCH = 12;
/** So unlikely is a state that is ruled out, where likelihoods are added up. */
const FAR = 1e6;

/**
 * The likeliest sequence of states: one that the blocks speak for and that seldom changes (Viterbi's algorithm). It comes
 * from and goes to the state that the document as a whole speaks for. Of equally likely states the first is taken.
 */
export function likeliestPath(blocks: readonly Emission[]): readonly number[] {
  const [first] = blocks;
  if (!first) return [];
  const main = highest(first.map((_, state) => blocks.reduce((sum, block) => sum + Math.max(block[state]!, -FAR), 0)));
  if (blocks.every((block) => highest(block) === main)) return blocks.map(() => main);
  const around = first.map((_, state) => (state === main ? 0 : -FAR));
  return viterbi([around, ...blocks, around]).slice(1, -1);
}

function viterbi(emissions: readonly Emission[]): readonly number[] {
  let likelihoods: readonly number[] = [];
  const origins: number[][] = [];
  for (const emission of emissions) {
    const best = highest(likelihoods);
    const origin: number[] = [];
    likelihoods = emission.map((own, state) => {
      const stay = likelihoods[state] ?? 0;
      const change = (likelihoods[best] ?? 0) - SWITCH;
      origin.push(stay >= change ? state : best);
      return own + Math.max(stay, change);
    });
    origins.push(origin);
  }
  const path: number[] = [];
  let state = highest(likelihoods);
  for (let block = emissions.length - 1; block >= 0; block--) {
    path[block] = state;
    state = origins[block]![state]!;
  }
  return path;
}

function highest(values: readonly number[]): number {
  return values.reduce((best, value, index) => (value > values[best]! ? index : best), 0);
}
