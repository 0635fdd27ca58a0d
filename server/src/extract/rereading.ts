import { type Change, changeBetween } from './change.ts';
import type { Cut } from './cuts.ts';
import { bodyOf, extractPart } from './extract.ts';
import { type Format, formatOf } from './formats.ts';
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

/** What is read anew of a document. */
interface Place {
  readonly format: Format;
  readonly change: Change;
  readonly window: Window;
  /** By how much what is after the change has moved. */
  readonly shift: number;
  readonly from: Cut;
  /** In the old text and in the new one. */
  readonly oldEnd: number;
  readonly end: number;
}

/**
 * Reads anew what lies around the one change in a document, up to cuts on either side that are cuts still.
 * @returns what `extract` would give, and how many units of source were read; undefined when that cannot be told.
 */
export function reread(old: Reading, text: string): { readonly prose: Prose; readonly units: number } | undefined {
  const change = changeBetween(old.text, text);
  if (!change) return { prose: old.prose, units: 0 };
  const place = placeOf(old, text, change);
  if (!place || reachesFar(old, text, place)) return undefined;
  const { from, end, window, shift } = place;
  const anew = read(old, text, place, end);
  if (!fits(anew, place) || !keepsWidth(old, anew, place)) return undefined;
  return { prose: joined(old.prose, anew, window, shift), units: end - from.offset };
}

/** Undefined where nothing tells what the change leaves as it was: in front matter, or in a document without cuts. */
function placeOf(old: Reading, text: string, change: Change): Place | undefined {
  const { cuts, frontMatter } = old.prose;
  const { start, before, after } = change;
  if (!cuts || Math.max(before, after) - start > LARGEST) return undefined;
  const format = formatOf(old.languageId);
  const body = bodyOf(text, format);
  if (start < body.offset || body.frontMatter?.end !== frontMatter?.end) return undefined;
  const window = windowOf(old.prose, cuts, change);
  const shift = after - before;
  const from = window.from ?? { offset: body.offset };
  const oldEnd = window.to?.offset ?? old.text.length;
  return { format, change, window, shift, from, oldEnd, end: oldEnd + shift };
}

function read(old: Reading, text: string, { format, from }: Place, end: number): Prose {
  const { width } = old.prose;
  const part = width === undefined ? { from, end } : { from, end, width };
  return extractPart(text, format, new Templates(text, format, []), part);
}

/** Whether the change may have a say outside its place. */
function reachesFar(old: Reading, text: string, { format, from, end, window, shift }: Place): boolean {
  const part = text.slice(from.offset, end);
  if (old.mayHoldTemplates ? !new Templates(text, format).isEmpty : mayHoldTemplates(part, format)) return true;
  const start = window.before?.offset ?? from.offset;
  const replaced = old.text.slice(start, window.after?.offset);
  const replacing = text.slice(start, window.after && window.after.offset + shift);
  if (format.reader === 'html') return changesTitle(part, replaced + replacing);
  return format.reader === 'markdown' && changesLabels(text, part, replaced);
}

/** Whether a title could have changed: without an end it would hold all that follows. */
function changesTitle(part: string, changed: string): boolean {
  const lower = part.toLowerCase();
  return /<\/?title/i.test(changed) || lower.lastIndexOf('<title') > lower.lastIndexOf('</title');
}

/** Whether what a label of a link stands for could have changed: it may be defined anywhere. */
function changesLabels(text: string, part: string, replaced: string): boolean {
  return replaced.includes(']:') || (text.includes(']:') && part.includes('['));
}

/** Whether the cuts on both sides of the change are cuts still. */
function fits({ cuts = [] }: Prose, { window: { before, after }, shift }: Place): boolean {
  const isStill = (cut: Cut, offset: number) =>
    cuts.some((other) => other.offset === offset && isSameOpen(other.open, cut.open));
  if (before && !isStill(before, before.offset)) return false;
  return !after || isStill(after, after.offset + shift);
}

/** Whether the longest line of a plain text is as long as before, or lies outside the part that is read anew. */
function keepsWidth(old: Reading, anew: Prose, place: Place): boolean {
  const { width = 0 } = old.prose;
  const { width: newWidth = 0 } = anew;
  return newWidth === width || (newWidth < width && read(old, old.text, place, place.oldEnd).width! < width);
}
