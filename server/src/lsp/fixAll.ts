import type { CancellationToken, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits, safeFixes } from '../engine/apply.ts';
import type { Edit } from '../engine/finding.ts';
import { fixingAll } from '../engine/fixAll.ts';
import { AbandonedCheck } from './checkRun.ts';
import type { Slices } from './slices.ts';
import type { Validator } from './validator.ts';
import { editDocument } from './workspaceEdit.ts';

/** Makes every safe fix of a document. */
export class FixAll {
  readonly #validator: Validator;
  readonly #slices: Slices;

  constructor(validator: Validator, slices: Slices) {
    this.#validator = validator;
    this.#slices = slices;
  }

  /**
   * The edit of the document as it stands when the work is done; undefined when there is nothing to fix.
   * @throws AbandonedCheck when the token is cancelled or the document closed before.
   */
  async edit(document: TextDocument, token?: CancellationToken): Promise<WorkspaceEdit | undefined> {
    for (;;) {
      const { report, project, languageId, told } = await this.#validator.check(document, token);
      const { version } = document;
      const edits = safeFixes(report.findings).flatMap((fix) => fix.edits);
      if (edits.length === 0) return undefined;
      const before = document.getText();
      const steps = fixingAll(project.checker, before, languageId, told);
      const fixed = await this.#slices.of(steps, () => {
        if (token?.isCancellationRequested) throw new AbandonedCheck();
        return document.version === version;
      });
      if (!fixed) continue;
      const isOneRound = fixed.text === applyEdits(before, edits);
      return editDocument(document, isOneRound ? edits : [difference(before, fixed.text)]);
    }
  }
}

/** One edit from one text to another, without what they share at either end. */
function difference(before: string, after: string): Edit {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
