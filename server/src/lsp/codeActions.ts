import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import type { Finding } from '../engine/finding.ts';
import { commenter } from '../engine/ignoring.ts';
import { say } from '../engine/messages.ts';
import { type CodeActionContext, type FindingActions, findingActions } from './findingActions.ts';

/** The kind of »fix everything that is safe«, for editors that fix on save. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.klartekst`;

/** The kinds that the server offers. */
export const codeActionKinds = [CodeActionKind.QuickFix, FIX_ALL];

/** What stands first in the menu: fixes, then what explains them, what mends more places, and what leaves them be. */
const order = ['fixes', 'explanations', 'everywhere', 'silencing'] as const;

/** The caret in a gap of so many UTF-16 code units touches what is on both sides. */
const GAP = 2;

/**
 * The actions for a range, those for the narrowest finding first in each part of the menu; only of the kinds asked for.
 * What explains a finding or leaves it be is offered for all of it, and where it is the narrowest if there is such a place.
 */
export async function codeActions(
  { range, context }: CodeActionParams,
  from: CodeActionContext,
): Promise<CodeAction[]> {
  const actions: CodeAction[] = [];
  if (wants(context, CodeActionKind.QuickFix)) {
    const start = from.document.offsetAt(range.start);
    const end = from.document.offsetAt(range.end);
    const touched = from.checked.report.findings.filter((finding) => finding.start <= end && finding.end >= start);
    const commented = commenter(from.document.getText(), from.checked.languageId);
    const found: FindingActions[] = [];
    touched.sort((a, b) => lengthOf(a) - lengthOf(b));
    for (const finding of touched) {
      const actions = await findingActions(finding, commented(finding), from);
      const isFirst = lengthOf(finding) === lengthOf(touched[0]!);
      const isWhole = start <= finding.start && finding.end <= end;
      const isAsideHere = !isFirst && !isWhole && standsOut(finding, from.checked.report.findings);
      found.push(isAsideHere ? { ...actions, explanations: [], silencing: [] } : actions);
    }
    actions.push(...order.flatMap((part) => found.flatMap((one) => one[part])));
  }
  if (context.only !== undefined && wants(context, FIX_ALL)) {
    const edit = await from.fixAll();
    if (edit) actions.push({ title: say('action.fixAll', from.messages), kind: FIX_ALL, edit });
  }
  return actions;
}

function lengthOf({ start, end }: Finding): number {
  return end - start;
}

/** True when part of a finding lies in no narrower one: there its actions come first, and a menu elsewhere is shorter. */
function standsOut(finding: Finding, findings: readonly Finding[]): boolean {
  let covered = finding.start;
  for (const other of findings) {
    if (lengthOf(other) >= lengthOf(finding) || other.end < covered) continue;
    if (other.start > covered + GAP) break;
    covered = other.end;
  }
  return covered + GAP < finding.end;
}

/** True when actions of a kind are asked for, or actions of any. */
export function wants({ only }: CodeActionParams['context'], kind: string): boolean {
  return only === undefined || only.some((wanted) => isWithin(kind, wanted));
}

/** True when a kind is the other or one of its sub-kinds. */
function isWithin(kind: string, other: string): boolean {
  return other === '' || kind === other || kind.startsWith(`${other}.`);
}
