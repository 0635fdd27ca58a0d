import type { Clause } from './clause.ts';
import { nounPhrase } from './nounPhrase.ts';
import type { Words } from './words.ts';

/**
 * »meldes tilbage«, »fordeles på ny«: after an object with a clause of its own, an adverb stands too far from its verb, and
 * behind two verbs a particle belongs to one of them. »Idéer til ture modtages med tak« would tell of »ture med tak«, and
 * »Spørgsmål til sagen rettes til os« would say »til« twice.
 */
export function strandsRest(words: Words, clause: Clause): boolean {
  const { group, rest, subject } = clause;
  const isMoved = clause.order !== 'inverted' && clause.order !== 'conditional';
  const after = isMoved ? attributeOf(words, clause) : undefined;
  if (after !== undefined && (words.key(rest) === 'med' || (group.lemmas.includes('rette') && after === 'til')))
    return true;
  const isParticle = /^(?:tilbage|frem|ud|ind|op|ned|af|bort|væk|hjem|sammen|videre)$/.test(words.key(rest));
  if (group.lexical.length > 1 && isParticle && !nounPhrase(words, rest + 1)) return true;
  return endsInClause(words, subject.to) && (group.lexical.length > 1 || isTimed(words, rest));
}

/**
 * »Bøger, der er reserveret, lånes først ud senere« → »Bøger, der er reserveret, låner vi først ud senere«: an object with a
 * clause of its own stays first, and what would strand behind it stands by the verb.
 */
export const keepsObjectFirst = (words: Words, clause: Clause): boolean =>
  clause.order === 'main' &&
  !words.is('subordinators', clause.from - 1) &&
  clause.subject.phrase?.kind === 'noun' &&
  clause.group.lexical.length === 1 &&
  (endsInClause(words, clause.subject.to) ? isTimed(words, clause.rest) : isWithManner(words, clause));

/** »Idéer til ture modtages med tak«. */
const isWithManner = (words: Words, clause: Clause): boolean =>
  words.key(clause.rest) === 'med' && attributeOf(words, clause) !== undefined;

/** The preposition that a subject has its attribute with: »Idéer til ture«. */
function attributeOf(words: Words, { subject: { phrase, to } }: Clause): string | undefined {
  return phrase && phrase.to < to && words.is('prepositions', phrase.to) ? words.key(phrase.to) : undefined;
}

const endsInClause = (words: Words, end: number): boolean => words.key(end - 1) === ',';

/** Whether the rest of a clause begins with an adverb, or tells when. */
const isTimed = (words: Words, rest: number): boolean =>
  words.is('otherAdverbs', rest) ||
  words.afterFieldAdverbs(rest) > rest ||
  (nounPhrase(words, words.is('properPrepositions', rest) ? rest + 1 : rest)?.temporal ?? false);
