import * as vscode from 'vscode';
import { text } from '../texts.ts';
import type { Level } from './finding.ts';
import type { DocumentNode, Node, PlaceNode, RuleNode, ValueNode } from './outline.ts';

const icons: Readonly<Record<Level, vscode.ThemeIcon>> = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground')),
  information: new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground')),
  hint: new vscode.ThemeIcon('circle-small'),
};

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** How a node of the findings is shown and read aloud. */
export function treeItem(node: Node): vscode.TreeItem {
  const item = itemOf(node);
  item.id = node.id;
  item.contextValue = `klartekst.${node.kind}`;
  return item;
}

function itemOf(node: Node): vscode.TreeItem {
  switch (node.kind) {
    case 'document':
      return documentItem(node);
    case 'value':
      return valueItem(node);
    case 'rule':
      return ruleItem(node);
    case 'place':
      return placeItem(node);
  }
}

function documentItem({ uri, name, findings }: DocumentNode): vscode.TreeItem {
  const item = new vscode.TreeItem(name, Expanded);
  item.iconPath = vscode.ThemeIcon.File;
  item.resourceUri = vscode.Uri.parse(uri);
  return counted(item, name, findings);
}

function valueItem({ name, findings }: ValueNode): vscode.TreeItem {
  return counted(new vscode.TreeItem(name, Expanded), name, findings);
}

function ruleItem({ name, group, level, children }: RuleNode): vscode.TreeItem {
  const item = new vscode.TreeItem(name, Collapsed);
  const findings = children.length;
  item.description = group === undefined ? String(findings) : `${findings} · ${group}`;
  item.iconPath = icons[level];
  item.tooltip = children[0]!.finding.message;
  const label = [name, text(`level.${level}`), text('tree.count', { findings }), group];
  item.accessibilityInformation = { label: label.filter(Boolean).join(', ') };
  item.command = opening(children[0]!);
  return item;
}

function placeItem(node: PlaceNode): vscode.TreeItem {
  const { wording, range, level, message } = node.finding;
  const item = new vscode.TreeItem(wording, None);
  const line = range.start.line + 1;
  item.description = text('tree.line', { line });
  item.tooltip = message;
  item.accessibilityInformation = {
    label: `${wording}, ${text('tree.line', { line })}, ${text(`level.${level}`)}. ${message}`,
  };
  item.command = opening(node);
  return item;
}

/** The command that shows a place in its text. */
function opening({ uri, finding: { range } }: PlaceNode): vscode.Command {
  const selection = new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
  return {
    command: 'vscode.open',
    title: text('tree.open'),
    arguments: [vscode.Uri.parse(uri), { selection } satisfies vscode.TextDocumentShowOptions],
  };
}

function counted(item: vscode.TreeItem, name: string, findings: number): vscode.TreeItem {
  item.description = String(findings);
  item.accessibilityInformation = { label: `${name}, ${text('tree.count', { findings })}` };
  return item;
}
