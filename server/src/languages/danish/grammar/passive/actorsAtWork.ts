import { isAgentNoun, isDoer } from './agentPhrase.ts';
import { participleLemma } from './blivePassive.ts';
import { type NounPhrase, nounPhrase } from './nounPhrase.ts';
import { fieldEnd, fieldStart } from './sentenceField.ts';
import { sPassiveAt } from './sPassive.ts';
import { wholeNounPhrase } from './wholeNounPhrase.ts';
import type { Words } from './words.ts';

/**
 * Whom a sentence names as acting, beside its sender and its reader. authority: another than the sender
 * (»Ankestyrelsen«); outsider: whoever is hired (»entreprenøren«, »Jord & Rør A/S«); office: one of the sender's own
 * (»byrådet«), or a name that is not known; person: by occupation or part in the case (»lægen«).
 */
export type ActorKind = 'authority' | 'outsider' | 'office' | 'person';

/** Somebody named as acting. */
export interface ActorAtWork {
  readonly kind: ActorKind;
  /** The tokens that name who acts; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** What is done, as the verb's lemma. */
  readonly verb: string;
  /** What it is done to: lemmas of nouns. */
  readonly things: readonly string[];
  /** True in a relative clause about who acts: »Ankestyrelsen, som behandler klagen«. */
  readonly aside: boolean;
}

/** Everybody that a sentence names as acting: »behandles af Visitationen«, »Familieretshuset behandler sagen«. */
export function actorsAtWork(words: Words): readonly ActorAtWork[] {
  const found: ActorAtWork[] = [];
  for (let at = 0; at < words.length; at++) {
    const actor = words.key(at) === 'af' ? agentAt(words, at) : words.isFinite(at) ? subjectOf(words, at) : undefined;
    if (actor) found.push(actor);
  }
  return found;
}

/** »udføres af et lokalt firma«; a name only right after the verb, as it may stand with a noun (»saltning af Bækstien«). */
function agentAt(words: Words, at: number): ActorAtWork | undefined {
  const phrase = nounPhrase(words, at + 1);
  const kind = phrase && kindOf(words, phrase);
  if (!phrase || kind === undefined || !isAgentNoun(words, phrase)) return undefined;
  const start = fieldStart(words, at);
  for (let index = at - 1; index >= start; index--) {
    const verb = passiveAt(words, index, index === at - 1);
    if (verb === undefined) continue;
    const isFar = words.afterAdverbs(index + 1) !== at;
    const mayBeOfNoun = phrase.kind === 'name' && kind === 'office' && !/udvalg$/.test(words.key(phrase.head));
    if (isFar && (mayBeOfNoun || isOfNoun(words, at - 1))) return undefined;
    const things = thingsIn(words, start, at);
    return { kind, from: phrase.from, to: phrase.to, verb, things, aside: words.is('relatives', start - 1) };
  }
  return undefined;
}

/** »rådgivning af byrådet«: what is done to them. */
const isOfNoun = (words: Words, index: number): boolean => /(?:ing|else)(?:e[nr]|erne)?$/.test(words.key(index));

/** The lemma of a passive verb; a word that may be a noun too is one only where `isSure`. */
function passiveAt(words: Words, index: number, isSure: boolean): string | undefined {
  const verb = sPassiveAt(words, index)?.lemma;
  if (verb !== undefined || words.closed.become.has(words.key(index))) return verb;
  return isSure || !words.isNoun(index) ? participleLemma(words, index) : undefined;
}

/** »Udvalget har drøftet ansøgningen«, »foretager Borgerservice en prøvelse«, »nævnet, som behandler klagen«. */
function subjectOf(words: Words, finite: number): ActorAtWork | undefined {
  const become = words.closed.become.get(words.key(finite)) ?? words.closed.be.get(words.key(finite));
  if (become !== undefined || sPassiveAt(words, finite)) return undefined;
  const start = fieldStart(words, finite);
  const end = fieldEnd(words, finite);
  const aside = words.is('relatives', start - 1) && words.afterAdverbs(start) === finite;
  const phrase = aside ? phraseBefore(words, start - 1) : phraseAbout(words, start, finite);
  const kind = phrase && kindOf(words, phrase);
  if (!phrase || kind === undefined) return undefined;
  const verb = verbIn(words, finite, end);
  if (verb === undefined || words.lists.statesOfActors.has(verb)) return undefined;
  const things = thingsIn(words, Math.max(finite + 1, phrase.to > finite ? phrase.to : 0), end);
  return { kind, from: phrase.from, to: phrase.to, verb, things, aside };
}

/** The subject before the finite verb of its clause, or else right after it. */
function phraseAbout(words: Words, start: number, finite: number): NounPhrase | undefined {
  const first = words.is('coordinators', start) ? start + 1 : start;
  let last = finite;
  while (last > first && words.afterAdverb(last - 1) === last) last--;
  const before = last > first ? wholeNounPhrase(words, first, last) : undefined;
  const leads = finite - 1;
  const mayBeNoun = words.isNoun(finite) && (words.is('determiners', leads) || words.is('possessives', leads));
  return before ?? (mayBeNoun ? undefined : nounPhrase(words, words.afterAdverbs(finite + 1)));
}

/** The noun phrase that ends where a relative clause begins. */
function phraseBefore(words: Words, opener: number): NounPhrase | undefined {
  const end = words.key(opener - 1) === ',' ? opener - 1 : opener;
  for (let from = Math.max(0, end - 6); from < end; from++) {
    const phrase = nounPhrase(words, from, end);
    if (phrase?.to === end) return phrase;
  }
  return undefined;
}

/** The verb that says what is done; undefined in the passive. */
function verbIn(words: Words, finite: number, end: number): string | undefined {
  const own = words.readings(finite).find(({ wordClass }) => wordClass === 'verb')?.lemma;
  if (!words.isAuxiliary(finite)) return own;
  let verb: string | undefined;
  for (let at = finite + 1; at < end; at++) {
    if (words.closed.become.has(words.key(at)) || sPassiveAt(words, at)) return undefined;
    const reading = words
      .readings(at)
      .find(({ wordClass, slot }) => wordClass === 'verb' && /^(?:infinitive|participle)$/.test(slot));
    if (reading && !words.isNoun(at)) verb = reading.lemma;
  }
  return verb;
}

/** The lemmas of the nouns among tokens, but for times and what prepositions have; compounds also by their last part. */
export function thingsIn(words: Words, from: number, to: number): readonly string[] {
  const found = new Set<string>();
  for (let at = from; at < to; at++) {
    const isPreposition = words.is('properPrepositions', at) || (words.key(at) === 'om' && words.isNoun(at - 1));
    if (isPreposition) {
      at = Math.max(at, (nounPhrase(words, at + 1, to)?.to ?? bareNounEnd(words, at + 1)) - 1);
      continue;
    }
    if (!words.isNoun(at) || words.is('timeNouns', at) || words.is('numerals', at)) continue;
    const noun = words.readings(at).find(({ wordClass, slot }) => wordClass === 'noun' && !slot.endsWith('Genitive'));
    if (!noun) continue;
    found.add(noun.lemma);
    const tail = noun.known ? undefined : lastPart(words, noun.lemma);
    if (tail !== undefined) found.add(tail);
  }
  return [...found];
}

/** After »støtte« in »om støtte«, which is a verb too. */
const bareNounEnd = (words: Words, at: number): number => (words.isNoun(at) ? at + 1 : at);

/** »miljørapport« → »rapport«: the longest part at the end that is a noun of the lexicon. */
function lastPart({ lexicon }: Words, lemma: string): string | undefined {
  for (let cut = 3; cut <= lemma.length - 4; cut++) {
    const tail = lemma.slice(cut);
    if (
      lexicon.analyses(tail).some(({ known, wordClass, lemma: own }) => known && wordClass === 'noun' && own === tail)
    )
      return tail;
  }
  return undefined;
}

const hired = /(?<!\p{L})(?:ApS|[AIKP]\/S|[Ee]ntreprise|ekstern[te]?|uafhængige?t?)(?!\p{L})|firma(?:et)?(?!\p{L})/u;

/** What a phrase for somebody who acts says of them; undefined for sender and reader, and for what nobody is. */
function kindOf(words: Words, phrase: NounPhrase): ActorKind | undefined {
  if (phrase.kind === 'pronoun') return undefined;
  const { lists, knowledge } = words;
  const lemmas = words.readings(phrase.head).filter(({ wordClass }) => wordClass === 'noun');
  const ends = (list: 'outsiders' | 'otherSenders' | 'institutions' | 'ownAuthority') =>
    lemmas.some(({ lemma }) => knowledge.endings[list].test(lemma)) ||
    knowledge.endings[list].test(bare(words, phrase));
  const isOwn = /^kommunen?$/.test(words.key(phrase.head)) || words.key(phrase.from) === 'kommunens';
  if (isOwn || (words.is('possessives', phrase.from) && phrase.kind === 'name')) return undefined;
  if (isTheirs(words, phrase.from)) return 'authority';
  if (hired.test(words.slice(phrase.from, Math.min(phrase.to + 3, words.length))) || ends('outsiders'))
    return 'outsider';
  if (/^(?:vores?|vort)$/.test(words.key(phrase.from))) return undefined;
  const isInstitution = lists.institutionNames.has(`${words.key(phrase.from)} ${words.key(phrase.from + 1)}`);
  if (isInstitution || (ends('otherSenders') && isAgentNoun(words, phrase))) return 'authority';
  if (/(?:udvalget|byrådet|kommunalbestyrelsen)$/.test(words.key(phrase.head))) return 'office';
  const isDefinite = lemmas.some(({ slot }) => slot.endsWith('Definite'));
  if (isDefinite && lemmas.some(({ lemma }) => lemma !== 'ret' && knowledge.endings.otherAuthority.test(lemma)))
    return 'authority';
  if (phrase.kind === 'name' || lemmas.length === 0)
    return /(?:styrelsen|nævnet|retten|retshuset|ministeriet|politi)$/.test(words.key(phrase.head))
      ? 'authority'
      : 'office';
  const isPlace = ends('ownAuthority') || ends('institutions');
  if (isDefinite && isPlace && !isDoer(words, phrase.head)) return 'office';
  return isAgentNoun(words, phrase) ? 'person' : undefined;
}

/** »politiets afdeling«, »regionens medarbejdere«. */
const isTheirs = (words: Words, index: number): boolean =>
  words
    .readings(index)
    .some(
      ({ lemma, slot }) =>
        slot === 'singularDefiniteGenitive' &&
        lemma !== 'kommune' &&
        words.knowledge.endings.otherAuthority.test(lemma),
    );

/** A definite noun that the lexicon does not know, without its article: »Visitationen«. */
const bare = (words: Words, { head }: NounPhrase): string => words.key(head).replace(/(?:e[nt]|ne)$/u, '');
