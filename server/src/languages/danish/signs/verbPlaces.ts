import { adverbs, auxiliaries, prepositions } from '../grammar/closedClasses.ts';
import type { SignView } from './view.ts';
import type { WordList } from './words.ts';

/** Pronouns that stand as subjects, but for De. */
export const nominatives: ReadonlySet<string> = new Set('jeg du vi I han hun man de den det der'.split(' '));

/** Conjunctions and adverbs that join two main clauses. */
export const coordinators: ReadonlySet<string> = new Set(['og', 'men', 'eller', 'samt', 'så']);

/** The word lists that verbs are found with. */
export interface VerbWords {
  /** Requests whose verb may also be a noun: ring, læs. */
  readonly asking: WordList;
}

/** The first token from `index` on that is no adverb. */
export function skipAdverbs(view: SignView, index: number): number {
  let at = index;
  while (view.isWord(at) && adverbs.has(view.key(at))) at++;
  return at;
}

/** The first word of a stretch that is no conjunction; `to` when there is none. */
export function firstWord(view: SignView, from: number, to: number): number {
  let at = from;
  while (at < to && (!view.isWord(at) || coordinators.has(view.key(at)) || view.key(at) === 'venligst')) at++;
  return at;
}

/** The infinitive of »at ikke give«, or -1. */
export function infinitiveAt(view: SignView, at: number): number {
  if (view.key(at) !== 'at') return -1;
  const next = view.key(at + 1) === 'der' ? at + 1 : skipAdverbs(view, at + 1);
  const verb = view.reads(next, 'verb', 'infinitive', 'infinitivePassive') ?? infinitiveAuxiliary(view.key(next));
  return verb ? next : -1;
}

const infinitiveAuxiliary = (key: string) =>
  /^(?:være|have|blive|kunne|skulle|ville|måtte|få|gå|se|bo|tro)$/u.test(key);

/** The finite verb of a stretch, or -1. */
export function finiteIn(view: SignView, from: number, to: number): number {
  for (let index = from; index < to; index++) {
    if (view.key(index) === 'at' && infinitiveAt(view, index) >= 0) return -1;
    if (auxiliaries.has(view.key(index)) && view.isWord(index)) return index;
    if (!view.isWord(index) || view.isCapitalName(index)) continue;
    if (view.isFinite(index)) return index;
    if (view.mayBeFinite(index) && isVerbPlace(view, index, from)) return index;
  }
  return -1;
}

/** Tells a verb from a noun of the same form by its neighbours: »du klager«, »svarer vi«. */
function isVerbPlace(view: SignView, index: number, from: number): boolean {
  let previous = index - 1;
  while (previous > from && (adverbs.has(view.key(previous)) || /^(?:hverken|både|enten)$/u.test(view.key(previous))))
    previous--;
  const before = view.key(previous);
  const after = view.key(index + 1);
  if (index > from && nominatives.has(before))
    return before !== 'den' && before !== 'de' && before !== 'det'
      ? true
      : !view.reads(index, 'noun') || view.isEnd(index + 1) || prepositions.has(after);
  if (/^(?:jeg|du|vi|man|der)$/u.test(after) || (after === 'I' && view.isCapital(index + 1))) return true;
  if (index === from && index > 0)
    return view.key(index - 1) === ',' && /^(?:hvis|når|såfremt|da|inden|før)$/u.test(view.key(view.opening));
  return index > from && !view.reads(index, 'adjective') && view.reads(index - 1, 'noun') !== undefined;
}

/** True for a word that begins a request: »ring«, »send os«; not »svar fra kommunen«. */
export function isImperative(view: SignView, index: number, { asking }: VerbWords): boolean {
  if (!view.isWord(index) || !view.reads(index, 'verb', 'imperative')) return false;
  const others = view
    .readings(index)
    .filter(({ slot, wordClass }) => wordClass !== 'verb' && !slot.endsWith('Genitive'));
  if (others.length === 0) return true;
  const after = view.key(index + 1);
  if (asking.has(view, index) && (!view.isEnd(index + 1) || isBareCall(view, index))) return true;
  if (/^svar$/u.test(view.key(index)) && view.tokens.some(({ key }) => key === 'senest' || key === 'inden'))
    return true;
  if (view.isCapital(index + 1) && /^(?:kontakt|besøg|se)$/u.test(view.key(index))) return true;
  return /^(?:os|mig|venligst|gerne|dig|jer|den|det|dit|din|dine|en|et|ikke|hvis|inden|senest|straks|derfor|hinanden|kun|dette|denne|disse|hos|via)$/u.test(
    after,
  );
}

/** »så ring«, »ring, inden fristen er gået«. */
const isBareCall = (view: SignView, index: number) =>
  /^(?:ring|læs)$/u.test(view.key(index)) &&
  (/^(?:så|og|eller)$/u.test(view.key(index - 1)) || view.key(index + 1) === ',');
