import type { CompiledTerms } from '../dictionary/compiled.ts';
import { Spellings } from '../dictionary/spellings.ts';
import type { Path, YamlFile } from '../dictionary/yamlFile.ts';
import type { Nominalisations, PassiveData } from '../languages/danish/grammar/grammarData.ts';

/** Reports where the grammar's word lists would have a word with legal effect swapped for another. */
export function verifyGrammarTerms(nominalisations: YamlFile, passives: YamlFile, terms: CompiledTerms): void {
  const spellings = new Spellings([terms]);
  const termsOf = (word: string) =>
    spellings
      .begunBy(word)
      .filter(({ places }) => places.length === 1)
      .map(({ term }) => term);
  const verify = (file: YamlFile, from: string, to: string, path: Path) => {
    const kept = termsOf(to);
    if (termsOf(from).every((term) => kept.includes(term))) return;
    file.report(path, `»${from}« har retlig betydning og må ikke skiftes ud med »${to}«. Slet linjen.`);
  };
  const { verbs, particles } = nominalisations.value as Nominalisations;
  for (const [noun, verb] of Object.entries(verbs)) verify(nominalisations, noun, verb, ['verbs', noun]);
  for (const [index, { noun, verb }] of particles.entries())
    verify(nominalisations, noun, verb, ['particles', index, 'verb']);
  const { plain } = passives.value as PassiveData;
  for (const [heavy, easy] of Object.entries(plain)) verify(passives, heavy, easy, ['plain', heavy]);
}
