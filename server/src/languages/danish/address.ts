import { capitalised, isCapital } from '../characters.ts';
import { FORMAL } from './grammar/formalAddress.ts';
import { SEVERAL } from './grammar/passive/reader.ts';
import { READER } from './grammar/thirdPerson.ts';

const plural: Readonly<Record<string, string>> = { du: 'I', dig: 'jer', din: 'jeres', dit: 'jeres', dine: 'jeres' };
const formal: Readonly<Record<string, string>> = { du: 'De', dig: 'Dem', din: 'Deres', dit: 'Deres', dine: 'Deres' };

/** See `Language.addressed`; a document that says »du« anywhere keeps it. */
export function addressed(text: string, signals: ReadonlySet<string>): string {
  if (signals.has(READER)) return text;
  const pronouns = signals.has(SEVERAL) ? plural : signals.has(FORMAL) ? formal : undefined;
  return pronouns
    ? text.replace(/(?<!\p{L})(?:du|dig|din|dit|dine)(?!\p{L})/giu, (word) => {
        const pronoun = pronouns[word.toLowerCase()]!;
        return isCapital(word, 0) ? capitalised(pronoun) : pronoun;
      })
    : text;
}
