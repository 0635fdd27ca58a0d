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
  const states = blocks[0]?.length ?? 0;
  const sums = new Array<number>(states).fill(0);
  for (const block of blocks)
    for (let state = 0; state < states; state++) sums[state]! += Math.max(block[state]!, -FAR);
  const main = highest(sums);
  if (blocks.every((block) => highest(block) === main)) return new Array<number>(blocks.length).fill(main);
  return viterbi(blocks, states, main);
}

function viterbi(blocks: readonly Emission[], states: number, main: number): readonly number[] {
  const around = (state: number) => (state === main ? 0 : -FAR);
  const likelihoods = Array.from({ length: states }, (_, state) => around(state));
  /** The state before each state of each block. */
  const origins = new Uint8Array(blocks.length * states);
  blocks.forEach((block, index) => {
    const best = highest(likelihoods);
    const change = likelihoods[best]! - SWITCH;
    for (let state = 0; state < states; state++) {
      const stay = likelihoods[state]!;
      origins[index * states + state] = stay >= change ? state : best;
      likelihoods[state] = block[state]! + Math.max(stay, change);
    }
  });
  const last = highest(likelihoods);
  const end = likelihoods.map((stay, state) => around(state) + Math.max(stay, likelihoods[last]! - SWITCH));
  const final = highest(end);
  const path = new Array<number>(blocks.length);
  let state = likelihoods[final]! >= likelihoods[last]! - SWITCH ? final : last;
  for (let block = blocks.length - 1; block >= 0; block--) {
    path[block] = state;
    state = origins[block * states + state]!;
  }
  return path;
}

function highest(values: readonly number[]): number {
  let best = 0;
  for (let index = 1; index < values.length; index++) if (values[index]! > values[best]!) best = index;
  return best;
}
