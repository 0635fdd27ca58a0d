import type { Level } from '../../engine/finding.ts';
import { kindNamed } from '../../engine/kind.ts';
import { type Assignments, findAssignments, unknownKind, type Wanted } from './assignments.ts';
import { openCache, UnusableCacheError } from './cache.ts';
import { GitError } from './changes.ts';
import { exitCodes } from './exitCodes.ts';
import { deliver, type Target } from './fix.ts';
import { type Format, formats, formatsWithFixes } from './formats/formats.ts';
import { styleFor } from './formats/text.ts';
import { STDIN } from './input.ts';
import { Interruption } from './interruption.ts';
import { type JobOptions, work } from './job.ts';
import { Output } from './output.ts';
import { Progress } from './progress.ts';
import { jobOf, type Result, resultsOf } from './results.ts';
import { Selection, type SelectionOptions } from './selection.ts';
import type { Session, SessionOptions } from './session.ts';
import { tell } from './texts.ts';
import { version } from './version.ts';

/** What `check` and `fix` may be told. */
export interface CheckOptions extends SessionOptions, SelectionOptions {
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly format?: Format;
  readonly kind?: string;
  readonly stdinFilename?: string;
  readonly stdinJsonl?: boolean;
  /** Findings below it are left out. */
  readonly minLevel: Level;
  /** So many findings are let pass. */
  readonly maxFindings: number;
  readonly debugGrammar?: boolean;
  /** How many threads; left out, as many as suit the texts. */
  readonly workers?: number;
  /** A file that keeps results between runs. */
  readonly cache?: string;
}

/** Checks texts, fixes them if asked to, and prints what is found. @returns the exit code. */
export async function check(patterns: readonly string[], options: CheckOptions, session: Session): Promise<number> {
  const wrong = wrongUse(patterns, options, session);
  if (wrong !== undefined) {
    session.fail(wrong);
    return exitCodes.error;
  }
  const wanted: Wanted = { ...options, patterns: options.changed && patterns.length === 0 ? ['.'] : patterns };
  const selection = await Selection.open(options, session);
  if (!selection) return exitCodes.error;
  try {
    const assignments = await findAssignments(wanted, session);
    return await run(assignments, selection, targetOf(patterns, options), options, session);
  } catch (error) {
    if (!(error instanceof GitError || error instanceof UnusableCacheError)) throw error;
    session.fail(error.message);
    return exitCodes.error;
  }
}

/** What cannot be asked for, in the message language. */
export function wrongUse(
  patterns: readonly string[],
  options: Partial<CheckOptions>,
  session: Session,
): string | undefined {
  const { kind, changed, fix, stdinJsonl } = options;
  if (kind !== undefined && !kindNamed(session.artefacts.kinds, kind)) return unknownKind(kind, session);
  if (changed && (stdinJsonl || patterns.includes(STDIN))) return tell('changedStdin', session.messages);
  return stdinJsonl && fix ? tell('jsonlFix', session.messages) : undefined;
}

function targetOf(patterns: readonly string[], { fix, dryRun }: CheckOptions): Target | undefined {
  if (!fix) return undefined;
  if (dryRun) return 'diff';
  return patterns.includes(STDIN) ? 'stdout' : 'file';
}

async function run(
  assignments: Assignments,
  selection: Selection,
  target: Target | undefined,
  options: CheckOptions,
  session: Session,
): Promise<number> {
  const { messages, artefacts } = session;
  const output = new Output();
  const style = styleFor(process.stdout.isTTY, process.env);
  const format = options.format ?? (options.stdinJsonl ? 'jsonl' : 'text');
  const printer =
    target === 'diff' || target === 'stdout'
      ? undefined
      : await formats[format]({ messages, style, version, cwd: session.cwd });
  const jobOptions: JobOptions = {
    fixes: target === undefined ? 'none' : target === 'diff' ? 'shown' : 'applied',
    minLevel: options.minLevel,
    excerpts: format === 'text' && style.excerpts,
    told: formatsWithFixes.has(format) ? 'all' : 'safe',
    debugGrammar: options.debugGrammar ?? false,
  };
  /** @returns how many findings were shown. */
  const show = async ({ assignment, result }: Result): Promise<number> => {
    const { file, path, text, languageId, kind, project } = assignment;
    const delivered = !target || (await deliver(assignment, result.fixed, target, output, session));
    const unfixed = () => work(jobOf(assignment), project, artefacts, { ...jobOptions, fixes: 'none' });
    const { fixed, metrics, rows: all } = delivered ? result : await unfixed();
    const now = target === 'file' && fixed ? fixed.text : text;
    const rows = await selection.of(all, path, now);
    const { checker } = project;
    // A worker may have learnt a language for this text.
    if (rows.some(({ finding }) => !checker.rules.has(finding.rule))) await project.learn();
    if (printer) {
      await output.write(printer.file({ file, rows, text: now, languageId, told: kind, checker, metrics }));
    }
    return rows.length;
  };
  const interruption = target === 'file' ? new Interruption() : undefined;
  const progress = new Progress(process.stderr, assignments.count, messages);
  const cache = options.cache === undefined ? undefined : await openCache(options.cache, jobOptions, session);
  let count = 0;
  try {
    for await (const done of resultsOf(assignments, { job: jobOptions, threads: options.workers, cache }, session)) {
      progress.clear();
      if ('error' in done) session.fail(done.error);
      else count += await show(done);
      progress.step();
      if ('assignment' in done && (await interruption?.asked())) {
        progress.clear();
        console.error(tell('interrupted', messages, { file: done.assignment.file }));
        return exitCodes.interrupted;
      }
      if (output.closed && target !== 'file') break;
    }
  } finally {
    progress.clear();
    await cache?.close();
  }
  if (printer) await output.write(printer.end());
  selection.tellSilent(session);
  if (session.failed) return exitCodes.error;
  return count > options.maxFindings ? exitCodes.findings : exitCodes.none;
}
