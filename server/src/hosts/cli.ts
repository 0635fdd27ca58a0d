import path from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { fixAll } from '../engine/fixAll.ts';
import { type MessageLanguage, say } from '../engine/messages.ts';
import { loadArtefactFiles } from './artefactFiles.ts';
import { writeAtomically } from './cli/fix.ts';
import { defaultFiles, findFiles, readInput } from './cli/input.ts';
import { type FileFindings, formatJson, formatText } from './cli/output.ts';
import { Projects } from './cli/projects.ts';

interface Options {
  readonly fix?: boolean;
  readonly format: 'text' | 'json';
  readonly policy?: string;
  readonly messages: MessageLanguage;
}

const exitCodes = { none: 0, findings: 1, error: 2 } as const;

async function run(patterns: readonly string[], options: Options): Promise<number> {
  const cwd = process.cwd();
  const { messages } = options;
  let failed = false;
  const fail = (message: string) => {
    failed = true;
    console.error(message);
  };
  const artefacts = await loadArtefactFiles(import.meta.dirname);
  const settings = { messages, ...(options.policy === undefined ? {} : { policy: options.policy }) };
  const projects = new Projects(artefacts, settings, (folder, { problems }) => {
    for (const { file, line, column, message } of problems)
      fail(`${path.join(folder, file)}:${line}:${column} ${message}`);
  });
  const { file: here, hasFile } = await projects.for(cwd);
  const named = patterns.length > 0 ? patterns : here.files.length > 0 ? here.files : hasFile ? [defaultFiles] : [];
  if (named.length === 0) fail(say('cli.noFiles', messages));
  const files = await findFiles(named, here.exclude, cwd, (pattern) => fail(say('cli.noMatch', messages, { pattern })));
  const results: FileFindings[] = [];
  for (const file of files) {
    const input = await readInput(file, cwd, messages);
    if ('error' in input) {
      fail(input.error);
      continue;
    }
    const full = path.resolve(cwd, file);
    const { checker } = await projects.for(path.dirname(full));
    let { text } = input;
    if (options.fix) {
      const fixed = fixAll(checker, text, input.languageId);
      if (fixed.fixes > 0) {
        if (await writeAtomically(full, text, fixed.text)) {
          text = fixed.text;
          console.error(say('cli.fixed', messages, { fixes: String(fixed.fixes), file }));
        } else fail(say('cli.changed', messages, { file }));
      }
    }
    results.push({ file, text, findings: checker.check(text, input.languageId).findings });
  }
  console.log(options.format === 'json' ? formatJson(results) : formatText(results, messages));
  if (failed) return exitCodes.error;
  return results.some(({ findings }) => findings.length > 0) ? exitCodes.findings : exitCodes.none;
}

const command = new Command('klartekst')
  .description('Finder tungt og uklart sprog i danske tekster. (Finds officialese in Danish texts.)')
  .argument('[filer...]', 'filer, mapper eller mønstre (files, folders or globs)')
  .option('--fix', 'ret det, som altid er rigtigt (apply safe fixes)')
  .addOption(new Option('--format <format>', 'udskrift (output)').choices(['text', 'json']).default('text'))
  .option('--policy <navn>', 'politikken: et navn eller en YAML-fil (policy: a name or a YAML file)')
  .addOption(
    new Option('--messages <sprog>', 'beskedernes sprog (message language)').choices(['da', 'en']).default('da'),
  )
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
