import type { GrammarDetector } from '../../language.ts';
import { doubleNegation } from './doubleNegation.ts';
import { formalAddress } from './formalAddress.ts';
import type { GrammarData } from './grammarData.ts';
import { heavyFront } from './heavyFront.ts';
import { nominalisation } from './nominalisation.ts';
import type { Knowledge } from './passive/knowledge.ts';
import { passives } from './passive/passives.ts';
import { preposedParticiple } from './preposedParticiple.ts';
import { thirdPerson } from './thirdPerson.ts';

/** Finds every grammatical construction in Danish that has a rule. */
export const createDetectors = (data: GrammarData, knowledge: Knowledge): readonly GrammarDetector[] => [
  formalAddress,
  preposedParticiple,
  nominalisation(data.nominalisations),
  thirdPerson,
  doubleNegation,
  heavyFront,
  passives(knowledge),
];
