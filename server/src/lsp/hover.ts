import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { MessageLanguage } from '../engine/messages.ts';
import { escapeMarkdown } from '../engine/sourceText.ts';
import { explainRule } from './rulePage.ts';
import type { Checked } from './validator.ts';

/**
 * Explains the findings at a position, the narrowest first.
 * @param withMessage false when the client shows the finding's own message beside it.
 */
export function hover(
  document: TextDocument,
  position: Position,
  checked: Checked,
  messages: MessageLanguage,
  withMessage: boolean,
): Hover | null {
  const offset = document.offsetAt(position);
  const { checker } = checked.project;
  const found = checked.report.findings
    .filter((finding) => finding.start <= offset && offset <= finding.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const narrowest = found[0];
  if (!narrowest) return null;
  const sections = found.map((finding) => {
    const rule = checker.rules.get(finding.rule);
    const explained = rule ? explainRule(rule, checker, messages) : [];
    return [...(withMessage ? [escapeMarkdown(finding.message)] : []), ...explained].join('\n\n');
  });
  return {
    contents: { kind: MarkupKind.Markdown, value: sections.join('\n\n---\n\n') },
    range: { start: document.positionAt(narrowest.start), end: document.positionAt(narrowest.end) },
  };
}
