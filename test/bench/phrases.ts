import { compileDictionary } from '../../server/src/dictionary/compile.ts';
import type { Entry } from '../../server/src/dictionary/entry.ts';
import { loadProject } from '../../server/src/project/project.ts';
import { artefacts } from '../danish.ts';
import { ms, type Row, short } from './report.ts';
import { exponent, median, times } from './statistics.ts';
import { danishText } from './texts.ts';

const LENGTH = 100_000;
const ROUNDS = 5;

/** How the time of a check grows with the phrases of a dictionary: words of the text, three at a time. */
export async function phraseGrowth(): Promise<Row[]> {
  const points: [number, number][] = [];
  const words = [...new Set(danishText(LENGTH, 'plaintext', 99).match(/\p{Ll}{2,}/gu))];
  for (const count of [1000, 5000, 10_000, 50_000]) {
    const { groups, terms } = artefacts.dictionary;
    const { dictionary } = compileDictionary(groups, phrases(words, count), terms, artefacts.language);
    const found: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const project = await loadProject({ ...artefacts, dictionary }, { messages: 'da' }, async () => undefined);
      const text = danishText(LENGTH, 'plaintext', round + 1);
      found.push(...(await times(1, () => project.checker.check(text, 'plaintext'))));
    }
    points.push([count, median(found.slice(1))]);
  }
  const details = points.map(([count, time]) => `${count} phrases ${ms(time)}`).join(', ');
  const result = `phrases^${short(exponent(points))}`;
  return [{ name: 'Growth with the phrases', result, target: 'flat: phrases^0', details }];
}

function phrases(words: readonly string[], count: number): Entry[] {
  return Array.from({ length: count }, (_, index) => {
    const at = (step: number) => words[(index * step) % words.length]!;
    return {
      id: `vending-${index}`,
      group: artefacts.dictionary.groups[0]!.id,
      avoid: [`${at(1)} ${at(7)} ${at(31)}`],
      unless: [],
      unlessNear: [],
      unlessAnywhere: [],
      once: false,
      exactCase: false,
      write: ['ord'],
      why: { da: 'Det er kortere.', en: '' },
      value: 'klarhed',
      principles: [],
      level: 'information',
      trial: false,
      safe: false,
      examples: [],
      allows: [],
      except: [],
    };
  });
}
