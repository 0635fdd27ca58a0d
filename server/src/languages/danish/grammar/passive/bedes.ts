import type { Rewrite } from '../../../language.ts';
import { verbForm } from './activeVoice.ts';
import { participleLemma } from './blivePassive.ts';
import type { Clause } from './clause.ts';
import { objectForm } from './nounPhrase.ts';
import { capitalise, lowerFirst } from './passiveRewrite.ts';
import { plainVerb } from './plainVerb.ts';
import { rewriteOf } from './rewriting.ts';
import type { Words } from './words.ts';

/** Rewrites of »bedes«: »Du bedes udfylde skemaet«, »Skemaet bedes indsendt«, »Forældre bedes møde«. */
export function bedesRewrites(words: Words, clause: Clause): Rewrite[] {
  const { group, subject, order } = clause;
  if (group.modal !== undefined || subject.kind !== 'phrase' || (order !== 'main' && order !== 'inverted')) return [];
  const head = words.key(subject.from);
  const isReader =
    subject.to === subject.from + 1 &&
    (/^du$/.test(head) || words.isYouPlural(subject.from) || isPolite(words, subject.from));
  const verb = verbAt(words, clause);
  if (!verb || laterClause(words, verb.at)) return [];
  const found = isReader
    ? toReader(words, clause, verb)
    : verb.form === 'participle'
      ? ofThing(words, clause, verb)
      : toOthers(words, clause, verb);
  return found.filter((rewrite) => rewrite !== undefined);
}

interface Verb {
  readonly at: number;
  readonly lemma: string;
  readonly form: 'infinitive' | 'participle';
  /** Words between »bedes« and the verb. */
  readonly adverbs: string;
}

/** The verb that somebody is asked to do, and the adverbs before it; »venligst« is left out. */
function verbAt(words: Words, clause: Clause): Verb | undefined {
  let at = clause.order === 'inverted' ? clause.subject.to : clause.group.to;
  if (words.key(at) === 'om' && words.key(at + 1) === 'at') at += 2;
  const adverbs: string[] = [];
  for (const limit = at + 4; at < limit; at++) {
    const infinitive = words.has(at, 'verb', (slot) => slot === 'infinitive') && !words.is('otherAdverbs', at);
    const lemma = words.readings(at).find(({ slot }) => slot === 'infinitive')?.lemma;
    if (infinitive && lemma !== undefined) return { at, lemma, form: 'infinitive', adverbs: adverbs.join(' ') };
    const participle = participleLemma(words, at);
    if (participle !== undefined && !words.isNoun(at))
      return { at, lemma: participle, form: 'participle', adverbs: adverbs.join(' ') };
    const isAdverb = words.afterAdverb(at) > at || words.is('otherAdverbs', at) || words.is('fieldAdverbs', at);
    if (!isAdverb) return undefined;
    if (words.key(at) !== 'venligst') adverbs.push(words.slice(at, at + 1));
  }
  return undefined;
}

function isPolite(words: Words, index: number): boolean {
  return (
    words.key(index) === 'de' && words.hasCapital(index) && (index > words.opening || words.key(index + 1) === 'bedes')
  );
}

/** Another clause after the request would hang on the question or the imperative. */
function laterClause(words: Words, from: number): boolean {
  for (let at = from; at < words.length; at++) {
    if (
      words.is('coordinators', at) &&
      (words.isFinite(at + 2) || words.isSurelyFinite(at + 1)) &&
      words.key(at - 1) === ','
    )
      return true;
    if (/^(?:sin|sit|sine)$/.test(words.key(at))) return true;
  }
  return false;
}

function toReader(words: Words, clause: Clause, verb: Verb): (Rewrite | undefined)[] {
  if (verb.form !== 'infinitive') return [];
  const person = words.isYouPlural(clause.subject.from) ? 'I' : words.key(clause.subject.from) === 'de' ? 'De' : 'du';
  const imperative = verbForm(words.lexicon, verb.lemma, 'imperative');
  const to = verb.at + 1;
  const hasReflexive = words.tokens.slice(to, clause.end).some(({ key }) => key === 'sig');
  if (hasReflexive) return [];
  if (clause.order === 'main') {
    const imperatives =
      imperative !== undefined && verb.adverbs === ''
        ? [replace(words, clause.from, to, capital(words, clause.from, imperative))]
        : [];
    const asked = question(words, clause.from, to, `vil ${person} ${spaced(verb.adverbs)}${words.key(verb.at)}`);
    if (!sharesInfinitive(words, to)) return [asked, ...imperatives];
    return [asked, verb.adverbs === '' ? twoImperatives(words, clause, verb, imperative) : undefined];
  }
  const object = person === 'I' ? 'jer' : person === 'De' ? 'Dem' : 'dig';
  const ask = replace(
    words,
    clause.group.finite,
    to,
    `beder vi ${object} om ${spaced(verb.adverbs)}at ${words.key(verb.at)}`,
  );
  const isAfterCondition =
    words.key(clause.group.finite - 1) === ',' &&
    /^(?:hvis|når|såfremt|er|har|kan|skal|vil|ønsker|får)$/.test(words.key(words.opening));
  if (!isAfterCondition || imperative === undefined || verb.adverbs !== '' || sharesInfinitive(words, to)) return [ask];
  return [replace(words, clause.group.finite, to, `så ${imperative}`), ask];
}

/** »Udfyld skemaet, og send det til os.« */
function twoImperatives(words: Words, clause: Clause, verb: Verb, first: string | undefined): Rewrite | undefined {
  const joints = words.tokens.flatMap((_, at) =>
    at > verb.at && words.is('coordinators', at) && isInfinitive(words, at + 1) ? [at] : [],
  );
  const at = joints[0];
  if (
    first === undefined ||
    at === undefined ||
    joints.length > 1 ||
    words.key(at) !== 'og' ||
    words.isPunctuation(at - 1)
  )
    return undefined;
  const second = words.readings(at + 1).find(({ slot }) => slot === 'infinitive');
  const form = second && verbForm(words.lexicon, second.lemma, 'imperative');
  const object = words.slice(verb.at + 1, at);
  const opening =
    object === '' ? capital(words, clause.from, first) : `${capital(words, clause.from, first)} ${object},`;
  return form === undefined ? undefined : replace(words, clause.from, at + 2, `${opening} og ${form}`);
}

function isInfinitive(words: Words, index: number): boolean {
  return words.has(index, 'verb', (slot) => slot === 'infinitive') && !words.isNoun(index);
}

/** »Skemaet bedes indsendt«. */
function ofThing(words: Words, clause: Clause, verb: Verb): (Rewrite | undefined)[] {
  const { subject, order } = clause;
  const infinitive = verbForm(words.lexicon, verb.lemma, 'infinitive');
  const imperative = verbForm(words.lexicon, verb.lemma, 'imperative');
  const isPerson = words.isNominative(subject.from) || objectForm(words, subject.from) === undefined;
  if (
    infinitive === undefined ||
    imperative === undefined ||
    isPerson ||
    sharesInfinitive(words, verb.at + 1) ||
    words.is('coordinators', verb.at + 1)
  )
    return [];
  const text = words.slice(subject.from, subject.to);
  const object = subject.from === words.opening ? lowerFirst(words, subject.from, text) : text;
  const to = verb.at + 1;
  const adverbs = verb.adverbs === '' ? '' : ` ${verb.adverbs}`;
  if (order === 'inverted')
    return [replace(words, clause.group.finite, to, `beder vi dig om at ${infinitive} ${object}${adverbs}`)];
  const plain = plainVerb(verb.lemma);
  const easy = plain === undefined ? undefined : verbForm(words.lexicon, plain, 'imperative');
  return [
    question(words, clause.from, to, `vil du ${infinitive} ${object}${adverbs}`),
    replace(words, clause.from, to, capital(words, clause.from, `${imperative} ${object}${adverbs}`)),
    easy === undefined
      ? undefined
      : replace(words, clause.from, to, capital(words, clause.from, `${easy} ${object}${adverbs}`)),
  ];
}

/** »Forældre bedes møde«: they stay in the third person. */
function toOthers(words: Words, clause: Clause, verb: Verb): (Rewrite | undefined)[] {
  const { subject, order } = clause;
  const isState = /^(?:ske|være|blive|have)$/.test(verb.lemma);
  if (verb.form !== 'infinitive' || isState || words.isNominative(subject.from)) return [];
  if (
    !/^(?:alle|begge)$/.test(words.key(subject.from)) &&
    !words.has(subject.phrase?.head ?? -1, 'noun', (slot) => slot.startsWith('plural'))
  )
    return [];
  const text = words.slice(subject.from, subject.to);
  const object = subject.from === words.opening ? lowerFirst(words, subject.from, text) : text;
  const asked = `${object} om ${spaced(verb.adverbs)}at ${words.key(verb.at)}`;
  const to = verb.at + 1;
  if (order === 'inverted') return [replace(words, clause.group.finite, to, `beder vi ${asked}`)];
  return [replace(words, clause.from, to, capital(words, clause.from, `vi beder ${asked}`))];
}

/** True when »og« joins another verb that would have to change too. */
function sharesInfinitive(words: Words, from: number): boolean {
  for (let at = from; at < words.length; at++) {
    if (!words.is('coordinators', at)) continue;
    const next = words.afterAdverbs(at + 1);
    if (words.has(next, 'verb', (slot) => slot === 'infinitive' || slot === 'participle') && !words.isNoun(next))
      return true;
  }
  return false;
}

const spaced = (text: string): string => (text === '' ? '' : `${text} `);

const capital = (words: Words, from: number, text: string): string =>
  from === words.opening ? capitalise(text) : text;

const replace = (words: Words, from: number, to: number, text: string): Rewrite | undefined =>
  rewriteOf(words, { from, to, text });

/** A request as a question takes a question mark; only when the request ends the sentence. */
function question(words: Words, from: number, to: number, text: string): Rewrite | undefined {
  const last = words.length - 1;
  if (from !== words.opening || words.key(last) !== '.') return undefined;
  return rewriteOf(words, {
    from,
    to: words.length,
    text: `${capitalise(text)} ${words.slice(to, last)}`.trimEnd().concat('?'),
  });
}
