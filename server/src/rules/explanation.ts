import type { Proposal } from './proposal.ts';
import type { SentenceContext } from './sentenceContext.ts';

/** Whether another sentence can follow: after one with a stop of its own, but not in a heading, a cell or a fragment. */
function hasRoom({ tokens, role }: SentenceContext): boolean {
  const last = tokens.findLast(({ key }) => !/^[)\]»«"”'’]$/u.test(key));
  return role !== 'label' && last?.kind === 'punctuation' && /^[.!?…]/u.test(last.key);
}

/** The fix that adds an explanation after the sentence at hand, where there is room for one. */
export function explanation(result: string, sentence: SentenceContext): Proposal[] {
  if (!hasRoom(sentence)) return [];
  const { text } = sentence;
  return [{ result, safe: false, added: true, edits: [{ start: text.length, end: text.length, text: ` ${result}` }] }];
}
