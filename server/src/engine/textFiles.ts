import { formats } from '../extract/formats.ts';

export {
  extensions as textExtensions,
  languageOf as languageOfFile,
  mayHoldStrings,
  stringExtensions,
} from '../extract/formats.ts';

/** The language ids of texts. */
export const textLanguages: readonly string[] = Object.keys(formats);
