import { loadDictionary } from '../server/src/dictionary/load.ts';
import { applyEdits } from '../server/src/engine/apply.ts';
import { Checker } from '../server/src/engine/checker.ts';
import { artefacts, danish } from './danish.ts';

/** A checker of a few entries and nothing else. @param entries the YAML of a file's `entries`. */
export function checkerOf(entries: string): Checker {
  const text = `group: proeve
title: { da: Prøve, en: Trial }
about: { da: Prøve., en: Trial. }
value: klarhed
principles: [let-at-forstå]
level: warning
entries:
${entries}`;
  const { dictionary, problems } = loadDictionary([{ file: 'proeve.yaml', text }], danish, new Set(['let-at-forstå']));
  if (problems.length > 0) throw new Error(problems.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  const standard = artefacts.policies.get('standard')!;
  return new Checker({
    language: danish,
    dictionaries: [dictionary],
    measures: [],
    kinds: [],
    documentRules: [],
    grammar: [],
    policy: standard,
    standard,
    levels: [],
    ignoredWords: [],
    messages: 'da',
  });
}

/** The text after the first finding's best fix; »intet forslag« without a fix, »intet fund« without a finding. */
export function fixed(checker: Checker, text: string, languageId = 'plaintext'): string {
  const [finding] = checker.check(text, languageId).findings;
  if (!finding) return 'intet fund';
  const fix = finding.fixes[0];
  return fix ? applyEdits(text, fix.edits) : 'intet forslag';
}
