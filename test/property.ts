import fc from 'fast-check';

const asked = process.env['KLARTEKST_RUNS'];

/** How many runs a property test makes: KLARTEKST_RUNS for a long run with new texts each time, else the same few. */
export function runsOr(usual: number): number {
  return asked === undefined ? usual : Number(asked);
}

if (asked === undefined) fc.configureGlobal({ seed: 20261122 });
