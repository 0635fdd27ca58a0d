import {
  blockLength,
  classLetters,
  encodeGroup,
  encodeShared,
  genderLetters,
  slotOrder,
} from '../languages/danish/lexiconFormat.ts';
import type { Paradigm } from '../languages/morphology.ts';

/** What goes into a built lexicon; the paradigms of a lemma stand in the order in which they are to be answered. */
export interface LexiconContent {
  readonly paradigms: readonly Paradigm[];
  readonly words: readonly string[];
}

const longestShared = 90;

/** Writes the content in the format of lexiconFormat.ts, the notice first. */
export function encodeLexicon({ paradigms, words }: LexiconContent, notice: readonly string[]): string {
  const classLines = new Set<string>();
  const linesByLemma = new Map<string, string[]>();
  for (const paradigm of paradigms) {
    const line = classLine(paradigm);
    classLines.add(line);
    const lines = linesByLemma.get(paradigm.lemma);
    if (lines === undefined) linesByLemma.set(paradigm.lemma, [line]);
    else if (!lines.includes(line)) lines.push(line);
  }
  const classNumbers = new Map([...classLines].sort().map((line, number) => [line, number]));
  const groupOf = (lines: readonly string[]): string => lines.map((line) => classNumbers.get(line)).join(' ');
  const groups = byFrequency([...linesByLemma.values()].map(groupOf));
  const groupNumbers = new Map(groups.map((group, number) => [group, number]));
  const lemmas = [...linesByLemma.keys()].sort();
  return [
    ...notice.map((line) => `# ${line}`),
    '@classes',
    ...classNumbers.keys(),
    '@groups',
    ...groups,
    '@lemmas',
    ...frontCode(lemmas, (lemma) => encodeGroup(groupNumbers.get(groupOf(linesByLemma.get(lemma) ?? [])) ?? 0)),
    '@beginnings',
    ...beginningsOf(paradigms, lemmas),
    '@words',
    ...frontCode([...new Set(words)].filter((word) => !linesByLemma.has(word)).sort(), () => ''),
    '',
  ].join('\n');
}

function classLine({ lemma, wordClass, genders, forms }: Paradigm): string {
  const all = Object.values(forms).flat();
  const stem = sharedStart(lemma, all);
  const columns = slotOrder[wordClass].map((slot) => {
    const variants = forms[slot];
    return variants === undefined || variants.length === 0 ? '-' : variants.map((form) => form.slice(stem)).join('|');
  });
  while (columns.at(-1) === '-') columns.pop();
  const kind = classLetters[wordClass] + genders.map((gender) => genderLetters[gender]).join('');
  return [kind, lemma.slice(stem), ...columns].join('\t');
}

function sharedStart(lemma: string, forms: readonly string[]): number {
  let length = lemma.length;
  for (const form of forms) length = Math.min(length, shared(lemma, form));
  return length;
}

function shared(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/** The beginnings of forms that are not the beginning of a lemma. */
function beginningsOf(paradigms: readonly Paradigm[], lemmas: readonly string[]): string[] {
  const known = new Set(lemmas.map((lemma) => lemma.slice(0, blockLength)));
  const forms = paradigms.flatMap(({ forms }) => Object.values(forms).flat());
  return [...new Set(forms.map((form) => form.slice(0, blockLength)))]
    .filter((beginning) => !known.has(beginning))
    .sort();
}

function byFrequency(items: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([item]) => item);
}

function frontCode(sorted: readonly string[], code: (word: string) => string): string[] {
  return sorted.map((word, index) => {
    const common = shared(sorted[index - 1] ?? '', word);
    const count = common < blockLength ? 0 : Math.min(longestShared, common);
    return encodeShared(count) + code(word) + word.slice(count);
  });
}
