import * as vscode from 'vscode';
import { text } from '../texts.ts';
import { type Filter, filterWith } from './filter.ts';
import { type Level, levels, type Value, values } from './finding.ts';
import type { FindingsTree } from './findingsTree.ts';

/** The commands of the tree of findings. Those that filter can be told the filter, for a key binding. */
export function registerTreeCommands(tree: FindingsTree): vscode.Disposable[] {
  const register = vscode.commands.registerCommand;
  return [
    register('klartekst.filterFindings', async (filter?: Partial<Filter>) => {
      const chosen = filter ?? (await pickFilter(tree.filter));
      if (chosen) tree.filterBy(chosen);
    }),
    register('klartekst.searchFindings', async (wanted?: string) => {
      const found = wanted ?? (await askText(tree.filter.text));
      if (found !== undefined) tree.filterBy({ text: found });
    }),
    register('klartekst.showAllFindings', () => tree.filterBy()),
    register('klartekst.showOpenDocuments', () => tree.showScope('open')),
    register('klartekst.showActiveDocument', () => tree.showScope('active')),
  ];
}

interface Choice extends vscode.QuickPickItem {
  readonly value?: Value;
  readonly level?: Level;
}

async function pickFilter(filter: Filter): Promise<Partial<Filter> | undefined> {
  const separator = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const items: Choice[] = [
    separator(text('filter.values')),
    ...values.map((value) => ({ label: text(`value.${value}`), value, picked: filter.values.includes(value) })),
    separator(text('filter.levels')),
    ...levels.map((level) => ({
      label: capitalised(text(`level.${level}`)),
      level,
      picked: filter.levels.includes(level),
    })),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: text('filter.title'),
    placeHolder: text('filter.choose'),
  });
  if (!picked) return undefined;
  return filterWith(filter, {
    values: picked.flatMap(({ value }) => value ?? []),
    levels: picked.flatMap(({ level }) => level ?? []),
  });
}

function capitalised(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

function askText(value: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({ title: text('filter.title'), prompt: text('filter.text'), value });
}
