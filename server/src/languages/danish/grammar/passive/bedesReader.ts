import type { Rewrite } from '../../../language.ts';
import { verbForm } from './activeVoice.ts';
import type { Clause } from './clause.ts';
import { asQuestion, asRequest, followsCondition, joinsVerb, jointsFrom, spaced } from './request.ts';
import type { RequestedVerb } from './requestedVerb.ts';
import { isOrdinalStop } from './sentenceField.ts';
import type { Words } from './words.ts';

/** »Du bedes udfylde skemaet« → »Udfyld skemaet«, »Vil du udfylde skemaet?«. */
export function askReader(words: Words, clause: Clause, verb: RequestedVerb): (Rewrite | undefined)[] {
  const to = verb.at + 1;
  const isReflexive = words.tokens.slice(to, clause.end).some(({ key }) => key === 'sig');
  if (verb.form !== 'infinitive' || isReflexive) return [];
  const imperative = verb.adverbs === '' ? verbForm(words.lexicon, verb.lemma, 'imperative') : undefined;
  return clause.order === 'main'
    ? fromStart(words, clause, verb, imperative)
    : afterFront(words, clause, verb, imperative);
}

function fromStart(words: Words, clause: Clause, verb: RequestedVerb, imperative?: string): (Rewrite | undefined)[] {
  const to = verb.at + 1;
  const { person, object } = addressee(words, clause);
  const asked = words.lists.askable.has(verb.lemma)
    ? asQuestion(words, clause.from, to, `vil ${person} ${spaced(verb.adverbs)}${words.key(verb.at)}`)
    : asRequest(
        words,
        clause.from,
        to,
        `vi beder ${object} ${spaced(verb.linking)}om ${spaced(verb.manner)}at ${words.key(verb.at)}`,
      );
  if (imperative === undefined) return [asked];
  if (joinsVerb(words, to)) return [twoImperatives(words, clause, verb, imperative), asked];
  return [asRequest(words, clause.from, to, imperative), asked];
}

function afterFront(words: Words, clause: Clause, verb: RequestedVerb, imperative?: string): (Rewrite | undefined)[] {
  const { finite } = clause.group;
  const { object } = addressee(words, clause);
  const to = verb.at + 1;
  const asked = asRequest(
    words,
    finite,
    to,
    `beder vi ${object} ${spaced(verb.linking)}om ${spaced(verb.manner)}at ${words.key(verb.at)}`,
  );
  if (followsCondition(words, finite)) {
    const direct = imperative !== undefined && !joinsVerb(words, to);
    return direct ? [asRequest(words, finite, to, `så ${imperative}`), asked] : [asked];
  }
  const moved = imperative === undefined ? undefined : withFrontLast(words, clause, verb, imperative);
  return isDeadline.test(words.key(clause.opening)) ? [moved] : [moved, asked];
}

/** What tells by when the reader must act, not when »vi beder«. */
const isDeadline = /^(?:hurtigst|omgående|senest|snarest|straks)$/;

/** »Inden mødet bedes du læse bilagene« → »Læs bilagene inden mødet«; only for a short clause that is the whole sentence. */
function withFrontLast(words: Words, clause: Clause, verb: RequestedVerb, imperative: string): Rewrite | undefined {
  const { opening } = clause;
  const { finite } = clause.group;
  const last = words.length - 1;
  const first = words.key(opening);
  const isMovable =
    isDeadline.test(first) || (words.is('prepositions', opening) && words.afterFieldAdverbs(opening) === opening);
  if (!isMovable || opening !== words.opening || words.key(last) !== '.' || last - verb.at > 9) return undefined;
  for (let at = opening; at < last; at++) {
    const isMark = words.isPunctuation(at) && !isOrdinalStop(words, at);
    const isBreak = isMark || words.is('relatives', at) || words.is('subordinators', at);
    if (isBreak || (at > verb.at && (words.key(at) === first || words.is('coordinators', at)))) return undefined;
  }
  const front = words.slice(opening, finite);
  const text = [imperative, words.slice(verb.at + 1, last), `${front.charAt(0).toLowerCase()}${front.slice(1)}`]
    .filter(Boolean)
    .join(' ');
  return asRequest(words, opening, last, text);
}

function addressee(words: Words, { subject }: Clause): { person: string; object: string } {
  if (words.isYouPlural(subject.from)) return { person: 'I', object: 'jer' };
  return words.key(subject.from) === 'de' ? { person: 'De', object: 'Dem' } : { person: 'du', object: 'dig' };
}

/** »Udfyld skemaet, og send det til os«; not after »ved at underskrive og returnere«, where »og« joins what stands inside. */
function twoImperatives(words: Words, clause: Clause, verb: RequestedVerb, first: string): Rewrite | undefined {
  const [at, ...others] = jointsFrom(words, verb.at + 1);
  if (at === undefined || others.length > 0 || words.key(at) !== 'og' || words.isPunctuation(at - 1)) return undefined;
  if (words.tokens.slice(verb.at + 1, at).some(({ key }) => key === ',' || key === 'at')) return undefined;
  const second = words.readings(at + 1).find(({ slot }) => slot === 'infinitive');
  const form = second && verbForm(words.lexicon, second.lemma, 'imperative');
  if (form === undefined) return undefined;
  const object = words.slice(verb.at + 1, at);
  return asRequest(words, clause.from, at + 2, `${first}${object === '' ? '' : ` ${object},`} og ${form}`);
}
