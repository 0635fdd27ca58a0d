import { applyEdits } from '../engine/apply.ts';
import type { Language } from '../languages/language.ts';
import { PhraseRule } from '../rules/phrase.ts';
import type { SentenceFinding } from '../rules/rule.ts';
import { SentenceContext } from '../rules/sentenceContext.ts';
import type { CompiledTerms } from './compiled.ts';
import type { Entry, Example, Problem } from './entry.ts';
import type { LoadedDictionary } from './load.ts';
import { type LocatedEntry, reportAt } from './located.ts';
import { SwapFinder } from './swaps.ts';

/**
 * Runs every entry's own examples and counter-examples, and sees that no replacement takes out a word with legal effect.
 * @param terms such words of other dictionaries; the dictionary's own count too.
 * @returns a problem for each slip, at its place in the file.
 */
export function verifyDictionary(
  loaded: LoadedDictionary,
  language: Language,
  terms: readonly CompiledTerms[] = [],
): Problem[] {
  const before = new Map(loaded.entries.map(({ file }) => [file, file.problems.length]));
  const swaps = new SwapFinder(loaded.dictionary, [...terms, loaded.dictionary.terms]);
  const compiled = new Map(loaded.dictionary.entries.map((entry) => [entry.id, entry]));
  const rule = new PhraseRule(loaded.dictionary, { levelOf: () => 'warning', ignored: new Set() });
  for (const located of loaded.entries) {
    verifyEntry(located, rule, language);
    for (const { write, term } of swaps.of(compiled.get(located.entry.id)!)) {
      const keep = `Behold det i »write«, eller brug »advice« i stedet.`;
      reportAt(located, ['write', write], `»${term}« har retlig betydning og må ikke skiftes ud. ${keep}`);
    }
  }
  return [...before].flatMap(([file, count]) => file.problems.slice(count));
}

function verifyEntry({ entry, file, path }: LocatedEntry, rule: PhraseRule, language: Language): void {
  const find = (text: string) => findIn(text, entry.id, rule, language);
  entry.examples.forEach((example, index) => {
    const message = verifyExample(example, entry, find);
    if (message) file.report([...path, 'examples', index, message.field], message.text);
  });
  entry.allows.forEach((text, index) => {
    if (find(text).length > 0)
      file.report([...path, 'allows', index], `»${entry.id}« findes her, men sætningen står under allows.`);
  });
  if (entry.explain !== undefined && entry.examples.some(({ bad }) => find(`${bad} ${entry.explain}`).length > 0))
    file.report(
      [...path, 'explain'],
      `Forklaringen siger ikke, hvad ordet betyder. Skriv for eksempel »… betyder, at …«.`,
    );
}

function verifyExample(
  { bad, good }: Example,
  entry: Entry,
  find: (text: string) => readonly Found[],
): { field: keyof Example; text: string } | undefined {
  const findings = find(bad);
  if (findings.length === 0) return { field: 'bad', text: `»${entry.id}« findes ikke i sætningen.` };
  if (good === undefined) return undefined;
  if (find(good).length > 0) return { field: 'good', text: `»${entry.id}« findes stadig i den gode sætning.` };
  if (entry.write.length === 0) return undefined;
  const results = findings.flatMap(({ finding, start }) =>
    finding.proposals.value.map(({ edits }) => bad.slice(0, start) + applyEdits(bad.slice(start), edits)),
  );
  if (results.includes(good)) return undefined;
  const offered = results.length > 0 ? results.map((text) => `»${text}«`).join(' eller ') : 'intet forslag';
  return { field: 'good', text: `Rettelsen giver ${offered}, ikke »${good}«.` };
}

/** A finding in a sentence of an example. */
interface Found {
  readonly finding: SentenceFinding;
  /** Where the sentence starts in the example, in UTF-16 code units. */
  readonly start: number;
}

/** Finds in one example, which may hold several sentences. */
function findIn(text: string, id: string, rule: PhraseRule, language: Language): Found[] {
  const sentences = language.sentences(text);
  const found = sentences.flatMap(({ start, end }, index) => {
    const sentence = text.slice(start, end);
    const next = sentences[index + 1];
    const findings = rule.checkEntry(id, new SentenceContext(sentence, 'running', language));
    const after = next ? text.slice(next.start, next.end) : '';
    return findings
      .filter((finding) => !finding.unlessNear?.some((evidence) => language.holds(evidence, after)))
      .filter((finding) => !finding.unlessAnywhere?.some((evidence) => language.holds(evidence, text)))
      .map((finding) => ({ finding, start }));
  });
  return found.some(({ finding }) => finding.explained) ? [] : found;
}
