import type { Block } from '../extract/prose.ts';
import type { DocumentSign, StructureSign } from '../languages/documentSign.ts';
import type { Sign } from '../languages/sign.ts';
import type { PlacedSentence } from './placedSentence.ts';

/** Longer texts need headings for a reader to find the way, in words of running text. */
const LONG_TEXT = 300;
/** A lead of more words is no short one. */
const SHORT_LEAD = 45;

/** What a document's build tells about it. @param title the block that names the document. */
export function structureOf(sentences: readonly PlacedSentence[], title: Block): ReadonlySet<StructureSign> {
  const signs = new Set<StructureSign>();
  if (title.kind === 'heading') signs.add('heading');
  if (sentences.some(({ block }) => block.kind === 'heading' && block !== title)) signs.add('subheading');
  if (wordsOf(sentences) > LONG_TEXT) signs.add('long-text');
  const lead = sentences.slice(sentences.findLastIndex(({ block }) => block === title) + 1);
  const first = lead[0]?.block;
  if (first?.kind === 'paragraph' && wordsOf(lead.filter(({ block }) => block === first)) <= SHORT_LEAD) {
    signs.add('short-lead');
  }
  return signs;
}

const guidance: readonly Sign[] = ['complaint-body', 'complaint-way', 'complaint-deadline'];
const ways: readonly Sign[] = ['phone', 'mail', 'digital-post', 'web-address', 'answer-way', 'contact-invitation'];

/** What goes on with complaint guidance in its paragraph: »Du kan klage til nævnet. Skriv til os senest den 4. maj.« */
export function* complaintSigns(sentences: readonly PlacedSentence[]): Iterable<Sign> {
  let guided: Block | undefined;
  for (const { analysis, block } of sentences) {
    const signs = analysis.signs();
    if (guidance.some((sign) => signs.has(sign))) guided = block;
    if (block !== guided) continue;
    if (signs.has('deadline')) yield 'complaint-deadline';
    if (ways.some((sign) => signs.has(sign))) yield 'complaint-way';
  }
}

function wordsOf(sentences: readonly PlacedSentence[]): number {
  return sentences.reduce((sum, { analysis }) => sum + analysis.counts.words, 0);
}

/** True when the reader gets everything applied for. */
export function isFullGrant(signs: ReadonlySet<DocumentSign>): boolean {
  return signs.has('grant') && !signs.has('refusal');
}
