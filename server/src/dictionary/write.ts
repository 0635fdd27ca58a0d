import type { Lexicon, Paradigm, Slot, WordClass } from '../languages/morphology.ts';
import type { WritePart } from './compiled.ts';
import { paradigmsOf, writePart } from './inflection.ts';
import { type Element, type Pattern, PatternError, parseLemma } from './pattern.ts';

/** The inflected words of an entry's patterns: by class, the paradigms that its n-th word can have. */
export type Sources = Map<WordClass, Paradigm[][]>;

type Counts = Readonly<Record<WordClass, number>>;

const none: Counts = { verb: 0, noun: 0, adjective: 0 };

/** Adds the inflected words of a pattern to `sources`; the branches of a group count from the same place. @throws LemmaError */
export function collectSources(elements: readonly Element[], sources: Sources, lexicon: Lexicon, from = none): Counts {
  let counts = from;
  for (const element of elements) {
    if (element.type === 'capture') counts = collectSources(element.elements, sources, lexicon, counts);
    else if (element.type === 'group' || element.type === 'ahead') {
      const start = counts;
      counts = highest(element.branches.map((branch) => collectSources(branch, sources, lexicon, start)));
    } else if (element.type === 'lemma') {
      const paradigms = paradigmsOf(lexicon, element.lemma, element.wordClass);
      const { wordClass } = paradigms[0]!;
      const list = sources.get(wordClass) ?? [];
      sources.set(wordClass, list);
      const nth = counts[wordClass];
      list[nth] = [...(list[nth] ?? []), ...paradigms];
      counts = { ...counts, [wordClass]: nth + 1 };
    }
  }
  return counts;
}

function highest(counts: readonly Counts[]): Counts {
  const of = (wordClass: WordClass) => Math.max(...counts.map((count) => count[wordClass]));
  return { verb: of('verb'), noun: of('noun'), adjective: of('adjective') };
}

/** Parses what stands in `write`. @throws PatternError, LemmaError */
export function parseWrite(
  text: string,
  sources: Sources,
  patterns: readonly Pattern[],
  lexicon: Lexicon,
): WritePart[] {
  const parts: WritePart[] = [];
  const counts = { ...none };
  for (const match of text.matchAll(/\{([^{}]*)\}|\[(\d+)\]|[^{}[\]]+|[{}[\]]/gu)) {
    const [whole, lemma, capture] = match;
    if (lemma !== undefined) {
      parts.push(inflected(lemma, match.index + 1, sources, counts, lexicon));
    } else if (capture !== undefined) {
      const number = Number(capture);
      if (patterns.some((pattern) => captures(pattern.elements) < number)) {
        throw new PatternError(`[${capture}] mangler i avoid: der er ikke så mange dele i [ ].`, match.index);
      }
      parts.push({ capture: number });
    } else if (/^[{}[\]]$/.test(whole)) {
      throw new PatternError(`»${whole}« står alene.`, match.index);
    } else {
      parts.push({ text: whole });
    }
  }
  return parts;
}

function inflected(
  text: string,
  offset: number,
  sources: Sources,
  counts: Record<WordClass, number>,
  lexicon: Lexicon,
): WritePart {
  const { lemma, wordClass } = parseLemma(text, offset);
  const targets = lexicon.paradigms(lemma, wordClass).filter((paradigm) => sources.has(paradigm.wordClass));
  const first = targets[0];
  if (!first) {
    const own = paradigmsOf(lexicon, lemma, wordClass)[0];
    if (own?.wordClass === 'adjective') return { agreeing: agreeingForms(own) };
    throw new PatternError(`Der er intet ord i { } i avoid, som »${lemma}« kan bøjes efter.`, offset);
  }
  const nth = counts[first.wordClass]++;
  const list = sources.get(first.wordClass)?.[nth];
  if (!list) throw new PatternError(`Der er for få ord i { } i avoid til »${lemma}«.`, offset);
  return writePart(first.wordClass, nth, list, targets);
}

/** The forms that an adjective takes before a noun. */
function agreeingForms({ forms }: Paradigm): Partial<Record<Slot, string>> {
  const { common, neuter = common, plural = common } = forms;
  return { ...pick('common', common), ...pick('neuter', neuter), ...pick('plural', plural) };
}

const pick = (slot: Slot, variants: readonly string[] | undefined): Partial<Record<Slot, string>> =>
  variants?.[0] === undefined ? {} : { [slot]: variants[0] };

function captures(elements: readonly Element[]): number {
  let count = 0;
  for (const element of elements) {
    if (element.type === 'capture') count += 1 + captures(element.elements);
    else if (element.type === 'group') count += Math.max(0, ...element.branches.map(captures));
  }
  return count;
}
