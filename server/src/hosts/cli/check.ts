import { withEveryConstruction } from '../../engine/debugGrammar.ts';
import { fixAll } from '../../engine/fixAll.ts';
import { kindNamed } from '../../engine/kind.ts';
import { type Assignment, assignments } from './assignments.ts';
import { exitCodes } from './exitCodes.ts';
import { unifiedDiff, writeFixed } from './fix.ts';
import { STDIN } from './input.ts';
import { Interruption } from './interruption.ts';
import { type FileFindings, formatJson, formatText } from './output.ts';
import type { Session, SessionOptions } from './session.ts';
import { tell } from './texts.ts';

/** What `check` and `fix` may be told. */
export interface CheckOptions extends SessionOptions {
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly format: 'text' | 'json';
  readonly kind?: string;
  readonly stdinFilename?: string;
  readonly debugGrammar?: boolean;
}

/** Checks texts, fixes them if asked to, and prints what is found. @returns the exit code. */
export async function check(patterns: readonly string[], options: CheckOptions, session: Session): Promise<number> {
  const { messages, artefacts } = session;
  const { fix, dryRun, kind, stdinFilename } = options;
  if (kind !== undefined && !kindNamed(artefacts.kinds, kind)) {
    const kinds = artefacts.kinds.map(({ id }) => id).join(', ');
    session.fail(tell('unknownKind', messages, { kind, kinds }));
  }
  const target: Target | undefined = !fix ? undefined : dryRun ? 'diff' : patterns.includes(STDIN) ? 'stdout' : 'file';
  const interruption = target === 'file' ? new Interruption() : undefined;
  const results: FileFindings[] = [];
  const wanted = { patterns, ...(kind ? { kind } : {}), ...(stdinFilename ? { stdinFilename } : {}) };
  for await (const assignment of assignments(wanted, session)) {
    const text = target ? await fixed(assignment, target, session) : assignment.text;
    results.push({ file: assignment.file, text, findings: findingsOf(assignment, text, options, session) });
    if (await interruption?.asked()) {
      console.error(tell('interrupted', messages, { file: assignment.file }));
      return exitCodes.interrupted;
    }
  }
  if (target !== 'diff' && target !== 'stdout')
    console.log(options.format === 'json' ? formatJson(results) : formatText(results, messages));
  if (session.failed) return exitCodes.error;
  return results.some(({ findings }) => findings.length > 0) ? exitCodes.findings : exitCodes.none;
}

/** Where a fixed text goes: back to its file, or printed, whole or as a diff. */
type Target = 'file' | 'stdout' | 'diff';

/** Fixes a text. @returns the text as it now stands where it came from, or was printed. */
async function fixed(assignment: Assignment, target: Target, session: Session): Promise<string> {
  const { file, text, checker, languageId, kind } = assignment;
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

function findingsOf({ checker, languageId, kind }: Assignment, text: string, options: CheckOptions, session: Session) {
  const { findings } = checker.check(text, languageId, kind);
  const { language, grammar } = session.artefacts;
  return options.debugGrammar ? withEveryConstruction(findings, text, languageId, language, grammar) : findings;
}
