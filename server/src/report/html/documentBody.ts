import { easeBand, lixBand } from '../../engine/metrics.ts';
import type { DocumentReport, MissingPart } from '../documentReport.ts';
import type { RuleGroup, ValueGroup } from '../findingGroups.ts';
import type { HeavySentence } from '../heaviestSentences.ts';
import { documentFacts, fixedSentence, lengthLabel, lengthsSentence, lixFigures } from '../sentences.ts';
import type { Tell } from '../texts.ts';
import { lixGauge } from './gauge.ts';
import { lengthChart } from './lengthChart.ts';
import { html, type Markup } from './markup.ts';
import type { Rendered } from './page.ts';
import type { Places } from './places.ts';

/** The report on one text. */
export function documentBody(report: DocumentReport, tell: Tell, places: Places): Rendered {
  const title = tell('document.title', { name: report.name });
  const body = html`<header>
<h1>${title}</h1>
<p class="about">${documentFacts(report, tell).join(' · ')}</p>
</header>
${readability(report, tell)}
${report.kind || report.missing.length > 0 ? missing(report.missing, tell, places) : undefined}
${report.heaviest.length > 0 ? [lengths(report, tell), heaviest(report.heaviest, tell, places)] : undefined}
${findings(report, tell, places)}`;
  return { title, body };
}

function section(id: string, heading: string, contents: Markup): Markup {
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
${contents}
</section>`;
}

function readability({ metrics, fixed }: DocumentReport, tell: Tell): Markup {
  const { lix, readingEase } = metrics;
  const heading = tell('lix.heading');
  if (lix === undefined) return section('readability', heading, html`<p>${tell('lix.none')}</p>`);
  const band = lixBand(lix);
  const figures = lixFigures(metrics, tell).map(
    ({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  );
  return section(
    'readability',
    heading,
    html`<p class="figure"><strong>${tell('lix.now')} ${lix}</strong> <span>${tell(`band.${band}`)}</span></p>
<p class="about">${tell(`band.${band}.about`)}</p>
${lixGauge(lix, fixed?.lix, tell)}
${fixed ? html`<p>${fixedSentence(lix, fixed, tell)}</p>` : undefined}
${readingEase === undefined ? undefined : ease(readingEase, tell)}
<dl class="figures">${figures}</dl>`,
  );
}

/** How easy an English text is to read. */
function ease(readingEase: number, tell: Tell): Markup {
  const band = easeBand(readingEase);
  return html`<p class="figure"><strong>${tell('ease.now')} ${readingEase}</strong> <span>${tell(`band.${band}`)}</span></p>
<p class="about">${tell(`band.${band}.about`)} ${tell('ease.about')}</p>`;
}

function missing(parts: readonly MissingPart[], tell: Tell, places: Places): Markup {
  const items = parts.map(
    (part) =>
      html`<li>${part.message} ${places.place(part, tell('place.inBrackets', { line: String(part.line) }))}</li>`,
  );
  return section(
    'missing',
    tell('missing.heading'),
    items.length > 0 ? html`<ul>${items}</ul>` : html`<p>${tell('missing.none')}</p>`,
  );
}

function findings({ findings, values }: DocumentReport, tell: Tell, places: Places): Markup {
  const contents =
    findings === 0
      ? html`<p>${tell('findings.none')}</p>`
      : html`${values.map((group) => valueTable(group, tell, places))}`;
  return section('findings', tell('findings.heading', { findings }), contents);
}

function valueTable({ value, name, findings, rules }: ValueGroup, tell: Tell, places: Places): Markup {
  const heading = html`<h3 id="value-${value}">${tell('findings.value', { value: name, findings })}</h3>`;
  if (rules.length === 0) return html`${heading}<p>${tell('findings.valueNone')}</p>`;
  return html`${heading}
<table aria-labelledby="value-${value}">
<thead><tr><th scope="col">${tell('findings.what')}</th><th scope="col">${tell('findings.level')}</th><th scope="col" class="number">${tell('findings.count')}</th><th scope="col">${tell('findings.places')}</th></tr></thead>
<tbody>
${rules.map((rule) => ruleRow(rule, tell, places))}</tbody>
</table>`;
}

function ruleRow({ name, group, level, places: found }: RuleGroup, tell: Tell, places: Places): Markup {
  const lines = found.map((place, index) => html`${index > 0 ? ', ' : ''}${places.place(place, String(place.line))}`);
  return html`<tr><th scope="row">${name}${group === undefined ? undefined : html` <span class="about">${group}</span>`}</th><td><span class="level ${level}">${tell(`level.${level}`)}</span></td><td class="number">${found.length}</td><td class="lines">${lines}</td></tr>
`;
}

function lengths(report: DocumentReport, tell: Tell): Markup {
  const rows = report.lengths.map(
    (step) => html`<tr><th scope="row">${lengthLabel(step, tell)}</th><td class="number">${step.sentences}</td></tr>`,
  );
  return section(
    'lengths',
    tell('lengths.heading'),
    html`<p>${lengthsSentence(report, tell)}</p>
${lengthChart(report.lengths, tell)}
<details>
<summary>${tell('lengths.table')}</summary>
<table class="narrow"><thead><tr><th scope="col">${tell('lengths.words')}</th><th scope="col" class="number">${tell('count.sentences')}</th></tr></thead><tbody>${rows}</tbody></table>
</details>`,
  );
}

function heaviest(sentences: readonly HeavySentence[], tell: Tell, places: Places): Markup {
  const rows = sentences.map(
    (
      sentence,
    ) => html`<tr><th scope="row" class="sentence">${places.place(sentence, sentence.wording)}</th><td class="number">${sentence.words}</td><td class="number">${sentence.longWords}</td><td class="number">${sentence.findings}</td><td class="number">${sentence.line}</td></tr>
`,
  );
  return section(
    'heaviest',
    tell('heaviest.heading'),
    html`<p>${tell('heaviest.about')}</p>
<table aria-labelledby="heaviest">
<thead><tr><th scope="col">${tell('heaviest.sentence')}</th><th scope="col" class="number">${tell('count.words')}</th><th scope="col" class="number">${tell('count.longWords')}</th><th scope="col" class="number">${tell('count.findings')}</th><th scope="col" class="number">${tell('heaviest.line')}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`,
  );
}
