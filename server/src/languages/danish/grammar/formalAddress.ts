import type { GrammarDetector, Rewrite } from '../../language.ts';
import { foreignSpans } from '../foreign.ts';
import { inside } from '../tokens.ts';
import { adverbs, isFunctionWord, prepositions } from './closedClasses.ts';
import { settlePossessive } from './formalPossessive.ts';
import { isAttribute, nounReadings } from './nounPhrase.ts';
import { SentenceView } from './sentenceView.ts';

const SIGNAL = 'tiltale-de';
const formal = /(?<![\p{L}\p{M}\d])(?:De|Dem|Deres)(?![\p{L}\p{M}\d])/u;
/** Signs after which a sentence, a list item or a quotation may begin with a capital. */
const openers = /^[.!?…:–—•*·"'“”„»«‘’([-]$/u;

/** Verbs whose subject is a person. Those after »har« and »er« are told by what follows. */
const personal = new Set(
  (
    'bedes anmodes opfordres gøres ønsker ønskede modtager modtog søger søgte ansøger klager klagede bor boede betaler betalte ' +
    'skriver skrev oplyser oplyste ringer ringede kontakter kontaktede behøver møder mødte deltager deltog accepterer vælger ' +
    'valgte mener skylder mangler sender sendte indsender indsendte udfylder udfyldte underskriver underskrev henvender ' +
    'henvendte bekræfter bekræftede erklærer godkender hører får fik meddeler meddelte anfører anførte spørger spurgte'
  ).split(' '),
);
const modals = new Set('skal kan må vil bør skulle kunne ville måtte burde'.split(' '));
/** Verbs whose subject is mostly no person. */
const impersonal = new Set(
  (
    'gælde gælder gjaldt fremgår fremgå omfatte omfatter omfattede bestå består indeholde indeholder indeholdt vedrøre vedrører ' +
    'forekomme forekommer medføre medfører medførte betyde betyder koster koste vare varer udgøre udgør ligge ligger lå stå står ' +
    'findes hører skyldes opstår opstå træder udløber udløb løber sikrer sikre viser vise'
  ).split(' '),
);
const personalStates = new Set(
  'velkommen berettiget forpligtet nødt enig uenig tilfreds utilfreds interesseret klar indforstået part indkaldt tilmeldt visiteret ansat født bosat gift sygemeldt inviteret'.split(
    ' ',
  ),
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

/**
 * Finds De, Dem and Deres, once in a sentence. What stands first in a sentence counts when the document has one in the
 * middle of a sentence.
 */
export const formalAddress: GrammarDetector = {
  find(sentence, tokens, lexicon) {
    if (!formal.test(sentence)) return [];
    const view = new SentenceView(sentence, tokens, lexicon);
    const occurrences = occurrencesIn(view);
    const addresses = occurrences.filter(({ reading }) => reading === 'address');
    if (addresses.length === 0) return [];
    const sure = addresses.some(({ index, certain }) => certain || view.key(index + 1) === 'bedes');
    const { start, end } = tokens[addresses[0]!.index]!;
    const rewrite = rewriteAll(view, occurrences);
    const rewrites = rewrite ? [rewrite] : [];
    return [
      sure
        ? { rule: 'tiltale-de', start, end, rewrites }
        : { rule: 'tiltale-de-forrest', start, end, rewrites, needs: SIGNAL },
    ];
  },
  signals(sentence, tokens, lexicon) {
    if (!formal.test(sentence)) return [];
    return occurrencesIn(new SentenceView(sentence, tokens, lexicon)).some(({ certain }) => certain) ? [SIGNAL] : [];
  },
};

function occurrencesIn(view: SentenceView): Occurrence[] {
  const found: Occurrence[] = [];
  const foreign = foreignSpans(view.tokens);
  for (let index = 0; index < view.length; index++) {
    if (!view.isWord(index) || !/^(?:De|Dem|Deres)$/.test(view.text(index)) || isName(view, index)) continue;
    const quoted = inside(foreign, index);
    const certain = !quoted && !isInitial(view, index);
    found.push({ index, certain, reading: quoted ? 'unknown' : certain ? 'address' : readInitial(view, index) });
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
  if (personal.has(verb) || (verb === 'og' && view.text(index + 2) === 'Deres')) return 'address';
  if (modals.has(verb)) return afterModal(view, index + 2);
  if (verb === 'har' || verb === 'havde') return afterHave(view, index + 2);
  if (verb === 'er' || verb === 'var') {
    let state = index + 2;
    while (adverbs.has(view.key(state)) || view.key(state) === 'meget') state++;
    return personalStates.has(view.key(state)) ? 'address' : 'unknown';
  }
  const article =
    !isFunctionWord(verb) &&
    !view.isFinite(index + 1) &&
    (isAttribute(view, index + 1) || nounReadings(view, index + 1).length > 0);
  return article ? 'other' : 'unknown';
}

/** »De har søgt«, »De har ret til« are address; »De har betydning« is about things. */
function afterHave(view: SentenceView, from: number): Reading {
  let at = from;
  while (adverbs.has(view.key(at))) at++;
  if (/^(?:ret|pligt|krav|mulighed|adgang|brug|fået|været|haft)$/.test(view.key(at))) return 'address';
  if (!prepositions.has(view.key(at))) return view.reads(at, 'verb', 'participle') ? 'address' : 'unknown';
  while (at < from + 10 && !/^[,;:!?]$/.test(view.key(at)) && !isTransitive(view, at)) at++;
  return isTransitive(view, at) ? 'address' : 'unknown';
}

/** A participle of what a reader does to something, after a phrase: »har ved brev af 2. april søgt«. */
function isTransitive(view: SentenceView, index: number): boolean {
  return /^(?:søgt|ansøgt|klaget|sendt|indsendt|fremsendt|oplyst|anført|skrevet|meddelt|bedt|anmodet|spurgt|betalt)$/.test(
    view.key(index),
  );
}

/** »De skal sende« is address; »De skal sendes«, »De kan være« may be about things. */
function afterModal(view: SentenceView, from: number): Reading {
  for (let at = from; at < from + 6 && !view.isEnd(at); at++) {
    if (view.key(at) === 'være' || view.key(at) === 'blive') return 'unknown';
    if (impersonal.has(view.key(at)) || view.reads(at, 'verb', 'infinitivePassive')) return 'unknown';
    if (view.key(at) === 'få')
      return /^(?:betydning|konsekvenser|virkning|følger)$/.test(view.key(at + 1)) ? 'unknown' : 'address';
    if (view.key(at) === 'have' || view.reads(at, 'verb', 'infinitive')) return 'address';
  }
  return 'unknown';
}

const several: Readonly<Record<string, string>> = { de: 'I', dem: 'jer', deres: 'jeres' };

/** The sentence with every form of address changed; undefined when one of them cannot be settled. */
function rewriteAll(view: SentenceView, occurrences: readonly Occurrence[]): Rewrite | undefined {
  const addresses = occurrences.filter(({ reading }) => reading !== 'other');
  if (addresses.some(({ reading }) => reading === 'unknown')) return undefined;
  const plural = addresses.some(({ index }) => isPlural(view, index));
  const edits: { start: number; end: number; text: string }[] = [];
  for (const { index } of addresses) {
    const { start, end, key } = view.tokens[index]!;
    const settled = plural ? { form: several[key]!, again: [] } : singular(view, index);
    if (!settled) return undefined;
    const text = isInitial(view, index) ? settled.form.charAt(0).toUpperCase() + settled.form.slice(1) : settled.form;
    edits.push({ start, end, text });
    for (const again of settled.again) {
      const at = view.tokens[again.index]!.start;
      edits.push({ start: at, end: at, text: `${again.form} ` });
    }
  }
  return { result: apply(view.sentence, edits), edits };
}

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
