import path from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { withEveryConstruction } from '../engine/debugGrammar.ts';
import { fixAll } from '../engine/fixAll.ts';
import { kindNamed, type ToldKind } from '../engine/kind.ts';
import { type MessageLanguage, say } from '../engine/messages.ts';
import { loadArtefactFiles } from './artefactFiles.ts';
import { writeAtomically } from './cli/fix.ts';
import { defaultFiles, findFiles, readInput } from './cli/input.ts';
import { type FileFindings, formatJson, formatText } from './cli/output.ts';
import { Projects, pathIn, policySetting } from './cli/projects.ts';

interface Options {
  readonly fix?: boolean;
  readonly format: 'text' | 'json';
  readonly policy?: string;
  readonly kind?: string;
  readonly messages: MessageLanguage;
  readonly debugGrammar?: boolean;
}

const exitCodes = { none: 0, findings: 1, error: 2 } as const;

async function run(patterns: readonly string[], options: Options): Promise<number> {
  const cwd = process.cwd();
  const { messages } = options;
  let failed = false;
  const told = new Set<string>();
  const fail = (message: string) => {
    failed = true;
    if (!told.has(message)) console.error(message);
    told.add(message);
  };
  const artefacts = await loadArtefactFiles(import.meta.dirname);
  if (options.kind !== undefined && !kindNamed(artefacts.kinds, options.kind)) {
    const kinds = artefacts.kinds.map(({ id }) => id).join(', ');
    fail(say('cli.unknownKind', messages, { kind: options.kind, kinds }));
  }
  const settings = { messages, ...(options.policy === undefined ? {} : policySetting(options.policy, cwd)) };
  const projects = new Projects(artefacts, settings, ({ folder, problems }) => {
    for (const { file, line, column, message } of problems)
      fail(file === '' ? message : `${path.resolve(folder, file)}:${line}:${column} ${message}`);
  });
  const home = await projects.for(cwd);
  const own = patterns.length === 0 && home.file.files.length > 0;
  const wanted = own ? home.file.files : patterns.length === 0 && home.hasFile ? [defaultFiles] : patterns;
  if (wanted.length === 0) fail(say('cli.noFiles', messages));
  const files = await findFiles(wanted, own ? home.folder : cwd, cwd, (pattern) =>
    fail(say('cli.noMatch', messages, { pattern })),
  );
  const results: FileFindings[] = [];
  for (const { file, named } of files) {
    const full = path.resolve(cwd, file);
    const { checker, folder, excludes, kindOf } = await projects.for(path.dirname(full));
    const place = pathIn(folder, full);
    if (!named && excludes(place)) continue;
    const kind: ToldKind | undefined = options.kind ? { id: options.kind, source: 'user' } : kindOf(place);
    const input = await readInput(file, cwd, messages);
    if ('error' in input) {
      fail(input.error);
      continue;
    }
    let { text } = input;
    if (options.fix) {
      const fixed = fixAll(checker, text, input.languageId, kind);
      if (fixed.fixes > 0) {
        const error = await writeFixed(full, text, fixed.text);
        if (error) fail(say(error.key, messages, { file, reason: error.reason }));
        else {
          text = fixed.text;
          console.error(say('cli.fixed', messages, { fixes: String(fixed.fixes), file }));
        }
      }
    }
    const { findings } = checker.check(text, input.languageId, kind);
    const { language, grammar } = artefacts;
    const shown = options.debugGrammar
      ? withEveryConstruction(findings, text, input.languageId, language, grammar)
      : findings;
    results.push({ file, text, findings: shown });
  }
  console.log(options.format === 'json' ? formatJson(results) : formatText(results, messages));
  if (failed) return exitCodes.error;
  return results.some(({ findings }) => findings.length > 0) ? exitCodes.findings : exitCodes.none;
}

/** Writes a fixed text. @returns the message that says why it could not, if so. */
async function writeFixed(
  file: string,
  before: string,
  after: string,
): Promise<{ key: string; reason: string } | undefined> {
  try {
    return (await writeAtomically(file, before, after)) ? undefined : { key: 'cli.changed', reason: '' };
  } catch (error) {
    return { key: 'cli.unwritable', reason: (error as NodeJS.ErrnoException).code ?? String(error) };
  }
}

const command = new Command('klartekst')
  .description('Finder tungt og uklart sprog i danske tekster. (Finds officialese in Danish texts.)')
  .argument('[filer...]', 'filer, mapper eller mønstre (files, folders or globs)')
  .option('--fix', 'ret det, som altid er rigtigt (apply safe fixes)')
  .addOption(new Option('--format <format>', 'udskrift (output)').choices(['text', 'json']).default('text'))
  .option('--policy <navn>', 'politikken: et navn eller en YAML-fil (policy: a name or a YAML file)')
  .option('--kind <type>', 'dokumenttypen, hvis teksten ikke selv siger den (kind of document): brev, afgørelse …')
  .addOption(
    new Option('--messages <sprog>', 'beskedernes sprog (message language)').choices(['da', 'en']).default('da'),
  )
  .option('--debug-grammar', 'vis alle fundne konstruktioner, også slukkede (every construction found, for measuring)')
  .addHelpText('after', '\nSlutkode (exit code): 0 ingen fund (none), 1 fund (findings), 2 fejl (error)')
  .exitOverride()
  .action(async (patterns: string[], options: Options) => {
    process.exitCode = await run(patterns, options);
  });

command.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCodes.none : exitCodes.error;
  else {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = exitCodes.error;
  }
});
