import type { Language } from '../server/src/languages/language.ts';
import { artefacts } from './danish.ts';

/** English with everything it knows. */
export const english: Language = (await artefacts.english()).language;
