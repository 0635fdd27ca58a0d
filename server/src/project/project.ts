import type { Group, Problem } from '../dictionary/entry.ts';
import { formsOf } from '../dictionary/inflection.ts';
import { emptyProject, type Limits, PROJECT_FILE, type ProjectFile } from '../dictionary/projectFile.ts';
import { Checker } from '../engine/checker.ts';
import type { LevelSetting } from '../engine/finding.ts';
import { ruleName } from '../engine/kind.ts';
import { type Policy, STANDARD } from '../engine/policy.ts';
import { ENGLISH_PREFIX } from '../engine/ruleInfo.ts';
import type { LanguageKnowledge } from '../engine/ruleSet.ts';
import type { Language } from '../languages/language.ts';
import type { Measure } from '../rules/measure.ts';
import type { Artefacts } from './artefacts.ts';
import { readHouse } from './houseDictionaries.ts';
import { readOwnFile } from './ownFile.ts';
import type { Places } from './places.ts';
import { choosePolicy } from './policyChain.ts';
import type { ProjectSettings } from './projectSettings.ts';
import { type ProjectSource, type ReadFile, SourceFiles } from './sourceFiles.ts';
import { reportUnclosed, reportUnknown, reportUnknownKinds, unknownOff } from './unknownNames.ts';

const nowhere: Places = {
  kindOf: () => undefined,
  stringsId: () => undefined,
  names: () => false,
  excludes: () => false,
};

/** A folder with a project file, or none, ready to check its texts. */
export interface Project extends Places {
  readonly checker: Checker;
  readonly policy: Policy;
  readonly file: ProjectFile;
  /** True when the folder has a project file. */
  readonly hasFile: boolean;
  /** The groups of rules, ours first. */
  readonly groups: readonly Group[];
  /** The files that the project was read from: a change in one of them asks for a reload. */
  readonly sources: readonly ProjectSource[];
  /** Slips in those files; everything else works. One in the settings has an empty file name. */
  readonly problems: readonly Problem[];
  /** Has the checker learn the languages that a report lacks. When that fails, they stay unchecked. */
  learn(): Promise<void>;
}

/**
 * Reads a project folder. Never fails: what is wrong is in `problems`, and its default is used.
 * @param report told of rules that throw while checking.
 */
export async function loadProject(
  artefacts: Artefacts,
  settings: ProjectSettings,
  read: ReadFile,
  report: (message: string) => void = () => {},
): Promise<Project> {
  const text = await read(PROJECT_FILE);
  const own = text === undefined ? undefined : await readOwnFile(text, artefacts);
  const file = own?.project ?? emptyProject;
  const problems: Problem[] = [];
  const sources = new SourceFiles(read);
  const standard = artefacts.policies.get(STANDARD)!;
  const chosen = await choosePolicy(file.policy, settings, artefacts, sources, (message) => {
    if (file.policy === undefined) problems.push({ file: '', line: 1, column: 1, start: 0, end: 0, message });
    else own?.file.report(['policy'], message);
  });
  const { policy } = chosen;
  const knowEnglish = () =>
    artefacts.english().catch((error: unknown) => {
      report(`English: ${String(error)}`);
      return undefined;
    });
  const danish = { language: artefacts.language, dictionaries: [artefacts.dictionary] };
  const languages = { danish, english: knowEnglish };
  const house = own && (await readHouse(own, languages, [standard, policy], sources));
  const houses = [house?.danish, house?.english].filter((dictionary) => dictionary !== undefined);
  const offIds = houses.flatMap((dictionary) => dictionary.off.map(({ id }) => id));
  const off = Object.fromEntries(offIds.map((id): [string, LevelSetting] => [id, 'off']));
  const checker = new Checker({
    language: artefacts.language,
    dictionaries: house?.danish ? [...danish.dictionaries, house.danish.dictionary] : danish.dictionaries,
    measures: artefacts.measures.map((measure) => withLimits(measure, file.limits)),
    grammar: artefacts.grammar,
    kinds: artefacts.kinds,
    documentRules: artefacts.documentRules,
    policy,
    standard,
    levels: [{ ...off, ...file.rules }, settings.rules ?? {}],
    ignoredWords: withForms(file.ignoredWords, artefacts.language),
    messages: settings.messages,
    identifier: artefacts.identifier,
    ...(settings.language ? { textLanguage: settings.language } : {}),
    report,
  });
  let english: LanguageKnowledge | undefined;
  const learn = async () => {
    const knowledge = await knowEnglish();
    if (!knowledge || english) return;
    const measures = knowledge.measures.map((measure) => withLimits(measure, file.limits));
    const dictionaries = [...knowledge.dictionaries, ...(house?.english ? [house.english.dictionary] : [])];
    english = { ...knowledge, dictionaries, measures };
    checker.learn(english);
  };
  const levels = [file.rules, off, ...chosen.files.map((policyFile) => policyFile.levels)];
  const isNamed = levels.some((rules) => Object.keys(rules).some((name) => name.startsWith(ENGLISH_PREFIX)));
  if (isNamed || house?.english) await learn();
  const groups = [
    artefacts.dictionary,
    ...(english?.dictionaries ?? []),
    ...(house?.danish ? [house.danish.dictionary] : []),
  ].flatMap((dictionary) => dictionary.groups);
  const groupNames = [...groups.map(({ id }) => id), ...artefacts.kinds.map(({ id }) => ruleName(id))];
  const known = new Set([...checker.rules.keys(), ...groupNames]);
  if (own) {
    reportUnknown('rules', file.rules, known, own.file);
    reportUnknownKinds(own.file, artefacts.kinds);
    reportUnclosed(file, own.file, own.code);
    problems.push(...own.file.problems);
  }
  for (const policyFile of chosen.files) {
    reportUnknown('levels', policyFile.levels, known, policyFile);
    problems.push(...policyFile.problems);
  }
  for (const dictionary of houses) problems.push(...dictionary.problems, ...unknownOff(dictionary, known));
  return {
    checker,
    policy,
    file,
    hasFile: text !== undefined,
    groups,
    sources: sources.list,
    problems,
    learn,
    ...(own ? own.code.placesOf(file) : nowhere),
  };
}

/** A word in its basic form stands for all its forms. */
function withForms(words: readonly string[], { lexicon }: Language): string[] {
  return words.flatMap((word) => [word, ...formsOf(lexicon.paradigms(word.normalize('NFC').toLowerCase()))]);
}

/** Raising the first limit raises those above it that it passes. */
function withLimits(measure: Measure, limits: Limits): Measure {
  const over = {
    'sentence-length': [limits.sentenceWords, limits.sentenceWordsWarning],
    'word-length': [limits.wordLetters],
    readability: [limits.lix],
  }[measure.kind];
  const lowest = over[0] ?? 0;
  const raised = measure.limits.map((limit, index) => ({
    ...limit,
    over: over[index] ?? Math.max(limit.over, lowest),
  }));
  return { ...measure, limits: raised };
}
