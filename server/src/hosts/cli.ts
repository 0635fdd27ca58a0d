#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type BaselineOptions, updateBaseline } from './cli/baselineUpdate.ts';
import { type CheckOptions, check } from './cli/check.ts';
import { exitCodes } from './cli/exitCodes.ts';
import { explain } from './cli/explain.ts';
import { formats } from './cli/formats/formats.ts';
import { init } from './cli/init.ts';
import { levels } from './cli/job.ts';
import { serve } from './cli/lsp.ts';
import { Session, type SessionOptions } from './cli/session.ts';
import { help } from './cli/texts.ts';
import { version } from './cli/version.ts';

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
    .option('--workers <antal>', help('workers'), wholeNumber);
}

/** Adds what `check` and `fix` share. */
function forTexts(subcommand: Command): Command {
  return onTexts(subcommand)
    .addOption(new Option('--format <format>', help('format')).choices(Object.keys(formats)))
    .addOption(new Option('--min-level <niveau>', help('minLevel')).choices(levels).default('hint'))
    .option('--max-findings <antal>', help('maxFindings'), wholeNumber, 0)
    .option('--stdin-filename <navn>', help('stdinFilename'));
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError(help('wholeNumber'));
  return Number(text);
}

const klartekst = new Command('klartekst')
  .description(help('klartekst'))
  .version(version, '--version', help('version'))
  .showHelpAfterError(help('wrongUse'))
  .exitOverride();

const checking = forTexts(command('check', { isDefault: true }))
  .option('--fix', help('fix'))
  .addOption(new Option('--changed [ref]', help('changed')).conflicts('fix'))
  .option('--stdin-jsonl', help('stdinJsonl'))
  .addOption(new Option('--baseline [fil]', help('baseline')).conflicts('fix'))
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
onTexts(command('update', {}, klartekst.command('baseline').description(help('baselineCommand'))))
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
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCodes.none : exitCodes.error;
  else {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = exitCodes.error;
  }
});
