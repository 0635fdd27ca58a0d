import validate from 'validator:kind';
import type { Level } from '../engine/finding.ts';
import type { Guess, Kind } from '../engine/kind.ts';
import type { Ban } from '../rules/part.ts';
import type { Bilingual, Problem } from './entry.ts';
import type { SourceFile } from './load.ts';
import { checkPartNames, type PartNames, readParts, unknownName } from './parts.ts';
import { YamlFile } from './yamlFile.ts';

/**
 * Reads a kind of document.
 * @returns no kind when the file cannot be read at all; parts with slips are left out.
 */
export function loadKind(source: SourceFile, names: PartNames): { kind?: Kind; problems: Problem[] } {
  const file = new YamlFile(source.file, source.text, validate);
  const id = file.field('kind') as string | undefined;
  const title = file.field('title') as Bilingual | undefined;
  if (id === undefined || title === undefined) return { problems: file.problems };
  checkPartNames(file, names);
  const guess = (file.field('guess') as Partial<Guess> | undefined) ?? {};
  for (const key of ['signs', 'early'] as const) {
    for (const sign of Object.keys(guess[key] ?? {})) {
      if (!names.signs.has(sign)) file.report(['guess', key, sign], unknownName('Tegnet', sign));
    }
  }
  guess.requires?.forEach((sign, index) => {
    if (!names.signs.has(sign)) file.report(['guess', 'requires', index], unknownName('Tegnet', sign));
  });
  return {
    kind: {
      id,
      title,
      about: (file.field('about') as Bilingual | undefined) ?? title,
      guess: {
        signs: guess.signs ?? {},
        early: guess.early ?? {},
        titles: guess.titles ?? [],
        requires: guess.requires ?? [],
        formats: guess.formats ?? [],
        points: guess.points ?? Number.POSITIVE_INFINITY,
      },
      parts: readParts(file),
      bans: file.items('bans') as Ban[],
      levels: file.pairs('levels') as Record<string, Level>,
    },
    problems: file.problems,
  };
}
