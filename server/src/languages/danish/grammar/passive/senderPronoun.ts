import type { Rewrite } from '../../../language.ts';
import { SENDER } from '../thirdPerson.ts';
import { ALONE } from './sender.ts';
import type { Words } from './words.ts';

/** What the sender says of those who send, and the documents it suits. */
export interface SenderPronoun {
  readonly pronoun: 'vi' | 'jeg';
  readonly when: Pick<Rewrite, 'needs' | 'unless'>;
}

const any: readonly SenderPronoun[] = [
  { pronoun: 'vi', when: { unless: [ALONE, SENDER] } },
  { pronoun: 'vi', when: { needs: SENDER } },
  { pronoun: 'jeg', when: { needs: ALONE, unless: [SENDER] } },
];

/** How a new sentence may name its sender: as this sentence does, or else as the document does. */
export function senderPronouns({ isQuestion, tokens }: Words): readonly SenderPronoun[] {
  const says = (pattern: RegExp) => tokens.some(({ key }) => pattern.test(key));
  if (says(/^(?:vi|os|vores)$/)) return [{ pronoun: 'vi', when: {} }];
  const isAlone = says(/^(?:jeg|mig)$/) && !isQuestion;
  return isAlone ? [{ pronoun: 'jeg', when: {} }] : any;
}
