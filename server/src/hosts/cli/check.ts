import type { Report } from '../../engine/checker.ts';
import { withEveryConstruction } from '../../engine/debugGrammar.ts';
import type { Finding, Level } from '../../engine/finding.ts';
import { fixAll } from '../../engine/fixAll.ts';
import { kindNamed } from '../../engine/kind.ts';
import { type Assignment, assignments } from './assignments.ts';
import { Changes, GitError } from './changes.ts';
import { exitCodes } from './exitCodes.ts';
import { unifiedDiff, writeFixed } from './fix.ts';
import type { FileFindings } from './formats/fileFindings.ts';
import { type Format, formats } from './formats/formats.ts';
import { styleFor } from './formats/text.ts';
import { STDIN } from './input.ts';
import { Interruption } from './interruption.ts';
import type { Session, SessionOptions } from './session.ts';
import { tell } from './texts.ts';
import { version } from './version.ts';

/** What `check` and `fix` may be told. */
export interface CheckOptions extends SessionOptions {
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly format: Format;
  readonly kind?: string;
  readonly stdinFilename?: string;
  /** Findings below it are left out. */
  readonly minLevel: Level;
  /** So many findings are let pass. */
  readonly maxFindings: number;
  /** Only findings on lines changed since this commit; true is HEAD. */
  readonly changed?: string | true;
  readonly debugGrammar?: boolean;
}

/** The loudest first. */
export const levels: readonly Level[] = ['error', 'warning', 'information', 'hint'];

/** Checks texts, fixes them if asked to, and prints what is found. @returns the exit code. */
export async function check(patterns: readonly string[], options: CheckOptions, session: Session): Promise<number> {
  const { messages, artefacts } = session;
  const { fix, dryRun, kind, stdinFilename } = options;
  if (kind !== undefined && !kindNamed(artefacts.kinds, kind)) {
    const kinds = artefacts.kinds.map(({ id }) => id).join(', ');
    session.fail(tell('unknownKind', messages, { kind, kinds }));
    return exitCodes.error;
  }
  if (options.changed && patterns.includes(STDIN)) {
    session.fail(tell('changedStdin', messages));
    return exitCodes.error;
  }
  const target: Target | undefined = !fix ? undefined : dryRun ? 'diff' : patterns.includes(STDIN) ? 'stdout' : 'file';
  const interruption = target === 'file' ? new Interruption() : undefined;
  const changes = options.changed
    ? new Changes(options.changed === true ? 'HEAD' : options.changed, messages)
    : undefined;
  const results: FileFindings[] = [];
  const wanted = {
    patterns: changes && patterns.length === 0 ? ['.'] : patterns,
    ...(kind ? { kind } : {}),
    ...(stdinFilename ? { stdinFilename } : {}),
  };
  try {
    for await (const assignment of assignments(wanted, session)) {
      const text = target ? await fixed(assignment, target, session) : assignment.text;
      const all = await findingsOf(assignment, text, options, session);
      const findings = changes ? await changes.among(all, assignment.path, text) : all;
      results.push({ file: assignment.file, text, findings, rules: assignment.checker.rules });
      if (await interruption?.asked()) {
        console.error(tell('interrupted', messages, { file: assignment.file }));
        return exitCodes.interrupted;
      }
    }
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    session.fail(error.message);
    return exitCodes.error;
  }
  if (target !== 'diff' && target !== 'stdout') {
    const style = styleFor(process.stdout.isTTY, process.env);
    console.log(formats[options.format](results, { messages, style, version }));
  }
  if (session.failed) return exitCodes.error;
  const count = results.reduce((sum, { findings }) => sum + findings.length, 0);
  return count > options.maxFindings ? exitCodes.findings : exitCodes.none;
}

/** Where a fixed text goes: back to its file, or printed, whole or as a diff. */
type Target = 'file' | 'stdout' | 'diff';

/** Fixes a text. @returns the text as it now stands where it came from, or was printed. */
async function fixed(assignment: Assignment, target: Target, session: Session): Promise<string> {
  const { file, text, checker, languageId, kind } = assignment;
  await reportOn(assignment, text);
  const result = fixAll(checker, text, languageId, kind);
  if (target === 'stdout') process.stdout.write(result.text);
  else if (target === 'diff') process.stdout.write(unifiedDiff(file, text, result.text));
  if (result.fixes === 0) return text;
  if (target === 'diff') {
    console.error(tell('wouldFix', session.messages, { fixes: String(result.fixes), file }));
    return text;
  }
  if (target === 'file' && !(await writeFixed(file, text, result.text, session))) return text;
  console.error(tell('fixed', session.messages, { fixes: String(result.fixes), file }));
  return result.text;
}

/** Checks a text once the checker knows the languages that it is in. */
async function reportOn({ checker, languageId, kind, learn }: Assignment, text: string): Promise<Report> {
  const report = checker.check(text, languageId, kind);
  if (report.lacks === undefined) return report;
  await learn();
  return checker.check(text, languageId, kind);
}

async function findingsOf(
  assignment: Assignment,
  text: string,
  { minLevel, debugGrammar }: CheckOptions,
  session: Session,
): Promise<readonly Finding[]> {
  const { languageId } = assignment;
  const { findings } = await reportOn(assignment, text);
  const { language, grammar } = session.artefacts;
  const found = debugGrammar ? withEveryConstruction(findings, text, languageId, language, grammar) : findings;
  return found.filter(({ level }) => levels.indexOf(level) <= levels.indexOf(minLevel));
}
