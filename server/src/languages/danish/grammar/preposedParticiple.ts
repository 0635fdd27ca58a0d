import type { GrammarDetector, GrammarFinding, Rewrite } from '../../language.ts';
import { OnDemand } from '../../later.ts';
import type { Slot } from '../../morphology.ts';
import { WordMemo } from '../../wordMemo.ts';
import { adverbs, prepositions, subordinators } from './closedClasses.ts';
import { agreements, dateEnd, isAttribute, nounPhraseAt } from './nounPhrase.ts';
import type { Modifier, PreposedParticiple } from './preposedPhrase.ts';
import { relativeClauses } from './relativeClause.ts';
import { SentenceView } from './sentenceView.ts';

type Form = 'common' | 'neuter' | 'plural';

const determinerForms: ReadonlyMap<string, Form> = new Map([
  ['den', 'common'],
  ['det', 'neuter'],
  ['de', 'plural'],
  ['denne', 'common'],
  ['dette', 'neuter'],
  ['disse', 'plural'],
  ['alle', 'plural'],
  ['samtlige', 'plural'],
  ['en', 'common'],
  ['et', 'neuter'],
]);
const datives = new Set(['mig', 'dig', 'os', 'jer', 'dem', 'ham', 'hende']);
/** Prepositions that join a phrase to the noun before them: reglerne for tilskud. */
const nounPrepositions = new Set(['for', 'om', 'af']);
const relativeDays = new Set(['går', 'forgårs', 'fjor', 'aftes']);
const definiteSlots: readonly Slot[] = ['participlePlural', 'presentParticiple'];
const indefiniteSlots: readonly Slot[] = ['participle', 'participleCommon', 'presentParticiple'];
const MAX_MODIFIER = 14;

const opensPhrase = new WordMemo((key) => determinerForms.has(key));
const opensModifier = new WordMemo((key) => prepositions.has(key) || datives.has(key));

/** Finds participles with a phrase of their own before a noun, and moves them into a relative clause. */
export const preposedParticiple: GrammarDetector = {
  find(sentence, tokens, lexicon) {
    const findings: GrammarFinding[] = [];
    let seen: SentenceView | undefined;
    for (let index = 0; index + 3 < tokens.length; index++) {
      if (!opensPhrase.of(tokens[index]!) || !opensModifier.of(tokens[index + 1]!)) continue;
      seen ??= new SentenceView(sentence, tokens, lexicon);
      const found = parse(seen, index, false) ?? parse(seen, index, true);
      if (!found) continue;
      findings.push(findingOf(seen, found));
      index = found.noun;
    }
    return findings;
  },
};

const findingOf = (view: SentenceView, found: PreposedParticiple): GrammarFinding => ({
  rule: 'foranstillet-participium',
  start: view.tokens[found.determiner]!.start,
  end: view.tokens[found.noun]!.end,
  rewrites: new OnDemand(() => rewrites(view, found)),
});

function rewrites(view: SentenceView, found: PreposedParticiple): readonly Rewrite[] {
  const end = clearEnd(view, found.noun);
  return end === undefined ? [] : relativeClauses(view, found, end);
}

function parse(view: SentenceView, determiner: number, shortest: boolean): PreposedParticiple | undefined {
  const form = determinerForms.get(view.key(determiner))!;
  const slots = view.key(determiner) === 'en' || view.key(determiner) === 'et' ? indefiniteSlots : definiteSlots;
  const modifiers: Modifier[] = [];
  for (let at = determiner + 1; at < determiner + MAX_MODIFIER; ) {
    const reading = modifiers.length > 0 ? view.reads(at, 'verb', ...slots) : undefined;
    const noun = reading && nounAfter(view, at + 1, form);
    if (reading && noun !== undefined) {
      if (modifiers.every(({ kind }) => kind === 'adverb') || isClause(view, determiner, at, noun)) return undefined;
      return { determiner, modifiers, participle: at, reading, noun };
    }
    const modifier = modifierAt(view, at, modifiers.length === 0, shortest);
    if (!modifier) return undefined;
    modifiers.push(modifier);
    at = modifier.object?.kind === 'reference' && view.key(modifier.end) === ',' ? modifier.end + 1 : modifier.end;
  }
  return undefined;
}

function modifierAt(view: SentenceView, start: number, first: boolean, shortest: boolean): Modifier | undefined {
  const key = view.key(start);
  const date = dateEnd(view, start);
  if (date > start) return { kind: 'date', start, end: date };
  if (key === 'i' && relativeDays.has(view.key(start + 1))) return { kind: 'date', start, end: start + 2 };
  if (first && datives.has(key)) return { kind: 'pronoun', start, end: start + 1 };
  if (prepositions.has(key)) {
    const from = /^(?:inden|uden|over|ud)$/.test(key) && view.key(start + 1) === 'for' ? start + 2 : start + 1;
    const object = nounPhraseAt(view, from, shortest);
    return object && { kind: 'phrase', start, end: object.end, preposition: key, object };
  }
  if (key === 'og') {
    const object = first ? undefined : nounPhraseAt(view, start + 1, shortest);
    return object && { kind: 'phrase', start, end: object.end, preposition: key, object };
  }
  return !first && adverbs.has(key) ? { kind: 'adverb', start, end: start + 1 } : undefined;
}

/** The noun that stands after a participle and other attributes, in the form that goes with the determiner. */
function nounAfter(view: SentenceView, from: number, form: Form): number | undefined {
  for (let at = from; at < from + 4; at++) {
    if (view.tokens[at]?.kind === 'number') continue;
    const nouns = view.readings(at).filter(({ wordClass }) => wordClass === 'noun');
    if (isAttribute(view, at) && (nouns.length === 0 || nounAfter(view, at + 1, form) !== undefined)) continue;
    if (!nouns.some(({ slot }) => slot === 'singular' || slot === 'plural')) return undefined;
    const agrees = agreements(view, at).some(({ number, gender }) =>
      form === 'plural' ? number === 'plural' : gender === form,
    );
    return agrees ? at : undefined;
  }
  return undefined;
}

/** »at de i perioden søgte job«: a pronoun, an adverbial and a verb in the past. */
function isClause(view: SentenceView, determiner: number, participle: number, noun: number): boolean {
  if (!view.reads(participle, 'verb', 'past') || !subordinators.has(view.key(determiner - 1))) return false;
  for (let at = noun + 1; at < view.length && !view.isPunctuation(at); at++) if (view.mayBeFinite(at)) return false;
  return true;
}

/** The token after the noun and a phrase that can only belong to it; undefined when the end of the noun phrase is not clear. */
function clearEnd(view: SentenceView, noun: number): number | undefined {
  const after = noun + 1;
  if (!nounPrepositions.has(view.key(after))) return endsClearly(view, after) ? after : undefined;
  const object = nounPhraseAt(view, after + 1);
  return object?.kind === 'noun' && endsClearly(view, object.end) ? object.end : undefined;
}

function endsClearly(view: SentenceView, after: number): boolean {
  if (view.key(after) === ',') return !/^(?:som|der|hvor|hvis|du|vi|jeg|i|de|han|hun|man)$/.test(view.key(after + 1));
  return view.isEnd(after) || view.mayBeFinite(after) || adverbs.has(view.key(after));
}
