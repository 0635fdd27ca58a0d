import type { Connection } from 'vscode-languageserver';
import { type MessageLanguage, say } from '../engine/messages.ts';
import type { DocumentReport } from '../report/documentReport.ts';
import type { ReportFormat, ReportView } from '../report/render.ts';
import { RuleNames } from '../report/ruleNames.ts';
import { guard } from './guard.ts';
import type { ReportsCode } from './host.ts';
import { withProgress } from './progress.ts';
import {
  type RuleLabel,
  reportFileRequest,
  reportRequest,
  rulesRequest,
  type WorkspaceReportTexts,
  workspaceReportRequest,
} from './protocol.ts';
import type { TextContext } from './textContext.ts';
import { nameOf, reportOnWorkspace } from './workspaceReport.ts';
import type { Texts } from './workspaceTexts.ts';

/** What the requests about reports need of the server. */
export interface ReportsContext extends TextContext {
  readonly texts: Texts;
  /** The URIs of the workspace's folders, which end in a slash. */
  folders(): readonly string[];
  code(): Promise<ReportsCode>;
}

/** Answers the requests of the views that show findings together: the report and the tree. */
export function answerReports(
  connection: Connection,
  { validator, proseOf, settings, texts, folders, code }: ReportsContext,
): void {
  const { console } = connection;

  /** The report on an open document; undefined for one that is not checked. */
  async function reportOn(
    uri: string,
    messages: MessageLanguage,
    { documentReport }: ReportsCode,
  ): Promise<DocumentReport | undefined> {
    const document = await proseOf({ uri });
    if (!document) return undefined;
    const { project, report, languageId, refusal, told } = await validator.check(document);
    if (refusal) return undefined;
    const subject = { name: nameOf(uri), text: document.getText(), languageId, ...(told ? { told } : {}) };
    return documentReport(project.checker, subject, messages, report);
  }

  connection.onRequest(reportRequest, ({ uri }: { uri: string }, token) =>
    guard<ReportView | null>(console, reportRequest, null, token, async () => {
      const { messages } = await settings(uri);
      const reports = await code();
      const report = await reportOn(uri, messages, reports);
      return report ? reports.viewReport(report, messages) : null;
    }),
  );

  connection.onRequest(reportFileRequest, ({ uri, format }: { uri: string; format: ReportFormat }, token) =>
    guard<string | null>(console, reportFileRequest, null, token, async () => {
      const { messages } = await settings(uri);
      const reports = await code();
      const report = await reportOn(uri, messages, reports);
      return report ? reports.writeReport(report, format, messages) : null;
    }),
  );

  connection.onRequest(workspaceReportRequest, (_, token) =>
    guard<WorkspaceReportTexts | null>(console, workspaceReportRequest, null, token, async () => {
      const { messages } = await settings('');
      const reports = await code();
      const report = await withProgress(connection, say('progress.report', messages), (progress) =>
        reportOnWorkspace(texts, folders(), progress, messages, reports),
      );
      if (!report) return null;
      const written = (format: ReportFormat) => reports.writeReport(report, format, messages);
      return { view: reports.viewReport(report, messages), html: written('html'), markdown: written('markdown') };
    }),
  );

  connection.onRequest(rulesRequest, ({ uri, rules }: { uri: string; rules: readonly string[] }, token) =>
    guard<RuleLabel[]>(console, rulesRequest, [], token, async () => {
      const document = await proseOf({ uri });
      if (!document) return [];
      const { messages } = await settings(uri);
      const { project, report } = await validator.check(document);
      const names = new RuleNames(project.checker, report, messages);
      return rules.flatMap((id) => {
        const rule = project.checker.rules.get(id);
        return rule ? [{ id, ...names.rule(id), value: rule.value, valueName: names.value(rule.value) }] : [];
      });
    }),
  );
}
