import { english } from '../english.ts';
import type { GoldSentence } from './conllu.ts';
import { loadPassiveFinders, type PassiveFinder } from './peers.ts';
import { newScore, type Score } from './score.ts';

/** What our detector takes for a passive; the few that hide nobody, »is based on«, are found and not shown. */
const own: PassiveFinder = {
  name: 'Klartekst',
  find: (text) =>
    english.grammar
      .flatMap((detector) => detector.find(text, english.tokens(text), english.lexicon))
      .filter(({ rule }) => rule.startsWith('en-passive'))
      .map(({ end }) => end),
};

/** Passives at the exact participle against the verbs that an `aux:pass` depends on: ours and those of the peers. */
export async function englishPassives(sentences: readonly GoldSentence[]): Promise<Score[]> {
  const finders = [own, ...(await loadPassiveFinders())];
  return finders.map((finder) => scoreOf(finder, sentences));
}

function scoreOf({ name, find }: PassiveFinder, sentences: readonly GoldSentence[]): Score {
  const score = newScore(`passives, ${name}`);
  for (const { text, words } of sentences) {
    const gold = new Set(
      words.filter(({ relation }) => relation === 'aux:pass').map(({ head }) => words[head - 1]!.end),
    );
    const around = (end: number) => `${text.slice(Math.max(0, end - 50), end)} ¦ ${text.slice(end, end + 40)}`;
    const found = new Set(find(text));
    for (const end of found) {
      if (gold.has(end)) score.right++;
      else score.wrong.push(around(end));
    }
    for (const end of gold) if (!found.has(end)) score.missed.push(around(end));
  }
  return score;
}
