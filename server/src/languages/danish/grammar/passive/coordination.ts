import type { Lexicon } from '../../../morphology.ts';
import { verbForm } from './activeVoice.ts';
import type { Agent } from './agent.ts';
import { isAgentNoun, startsVerb } from './agentPhrase.ts';
import { participleLemma } from './blivePassive.ts';
import type { Clause } from './clause.ts';
import { nounPhrase, objectForm, subjectForm } from './nounPhrase.ts';
import { fieldEnd } from './sentenceField.ts';
import { isPastPassive, sPassiveAt } from './sPassive.ts';
import type { Words } from './words.ts';

/** »tømmes og tæthedsprøves«: a word that is not known, but looks like a verb. */
const mayBePassive = (words: Words, index: number): boolean =>
  /[^s]es$/.test(words.key(index)) &&
  words.readings(index).every(({ known }) => !known) &&
  (words.isPunctuation(index + 1) || words.is('prepositions', index + 1));

/** A second passive verb with the same subject further on: »udfyldes digitalt og sendes til os«. */
export interface SecondVerb {
  readonly index: number;
  readonly lemma: string;
  /** Where what joins it begins when it has a pronoun for its subject: the comma of »…, og den sendes«. */
  readonly comma?: number;
}

/** The ways to go on with later verbs that share the subject of a passive clause without naming it. */
export interface SharedVerbs {
  /** The one passive verb that can be turned along. */
  readonly turned?: SecondVerb;
  /** The passive verb that can have a clause of its own: »…, og udvalget godkender den«. */
  readonly joined?: SecondVerb;
  /** The coordinator behind which a pronoun can stand for the subject: »…, og den …«. */
  readonly resumedAt?: number;
}

/**
 * The later verbs that share the subject of a passive clause without naming it.
 * @returns undefined when there are none; 'other' when the sentence could not go on with them.
 */
export function sharedWith(words: Words, clause: Clause, agent?: Agent): SharedVerbs | 'other' | undefined {
  let shared: SharedVerbs | undefined;
  for (let at = clause.group.to; at < words.length && words.key(at) !== ';'; at++) {
    if (!words.is('coordinators', at) || joinsAgents(words, at, agent)) continue;
    const next = afterManner(words, at + 1);
    if (at === clause.group.to && mayBePassive(words, next)) return 'other';
    if (!isVerbToo(words, clause, next)) {
      if (hasOwnSubject(words, clause, at)) return 'other';
      if (words.key(at - 1) === ',' && nounPhrase(words, next)) break;
      continue;
    }
    if (words.key(at - 1) === ',' && isCondition(words, next)) break;
    if (shared) return shared.resumedAt === undefined ? 'other' : { resumedAt: shared.resumedAt };
    const passive = sPassiveAt(words, next);
    const isNext = passive && next === at + 1 && !words.lists.raising.has(passive.lemma);
    const later = isNext ? { index: next, lemma: passive.lemma } : undefined;
    const joined = words.key(at) === 'og' ? later : undefined;
    const isChoice = words.key(at) === 'eller' && clause.group.modal !== undefined;
    const turned = clause.group.kind === 's' ? (isChoice ? later : joined) : undefined;
    const resumedAt = isResumable(words, clause, at, agent) ? at : undefined;
    if (!turned && resumedAt === undefined) return 'other';
    shared = {
      ...(turned ? { turned } : {}),
      ...(joined && resumedAt !== undefined ? { joined } : {}),
      ...(resumedAt === undefined ? {} : { resumedAt }),
    };
  }
  return shared;
}

/** »Planen gennemgås, og den justeres efter behov«: the next clause goes on about the same with another passive. */
export function twinOf(words: Words, clause: Clause): SecondVerb | undefined {
  const { end, group, order, subject } = clause;
  if ((order !== 'main' && order !== 'inverted') || subject.phrase?.kind !== 'noun') return undefined;
  if (group.kind !== 's' || group.modal !== undefined || words.key(end) !== ',' || words.key(end + 1) !== 'og')
    return undefined;
  const pronoun = pronounFor(words, clause, words.lexicon);
  const passive = sPassiveAt(words, end + 3);
  if (!passive || pronoun === undefined || words.key(end + 2) !== (pronoun === 'dem' ? 'de' : pronoun))
    return undefined;
  if (words.lists.raising.has(passive.lemma) || isPastPassive(words, end + 3) || words.is('coordinators', end + 4))
    return undefined;
  return { index: end + 3, lemma: passive.lemma, comma: end };
}

/** »…, og fastholdes afgørelsen, …«, »…, og finder vi fejl, …«: a clause of its own with the verb first. */
function isCondition(words: Words, verb: number): boolean {
  if (words.isFinite(verb) && (words.isNominative(verb + 1) || words.key(verb + 1) === 'der')) return true;
  const phrase = sPassiveAt(words, verb) ? nounPhrase(words, words.afterAdverbs(verb + 1)) : undefined;
  return phrase !== undefined && words.key(words.afterAdverbs(phrase.to)) === ',';
}

/** »fastsættes af byrådet og reguleres«: the verb after »og« can have a pronoun for its subject. */
function isResumable(words: Words, { order, end }: Clause, at: number, agent: Agent | undefined): boolean {
  const isOwn = at < end || at === agent?.to || (at === end + 1 && words.key(end) === ',');
  if (!isOwn) return false;
  if ((order !== 'main' && order !== 'inverted') || !/^(?:og|men)$/.test(words.key(at))) return false;
  if (!startsVerb(words, at + 1) && !words.isSurelyFinite(at + 1)) return false;
  const after = words.afterAdverbs(at + 2);
  if (words.isNominative(after) || words.key(after) === 'der') return false;
  const phrase = sPassiveAt(words, at + 1) ? nounPhrase(words, after) : undefined;
  return phrase === undefined || phrase.temporal;
}

/** »… og reguleres« → »…, og den«; after a modal that both verbs have, it comes again: »…, og den skal«. */
export function resumed(words: Words, clause: Clause, at: number): string | undefined {
  const object = pronounFor(words, clause, words.lexicon);
  const next = at + 1;
  const { modal, kind } = clause.group;
  const isUnderModal = modal !== undefined && sPassiveAt(words, next) && !(kind === 'blive' && modal === 'vil');
  const isVerb = words.isFinite(next) && !isUnderModal;
  if (object === undefined || (!isVerb && modal === undefined)) return undefined;
  const subject = `${words.key(at)} ${subjectForm(words, object) ?? object}`;
  return `${words.key(at - 1) === ',' ? '' : ', '}${subject}${isVerb ? '' : ` ${modal}`}`;
}

/** »og senere anvendes«: the index of what comes after the adverbs before a verb. */
function afterManner(words: Words, from: number): number {
  const at = words.afterAdverbs(from);
  const last = words.afterFieldAdverbs(at);
  return last > at && sPassiveAt(words, last) ? last : at;
}

/** »af formand og kasserer«: another who acts, not what is done too. */
function joinsAgents(words: Words, at: number, agent: Agent | undefined): boolean {
  if (!agent || at < agent.from || at >= agent.to) return false;
  const phrase = nounPhrase(words, at + 1);
  return phrase !== undefined && isAgentNoun(words, phrase);
}

/** »Hækken skal klippes og grenene fjernes«: another subject and verb without a comma or an auxiliary of their own. */
function hasOwnSubject(words: Words, { group, end }: Clause, at: number): boolean {
  const phrase = at < end ? nounPhrase(words, at + 1, end) : undefined;
  if (!phrase) return false;
  const verb = words.afterAdverbs(phrase.to);
  return group.kind === 's' ? sPassiveAt(words, verb) !== undefined : participleLemma(words, verb) !== undefined;
}

function isVerbToo(words: Words, clause: Clause, index: number): boolean {
  if (words.isSurelyFinite(index) || sPassiveAt(words, index)) return true;
  if (words.isFinite(index) && (!words.isNoun(index) || !hasOwnVerb(words, index))) return true;
  const isParticiple = participleLemma(words, index) !== undefined && !words.isNoun(index);
  if (isParticiple && !words.isNoun(index + 1) && !words.isAdjective(index + 1)) return true;
  return (
    clause.group.modal !== undefined &&
    (/^(?:være|have|blive)$/.test(words.key(index)) ||
      (words.has(index, 'verb', (slot) => slot === 'infinitive') && !words.isNoun(index)))
  );
}

/** True when a word that could be noun or verb has a verb after it: »og klager sendes«. */
function hasOwnVerb(words: Words, index: number): boolean {
  for (let at = index + 1, end = fieldEnd(words, index); at < end; at++) {
    if (words.isSurelyFinite(at) || sPassiveAt(words, at)) return true;
  }
  return false;
}

/** The pronoun that stands for the subject when it comes again as an object. */
export function pronounFor(words: Words, { subject }: Clause, lexicon: Lexicon): string | undefined {
  const { phrase } = subject;
  if (!phrase) return undefined;
  if (/^(?:den|det)$/.test(words.key(phrase.head))) return words.key(phrase.head);
  if (phrase.kind === 'pronoun') return words.isNominative(phrase.head) ? objectForm(words, phrase.head) : undefined;
  for (let at = phrase.to; at < subject.to; at++) if (words.is('coordinators', at)) return undefined;
  const readings = lexicon.analyses(words.key(phrase.head)).filter(({ wordClass }) => wordClass === 'noun');
  const slots = new Set(readings.map(({ slot }) => (slot.startsWith('plural') ? 'plural' : 'singular')));
  const genders = new Set(readings.flatMap(({ genders }) => genders));
  if (slots.has('plural')) return slots.size === 1 ? 'dem' : undefined;
  if (isAgentNoun(words, phrase)) return undefined;
  const before = words.key(phrase.from);
  if (/^(?:den|denne|din|en)$/.test(before)) return 'den';
  if (/^(?:det|dette|dit|et)$/.test(before)) return 'det';
  if (genders.size !== 1) return undefined;
  return genders.has('neuter') ? 'det' : 'den';
}

/** What comes after the first verb's object up to the second verb turned active with its pronoun object. */
export function continued(
  words: Words,
  clause: Clause,
  second: SecondVerb,
  rest: number,
  withInfinitive: boolean,
): string | undefined {
  const pronoun = pronounFor(words, clause, words.lexicon);
  const form = verbForm(words.lexicon, second.lemma, withInfinitive ? 'infinitive' : 'present');
  if (pronoun === undefined || form === undefined) return undefined;
  if (second.comma === undefined) return `${words.slice(rest, second.index)} ${form} ${pronoun}`;
  return [words.slice(rest, second.comma), 'og', form, pronoun].filter(Boolean).join(' ');
}
