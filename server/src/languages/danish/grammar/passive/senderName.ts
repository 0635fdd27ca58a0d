import type { Rewrite } from '../../../language.ts';
import { SENDER } from '../thirdPerson.ts';
import type { Words } from './words.ts';

/** True where the sentence or the document says »vi«. */
export const saysSender = ({ needs, unless }: Pick<Rewrite, 'needs' | 'unless'>): boolean =>
  needs === SENDER || !(needs ?? unless);

/** »Når kommunen modtager det, skal det vurderes«: one name for one who acts. */
export const speaksOfKommunen = (words: Words): boolean =>
  !saysWe(words) &&
  words.tokens.some(({ key }, at) => key === 'kommunen' && !words.is('prepositions', at - 1)) &&
  !refersToKommunen(words);

/** »kommunens hjemmeside«, »sendes til kommunen«: »kommunen« as the subject would speak of it twice. */
export const refersToKommunen = (words: Words): boolean =>
  words.tokens.some(({ key }, at) => key === 'kommunens' || (key === 'kommunen' && words.is('prepositions', at - 1)));

export const saysWe = (words: Words): boolean => words.tokens.some(({ key }) => /^(?:vores?|vort|os|vi)$/.test(key));
