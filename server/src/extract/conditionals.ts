import type { Range } from './ranges.ts';
import type { TemplateKind } from './templates/template.ts';

/** What a block is made of, in the order of the source. */
export type Part =
  | (Range & { readonly kind: 'source' | 'break' })
  | (Range & { readonly kind: 'decoded' | 'word'; readonly text: string })
  | (Range & { readonly kind: Exclude<TemplateKind, 'field'> });

/** The parts of a block as one reader gets them: one branch of each conditional. */
export interface Reading {
  readonly parts: readonly Part[];
  /** What no earlier reading holds; absent for the first. */
  readonly alternative?: readonly Range[];
}

/** Readings of one block, and conditionals in conditionals; what lies beyond is not read, or read as if it were not conditional. */
const MOST_READINGS = 8;
const DEEPEST = 20;

interface Conditional {
  readonly branches: Branch[];
}

interface Branch {
  readonly nodes: (Part | Conditional)[];
  isRead: boolean;
}

/** Reads a block of the source with conditionals until each branch has been read, the first branches first. */
export function readings(parts: readonly Part[], source: string): readonly Reading[] {
  const whole = parse(parts, (node) => !('branches' in node) && source.slice(node.start, node.end).trim() === '');
  const found: Reading[] = [];
  do {
    const reader = new Reader();
    reader.read(whole, false);
    found.push(found.length === 0 ? { parts: reader.parts } : reader);
  } while (found.length < MOST_READINGS && whole.some(isUnread));
  return found;
}

/**
 * A branch whose conditional began before the block makes a conditional of all that the block holds. What holds no text
 * before a branch is none: between {% case %} and {% when %}.
 */
function parse(parts: readonly Part[], isBlank: (node: Part | Conditional) => boolean): Branch['nodes'] {
  let root: Branch = { nodes: [], isRead: true };
  const open: { readonly conditional: Conditional; branch: Branch }[] = [];
  let tooDeep = 0;
  for (const part of parts) {
    const current = open.at(-1);
    if (part.kind === 'open') {
      if (open.length === DEEPEST) tooDeep++;
      else open.push(begin(current?.branch ?? root, { nodes: [], isRead: false }));
    } else if (tooDeep > 0) {
      if (part.kind === 'close') tooDeep--;
      else (current?.branch ?? root).nodes.push(part);
    } else if (part.kind === 'branch') {
      let conditional = current;
      const before = current?.branch ?? root;
      if (before.nodes.every(isBlank)) continue;
      if (!conditional) {
        root = { nodes: [], isRead: true };
        conditional = begin(root, { nodes: before.nodes, isRead: false });
        open.push(conditional);
      }
      conditional.branch = { nodes: [], isRead: false };
      conditional.conditional.branches.push(conditional.branch);
    } else if (part.kind === 'close') open.pop();
    else (current?.branch ?? root).nodes.push(part);
  }
  return root.nodes;
}

function begin(parent: Branch, branch: Branch): { readonly conditional: Conditional; branch: Branch } {
  const conditional = { branches: [branch] };
  parent.nodes.push(conditional);
  return { conditional, branch };
}

function isUnread(node: Part | Conditional): boolean {
  return 'branches' in node && node.branches.some((branch) => !branch.isRead || branch.nodes.some(isUnread));
}

class Reader implements Reading {
  readonly parts: Part[] = [];
  readonly alternative: Range[] = [];

  /** `isNew` says that no earlier reading holds the nodes. */
  read(nodes: Branch['nodes'], isNew: boolean): void {
    for (const node of nodes) {
      if ('branches' in node) {
        const branch = node.branches.find((other) => !other.isRead || other.nodes.some(isUnread)) ?? node.branches[0]!;
        const isFirst = !branch.isRead;
        branch.isRead = true;
        this.read(branch.nodes, isFirst);
      } else {
        this.parts.push(node);
        if (isNew) this.alternative.push({ start: node.start, end: node.end });
      }
    }
  }
}
