import type { Token } from '../../language.ts';
import type { Auxiliary } from './verbGroup.ts';

/** A passive in its sentence. */
export interface Passive {
  readonly sentence: string;
  readonly tokens: readonly Token[];
  readonly passive: Auxiliary;
  /** Whether the sentence has no other passive. */
  readonly alone: boolean;
}
