import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Level } from '../engine/finding.ts';
import { type MessageLanguage, say } from '../engine/messages.ts';
import { SOURCE, toDiagnostic } from './validator.ts';

/** So many diagnostics of one document are sent: as many as VS Code shows. Nobody reads more, and each key would bring all. */
const MOST = 1000;

const byGravity: readonly Level[] = ['error', 'warning', 'information', 'hint'];

/**
 * The findings as LSP shows them, in order of their place. Of too many the gravest are shown, the first of them first,
 * and a note at the document's start tells so.
 */
export function shownDiagnostics(
  findings: readonly Finding[],
  document: TextDocument,
  rulePage: string | undefined,
  messages: MessageLanguage,
): Diagnostic[] {
  const diagnose = (finding: Finding) => toDiagnostic(finding, document, rulePage);
  if (findings.length <= MOST) return findings.map(diagnose);
  return [note(findings.length, messages), ...gravest(findings, MOST - 1).map(diagnose)];
}

/** So many of the findings, the gravest and of those the first; in the order that they came in. */
function gravest(findings: readonly Finding[], count: number): Finding[] {
  let left = count;
  const chosen = new Set<Finding>();
  for (const level of byGravity) {
    const found = findings.filter((finding) => finding.level === level).slice(0, left);
    for (const finding of found) chosen.add(finding);
    left -= found.length;
  }
  return findings.filter((finding) => chosen.has(finding));
}

function note(count: number, messages: MessageLanguage): Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Information,
    source: SOURCE,
    message: say('finding.tooMany', messages, { shown: String(MOST - 1), count: String(count) }),
  };
}
