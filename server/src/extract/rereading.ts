import { type Change, changeBetween } from './change.ts';
import type { Cut } from './cuts.ts';
import { bodyOf, extractPart } from './extract.ts';
import { formatOf } from './formats.ts';
import { joined } from './joining.ts';
import { isSameOpen } from './openElements.ts';
import type { Prose } from './prose.ts';
import { mayHoldTemplates } from './templates/scanner.ts';
import { Templates } from './templates/templates.ts';
import { type Window, windowOf } from './window.ts';

/** A document as it was read last. */
export interface Reading {
  readonly text: string;
  readonly languageId: string;
  readonly prose: Prose;
  /** Whether it holds the signs that templates begin with, though it holds no template. */
  readonly mayHoldTemplates: boolean;
}

/** Larger changes, in UTF-16 code units, are no typing. */
const LARGEST = 20_000;

/**
 * Reads anew what lies around the one change in a document, up to cuts on either side that are cuts still.
 * @returns what `extract` would give, and how many units of source were read; undefined when that cannot be told.
 */
export function reread(old: Reading, text: string): { readonly prose: Prose; readonly units: number } | undefined {
  const { cuts, width } = old.prose;
  const change = changeBetween(old.text, text);
  if (!change) return { prose: old.prose, units: 0 };
  if (!cuts || Math.max(change.before, change.after) - change.start > LARGEST) return undefined;
  const format = formatOf(old.languageId);
  const body = bodyOf(text, format);
  if (change.start < body.offset || body.frontMatter?.end !== old.prose.frontMatter?.end) return undefined;
  const window = windowOf(old.prose, cuts, change);
  const shift = change.after - change.before;
  const from = window.from ?? { offset: body.offset };
  const end = window.to ? window.to.offset + shift : text.length;
  const newPart = text.slice(from.offset, end);
  if (old.mayHoldTemplates ? !new Templates(text, format).isEmpty : mayHoldTemplates(newPart, format)) return undefined;
  const replaced = old.text.slice(window.before?.offset ?? body.offset, window.after?.offset);
  const replacing = text.slice(window.before?.offset ?? body.offset, window.after && window.after.offset + shift);
  if (format.reader === 'html' && changesTitle(newPart, replaced + replacing)) return undefined;
  if (format.reader === 'markdown' && changesLabels(text, newPart, replaced)) return undefined;
  const known = width === undefined ? { from } : { from, width };
  const read = (source: string, end: number) =>
    extractPart(source, format, new Templates(source, format, []), { ...known, end });
  const anew = read(text, end);
  if (!fits(anew, window, change)) return undefined;
  const oldWidth = () => read(old.text, window.to?.offset ?? old.text.length).width;
  if (width !== anew.width && !keepsWidth(width, anew.width, oldWidth)) return undefined;
  return { prose: joined(old.prose, anew, window, shift), units: newPart.length };
}

/** Whether a title could have changed: without an end it would hold all that follows. */
function changesTitle(newPart: string, changed: string): boolean {
  return /<\/?title/i.test(changed) || /<title(?![\s\S]*<\/title)/i.test(newPart);
}

/** Whether what a label of a link stands for could have changed: it may be defined anywhere. */
function changesLabels(text: string, newPart: string, replaced: string): boolean {
  return replaced.includes(']:') || (text.includes(']:') && newPart.includes('['));
}

/** Whether the longest line of a plain text is as long as before, or lies outside the part that is read anew. */
function keepsWidth(whole = 0, anew = 0, old: () => number | undefined): boolean {
  return anew < whole && (old() ?? 0) < whole;
}

/** Whether the cuts on both sides of the change are cuts still. */
function fits({ cuts = [] }: Prose, { before, after }: Window, change: Change): boolean {
  const isStill = (cut: Cut, offset: number) =>
    cuts.some((other) => other.offset === offset && isSameOpen(other.open, cut.open));
  if (before && !isStill(before, before.offset)) return false;
  return !after || isStill(after, after.offset + change.after - change.before);
}
