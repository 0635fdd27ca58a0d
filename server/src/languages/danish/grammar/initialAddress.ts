import { adverbs, isFunctionWord, modals, prepositions } from './closedClasses.ts';
import { settlePossessive } from './formalPossessive.ts';
import { isAttribute, nounPhraseAt, nounReadings } from './nounPhrase.ts';
import type { SentenceView } from './sentenceView.ts';

/** Verbs whose subject is a person. Those after »har« and »er« are told by what follows. */
const personal = new Set(
  (
    'bedes anmodes opfordres gøres henvises indkaldes inviteres påbydes visiteres underrettes høres varsles ønsker ønskede modtager modtog søger søgte ansøger klager klagede bor boede betaler betalte ' +
    'skriver skrev oplyser oplyste ringer ringede kontakter kontaktede behøver møder mødte deltager deltog accepterer vælger ' +
    'valgte mener skylder mangler sender sendte indsender indsendte udfylder udfyldte underskriver underskrev henvender ' +
    'henvendte bekræfter bekræftede erklærer godkender hører får fik meddeler meddelte anfører anførte spørger spurgte'
  ).split(' '),
);
/** Verbs whose subject is mostly no person. */
const impersonal = new Set(
  (
    'gælde gælder gjaldt fremgår fremgå omfatte omfatter omfattede bestå består indeholde indeholder indeholdt vedrøre vedrører ' +
    'forekomme forekommer medføre medfører medførte betyde betyder koster koste vare varer udgøre udgør ligge ligger lå stå står ' +
    'findes skyldes opstår opstå træder udløber udløb løber sikrer sikre viser vise'
  ).split(' '),
);
const personalStates = new Set(
  (
    'velkommen berettiget forpligtet nødt enig uenig tilfreds utilfreds interesseret klar indforstået part indkaldt tilmeldt ' +
    'visiteret ansat født bosat gift sygemeldt inviteret'
  ).split(' '),
);
/** Passives of what is given to somebody: »De bevilges en rollator«, but »De bevilges for et år«. */
const given = new Set('bevilges tildeles tilbydes pålægges tilkendes meddeles'.split(' '));
/** The participles of what is done to people. */
const toPeople = new Set(
  'anmodet bedt besøgt bevilget henvist indkaldt indstillet inviteret kontaktet opfordret orienteret partshørt pålagt tilbudt tildelt tilkendt underrettet varslet visiteret'.split(
    ' ',
  ),
);

/** How »De«, »Dem« or »Deres« is meant. */
export type Reading =
  /** It addresses the reader. */
  | 'address'
  /** »De« as article or about others. */
  | 'other'
  | 'unknown';

/** Tells what »De«, »Dem« or »Deres« means where every word has a capital: first in a sentence. */
export function readInitial(view: SentenceView, index: number): Reading {
  const key = view.key(index);
  if (key === 'dem') return 'other';
  if (key === 'deres') return settlePossessive(view, index) ? 'address' : 'unknown';
  const verb = view.key(index + 1);
  if (verb === 'bedes' && isDone(view, index + 2)) return 'other';
  if (impersonal.has(verb) || (verb === 'hører' && view.key(index + 2) === 'til')) return 'other';
  const isArticle = view.reads(index + 1, 'verb', 'participlePlural') && isMany(view, index + 2);
  if (isArticle && personal.has(verb)) return 'unknown';
  if (personal.has(verb) || (verb === 'og' && view.text(index + 2) === 'Deres')) return 'address';
  if (given.has(verb)) return isObject(view, index + 2) || view.key(index + 2) === 'at' ? 'address' : 'unknown';
  if (modals.has(verb)) return afterModal(view, index + 2);
  if (verb === 'har' || verb === 'havde') return afterHave(view, index + 2);
  if (/^(?:er|var|bliver|blev)$/.test(verb)) {
    let state = index + 2;
    while (adverbs.has(view.key(state)) || /^(?:meget|blevet)$/.test(view.key(state))) state++;
    const isPerson = personalStates.has(view.key(state)) || toPeople.has(view.key(state));
    return isPerson ? 'address' : 'unknown';
  }
  const article =
    !isFunctionWord(verb) &&
    !view.isFinite(index + 1) &&
    (isAttribute(view, index + 1) || nounReadings(view, index + 1).some(({ slot }) => slot.startsWith('plural')));
  return article ? 'other' : 'unknown';
}

/** »De bedes derfor tømmes«, »De bedes afleveret«: what is to be emptied is no reader. */
function isDone(view: SentenceView, from: number): boolean {
  let at = from;
  while (adverbs.has(view.key(at)) || view.key(at) === 'venligst') at++;
  return (['infinitivePassive', 'participle'] as const).some((slot) => view.reads(at, 'verb', slot) !== undefined);
}

/** »De oplyste beløb«: a noun that may be plural, which a participle can stand before. */
const isMany = (view: SentenceView, index: number): boolean =>
  nounReadings(view, index).some(({ slot }) => slot.startsWith('plural'));

/** True when a noun phrase follows, after adverbs. */
function isObject(view: SentenceView, from: number): boolean {
  let at = from;
  while (adverbs.has(view.key(at))) at++;
  return !view.isEnd(at) && !prepositions.has(view.key(at)) && nounPhraseAt(view, at) !== undefined;
}

/** »De har søgt«, »De har ret til« are address; »De har betydning« is about things. */
function afterHave(view: SentenceView, from: number): Reading {
  let at = from;
  while (adverbs.has(view.key(at))) at++;
  if (/^(?:ret|pligt|krav|mulighed|adgang|brug|fået|været|haft)$/.test(view.key(at))) return 'address';
  const isCounted = view.tokens[at]?.kind === 'number' || /^(?:to|tre|fire|fem|seks|flere)$/.test(view.key(at));
  if (isCounted && /^(?:muligheder|dage|uger|måneder|børn)$/.test(view.key(at + 1))) return 'address';
  const isTime = view.key(at) === 'den' && view.tokens[at + 1]?.kind === 'number';
  if (!prepositions.has(view.key(at)) && !isTime) return view.reads(at, 'verb', 'participle') ? 'address' : 'unknown';
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
    if (view.key(at) === 'blive' && toPeople.has(view.key(at + 1))) return 'address';
    if (view.key(at) === 'være' || view.key(at) === 'blive') return 'unknown';
    if (impersonal.has(view.key(at)) || view.reads(at, 'verb', 'infinitivePassive')) return 'unknown';
    if (view.key(at) === 'få')
      return /^(?:betydning|konsekvenser|virkning|følger)$/.test(view.key(at + 1)) ? 'unknown' : 'address';
    if (view.key(at) === 'have' || view.reads(at, 'verb', 'infinitive')) return 'address';
  }
  return 'unknown';
}
