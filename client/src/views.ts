import type * as vscode from 'vscode';
import { registerTreeCommands } from './findings/commands.ts';
import type { RuleLabel } from './findings/finding.ts';
import { FindingsTree } from './findings/findingsTree.ts';
import { registerReportCommands } from './report/commands.ts';
import { DocumentReport } from './report/documentReport.ts';
import type { ReportContents } from './report/reportView.ts';
import { registerRestoring } from './report/restoring.ts';
import { type WorkspaceContents, WorkspaceReport } from './report/workspaceReport.ts';

/** Asks the server, about a document if one is named; undefined when it does not run. */
export type Ask = <Answer>(request: string, uri?: vscode.Uri, params?: object) => Promise<Answer | undefined>;

/** The views that show findings together. */
export class Views implements vscode.Disposable {
  readonly tree: FindingsTree;
  readonly report: DocumentReport;
  readonly workspaceReport: WorkspaceReport;
  readonly #subscriptions: vscode.Disposable[];

  constructor(ask: Ask, extension: vscode.Uri) {
    this.tree = new FindingsTree(
      async (uri, rules) => (await ask<RuleLabel[]>('klartekst/rules', uri, { rules })) ?? [],
    );
    this.report = new DocumentReport(
      {
        view: async (uri) => (await ask<ReportContents | null>('klartekst/report', uri)) ?? null,
        file: async (uri, format) => (await ask<string | null>('klartekst/reportFile', uri, { format })) ?? null,
      },
      extension,
    );
    this.workspaceReport = new WorkspaceReport(
      async () => (await ask<WorkspaceContents | null>('klartekst/workspaceReport')) ?? null,
      extension,
    );
    this.#subscriptions = [
      this.tree,
      this.report,
      this.workspaceReport,
      ...registerTreeCommands(this.tree),
      ...registerReportCommands(this.report, this.workspaceReport),
      ...registerRestoring(this.report, this.workspaceReport),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
