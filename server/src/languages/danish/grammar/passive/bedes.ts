import type { Rewrite } from '../../../language.ts';
import { verbForm } from './activeVoice.ts';
import { repeatsVerb } from './bareNoun.ts';
import { askReader } from './bedesReader.ts';
import { participleLemma } from './blivePassive.ts';
import type { Clause } from './clause.ts';
import { nounPhrase, objectForm } from './nounPhrase.ts';
import { lowerFirst } from './passiveRewrite.ts';
import { readersOf } from './reader.ts';
import { asRequest, followsCondition, joinsVerb, spaced } from './request.ts';
import type { RequestedVerb } from './requestedVerb.ts';
import { withPlain } from './rewriting.ts';
import type { Words } from './words.ts';

/** »bedes«, but not »bliver bedt«. */
export const isRequest = ({ group }: Clause): boolean => group.kind === 's' && group.lemmas[0] === 'bede';

/** Rewrites of »bedes«: »Du bedes udfylde skemaet«, »Skemaet bedes indsendt«, »Forældre bedes møde«. */
export function bedesRewrites(words: Words, clause: Clause): Rewrite[] {
  const { group, subject, order } = clause;
  if (group.modal !== undefined || subject.kind !== 'phrase' || (order !== 'main' && order !== 'inverted')) return [];
  const verb = requestedVerb(words, clause);
  if (!verb || hasMore(words, verb.at)) return [];
  const ask = isReader(words, clause) ? askReader : verb.form === 'participle' ? askForThing : askOthers;
  return ask(words, clause, verb).filter((rewrite) => rewrite !== undefined);
}

/** Sentence adverbs that tell how or when something is done: »Vi beder dig om ikke at parkere her«. */
const ofDeed = /^(?:aldrig|allerede|altid|først|ikke|kun|selv|snarest|straks)$/;

/** The verb and the adverbs before it; »venligst« is left out. */
function requestedVerb(words: Words, clause: Clause): RequestedVerb | undefined {
  let at = clause.order === 'inverted' ? clause.subject.to : clause.group.to;
  if (words.key(at) === 'om' && words.key(at + 1) === 'at') at += 2;
  const adverbs: string[] = [];
  const manner: string[] = [];
  for (const limit = at + 4; at < limit; at++) {
    const infinitive = words.readings(at).find(({ slot }) => slot === 'infinitive');
    const linking = adverbs.filter((adverb) => !manner.includes(adverb)).join(' ');
    const common = { at, adverbs: adverbs.join(' '), linking, manner: manner.join(' ') };
    if (infinitive && !words.is('otherAdverbs', at)) return { ...common, lemma: infinitive.lemma, form: 'infinitive' };
    const participle = participleLemma(words, at);
    if (participle !== undefined && !words.isNoun(at)) return { ...common, lemma: participle, form: 'participle' };
    const isAdverb = words.afterAdverb(at) > at || words.is('otherAdverbs', at) || words.is('fieldAdverbs', at);
    if (!isAdverb) return undefined;
    if (words.key(at) === 'venligst') continue;
    adverbs.push(words.slice(at, at + 1));
    if (words.afterAdverb(at) === at || ofDeed.test(words.key(at))) manner.push(words.slice(at, at + 1));
  }
  return undefined;
}

function isReader(words: Words, { subject }: Clause): boolean {
  if (subject.to !== subject.from + 1) return false;
  const isPolite = words.key(subject.from) === 'de' && words.hasCapital(subject.from);
  return words.key(subject.from) === 'du' || words.isYouPlural(subject.from) || isPolite;
}

/** Another clause after the request would hang on the question or the imperative. */
function hasMore(words: Words, from: number): boolean {
  for (let at = from; at < words.length; at++) {
    if (/^(?:sin|sit|sine)$/.test(words.key(at))) return true;
    if (!words.is('coordinators', at) || words.key(at - 1) !== ',') continue;
    if (words.isFinite(at + 2) || words.isSurelyFinite(at + 1)) return true;
  }
  return false;
}

/** »Skemaet bedes indsendt« → »Indsend skemaet«, »Send skemaet«. */
function askForThing(words: Words, clause: Clause, verb: RequestedVerb): (Rewrite | undefined)[] {
  const { subject, order, from } = clause;
  const isPronoun = words.isNominative(subject.from) || words.key(subject.from) === 'det';
  const isParticipation = verb.lemma === 'tilmelde' && /deltagelse$/.test(words.key(subject.phrase?.head ?? -1));
  if (repeatsVerb(words, subject, [verb.lemma])) return [];
  if (isPronoun || isParticipation || objectForm(words, subject.from) === undefined) return [];
  const second = words.key(verb.at + 1) === 'og' ? participleLemma(words, verb.at + 2) : undefined;
  const to = second === undefined ? verb.at + 1 : verb.at + 3;
  if (joinsVerb(words, to) || words.is('coordinators', to) || isReceiver(words, to)) return [];
  const forms = (slot: 'infinitive' | 'imperative', lemma: string): string | undefined => {
    const found = [lemma, ...(second === undefined ? [] : [second])].map((each) => verbForm(words.lexicon, each, slot));
    return found.includes(undefined) ? undefined : found.join(' og ');
  };
  const infinitive = forms('infinitive', verb.lemma);
  const imperative = forms('imperative', verb.lemma);
  if (infinitive === undefined || imperative === undefined) return [];
  const text = textOf(words, clause);
  const object = `${text}${verb.adverbs === '' ? '' : ` ${verb.adverbs}`}`;
  const isAddressed = verb.lemma === 'rette' && words.key(verb.at + 1) === 'til';
  const plain = isAddressed ? 'sende' : words.lists.plain.get(verb.lemma);
  const easy = plain === undefined ? undefined : forms('imperative', plain);
  const request = (form: string | undefined, before: string): Rewrite | undefined =>
    form === undefined ? undefined : asRequest(words, from, to, `${before}${form} ${object}`);
  const requests = (before: string) =>
    withPlain(isAddressed ? undefined : request(imperative, before), request(easy, before));
  if (order === 'inverted' && followsCondition(words, from)) return [...requests('så ')];
  if (order === 'main' && words.opens(from) && !isLinking(words, verb)) return [...requests('')];
  return readersOf(words).map(({ object: reader, when }) => {
    const asked = order === 'inverted' ? `beder vi ${reader}` : `vi beder ${reader}`;
    const request = asRequest(words, from, to, `${asked} ${spaced(verb.adverbs)}om at ${infinitive} ${text}`);
    return request && { ...request, ...when };
  });
}

/** »Afbud bedes meddelt sekretæren«: in the active, who gets it stands before what is given. */
function isReceiver(words: Words, at: number): boolean {
  if (/^(?:os|mig|undertegnede|nedenstående)$/.test(words.key(at))) return true;
  const phrase = nounPhrase(words, at);
  if (!phrase || phrase.temporal) return false;
  return phrase.kind === 'name' || (phrase.definite && words.isNoun(phrase.head));
}

/** »derfor«, »også«: they cannot stand with an imperative. */
const isLinking = (words: Words, { at, adverbs }: RequestedVerb): boolean =>
  adverbs !== '' && !words.is('otherAdverbs', at - 1) && words.afterAdverb(at - 1) === at;

/** »Forældre bedes møde« → »Vi beder forældre om at møde«: they stay in the third person. */
function askOthers(words: Words, clause: Clause, verb: RequestedVerb): (Rewrite | undefined)[] {
  const { subject, order } = clause;
  const isState = /^(?:ske|være|blive|have)$/.test(verb.lemma);
  if (verb.form !== 'infinitive' || isState || words.isNominative(subject.from)) return [];
  const isMany = words.has(subject.phrase?.head ?? -1, 'noun', (slot) => slot.startsWith('plural'));
  if (!isMany && !/^(?:alle|begge)$/.test(words.key(subject.from))) return [];
  const asked = `${textOf(words, clause)} ${spaced(verb.linking)}om ${spaced(verb.manner)}at ${words.key(verb.at)}`;
  const text = order === 'inverted' ? `beder vi ${asked}` : `vi beder ${asked}`;
  return [asRequest(words, clause.from, verb.at + 1, text)];
}

function textOf(words: Words, { subject }: Clause): string {
  const text = words.slice(subject.from, subject.to);
  if (words.key(subject.from) === 'deres' && words.hasCapital(subject.from)) return text;
  return words.opens(subject.from) ? lowerFirst(words, subject.from, text) : text;
}
