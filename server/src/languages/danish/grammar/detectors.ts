import type { GrammarDetector } from '../../language.ts';

/** Every grammatical construction that is found in Danish. */
export const detectors: readonly GrammarDetector[] = [];
