import { lixBand } from '../../engine/metrics.ts';
import { values } from '../findingGroups.ts';
import { workspaceFacts } from '../sentences.ts';
import type { Tell } from '../texts.ts';
import type { TextSummary, WorkspaceReport } from '../workspaceReport.ts';
import { html, type Markup } from './markup.ts';
import type { Rendered } from './page.ts';
import type { Places } from './places.ts';

/** The report on many texts. */
export function workspaceBody(report: WorkspaceReport, tell: Tell, places: Places): Rendered {
  const { name, texts, skipped } = report;
  const title = tell('workspace.title', { name });
  const body = html`<header>
<h1>${title}</h1>
${workspaceFacts(report, tell).map((fact) => html`<p class="about">${fact}</p>`)}
</header>
${texts.length > 0 ? textsTable(report, tell, places) : undefined}
${skipped.length > 0 ? skippedTable(report, tell) : undefined}`;
  return { title, body };
}

function textsTable({ texts, total }: WorkspaceReport, tell: Tell, places: Places): Markup {
  const column = (key: string) => html`<th scope="col" class="number">${tell(key)}</th>`;
  return html`<section aria-labelledby="texts">
<h2 id="texts">${tell('workspace.texts')}</h2>
<p>${tell('workspace.order')}</p>
<div class="wide" role="group" aria-labelledby="texts" tabindex="0">
<table>
<thead><tr><th scope="col">${tell('workspace.text')}</th>${column('lix.now')}<th scope="col" class="spare">${tell('workspace.band')}</th>${column('count.words')}${column('count.findings')}${values.map((value) => column(`value.${value}`))}</tr></thead>
<tbody>
${texts.map((text) => textRow(text, tell, places))}</tbody>
<tfoot><tr><th scope="row">${tell('workspace.total')}</th><td></td><td class="spare"></td>${counts(total, tell)}</tr></tfoot>
</table>
</div>
</section>`;
}

function textRow(text: TextSummary, tell: Tell, places: Places): Markup {
  const { name, uri, lix } = text;
  return html`<tr><th scope="row">${places.text(name, uri)}</th><td class="number">${lix ?? tell('lix.unknown')}</td><td class="spare">${lix === undefined ? undefined : tell(`band.${lixBand(lix)}`)}</td>${counts(text, tell)}</tr>
`;
}

function counts({ words, findings, byValue }: WorkspaceReport['total'], tell: Tell): Markup[] {
  return [words, findings, ...values.map((value) => byValue[value])].map(
    (number) => html`<td class="number">${tell('number', { number })}</td>`,
  );
}

function skippedTable({ skipped }: WorkspaceReport, tell: Tell): Markup {
  return html`<section aria-labelledby="skipped">
<h2 id="skipped">${tell('workspace.skipped')}</h2>
<table aria-labelledby="skipped">
<thead><tr><th scope="col">${tell('workspace.text')}</th><th scope="col">${tell('workspace.reason')}</th></tr></thead>
<tbody>
${skipped.map(
  ({ name, reason }) => html`<tr><th scope="row">${name}</th><td>${reason}</td></tr>
`,
)}</tbody>
</table>
</section>`;
}
