import { inFull } from '../../engine/finding.ts';
import { fixAll } from '../../engine/fixAll.ts';
import { kindNamed, type ToldKind } from '../../engine/kind.ts';
import { refusal } from '../../engine/refusal.ts';
import { languageOf } from '../../extract/formats.ts';
import type { Artefacts } from '../../project/artefacts.ts';
import { loadProject } from '../../project/project.ts';
import type { ReadFile } from '../../project/sourceFiles.ts';
import type { CheckResult, Klartekst, RuleOptions, TextOptions } from './types.ts';

/**
 * Loads a project, or the built-in rules alone.
 * @param read the project's files by their path from its folder, with `/`; `klartekst.yaml` is the first asked for.
 * @throws RangeError for a policy that is not known.
 */
export async function openWith(
  artefacts: Artefacts,
  { policy, rules, messages = 'da' }: RuleOptions,
  read: ReadFile = async () => undefined,
): Promise<Klartekst> {
  const settings = { messages, ...(policy === undefined ? {} : { policy }), ...(rules ? { rules } : {}) };
  const project = await loadProject(artefacts, settings, read);
  const { checker } = project;
  const wrong = project.problems.find(({ file }) => file === '');
  if (wrong) throw new RangeError(wrong.message);

  async function checked(text: string, { fileName = '', languageId: told, kind }: TextOptions) {
    const languageId = told ?? project.stringsId(fileName) ?? languageOf(fileName);
    const refused = refusal(text);
    if (refused) throw new RangeError(refused === 'tooLarge' ? 'The text is too long.' : 'The text is binary.');
    if (kind !== undefined && !kindNamed(artefacts.kinds, kind)) {
      throw new RangeError(`There is no kind ${kind}. There are: ${artefacts.kinds.map(({ id }) => id).join(', ')}.`);
    }
    const toldKind: ToldKind | undefined = kind === undefined ? project.kindOf(fileName) : { id: kind, source: 'user' };
    let report = checker.check(text, languageId, toldKind);
    if (report.lacks !== undefined) {
      await project.learn();
      report = checker.check(text, languageId, toldKind);
    }
    return { report, languageId, toldKind };
  }

  return {
    problems: project.problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`),
    async check(text, options = {}): Promise<CheckResult> {
      const { findings, metrics, kind } = (await checked(text, options)).report;
      return {
        findings: findings.map(inFull),
        metrics,
        ...(kind ? { kind: { id: kind.kind.id, source: kind.source } } : {}),
      };
    },
    async fix(text, options = {}) {
      const { languageId, toldKind } = await checked(text, options);
      return fixAll(checker, text, languageId, toldKind);
    },
  };
}
