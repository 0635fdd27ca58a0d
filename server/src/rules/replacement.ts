import type { CompiledEntry, WritePart } from '../dictionary/compiled.ts';
import type { Edit } from '../engine/finding.ts';
import type { Token } from '../languages/language.ts';
import type { Slot } from '../languages/morphology.ts';
import { Acting } from './acting.ts';
import { type Alignment, wordAt } from './alignment.ts';
import type { Match } from './matches.ts';
import type { Proposal } from './proposal.ts';
import type { SentenceContext } from './sentenceContext.ts';

/** Up to so many tokens, a line that ends in an abbreviation is a label rather than a sentence. */
const FRAGMENT = 3;
/** Written with a capital inside a sentence without being names. */
const polite = new Set(['de', 'dem', 'deres', 'I']);

const upper = (text: string) => text.toLocaleUpperCase('da');
const isUpper = (text: string) => text !== text.toLowerCase() && text === text.toUpperCase();

/** Capitalises the first letter. */
export function capitalize(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return text === '' ? '' : upper(first) + text.slice(first.length);
}

/** True when the first letter is a capital. */
export function isCapitalized(text: string): boolean {
  return isUpper(text.charAt(0));
}

const byStart = (a: Edit, b: Edit) => a.start - b.start;

/** The replacements of one match that are sure to fit, the best first. */
export function proposals(
  entry: CompiledEntry,
  match: Match,
  alignment: Alignment,
  sentence: SentenceContext,
): Proposal[] {
  if (sentence.tokens.slice(match.from, match.to).some((token) => token.kind === 'opaque')) return [];
  const found: Proposal[] = [];
  entry.write.forEach((parts, index) => {
    const proposal = propose(
      parts,
      index === 0 && entry.safe === true,
      entry.exactCase === true,
      match,
      alignment,
      sentence,
    );
    if (proposal && !found.some((other) => other.result === proposal.result)) found.push(proposal);
  });
  return found;
}

function propose(
  parts: readonly WritePart[],
  safe: boolean,
  exactCase: boolean,
  match: Match,
  alignment: Alignment,
  sentence: SentenceContext,
): Proposal | undefined {
  const { text, tokens } = sentence;
  const edits: Edit[] = [];
  let sure = safe;
  let raw = '';
  for (const part of parts) {
    if ('text' in part) raw += part.text;
    else if ('capture' in part) raw += captured(part.capture, alignment, sentence, raw.trim() !== '');
    else if ('agreeing' in part) {
      const slots = Object.keys(part.agreeing) as Slot[];
      const slot = sentence.language.chooseSlot(tokens, match.to - 1, slots);
      if (!slot) return undefined;
      raw += part.agreeing[slot];
    } else {
      const index = wordAt(alignment, part.wordClass, part.nth);
      const token = index === undefined ? undefined : tokens[index];
      const likeliest = token && part.forms[token.key];
      if (index === undefined || !token || likeliest === undefined) return undefined;
      const choices = part.choices?.[token.key];
      const slot = choices && sentence.language.chooseSlot(tokens, index, Object.keys(choices) as Slot[]);
      if (choices && !slot) sure = false;
      const form = (slot && choices?.[slot]) ?? likeliest;
      if (part.gender) {
        const changes = sentence.language.agree(text, tokens, index, part.gender);
        if (!changes || changes.some(({ index: changed }) => changed >= match.from && changed < match.to))
          return undefined;
        for (const change of changes) {
          const changed = tokens[change.index]!;
          edits.push({ start: changed.start, end: changed.end, text: change.text });
        }
        sure = false;
      }
      raw += form;
    }
  }
  const result = raw
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:])/g, '')
    .trim();
  if (sentence.language.strands(text, tokens, match.to, result)) return undefined;
  const edit = result === '' ? deletion(match, sentence) : swap(result, match, exactCase, sentence);
  if (!edit) return undefined;
  const matched = text.slice(tokens[match.from]!.start, tokens[match.to - 1]!.end);
  if (matched === edit.text && edits.length === 0) return undefined;
  const article = articleEdit(result, match, sentence);
  const own = withStop(edit, match, sentence);
  const all = edits.length + article.length === 0 ? [own] : [...edits, ...article, own].sort(byStart);
  const unless = sentence.language.unsuited(result, matched);
  const actor = sure ? undefined : sentence.language.actorBroughtBy(result, matched);
  const span = { start: tokens[match.from]!.start, end: tokens[match.to - 1]!.end };
  const when = unless.length > 0 ? { unless } : {};
  const proposal = { result, safe: sure, edits: all, ...when };
  return actor ? new Acting(span, sentence).proposal({ actor, ...proposal }) : proposal;
}

/** The word before the wording as the new wording, or what follows a deleted one, asks for it. */
function articleEdit(result: string, { from, to }: Match, { text, tokens, language }: SentenceContext): Edit[] {
  const following = result === '' ? text.slice(tokens[to]?.start ?? text.length) : result;
  const change = from > 0 ? language.before(tokens, from - 1, following) : undefined;
  if (!change) return [];
  const { start, end } = tokens[from - 1]!;
  return [{ start, end, text: isCapitalized(text.charAt(start)) ? capitalize(change.text) : change.text }];
}

/** Keeps the sentence's full stop single, where an abbreviation takes it along or lends its own to it. */
function withStop(edit: Edit, match: Match, { text, tokens, role }: SentenceContext): Edit {
  if (edit.text === '') return edit;
  if (edit.text.endsWith('.')) return text.charAt(edit.end) === '.' ? { ...edit, end: edit.end + 1 } : edit;
  const lent = match.to === tokens.length && tokens[match.to - 1]!.key.endsWith('.');
  return lent && role === 'running' && tokens.length > FRAGMENT ? { ...edit, text: `${edit.text}.` } : edit;
}

/** A captured part as it stands; the sentence's first word loses its capital when it moves, unless it is a name. */
function captured(number: number, alignment: Alignment, sentence: SentenceContext, moved: boolean): string {
  const { text, tokens, language } = sentence;
  const span = alignment.captures[number - 1];
  if (!span || span.end <= span.start) return '';
  const first = tokens[span.start]!;
  const found = text.slice(first.start, tokens[span.end - 1]!.end);
  if (!moved || firstWord(tokens) !== span.start || isUpper(found.charAt(1))) return found;
  const common = [...language.tags.values()].some((words) => words.includes(first.key));
  const readings = language.lexicon.analyses(first.key);
  const ordinary = common || readings.some(({ known, slot }) => known || /Definite|plural/.test(slot));
  return ordinary ? found.charAt(0).toLowerCase() + found.slice(1) : found;
}

function swap(result: string, match: Match, exactCase: boolean, { text, tokens }: SentenceContext): Edit {
  const before = tokens[match.from - 1];
  const bringsMark = /^[,.;:]/.test(result);
  const hasComma = before?.key === ',' && result.startsWith(',');
  const start = before && bringsMark ? (hasComma ? before.start : before.end) : tokens[match.from]!.start;
  const end = tokens[match.to - 1]!.end;
  const letters = text.slice(start, end).replace(/[^\p{L}]/gu, '');
  const shout = !exactCase && letters.length > 1 && isUpper(letters);
  if (shout) return { start, end, text: upper(result) };
  const first = tokens[match.from]!;
  const initial = firstWord(tokens) === match.from && (isCapitalized(letters) || first.kind === 'number');
  const named = !exactCase && isCapitalized(letters) && !isUpper(letters.charAt(1)) && !polite.has(first.key);
  const gap = first.key === ',' && !bringsMark ? ' ' : '';
  return { start, end, text: gap + (initial || named ? capitalize(result) : result) };
}

/** The index of the sentence's first word; brackets and quotation marks before it do not count. */
export function firstWord(tokens: readonly Token[]): number {
  return tokens.findIndex((token) => token.kind !== 'punctuation');
}

function deletion(match: Match, { text, tokens, language }: SentenceContext): Edit | undefined {
  const before = tokens[match.from - 1];
  const after = tokens[match.to];
  const start = tokens[match.from]!.start;
  const end = tokens[match.to - 1]!.end;
  if (firstWord(tokens) === match.from) {
    const next = after?.key === ',' ? tokens[match.to + 1] : after;
    if (next?.kind !== 'word' || startsInverted(next, language)) return undefined;
    const letters = text.slice(next.start, next.end);
    return { start, end: next.end, text: isCapitalized(text.charAt(start)) ? capitalize(letters) : letters };
  }
  if (tokens[match.from]!.key === ',') return { start, end, text: '' };
  if (before?.key === ',' && after?.key === ',') return { start: before.start, end: after.end, text: '' };
  if (!before) return undefined;
  if (before.end < start) return { start: before.end, end, text: '' };
  return after && end < after.start ? { start, end: after.start, text: '' } : undefined;
}

/** True when the word may be a finite verb: the subject comes after it, and the order breaks when the front goes. */
function startsInverted(token: Token, language: SentenceContext['language']): boolean {
  return language.lexicon
    .analyses(token.key)
    .some(
      ({ wordClass, slot }) =>
        wordClass === 'verb' && ['present', 'past', 'presentPassive', 'pastPassive'].includes(slot),
    );
}
