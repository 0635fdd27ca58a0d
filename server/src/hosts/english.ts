/** What only English texts need, a bundle of its own. */
export { createEnglish } from '../languages/english/english.ts';
