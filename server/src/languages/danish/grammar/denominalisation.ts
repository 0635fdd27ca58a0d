import { capitalised } from '../../characters.ts';
import type { Rewrite } from '../../language.ts';
import { subordinators } from './closedClasses.ts';
import { impersonalActive, type WordChange } from './impersonalPassive.ts';
import { isMoney } from './money.ts';
import { agreements, nounPhraseAt } from './nounPhrase.ts';
import { NOT_KOMMUNEN } from './passive/sender.ts';
import type { SentenceView } from './sentenceView.ts';
import type { VerbalNoun } from './verbalNoun.ts';

type Slot = 'infinitive' | 'present' | 'past' | 'participle' | 'imperative';
type Edit = Rewrite['edits'][number];

const pronouns = new Set('det den dem dig mig os jer ham hende dette'.split(' '));
/** Heads of phrases with »af« that tell what kind it is, not what is done to. */
const qualities = new Set('kvalitet karakter art omfang betydning høj stor hensyn'.split(' '));
const timeAdverb = /^(?:hver|hvert|igen)/;

/** The verb instead of light verb and noun; empty when object or adjectives are not understood for sure. */
export function rewriteActive(view: SentenceView, found: VerbalNoun, slot: Slot): Rewrite[] {
  if (isReferredTo(view, found) || (isPastSlot(slot) && found.adverbs.some((adverb) => /^hver/.test(adverb ?? ''))))
    return [];
  const verb = verbForm(view, found, slot);
  const rest = verb === undefined ? undefined : objectEdits(view, found);
  if (verb === undefined || !rest) return [];
  const finite = slot === 'present' || slot === 'past';
  if (finite && found.hasAdverb && pronouns.has(view.key(found.object)) && !nounAfterPronoun(view, found.object))
    return [];
  return [compose(view, found, [{ index: found.light, text: verb }], rest)];
}

/** »har foretaget en årlig opfølgning«: one of them, not one every year. */
const isPastSlot = (slot: Slot): boolean => slot === 'past' || slot === 'participle';

/** »Der foretages en genvurdering af kommunen«: who acts, not what is assessed. */
const isAuthority = (view: SentenceView, { object }: VerbalNoun): boolean =>
  /(?:kommunen|forvaltningen|nævnet|udvalget|styrelsen|jobcentret|jobcenteret|regionen|byrådet|politiet)$/u.test(
    view.key(object),
  );

/** »Ønsker du at foretage ændringer i huset, skal disse godkendes«: what the noun stands for is spoken of again. */
function isReferredTo(view: SentenceView, { noun }: VerbalNoun): boolean {
  if (!view.reads(noun, 'noun', 'plural', 'pluralDefinite')) return false;
  return view.tokens
    .slice(noun + 1)
    .some(({ key }, index) => key === 'disse' && !view.reads(noun + index + 2, 'noun', 'plural'));
}

/** »Der foretages en vurdering af sagen«: one rewrite for each who may act. */
export function rewritePassive(view: SentenceView, found: VerbalNoun): Rewrite[] {
  const infinitive = verbForm(view, found, 'infinitive');
  if (infinitive === undefined || isAuthority(view, found) || hasAgent(view, found.object + 1)) return [];
  const rest = objectEdits(view, found);
  if (!rest) return [];
  const clauses = impersonalActive(view, found, (slot) => verbForm(view, found, slot));
  return clauses.map(({ changes, from, actor }) => ({
    ...compose(view, found, changes, rest, from),
    actor,
    ...(actor === 'kommunen' ? { unless: NOT_KOMMUNEN } : {}),
  }));
}

function verbForm(view: SentenceView, { verb, lemma }: VerbalNoun, slot: Slot): string | undefined {
  const forms = view.lexicon.paradigms(lemma, 'verb')[0]?.forms;
  if (!verb.begins) return forms?.[slot]?.[0];
  const infinitive = forms?.infinitive?.[0];
  const going = { infinitive: 'gå', present: 'går', past: 'gik', participle: undefined, imperative: 'gå' }[slot];
  return going === undefined || infinitive === undefined ? undefined : `${going} i gang med at ${infinitive}`;
}

/** A subject or adverb may stand between »går« and »i gang med at vurdere«: no such clause is rewritten. */
const isSplit = ({ verb, subject, hasAdverb }: VerbalNoun) => verb.begins && (subject !== undefined || hasAdverb);

/** »betaling af en ny lås«: one pays for a thing, but pays a fee. */
function paysFor(view: SentenceView, { lemma, object }: VerbalNoun): boolean {
  if (lemma !== 'betale' || view.tokens[object]?.kind === 'number') return false;
  return !isMoney(view.key(nounPhraseAt(view, object)?.head ?? object));
}

/** Takes away noun and preposition, and says the adjectives after the object. */
function objectEdits(view: SentenceView, found: VerbalNoun): Edit[] | undefined {
  const { start, article, adverbs, noun, object, particle } = found;
  if (isSplit(found) || view.isPunctuation(object) !== isQuestion(view, object)) return undefined;
  if (!['', 'en', 'et'].includes(article) || qualities.has(view.key(object))) return undefined;
  if (view.tokens[object] === undefined || paysFor(view, found)) return undefined;
  const phrase = nounPhraseAt(view, object);
  if (phrase && qualities.has(view.key(phrase.head))) return undefined;
  if (view.tokens[object]?.kind === 'number' && !found.lemma.endsWith('betale')) return undefined;
  const definite = view.reads(noun, 'noun')?.slot.endsWith('Definite') ?? false;
  if (definite && (article !== '' || adverbs.length > 0)) return undefined;
  const from = view.tokens[start]!.start;
  const comma = view.key(object) === ',';
  const to = view.tokens[object]!.start;
  if (adverbs.some((adverb) => adverb === undefined)) return undefined;
  if (comma) {
    const before = [adverbs.join(' og '), particle]
      .filter(Boolean)
      .map((word) => ` ${word}`)
      .join('');
    return [{ start: view.tokens[start - 1]!.end, end: to, text: before }];
  }
  const removal: Edit = { start: from, end: to, text: particle ? `${particle} ` : '' };
  if (adverbs.length === 0) return [removal];
  if (adverbs.length > 1 && adverbs.some((adverb) => timeAdverb.test(adverb!))) return undefined;
  const end = objectEnd(view, object);
  if (end === undefined) return undefined;
  const at = view.tokens[end - 1]!.end;
  return [removal, { start: at, end: at, text: ` ${adverbs.join(' og ')}` }];
}

const question = /^(?:om|hvorvidt|hvordan|hvad|hvem|hvor|hvilke|hvilken|hvilket|hvornår)$/;

const isQuestion = (view: SentenceView, object: number) =>
  view.key(object) === ',' && question.test(view.key(object + 1));

/** The end of the object, when an adverb can stand right after it. */
function objectEnd(view: SentenceView, object: number): number | undefined {
  const phrase = nounPhraseAt(view, object);
  if (!phrase || phrase.kind === 'adjective' || phrase.kind === 'name') return undefined;
  let end = phrase.end;
  while (['for', 'om', 'af'].includes(view.key(end))) {
    const next = nounPhraseAt(view, end + 1);
    if (next?.kind !== 'noun') return undefined;
    end = next.end;
  }
  if (view.key(end) === ',')
    return subordinators.has(view.key(end + 1)) && !/^(?:som|der|hvor|hvis|at)$/.test(view.key(end + 1))
      ? end
      : undefined;
  if (view.isEnd(end)) return end;
  return ['inden', 'før', 'efter', 'senest', 'hvis', 'når'].includes(view.key(end)) ? end : undefined;
}

const nounAfterPronoun = (view: SentenceView, index: number) =>
  agreements(view, index + 1).length > 0 || nounPhraseAt(view, index)?.kind === 'noun';

/** »… af kommunen« after the object may name who acts. */
function hasAgent(view: SentenceView, from: number): boolean {
  for (let at = from; at < view.length; at++) if (view.key(at) === 'af') return true;
  return false;
}

function compose(
  view: SentenceView,
  found: VerbalNoun,
  words: readonly WordChange[],
  rest: readonly Edit[],
  from = found.light,
): Rewrite {
  const changed = words.map(({ index, text, after }): Edit => {
    const { start, end } = view.tokens[index]!;
    if (after !== undefined) return { start: end, end, text: after };
    return text === ''
      ? { start: view.tokens[index - 1]?.end ?? 0, end, text: '' }
      : { start, end, text: cased(view, index, text!) };
  });
  const edits = merge([...changed, ...rest].sort((a, b) => a.start - b.start || a.end - b.end));
  const last = Math.max(edits.at(-1)!.end, view.tokens[shownEnd(view, found.object) - 1]!.end);
  return {
    result: applied(view.sentence, edits, Math.min(view.tokens[from]!.start, edits[0]!.start), last).trim(),
    edits,
  };
}

/** How much of the object is shown with the new wording: up to its end, or to the end of an indirect question. */
function shownEnd(view: SentenceView, object: number): number {
  let end = nounPhraseAt(view, object)?.end ?? object + 1;
  if (view.tokens[object]?.kind === 'number' && end === object + 1) end++;
  if (isQuestion(view, object)) while (!view.isEnd(end)) end++;
  return Math.min(end, view.length);
}

function cased(view: SentenceView, index: number, text: string): string {
  return view.isCapital(index) ? capitalised(text) : text;
}

/** An insertion at the end of a replaced word becomes part of the replacement. */
function merge(edits: readonly Edit[]): Edit[] {
  const merged: Edit[] = [];
  for (const edit of edits) {
    const last = merged.at(-1);
    if (last && edit.start < last.end) return [...merged];
    if (last && edit.start === last.end && edit.start === edit.end)
      merged[merged.length - 1] = { ...last, text: last.text + edit.text };
    else merged.push(edit);
  }
  return merged;
}

function applied(sentence: string, edits: readonly Edit[], from: number, to: number): string {
  let result = '';
  let at = from;
  for (const { start, end, text } of edits) {
    result += sentence.slice(at, start) + text;
    at = end;
  }
  return result + sentence.slice(at, Math.max(at, to));
}
