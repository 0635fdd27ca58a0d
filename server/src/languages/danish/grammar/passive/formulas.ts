import type { Rewrite } from '../../../language.ts';
import { isAgentNoun } from './agentPhrase.ts';
import type { Clause } from './clause.ts';
import { nounPhrase } from './nounPhrase.ts';
import { atStart } from './passiveRewrite.ts';
import { rewriteOf } from './rewriting.ts';
import { isInPast } from './use.ts';
import { wholeNounPhrase } from './wholeNounPhrase.ts';
import type { Words } from './words.ts';

/** Rewrites of set phrases that can simply go: »Det skal bemærkes, at …«, »Der henvises til …«. */
export function formulaRewrites(words: Words, clause: Clause): Rewrite[] {
  const rewrite = announced(words, clause) ?? seeInstead(words, clause);
  return rewrite ? [rewrite] : [];
}

/** »Det skal bemærkes, at X« → »X«, with the word order of a main clause. */
function announced(words: Words, clause: Clause): Rewrite | undefined {
  const { group, subject, order } = clause;
  if (
    subject.kind !== 'det' ||
    order !== 'main' ||
    clause.from !== words.opening ||
    isInPast(words, group) ||
    !group.lemmas.every((lemma) => words.lists.announcements.has(lemma))
  )
    return undefined;
  const at = words.key(clause.end) === ',' ? clause.end + 1 : clause.end;
  if (words.key(at) !== 'at' || isDuty(words, clause)) return undefined;
  const text = asMainClause(words, at + 1);
  return text === undefined ? undefined : rewriteOf(words, { from: clause.from, to: text.to, text: text.text });
}

/** »Det skal meddeles kommunen, at …«: somebody has to be told. */
function isDuty(words: Words, { rest, end, group }: Clause): boolean {
  const to = words.afterAdverbs(rest);
  const isToReader = /^(?:dem|dig|jer)$/.test(words.key(to)) || words.key(to + 1) === 'orientering';
  return group.modal === 'skal' && to < end && !isToReader;
}

/** The subordinate clause at `from` in main clause order up to its verb; undefined when it is not understood. */
function asMainClause(words: Words, from: number): { text: string; to: number } | undefined {
  for (let finite = from + 1; finite < Math.min(words.length, from + 16); finite++) {
    if (!words.isSurelyFinite(finite)) continue;
    for (let to = finite; to > from; to--) {
      if (words.afterFieldAdverbs(to) < finite || words.endsInFieldPhrase(from, to)) continue;
      const isSubject =
        (words.key(from) === 'der' && to === from + 1) || wholeNounPhrase(words, from, to) !== undefined;
      if (!isSubject) continue;
      if (words.isNominative(from) && to > from + 1) return undefined;
      const isLight = words.is('oblique', finite + 1) || /^(?:den|det|der|dem)$/.test(words.key(finite + 1));
      if ((to < finite && isLight) || joinsClause(words, finite)) return undefined;
      const adverbs = to < finite ? ` ${words.slice(to, finite)}` : '';
      return {
        text: `${atStart(words, words.slice(from, to))} ${words.slice(finite, finite + 1)}${adverbs}`,
        to: finite + 1,
      };
    }
    return undefined;
  }
  return undefined;
}

/** A second »at«-clause would be left hanging. */
function joinsClause(words: Words, from: number): boolean {
  for (let at = from; at < words.length; at++)
    if (words.is('coordinators', at) && words.key(at + 1) === 'at') return true;
  return false;
}

/** »Der henvises (i øvrigt) til X« → »Se (i øvrigt) X«. */
function seeInstead(words: Words, clause: Clause): Rewrite | undefined {
  const { group, subject, order } = clause;
  if (
    group.lemmas[0] !== 'henvise' ||
    group.kind !== 's' ||
    subject.kind !== 'der' ||
    order !== 'main' ||
    clause.from !== words.opening
  )
    return undefined;
  const to = words.afterAdverbs(clause.rest);
  if (words.key(to) !== 'til') return undefined;
  const target = nounPhrase(words, to + 1);
  if (!target || isAgentNoun(words, target) || target.kind === 'pronoun') return undefined;
  const adverb = words.slice(clause.rest, to);
  const kept = /^(?:i øvrigt|også|desuden)$/i.test(adverb) ? ` ${adverb}` : '';
  return rewriteOf(words, { from: clause.from, to: to + 1, text: `Se${kept}` });
}
