import type { GrammarDetector } from '../../language.ts';
import { doubleNegation } from './doubleNegation.ts';
import { formalAddress } from './formalAddress.ts';
import { heavyFront } from './heavyFront.ts';
import { nominalisation } from './nominalisation.ts';
import { passives } from './passive/passives.ts';
import { preposedParticiple } from './preposedParticiple.ts';
import { thirdPerson } from './thirdPerson.ts';

/** Every grammatical construction that is found in Danish. */
export const detectors: readonly GrammarDetector[] = [
  formalAddress,
  preposedParticiple,
  nominalisation,
  thirdPerson,
  doubleNegation,
  heavyFront,
  passives,
];
