import type { GrammarDetector, GrammarFinding, Rewrite } from '../../language.ts';
import { isFunctionWord } from './closedClasses.ts';
import { settlePossessive } from './formalPossessive.ts';
import { isAttribute, nounReadings } from './nounPhrase.ts';
import { SentenceView } from './sentenceView.ts';

const SIGNAL = 'tiltale-de';
const formal = /(?<![\p{L}\p{M}\d])(?:De|Dem|Deres)(?![\p{L}\p{M}\d])/u;
/** Signs after which a sentence, a list item or a quotation may begin with a capital. */
const openers = /^[.!?…:–—•*·"'“”„»«‘’([\-]$/u;

/** Verbs whose subject is a person. Those after »har« and »er« are told by what follows. */
const personal = new Set(
  ('bedes anmodes opfordres gøres ønsker ønskede modtager modtog søger søgte ansøger klager klagede bor boede betaler betalte ' +
    'skriver skrev oplyser oplyste ringer ringede kontakter kontaktede behøver møder mødte deltager deltog accepterer vælger ' +
    'valgte mener skylder mangler sender sendte indsender indsendte udfylder udfyldte underskriver underskrev henvender ' +
    'henvendte bekræfter bekræftede erklærer godkender hører får fik meddeler meddelte anfører anførte spørger spurgte').split(' '),
);
const modals = new Set('skal kan må vil bør skulle kunne ville måtte burde'.split(' '));
/** Verbs whose subject is mostly no person. */
const impersonal = new Set(
  ('gælde gælder gjaldt fremgår fremgå omfatte omfatter omfattede bestå består indeholde indeholder indeholdt vedrøre vedrører ' +
    'forekomme forekommer medføre medfører medførte betyde betyder koster koste vare varer udgøre udgør ligge ligger lå stå står ' +
    'findes hører skyldes opstår opstå træder udløber udløb løber sikrer sikre viser vise').split(' '),
);
const personalStates = new Set(
  'velkommen berettiget forpligtet nødt enig uenig tilfreds utilfreds interesseret klar indforstået part'.split(' '),
);
const plurality = new Set(['begge', 'alle', 'hinanden', 'allesammen', 'to', 'tre']);

type Reading =
  /** It addresses the reader. */
  | 'address'
  /** »De« as article or about others. */
  | 'other'
  | 'unknown';

interface Occurrence {
  readonly index: number;
  /** In the middle of a sentence, where only address has a capital. */
  readonly certain: boolean;
  readonly reading: Reading;
}

/** Finds De, Dem and Deres; what stands first in a sentence counts when the document has one in the middle of a sentence. */
export const formalAddress: GrammarDetector = {
  find(sentence, tokens, lexicon) {
    if (!formal.test(sentence)) return [];
    const view = new SentenceView(sentence, tokens, lexicon);
    const occurrences = occurrencesIn(view);
    const addresses = occurrences.filter(({ reading }) => reading === 'address');
    if (addresses.length === 0) return [];
    const sure = addresses.some(({ certain }) => certain);
    const rewrite = sure || addresses.length > 0 ? rewriteAll(view, occurrences) : undefined;
    return addresses.map(({ index, certain }): GrammarFinding => {
      const { start, end } = tokens[index]!;
      const bedes = view.key(index + 1) === 'bedes';
      return {
        rule: sure || bedes ? 'tiltale-de' : 'tiltale-de-forrest',
        start,
        end,
        rewrites: rewrite ? [rewrite] : [],
        ...(certain || sure || bedes ? {} : { needs: SIGNAL }),
      };
    });
  },
  signals(sentence, tokens, lexicon) {
    if (!formal.test(sentence)) return [];
    return occurrencesIn(new SentenceView(sentence, tokens, lexicon)).some(({ certain }) => certain) ? [SIGNAL] : [];
  },
};

function occurrencesIn(view: SentenceView): Occurrence[] {
  const found: Occurrence[] = [];
  for (let index = 0; index < view.length; index++) {
    if (!view.isWord(index) || !/^(?:De|Dem|Deres)$/.test(view.text(index)) || isName(view, index)) continue;
    const certain = !isInitial(view, index);
    found.push({ index, certain, reading: certain ? 'address' : readInitial(view, index) });
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
  if (before === undefined || before.key.endsWith('.')) return true;
  if (before.kind === 'punctuation' && openers.test(before.key)) return true;
  if (view.sentence.slice(before.end, view.tokens[index]!.start).includes('\n')) return true;
  return view.tokens.slice(0, index).every(({ kind }) => kind === 'number' || kind === 'punctuation');
}

function readInitial(view: SentenceView, index: number): Reading {
  const key = view.key(index);
  if (key === 'dem') return 'other';
  if (key === 'deres') return settlePossessive(view, index) ? 'address' : 'unknown';
  const verb = view.key(index + 1);
  if (impersonal.has(verb)) return 'other';
  if (personal.has(verb)) return 'address';
  if (modals.has(verb)) return afterModal(view, index + 2);
  if (verb === 'har' || verb === 'havde') return /^(?:betydning|virkning|effekt|gyldighed|hjemmel)$/.test(view.key(index + 2)) ? 'other' : 'address';
  if (verb === 'er' || verb === 'var') {
    const state = view.key(index + 2) === 'ikke' ? index + 3 : index + 2;
    return personalStates.has(view.key(state)) ? 'address' : 'unknown';
  }
  const article = !isFunctionWord(verb) && !view.isFinite(index + 1) && (isAttribute(view, index + 1) || nounReadings(view, index + 1).length > 0);
  return article ? 'other' : 'unknown';
}

/** »De skal sende« is address; »De skal sendes«, »De kan være« may be about things. */
function afterModal(view: SentenceView, from: number): Reading {
  for (let at = from; at < from + 6 && !view.isEnd(at); at++) {
    if (view.key(at) === 'være' || view.key(at) === 'blive') return 'unknown';
    if (impersonal.has(view.key(at)) || view.reads(at, 'verb', 'infinitivePassive')) return 'unknown';
    if (view.key(at) === 'have' || view.reads(at, 'verb', 'infinitive')) return 'address';
  }
  return 'unknown';
}

/** The sentence with every form of address changed; undefined when one of them cannot be settled. */
function rewriteAll(view: SentenceView, occurrences: readonly Occurrence[]): Rewrite | undefined {
  const edits: { start: number; end: number; text: string }[] = [];
  for (const { index, reading } of occurrences) {
    if (reading === 'other') continue;
    const { start, end } = view.tokens[index]!;
    const first = isInitial(view, index);
    const cased = (text: string) => (first ? text.charAt(0).toUpperCase() + text.slice(1) : text);
    if (reading === 'unknown' || isPlural(view, index)) return undefined;
    if (view.key(index) !== 'deres') {
      edits.push({ start, end, text: cased(view.key(index) === 'de' ? 'du' : 'dig') });
      continue;
    }
    const settled = settlePossessive(view, index);
    if (!settled) return undefined;
    edits.push({ start, end, text: cased(settled.form) });
    for (const again of settled.again) {
      const at = view.tokens[again.index]!.start;
      edits.push({ start: at, end: at, text: `${again.form} ` });
    }
  }
  return { result: apply(view.sentence, edits), edits };
}

/** »De begge«, »De er forpligtede«: several readers, so »du« would be wrong. */
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
