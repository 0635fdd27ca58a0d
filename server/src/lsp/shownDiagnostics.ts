import { type Diagnostic, DiagnosticSeverity, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Level } from '../engine/finding.ts';
import { type FindingGroup, type MovedGroup, startOf } from '../engine/findingGroup.ts';
import type { FoundInText } from '../engine/foundInText.ts';
import { type MessageLanguage, say } from '../engine/messages.ts';
import { SOURCE, toDiagnostic } from './validator.ts';

/** So many diagnostics of one document are sent: as many as VS Code shows. Nobody reads more, and each key would bring all. */
const MOST = 1000;

const byGravity: readonly Level[] = ['error', 'warning', 'information', 'hint'];

/** The diagnostics of a group that starts at a position. */
interface Known {
  readonly start: Position;
  readonly diagnostics: readonly Diagnostic[];
}

/** Findings as LSP shows them. Those of a group that has kept its lines and columns are the same objects as before. */
export class ShownDiagnostics {
  readonly #rulePage: () => string | undefined;
  readonly #known = new WeakMap<FindingGroup, Known>();

  /** @param rulePage a URI with {rule} for a rule's id. */
  constructor(rulePage: () => string | undefined) {
    this.#rulePage = rulePage;
  }

  /**
   * The findings of a document in order of their place. Of too many the gravest are shown, the first of them first, and a
   * note at the document's start tells so.
   */
  of(found: FoundInText, document: TextDocument, messages: MessageLanguage): Diagnostic[] {
    const left = shares(found);
    const shown = found.length > MOST ? [note(found.length, messages)] : [];
    for (const moved of found.groups) {
      const { findings, counts } = moved.group;
      if (!byGravity.some((level) => counts[level] > 0 && left[level] > 0)) continue;
      const diagnostics = this.#diagnostics(moved, document);
      findings.forEach(({ level }, index) => {
        if (left[level]-- > 0) shown.push(diagnostics[index]!);
      });
    }
    return shown;
  }

  #diagnostics(moved: MovedGroup, document: TextDocument): readonly Diagnostic[] {
    const start = document.positionAt(startOf(moved));
    const known = this.#known.get(moved.group);
    if (known && isSame(known.start, start)) return known.diagnostics;
    const rulePage = this.#rulePage();
    const diagnostics = moved.group.findings.map((finding) => toDiagnostic(finding, document, rulePage, moved.shift));
    this.#known.set(moved.group, { start, diagnostics });
    return diagnostics;
  }
}

/** How many findings of each level are shown: all, or the gravest. */
function shares({ length, counts }: FoundInText): Record<Level, number> {
  const shares = { ...counts };
  let left = length > MOST ? MOST - 1 : length;
  for (const level of byGravity) {
    shares[level] = Math.min(left, counts[level]);
    left -= shares[level];
  }
  return shares;
}

function isSame(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character;
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
