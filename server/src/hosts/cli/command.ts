import { Command, type ParseOptionsResult } from 'commander';
import { help } from './texts.ts';

/**
 * A command with its help in our words. A value that may be left out comes with `=` only, so that a file named after such an
 * option stays a file: `--changed=main brev.md`, `--changed brev.md`.
 */
export class KlartekstCommand extends Command {
  constructor(name?: string) {
    super(name);
    this.helpOption('-h, --help', help('help'))
      .configureHelp({
        optionTerm: ({ flags }) => flags.replace(' [', '[='),
        styleTitle: (title) => `${help(`title.${title.toLowerCase().replace(':', '')}`)}:`,
      })
      .configureOutput({ outputError: () => {} })
      .exitOverride();
  }

  override createCommand(name?: string): Command {
    return new KlartekstCommand(name);
  }

  override parseOptions(args: string[]): ParseOptionsResult {
    const bare = new Set(this.options.flatMap(({ long, optional }) => (optional && long ? [long] : [])));
    const end = args.includes('--') ? args.indexOf('--') : args.length;
    return super.parseOptions(args.map((arg, index) => (index < end && bare.has(arg) ? `${arg}=` : arg)));
  }
}

/** The value of an option whose value may be left out. */
export function orTrue(value: string): string | true {
  return value === '' ? true : value;
}
