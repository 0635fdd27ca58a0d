import type { Actor, Rewrite } from '../../../language.ts';
import { activeVerbs, verbForm } from './activeVoice.ts';
import { participleLemma } from './blivePassive.ts';
import { type Clause, isLightPronoun } from './clause.ts';
import { atStart, lowerFirst } from './passiveRewrite.ts';
import { rewriteOf } from './rewriting.ts';
import { NOT_KOMMUNEN } from './sender.ts';
import type { Words } from './words.ts';

/** Rewrites of »forventes at …« and »forventes afsluttet«; empty when it is none of them. */
export function raisingRewrites(words: Words, clause: Clause): Rewrite[] {
  const { group, subject } = clause;
  if (
    group.kind !== 's' ||
    group.lexical.length > 1 ||
    !words.lists.raising.has(group.lemmas[0]!) ||
    group.modal !== undefined
  )
    return [];
  if (
    [clause.before, ...clause.mid].some(({ from, to }) => words.tokens.slice(from, to).some(({ key }) => key === 'kun'))
  )
    return [];
  if (words.isQuestion || (subject.kind !== 'phrase' && subject.kind !== 'relative')) return [];
  if (words.key(subject.from) === 'det' && subject.to === subject.from + 1) return [];
  const make = words.key(clause.rest) === 'at' ? infinitive : participle;
  const isNamed = words.tokens.some(({ key }) => /^(?:kommunens?|vi|os|vores)$/.test(key));
  const actors: readonly Actor[] = isNamed ? ['vi'] : ['vi', 'kommunen'];
  return actors.flatMap((actor) => {
    const rewrite = make(words, clause, actor);
    return rewrite ? { ...rewrite, actor, ...(actor === 'kommunen' ? { unless: NOT_KOMMUNEN } : {}) } : [];
  });
}

/** »Arbejdet forventes at vare to uger« → »Vi forventer, at arbejdet varer to uger«. */
function infinitive(words: Words, clause: Clause, actor: string): Rewrite | undefined {
  const { subject, rest } = clause;
  const verb = rest + 1;
  const present = presentOf(words, verb);
  if (
    subject.kind !== 'phrase' ||
    present === undefined ||
    isMixed(words, clause) ||
    words.afterAdverbs(verb + 1) > verb + 1
  )
    return undefined;
  const opening = matrix(words, clause, actor);
  if (opening === undefined) return undefined;
  const text = `${opening}, at ${subjectText(words, clause)} ${present}`;
  return rewriteOf(words, { from: clause.from, to: verb + 1, text });
}

/** »Sagen forventes afsluttet i maj« → »Vi forventer at afslutte sagen i maj«. */
function participle(words: Words, clause: Clause, actor: string): Rewrite | undefined {
  const { subject, rest } = clause;
  const lemma = participleLemma(words, rest);
  if (
    lemma === undefined ||
    !/^(?:official|vi|either)$/.test(words.knowledge.kindOf(lemma) ?? '') ||
    words.is('coordinators', rest + 1) ||
    isMixed(words, clause)
  )
    return undefined;
  if (
    words.key(rest + 1) === 'af' ||
    (subject.kind === 'phrase' && isLightPronoun(words, subject) && words.isNominative(subject.from))
  )
    return undefined;
  const form = verbForm(words.lexicon, lemma, 'infinitive');
  const opening = matrix(words, clause, actor);
  const object = subject.kind === 'phrase' ? ` ${subjectText(words, clause)}` : '';
  return opening === undefined || form === undefined
    ? undefined
    : rewriteOf(words, { from: clause.from, to: rest + 1, text: `${opening} at ${form}${object}` });
}

/** Subject and verb of the new main clause: »Vi forventer ikke«. */
function matrix(words: Words, clause: Clause, actor: string): string | undefined {
  const verb = activeVerbs(words, clause.group)?.finite;
  if (verb === undefined) return undefined;
  const adverbs = [clause.before, ...clause.mid].map(({ from, to }) => words.slice(from, to)).filter(Boolean);
  if (clause.order === 'main')
    return [words.opens(clause.from) ? atStart(words, actor) : actor, verb, ...adverbs].join(' ');
  if (clause.order === 'inverted') return [verb, actor, ...adverbs].join(' ');
  if (clause.order === 'subordinate') return [actor, ...adverbs, verb].join(' ');
  return clause.order === 'relative' ? ['som', actor, ...adverbs, verb].join(' ') : undefined;
}

function subjectText(words: Words, { subject }: Clause): string {
  const text = words.slice(subject.from, subject.to);
  return words.opens(subject.from) ? lowerFirst(words, subject.from, text) : text;
}

function presentOf(words: Words, index: number): string | undefined {
  const key = words.key(index);
  const known = { være: 'er', have: 'har', blive: 'bliver', kunne: 'kan', skulle: 'skal', ville: 'vil', få: 'får' }[
    key
  ];
  if (known !== undefined) return known;
  const reading = words.readings(index).find(({ slot }) => slot === 'infinitive' || slot === 'infinitivePassive');
  if (!reading) return undefined;
  return reading.slot === 'infinitivePassive' ? key : verbForm(words.lexicon, reading.lemma, 'present');
}

/** Reflexives, the sender's own words and a second verb under the same »forventes«. */
function isMixed(words: Words, clause: Clause): boolean {
  for (let at = clause.opening; at < words.length; at++) {
    if (at < clause.end + 2 && /^(?:vi|os|man|ingen|intet)$/.test(words.key(at))) return true;
    if (
      at > clause.rest &&
      words.is('coordinators', at) &&
      (words.key(at + 1) === 'at' ||
        words.closed.be.has(words.key(at + 1)) ||
        words.isSurelyFinite(at + 1) ||
        words.has(at + 1, 'verb', (slot) => slot === 'infinitive' || slot === 'participle'))
    )
      return true;
  }
  return false;
}
