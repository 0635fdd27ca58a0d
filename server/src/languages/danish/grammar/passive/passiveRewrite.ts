import { capitalised } from '../../../characters.ts';
import type { ActiveVerbs } from './activeVoice.ts';
import { placeAdverbs } from './adverbPlacement.ts';
import type { Agent } from './agent.ts';
import { type Clause, isLightPronoun, type Stretch } from './clause.ts';
import { continued, resumed, type SharedVerbs } from './coordination.ts';
import { objectForm } from './nounPhrase.ts';
import { keepsObjectFirst } from './objectPlace.ts';
import { objectsOf, objectsOfNotice } from './objects.ts';
import { addressesReader, readersOf } from './reader.ts';
import { isAddressed, isAdvice, isInfinitiveAfter } from './understanding.ts';
import type { Words } from './words.ts';

/** A clause in the active: the text that replaces the tokens `from`–`to`. */
export interface ActiveClause {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Puts the parts of a passive clause together in the active.
 * @param subject who acts, as written inside a sentence.
 * @param agent the »af …« to leave out, when that is who acts.
 */
export function activeClause(
  words: Words,
  clause: Clause,
  subject: string,
  verbs: ActiveVerbs,
  agent?: Agent,
  shared?: SharedVerbs,
): ActiveClause | undefined {
  const finished = (to: number): ActiveClause => {
    const text = words.opens(clause.from) ? atStart(words, pieces.text) : pieces.text;
    return { from: clause.from, to, text: agent && endsSentence(words, to) && !text.endsWith('.') ? `${text}.` : text };
  };
  const object = objectText(words, clause, subject);
  if (object === undefined) return undefined;
  const pieces = new Pieces(words);
  const { notice } = verbs;
  const objects = notice ? objectsOfNotice(words, clause, object, notice) : objectsOf(words, clause, object);
  if (!objects) return undefined;
  const { recipient, rest } = objects;
  const light =
    /^(?:dig|jer|Dem)$/.test(object) ||
    (object !== '' && isLightPronoun(words, clause.subject) && clause.subject.kind === 'phrase');
  const keep = (stretch: Stretch) => {
    if (!isFlourish(words, stretch)) pieces.stretch(stretch.from, stretch.to);
  };
  if (clause.order === 'relative') pieces.add('som');
  const { turned, resumedAt } = shared ?? {};
  const objectFirst = !agent && keepsObjectFirst(words, clause);
  if (objectFirst && (notice || turned || resumedAt !== undefined)) return undefined;
  if (objectFirst) pieces.add(object);
  const subjectFirst =
    !objectFirst && (clause.order === 'main' || clause.order === 'subordinate' || clause.order === 'relative');
  if (subjectFirst) pieces.add(subject);
  keep(clause.before);
  pieces.add(verbs.finite);
  if (!subjectFirst) pieces.add(subject);
  const { nexus, final } = placeAdverbs(words, clause, verbs.later !== '');
  const early = light && verbs.later === '' && (recipient === '' || notice === 'recipient');
  if (early) pieces.add(recipient || object);
  nexus.forEach(keep);
  pieces.add(verbs.later);
  if (!early) pieces.add(recipient);
  if (notice) final.forEach(keep);
  if (!objectFirst && (!early || recipient !== '')) pieces.add(objects.object);
  if (!notice) final.forEach(keep);
  if (turned) {
    const more = continued(words, clause, turned, rest, verbs.later !== '');
    if (more === undefined) return undefined;
    pieces.add(more);
    return finished(turned.index + 1);
  }
  const to = agent ? agent.to : Math.max(rest, lastChange(clause));
  if (agent) pieces.stretch(rest, agent.from);
  else pieces.stretch(rest, to);
  if (agent?.goesOn) {
    pieces.add('og');
    return finished(to + 2);
  }
  if (resumedAt === undefined) return finished(to);
  pieces.stretch(to, resumedAt);
  const more = resumed(words, clause, resumedAt);
  if (more === undefined) return undefined;
  pieces.add(pieces.text.endsWith(',') ? more.replace(/^, /, '') : more);
  return finished(resumedAt + 1);
}

/** »Vi påbyder dig (hermed) at«: said outright, it is done. */
const isFlourish = (words: Words, { from, to }: Stretch): boolean => to === from + 1 && words.key(from) === 'hermed';

/** »udføres af Nordgnaver ApS.«: the full stop of the abbreviation ends the sentence too. */
const endsSentence = (words: Words, to: number): boolean =>
  to === words.length && words.isWord(to - 1) && words.key(to - 1).endsWith('.');

function lastChange(clause: Clause): number {
  return Math.max(clause.group.to, clause.subject.to, clause.rest);
}

/** The passive subject as the object; empty when there is none; undefined when it cannot be one. */
function objectText(words: Words, clause: Clause, agent: string): string | undefined {
  const { subject } = clause;
  if (
    subject.kind === 'det' &&
    isAdvice(clause) &&
    words.key(clause.rest) === 'at' &&
    isInfinitiveAfter(words, clause.rest)
  )
    return readerIn(words);
  if (subject.kind !== 'phrase') return '';
  const parts: string[] = [];
  let start = subject.from;
  for (let at = subject.from; at < subject.to; at++) {
    const isHead =
      at === subject.from
        ? subject.phrase?.kind === 'pronoun'
        : words.is('coordinators', at - 1) && words.closed.nominative.has(words.key(at)) && !words.isNoun(at + 1);
    if (!isHead || !(words.isNominative(at) || words.key(at) === 'man')) continue;
    const form = objectForm(words, at, at === words.opening && isAddressed(words));
    if (form === undefined) return undefined;
    if (at > start) parts.push(words.slice(start, at));
    parts.push(form);
    start = at + 1;
  }
  if (start < subject.to) {
    const text = words.slice(start, subject.to);
    const isDeres = start === words.opening && isAddressed(words);
    parts.push(words.opens(start) && !isDeres ? lowerFirst(words, start, text) : text);
  }
  const text = parts.join(' ').replace(/ ,/g, ',');
  return agent === 'vi' ? text.replace(/^[Kk]ommunens (?=\p{Ll})/u, 'vores ') : text;
}

/** Whom »Det anbefales at søge« is told, where the sentence speaks to them; empty where it does not. */
function readerIn(words: Words): string {
  const readers = addressesReader(words) ? readersOf(words) : [];
  return readers.length === 1 ? readers[0]!.object : '';
}

/** The first word of a sentence in small letters, unless it is a name or an abbreviation. */
export function lowerFirst(words: Words, index: number, text: string): string {
  if (/^\p{Lu}(?:[\p{Lu}\d]|$|')/u.test(text) || beginsName(words, index)) return text;
  const isKnown =
    words.readings(index).length > 0 ||
    words.is('determiners', index) ||
    words.is('possessives', index) ||
    words.is('pronouns', index) ||
    words.key(index) === 'du';
  const isSmall = isKnown || words.is('numerals', index) || words.afterAdverb(index) > index;
  return isSmall ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** »Lis Holt«, »Teknik og Miljø«, but neither »Visitator Jens Thybo« nor »Den Gamle By«. */
function beginsName(words: Words, index: number): boolean {
  if (words.isAdjective(index) || words.is('determiners', index) || words.is('possessives', index)) return false;
  const isTitle = words.readings(index).some(({ lemma }) => words.lists.agentNouns.has(lemma));
  const next = words.key(index + 1) === 'og' || words.key(index + 1) === '&' ? index + 2 : index + 1;
  return !isTitle && words.isName(next);
}

/** The text as the beginning of the sentence: with a capital, unless the sentence begins without, as items of a list do. */
export function atStart(words: Words, text: string): string {
  const isLower = words.isWord(words.opening) && !words.hasCapital(words.opening);
  return isLower ? text : capitalised(text);
}

/** Collects the pieces of a clause with single spaces between them. */
class Pieces {
  readonly #words: Words;
  #text = '';

  constructor(words: Words) {
    this.#words = words;
  }

  add(piece: string): void {
    if (piece === '') return;
    this.#text += this.#text === '' || /^[,.;:!?)]/.test(piece) ? piece : ` ${piece}`;
  }

  stretch(from: number, to: number): void {
    this.add(this.#words.slice(from, to));
  }

  get text(): string {
    return this.#text;
  }
}
