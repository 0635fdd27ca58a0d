const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const formsOfBe = words('be am is are was were been being');
export const formsOfHave = words('have has had having');
export const formsOfGet = words('get gets got getting gotten');
export const modals = words('will would shall should can could may might must');

/** Auxiliaries that not is part of, and what they come from. */
export const negated: ReadonlyMap<string, string> = new Map([
  ["isn't", 'is'],
  ["aren't", 'are'],
  ["wasn't", 'was'],
  ["weren't", 'were'],
  ["won't", 'will'],
  ["can't", 'can'],
  ['cannot', 'can'],
  ["couldn't", 'could'],
  ["shouldn't", 'should'],
  ["wouldn't", 'would'],
  ["hasn't", 'has'],
  ["haven't", 'have'],
  ["hadn't", 'had'],
]);

/** Whether a word is a form of be or have or a modal, with or without not. */
export function isAuxiliary(key: string): boolean {
  const positive = negated.get(key) ?? key;
  return formsOfBe.has(positive) || formsOfHave.has(positive) || modals.has(positive);
}

/** Whether a word is a form of be, with or without not. */
export const isBe = (key: string): boolean => formsOfBe.has(negated.get(key) ?? key);
/** Whether a word is a form of have, with or without not. */
export const isHave = (key: string): boolean => formsOfHave.has(negated.get(key) ?? key);
