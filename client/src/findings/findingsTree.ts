import * as vscode from 'vscode';
import { activeText } from '../activeText.ts';
import { delayed } from '../delay.ts';
import { text } from '../texts.ts';
import { everything, type Filter, filterWith, isNarrow } from './filter.ts';
import { type DocumentFindings, levels, type RuleLabel } from './finding.ts';
import { type DocumentNode, type Node, outline } from './outline.ts';
import { treeItem } from './treeItems.ts';

/** What the rules of a document are called. */
export type RuleLabels = (uri: vscode.Uri, rules: readonly string[]) => Promise<readonly RuleLabel[]>;

/** Whose findings the tree shows. */
export type Scope = 'active' | 'open';

/** Milliseconds that changed findings wait for more of them. */
const DELAY = 150;
/** Longer wordings are cut, in UTF-16 code units. */
const WORDING = 60;

/** The findings of the active document, or of all open ones, by value, rule and place. */
export class FindingsTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #labels: RuleLabels;
  readonly #view: vscode.TreeView<Node>;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #refreshSoon = delayed(() => void this.refresh(), DELAY);
  readonly #subscriptions: vscode.Disposable[];
  readonly onDidChangeTreeData = this.#changed.event;
  #documents: readonly DocumentFindings[] = [];
  #shown: readonly DocumentNode[] = [];
  #active: vscode.Uri | undefined;
  #filter = everything;
  #scope: Scope = 'active';
  #refreshes = 0;

  constructor(labels: RuleLabels) {
    this.#labels = labels;
    this.#view = vscode.window.createTreeView('klartekst.findings', { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [
      this.#view,
      this.#changed,
      this.#refreshSoon,
      this.#view.onDidChangeVisibility(() => this.#follow()),
      vscode.languages.onDidChangeDiagnostics(() => this.#follow()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      vscode.workspace.onDidCloseTextDocument(() => this.#follow()),
    ];
  }

  get filter(): Filter {
    return this.#filter;
  }

  /** Shows only what fits; nothing given takes the filter away. */
  filterBy(change?: Partial<Filter>): void {
    this.#filter = change ? filterWith(this.#filter, change) : everything;
    void vscode.commands.executeCommand('setContext', 'klartekst.findingsFiltered', isNarrow(this.#filter));
    this.#show();
  }

  async showScope(scope: Scope): Promise<void> {
    this.#scope = scope;
    void vscode.commands.executeCommand('setContext', 'klartekst.findingsScope', scope);
    await this.refresh();
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return treeItem(node);
  }

  getChildren(node?: Node): Node[] {
    if (node) return node.kind === 'place' ? [] : [...node.children];
    return this.#scope === 'open' ? [...this.#shown] : this.#shown.flatMap(({ children }) => children);
  }

  /** Reads the findings anew. */
  async refresh(): Promise<void> {
    const refresh = ++this.#refreshes;
    const documents = await Promise.all(this.#wanted().map((document) => this.#findingsOf(document)));
    if (refresh !== this.#refreshes) return;
    this.#documents = documents.filter(({ findings }) => findings.length > 0);
    this.#show();
  }

  /** What stands above the tree; empty when nothing does. */
  get message(): string {
    return this.#view.message ?? '';
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** A tree that nobody sees is read once it is seen. */
  #follow(): void {
    if (this.#view.visible) this.#refreshSoon.run();
  }

  /** A view or a panel that takes the focus leaves the document that was active before. */
  #wanted(): readonly vscode.TextDocument[] {
    const open = vscode.workspace.textDocuments.filter(({ isClosed }) => !isClosed);
    if (this.#scope === 'open') return open;
    this.#active = activeText() ?? this.#active;
    const address = this.#active?.toString();
    return open.filter(({ uri }) => uri.toString() === address);
  }

  async #findingsOf(document: vscode.TextDocument): Promise<DocumentFindings> {
    const { uri } = document;
    const findings = vscode.languages
      .getDiagnostics(uri)
      .filter(({ source }) => source === 'klartekst')
      .map(({ code, message, range, severity }) => ({
        rule: String(typeof code === 'object' ? code.value : code),
        level: levels[severity]!,
        message,
        wording: wordingAt(document, range),
        range,
      }))
      .sort((a, b) => a.range.start.compareTo(b.range.start));
    const rules = [...new Set(findings.map(({ rule }) => rule))];
    const labels = rules.length > 0 ? await this.#labels(uri, rules) : [];
    const name = vscode.workspace.asRelativePath(uri);
    return { uri: uri.toString(), name, findings, labels: new Map(labels.map((label) => [label.id, label])) };
  }

  #show(): void {
    this.#shown = this.#documents
      .map((document) => outline(document, this.#filter))
      .filter(({ findings }) => findings > 0);
    const findings = this.#shown.reduce((sum, document) => sum + document.findings, 0);
    this.#view.description = findings > 0 ? text('tree.count', { findings }) : '';
    this.#view.message = this.#messageFor(findings);
    this.#changed.fire();
  }

  #messageFor(findings: number): string {
    if (this.#documents.length === 0) return text('tree.none');
    if (!isNarrow(this.#filter)) return '';
    return text(findings === 0 ? 'tree.filteredNone' : 'tree.filtered', { filter: described(this.#filter) });
  }
}

/** What the filter lets through, in words. */
function described({ values: chosen, levels: loud, text: wanted }: Filter): string {
  const parts = [
    ...(chosen.length < everything.values.length ? [chosen.map((value) => text(`value.${value}`)).join(', ')] : []),
    ...(loud.length < everything.levels.length ? [loud.map((level) => text(`level.${level}`)).join(', ')] : []),
    ...(wanted === '' ? [] : [`»${wanted}«`]),
  ];
  return parts.join(' · ');
}

function wordingAt(document: vscode.TextDocument, range: vscode.Range): string {
  const found = document
    .getText(range)
    .replace(/^[\s,;:]+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return found.length <= WORDING ? found : `${found.slice(0, WORDING - 1).replace(/\p{Cs}$/u, '')}…`;
}
