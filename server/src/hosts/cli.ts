#!/usr/bin/env node
import { type Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type BaselineOptions, updateBaseline } from './cli/baselineUpdate.ts';
import { type CheckOptions, check } from './cli/check.ts';
import { KlartekstCommand, orTrue } from './cli/command.ts';
import { exitCodes } from './cli/exitCodes.ts';
import { explain } from './cli/explain.ts';
import { formats } from './cli/formats/formats.ts';
import { init } from './cli/init.ts';
import { levels } from './cli/job.ts';
import { serve } from './cli/lsp.ts';
import { Session, type SessionOptions } from './cli/session.ts';
import { help } from './cli/texts.ts';
import { version } from './cli/version.ts';
import { explainWrongUse } from './cli/wrongUse.ts';

const dist = import.meta.dirname;
const open = (options: SessionOptions) => Session.open(options, process.cwd(), dist);

async function run(patterns: readonly string[], options: CheckOptions): Promise<void> {
  process.exitCode = await check(patterns, options, await open(options));
}

function command(name: string, options = {}, parent = klartekst): Command {
  const messages = new Option('--messages <sprog>', help('messages')).choices(['da', 'en']).default('da');
  return parent.command(name, options).description(help(name)).addOption(messages);
}

/** Adds what all commands on texts share. */
function onTexts(subcommand: Command): Command {
  return subcommand
    .argument('[filer...]', help('files'))
    .option('--policy <navn>', help('policy'))
    .addOption(new Option('--language <sprog>', help('language')).choices(['auto', 'da', 'en']).default('auto'))
    .option('--kind <type>', help('kind'))
    .option('--workers <antal>', help('workers'), wholeNumberFrom(1));
}

/** Adds what `check` and `fix` share. */
function forTexts(subcommand: Command): Command {
  return onTexts(subcommand)
    .addOption(new Option('--format <format>', help('format')).choices(Object.keys(formats)))
    .addOption(new Option('--min-level <niveau>', help('minLevel')).choices(levels).default('hint'))
    .option('--max-findings <antal>', help('maxFindings'), wholeNumberFrom(0), 0)
    .option('--stdin-filename <navn>', help('stdinFilename'));
}

function wholeNumberFrom(least: number): (text: string) => number {
  return (text) => {
    if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text);
    throw new InvalidArgumentError(help('wholeNumber', { least: String(least) }));
  };
}

const klartekst = new KlartekstCommand('klartekst')
  .description(help('klartekst'))
  .helpCommand('help [kommando]', help('helpCommand'))
  .version(version, '--version', help('version'));

const checking = forTexts(command('check', { isDefault: true }))
  .option('--fix', help('fix'))
  .addOption(new Option('--changed [ref]', help('changed')).argParser(orTrue).conflicts('fix'))
  .option('--stdin-jsonl', help('stdinJsonl'))
  .addOption(new Option('--baseline [fil]', help('baseline')).argParser(orTrue).conflicts('fix'))
  .addOption(new Option('--cache <fil>', help('cache')).conflicts('fix'))
  .option('--debug-grammar', help('debugGrammar'))
  .action(run);
forTexts(command('fix'))
  .option('--dry-run', help('dryRun'))
  .action((patterns: string[], options: CheckOptions) => run(patterns, { ...options, fix: true }));
onTexts(command('report'))
  .addOption(new Option('--format <format>', help('format')).choices(['html', 'markdown']).default('html'))
  .action((patterns: string[], options: CheckOptions) =>
    run(patterns, { ...options, minLevel: levels.at(-1)!, maxFindings: Number.POSITIVE_INFINITY }),
  );
onTexts(command('update', {}, klartekst.command('baseline').helpCommand(false).description(help('baselineCommand'))))
  .option('--baseline <fil>', help('baselineFile'))
  .action(async (patterns: string[], options: BaselineOptions) => {
    process.exitCode = await updateBaseline(patterns, options, await open(options));
  });
command('explain')
  .argument('<regel>', help('rule'))
  .option('--policy <navn>', help('policy'))
  .action(async (rule: string, options: SessionOptions) => {
    process.exitCode = await explain(rule, await open(options));
  });
command('init').action(async ({ messages }: SessionOptions) => {
  process.exitCode = await init(process.cwd(), dist, messages);
});
klartekst
  .command('lsp')
  .description(help('lsp'))
  .allowUnknownOption()
  .allowExcessArguments()
  .action(() => serve(dist));
klartekst.addHelpText('after', () => `\n${checking.helpInformation()}\n${help('exitCodes')}`);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

klartekst.parseAsync().catch((error: unknown) => {
  process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? exitCodes.none : exitCodes.error;
  const message = error instanceof CommanderError ? explainWrongUse(error) : undefined;
  if (message !== undefined) console.error(message);
  else if (!(error instanceof CommanderError)) console.error(error instanceof Error ? error.message : String(error));
});
