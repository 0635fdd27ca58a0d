import type { Problem } from '../dictionary/entry.ts';
import { formsOf } from '../dictionary/inflection.ts';
import { type LoadedDictionary, loadDictionary, type SourceFile } from '../dictionary/load.ts';
import { loadPolicy, STANDARD } from '../dictionary/policy.ts';
import {
  emptyProject,
  type Limits,
  loadProjectFile,
  PROJECT_FILE,
  type ProjectFile,
} from '../dictionary/projectFile.ts';
import { verifyDictionary } from '../dictionary/verify.ts';
import type { YamlFile } from '../dictionary/yamlFile.ts';
import { Checker } from '../engine/checker.ts';
import type { LevelSetting } from '../engine/finding.ts';
import type { MessageLanguage } from '../engine/messages.ts';
import type { Policy } from '../engine/policy.ts';
import type { Language } from '../languages/language.ts';
import type { Measure } from '../rules/measure.ts';
import type { Artefacts } from './artefacts.ts';

/** What the editor or the command line asks for; the project file wins over it. */
export interface ProjectSettings {
  readonly policy?: string;
  /** Reads the policy file that `policy` names; without it the path counts from the project folder. */
  readonly readPolicy?: ReadFile;
  readonly rules?: Readonly<Record<string, LevelSetting>>;
  readonly messages: MessageLanguage;
}

/** A folder with a project file, or none, ready to check its texts. */
export interface Project {
  readonly checker: Checker;
  readonly policy: Policy;
  readonly file: ProjectFile;
  /** True when the folder has a project file. */
  readonly hasFile: boolean;
  /** Files, relative to the folder, that the project was read from: a change in one of them asks for a reload. */
  readonly sources: readonly string[];
  /** Slips in those files; everything else works. One in the settings has an empty file name. */
  readonly problems: readonly Problem[];
}

/** Reads a file by its path from the project folder, with `/`; undefined when it cannot be read. */
export type ReadFile = (path: string) => Promise<string | undefined>;

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
  const loaded = text === undefined ? undefined : loadProjectFile({ file: PROJECT_FILE, text });
  const file = loaded?.project ?? emptyProject;
  const sources = new Set([PROJECT_FILE]);
  const problems: Problem[] = [];
  const readSource = async (path: string, place: (message: string) => void): Promise<SourceFile | undefined> => {
    if (!isInside(path)) {
      place(`»${path}« ligger uden for mappen. Brug en sti inden for mappen med ${PROJECT_FILE}.`);
      return undefined;
    }
    sources.add(path);
    const content = await read(path);
    if (content === undefined) place(unreadable(path));
    return content === undefined ? undefined : { file: path, text: content };
  };
  const standard = artefacts.policies.get(STANDARD)!;
  const policy = await choosePolicy(file.policy, settings, loaded?.file, artefacts, readSource, problems);
  const house = await readHouse(file, loaded?.file, artefacts, standard, readSource);
  const off = Object.fromEntries((house?.off ?? []).map((id): [string, LevelSetting] => [id, 'off']));
  const checker = new Checker({
    language: artefacts.language,
    dictionaries: house ? [artefacts.dictionary, house.dictionary] : [artefacts.dictionary],
    measures: artefacts.measures.map((measure) => withLimits(measure, file.limits)),
    grammar: artefacts.grammar,
    policy,
    standard,
    levels: [{ ...off, ...file.rules }, settings.rules ?? {}],
    ignoredWords: withForms(file.ignoredWords, artefacts.language),
    messages: settings.messages,
    report,
  });
  if (loaded) {
    const groups = [...artefacts.dictionary.groups, ...(house?.dictionary.groups ?? [])].map(({ id }) => id);
    reportUnknown(loaded, new Set([...checker.rules.keys(), ...groups, ...(house?.off ?? [])]));
    problems.push(...loaded.file.problems);
  }
  if (house) problems.push(...house.problems);
  return { checker, policy, file, hasFile: text !== undefined, sources: [...sources], problems };
}

function reportUnknown({ project, file }: ReturnType<typeof loadProjectFile>, known: ReadonlySet<string>): void {
  for (const rule of Object.keys(project.rules)) {
    if (!known.has(rule))
      file.report(['rules', rule], `Reglen »${rule}« findes ikke. Ret stavemåden, eller slet linjen.`);
  }
}

/** True for a relative path that stays in its folder. */
function isInside(path: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|[\\/])/i.test(path) && !path.split(/[\\/]/).includes('..');
}

type ReadSource = (path: string, place: (message: string) => void) => Promise<SourceFile | undefined>;

async function choosePolicy(
  own: string | undefined,
  { policy: setting, readPolicy }: ProjectSettings,
  file: YamlFile | undefined,
  { policies }: Artefacts,
  readSource: ReadSource,
  problems: Problem[],
): Promise<Policy> {
  const standard = policies.get(STANDARD)!;
  const name = own ?? setting ?? STANDARD;
  const built = policies.get(name);
  if (built) return built;
  const place = (message: string) => {
    if (own !== undefined && file) file.report(['policy'], message);
    else problems.push({ file: '', line: 1, column: 1, start: 0, end: 0, message });
  };
  if (!/\.ya?ml$/i.test(name)) {
    place(
      `Politikken »${name}« findes ikke, så standard bruges. Du kan bruge: ${[...policies.keys()].join(', ')} eller en YAML-fil.`,
    );
    return standard;
  }
  const source = await (own === undefined && readPolicy ? outside(name, readPolicy, place) : readSource(name, place));
  if (!source) return standard;
  const loaded = loadPolicy(source, policies);
  problems.push(...loaded.problems);
  return loaded.policy ?? standard;
}

async function outside(
  path: string,
  read: ReadFile,
  place: (message: string) => void,
): Promise<SourceFile | undefined> {
  const text = await read(path);
  if (text === undefined) place(unreadable(path));
  return text === undefined ? undefined : { file: path, text };
}

function unreadable(path: string): string {
  return `Filen »${path}« kan ikke læses. Ret stien, eller slet linjen.`;
}

async function readHouse(
  file: ProjectFile,
  yaml: YamlFile | undefined,
  artefacts: Artefacts,
  standard: Policy,
  readSource: ReadSource,
): Promise<LoadedDictionary | undefined> {
  const sources: SourceFile[] = [];
  for (const [index, path] of file.dictionaries.entries()) {
    const source = await readSource(path, (message) => yaml?.report(['dictionaries', index], message));
    if (source) sources.push(source);
  }
  if (sources.length === 0) return undefined;
  const principles = new Set(standard.principles.map((principle) => principle.id));
  const house = loadDictionary(sources, artefacts.language, principles);
  house.problems.push(...verifyDictionary(house, artefacts.language));
  return house;
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
