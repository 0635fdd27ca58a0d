import type { MessageLanguage } from '../engine/messages.ts';
import type { DocumentReport } from './documentReport.ts';
import { documentBody } from './html/documentBody.ts';
import { type Rendered, standalonePage, stylesheet } from './html/page.ts';
import { openablePlaces, type Places, printedPlaces } from './html/places.ts';
import { workspaceBody } from './html/workspaceBody.ts';
import { documentMarkdown, workspaceMarkdown } from './markdown.ts';
import { type Tell, teller } from './texts.ts';
import type { WorkspaceReport } from './workspaceReport.ts';

/** How a report can be written: a page that stands alone, or GitHub Flavored Markdown. */
export type ReportFormat = 'html' | 'markdown';

/** A report for a view that has a frame and a script of its own. */
export interface ReportView {
  readonly title: string;
  readonly style: string;
  /** The contents of `main`; places are buttons with `data-start` and `data-end`, texts are buttons with `data-uri`. */
  readonly body: string;
}

/** A report on one text or on many. */
export type AnyReport = DocumentReport | WorkspaceReport;

/** Writes a report as a file. */
export function writeReport(report: AnyReport, format: ReportFormat, language: MessageLanguage): string {
  const tell = teller(language);
  if (format === 'html') return standalonePage(rendered(report, tell, printedPlaces), language);
  return isWorkspace(report) ? workspaceMarkdown(report, tell) : documentMarkdown(report, tell);
}

/** Writes a report for a view. */
export function viewReport(report: AnyReport, language: MessageLanguage): ReportView {
  const tell = teller(language);
  const { title, body } = rendered(report, tell, openablePlaces(tell));
  return { title, style: stylesheet, body: body.text };
}

function rendered(report: AnyReport, tell: Tell, places: Places): Rendered {
  return isWorkspace(report) ? workspaceBody(report, tell, places) : documentBody(report, tell, places);
}

function isWorkspace(report: AnyReport): report is WorkspaceReport {
  return 'texts' in report;
}
