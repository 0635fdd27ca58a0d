import { capitalised, isCapital } from '../../characters.ts';
import type { GrammarDetector, GrammarFinding, Rewrite, Token } from '../../language.ts';
import { OnDemand } from '../../later.ts';
import { inside } from '../../spans.ts';
import { WordMemo } from '../../wordMemo.ts';
import { foreignSpans } from '../foreign.ts';
import { isFunctionWord } from './closedClasses.ts';
import { settlePossessive } from './formalPossessive.ts';
import { type Reading, readInitial } from './initialAddress.ts';
import { SentenceView } from './sentenceView.ts';

/** The signal of a sentence that addresses its reader with De. */
export const FORMAL = 'tiltale-de';
const mayAddress = new WordMemo((key) => key === 'de' || key === 'dem' || key === 'deres');
/** Signs after which a sentence, a list item or a quotation may begin with a capital. */
const openers = /^[.!?…:–—•*·"'“”„»«‘’([-]$/u;

const plurality = new Set(['begge', 'alle', 'hinanden', 'allesammen', 'to', 'tre']);

interface Occurrence {
  readonly index: number;
  /** In the middle of a sentence, where only address has a capital. */
  readonly certain: boolean;
  /** In a quotation, which is left alone. */
  readonly quoted: boolean;
  readonly reading: Reading;
}

/**
 * Finds De, Dem and Deres, once in a sentence. What stands first in a sentence counts when the document has one in the
 * middle of a sentence.
 */
export const formalAddress: GrammarDetector = {
  find(sentence, tokens, lexicon) {
    if (!holdsAddress(sentence, tokens)) return [];
    const view = new SentenceView(sentence, tokens, lexicon);
    const occurrences = occurrencesIn(view);
    const addresses = occurrences.filter(({ reading }) => reading === 'address');
    if (addresses.length === 0) return unclear(view, occurrences);
    const sure = addresses.some(({ index, certain }) => certain || view.key(index + 1) === 'bedes');
    const { start, end } = tokens[addresses[0]!.index]!;
    const common = {
      start,
      end,
      rewrites: new OnDemand(() => rewriteAll(view, occurrences)),
      together: isToSeveral(view, occurrences) ? 'I' : 'du',
    };
    return [sure ? { rule: 'tiltale-de', ...common } : { rule: 'tiltale-de-forrest', ...common, needs: FORMAL }];
  },
  signals(sentence, tokens, lexicon) {
    if (!holdsAddress(sentence, tokens)) return [];
    return occurrencesIn(new SentenceView(sentence, tokens, lexicon)).some(({ certain }) => certain) ? [FORMAL] : [];
  },
};

/** True when one of the words stands there with a capital. */
const holdsAddress = (sentence: string, tokens: readonly Token[]): boolean =>
  tokens.some((token) => mayAddress.of(token) && isCapital(sentence, token.start));

/** What may be about the reader or about others is not shown, but no action may claim to have changed all. */
function unclear(view: SentenceView, occurrences: readonly Occurrence[]): GrammarFinding[] {
  const first = occurrences.find(({ reading, quoted }) => reading === 'unknown' && !quoted);
  if (!first) return [];
  const { start, end } = view.tokens[first.index]!;
  return [{ rule: 'tiltale-de-forrest', start, end, needs: FORMAL, together: 'du', hidden: true }];
}

function occurrencesIn(view: SentenceView): Occurrence[] {
  const found: Occurrence[] = [];
  const foreign = foreignSpans(view.tokens);
  for (let index = 0; index < view.length; index++) {
    if (!view.isWord(index) || !/^(?:De|Dem|Deres)$/.test(view.text(index)) || isName(view, index)) continue;
    const quoted = inside(foreign, index);
    const certain = !quoted && !isInitial(view, index);
    found.push({
      index,
      certain,
      quoted,
      reading: quoted ? 'unknown' : certain ? 'address' : readInitial(view, index),
    });
  }
  return found;
}

/** »De Radikale«, »foreningen De frivillige«: no pronoun stands between a noun and an adjective. */
function isName(view: SentenceView, index: number): boolean {
  const next = index + 1;
  if (view.key(index) !== 'de' || !view.isWord(next)) return false;
  if (view.isCapital(next)) return !/^(?:De|Dem|Deres)$/.test(view.text(next));
  if (isInitial(view, index) || isFunctionWord(view.key(next)) || view.mayBeFinite(next)) return false;
  const before = index - 1;
  return view.isWord(before) && !isFunctionWord(view.key(before)) && !view.mayBeFinite(before);
}

function isInitial(view: SentenceView, index: number): boolean {
  const before = view.tokens[index - 1];
  if (before === undefined) return true;
  if (before.kind === 'punctuation' && openers.test(before.key)) return true;
  if (view.sentence.slice(before.end, view.tokens[index]!.start).includes('\n')) return true;
  return view.tokens.findIndex(({ kind }) => kind !== 'number' && kind !== 'punctuation') >= index;
}

const several: Readonly<Record<string, string>> = { de: 'I', dem: 'jer', deres: 'jeres' };

/** The sentence with every form of address changed; nothing when one of them cannot be settled. */
function rewriteAll(view: SentenceView, occurrences: readonly Occurrence[]): readonly Rewrite[] {
  const addresses = occurrences.filter(({ reading }) => reading !== 'other');
  if (addresses.some(({ reading }) => reading === 'unknown')) return [];
  const plural = isToSeveral(view, addresses);
  const edits: { start: number; end: number; text: string }[] = [];
  for (const { index } of addresses) {
    const { start, end, key } = view.tokens[index]!;
    const settled = plural ? { form: several[key]!, again: [] } : singular(view, index);
    if (!settled) return [];
    const text = isInitial(view, index) ? capitalised(settled.form) : settled.form;
    edits.push({ start, end, text });
    for (const again of settled.again) {
      const at = view.tokens[again.index]!.start;
      edits.push({ start: at, end: at, text: `${again.form} ` });
    }
  }
  return [{ result: apply(view.sentence, edits), edits }];
}

const isToSeveral = (view: SentenceView, occurrences: readonly Occurrence[]): boolean =>
  occurrences.some(({ index, reading }) => reading !== 'other' && isPlural(view, index));

function singular(view: SentenceView, index: number) {
  const key = view.key(index);
  return key === 'deres' ? settlePossessive(view, index) : { form: key === 'de' ? 'du' : 'dig', again: [] };
}

/** »De begge«, »De er forpligtede«: several readers. */
function isPlural(view: SentenceView, index: number): boolean {
  if (view.key(index) === 'deres') return false;
  if (plurality.has(view.key(index + 1))) return true;
  for (const copula of [index - 1, index + 1]) {
    if (!/^(?:er|var|bliver|blev)$/.test(view.key(copula))) continue;
    const after = Math.max(copula, index) + 1;
    const state = /^(?:ikke|derfor|også|altid|nu|dog|selv)$/.test(view.key(after)) ? after + 1 : after;
    const plural = view.readings(state).some(({ slot }) => slot === 'plural' || slot === 'participlePlural');
    const singular = view.readings(state).some(({ slot }) => slot === 'common' || slot === 'participle');
    if (plural && !singular) return true;
  }
  return false;
}

function apply(sentence: string, edits: readonly { start: number; end: number; text: string }[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text } of edits) {
    result += sentence.slice(at, start) + text;
    at = end;
  }
  return result + sentence.slice(at);
}
