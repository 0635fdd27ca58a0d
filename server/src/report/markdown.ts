import { type Band, easeBand, lixBand } from '../engine/metrics.ts';
import { escapeMarkdown } from '../engine/sourceText.ts';
import { leaveFile } from '../engine/suppression.ts';
import type { DocumentReport } from './documentReport.ts';
import { type RuleGroup, values } from './findingGroups.ts';
import { documentFacts, fixedSentence, lengthLabel, lengthsSentence, lixFigures, workspaceFacts } from './sentences.ts';
import type { Tell } from './texts.ts';
import type { WorkspaceReport } from './workspaceReport.ts';

/** The report on one text, in GitHub Flavored Markdown (https://github.github.com/gfm/). */
export function documentMarkdown(report: DocumentReport, tell: Tell): string {
  const { findings, heaviest, kind, missing, name, values } = report;
  const sections: string[][] = [
    [
      `# ${escapeMarkdown(tell('document.title', { name }))}`,
      documentFacts(report, tell).map(escapeMarkdown).join(' · '),
    ],
    [heading('lix.heading', tell), ...readability(report, tell)],
  ];
  if (kind || missing.length > 0) {
    const items = missing.map(({ message, line }) => `- ${escapeMarkdown(message)} (${lineOf(line, tell)})`);
    sections.push([heading('missing.heading', tell), items.length > 0 ? items.join('\n') : tell('missing.none')]);
  }
  if (heaviest.length > 0) sections.push(...sentenceSections(report, tell));
  sections.push([`## ${tell('findings.heading', { findings })}`]);
  if (findings === 0) sections.push([tell('findings.none')]);
  for (const { name, findings, rules } of values) {
    if (rules.length === 0) continue;
    sections.push([`### ${escapeMarkdown(tell('findings.value', { value: name, findings }))}`, ruleTable(rules, tell)]);
  }
  return joined(sections);
}

/** How long the sentences are, and the heaviest of them. */
function sentenceSections(report: DocumentReport, tell: Tell): string[][] {
  const { heaviest, lengths } = report;
  return [
    [
      heading('lengths.heading', tell),
      lengthsSentence(report, tell),
      table(
        [tell('lengths.words'), right(tell('count.sentences'))],
        lengths.map((step) => [lengthLabel(step, tell), step.sentences]),
      ),
    ],
    [
      heading('heaviest.heading', tell),
      tell('heaviest.about'),
      table(
        [
          tell('heaviest.sentence'),
          ...['count.words', 'count.longWords', 'count.findings', 'heaviest.line'].map((key) => right(tell(key))),
        ],
        heaviest.map(({ wording, words, longWords, findings, line }) => [
          escapeMarkdown(wording),
          words,
          longWords,
          findings,
          line,
        ]),
      ),
    ],
  ];
}

/** The report on many texts, in GitHub Flavored Markdown. */
export function workspaceMarkdown(report: WorkspaceReport, tell: Tell): string {
  const { name, texts, skipped, total } = report;
  const sections: string[][] = [
    [`# ${escapeMarkdown(tell('workspace.title', { name }))}`, ...workspaceFacts(report, tell)],
  ];
  if (texts.length > 0) {
    const columns = ['count.words', 'count.findings', ...values.map((value) => `value.${value}`)];
    const counts = ({ words, findings, byValue }: WorkspaceReport['total']) =>
      [words, findings, ...values.map((value) => byValue[value])].map((number) => tell('number', { number }));
    sections.push([
      heading('workspace.texts', tell),
      tell('workspace.order'),
      table(
        [
          tell('workspace.text'),
          right(tell('lix.now')),
          tell('workspace.band'),
          ...columns.map((key) => right(tell(key))),
        ],
        [
          ...texts.map((text) => [
            escapeMarkdown(text.name),
            text.lix ?? tell('lix.unknown'),
            text.lix === undefined ? '' : tell(`band.${lixBand(text.lix)}`),
            ...counts(text),
          ]),
          [`**${tell('workspace.total')}**`, '', '', ...counts(total)],
        ],
      ),
    ]);
  }
  if (skipped.length > 0) {
    sections.push([
      heading('workspace.skipped', tell),
      table(
        [tell('workspace.text'), tell('workspace.reason')],
        skipped.map(({ name, reason }) => [escapeMarkdown(name), escapeMarkdown(reason)]),
      ),
    ]);
  }
  return joined(sections);
}

function readability({ metrics, fixed }: DocumentReport, tell: Tell): string[] {
  const { lix, readingEase } = metrics;
  if (lix === undefined) return [tell('lix.none')];
  const figures = lixFigures(metrics, tell).map(({ name, value }) => `- ${name}: ${value}`);
  return [
    figure(tell('lix.now'), lix, lixBand(lix), tell),
    ...(fixed ? [fixedSentence(lix, fixed, tell)] : []),
    ...(readingEase === undefined
      ? []
      : [`${figure(tell('ease.now'), readingEase, easeBand(readingEase), tell)} ${tell('ease.about')}`]),
    figures.join('\n'),
  ];
}

/** A measure with what its number means. */
function figure(name: string, number: number, band: Band, tell: Tell): string {
  return `**${name} ${number}** – ${tell(`band.${band}`)}. ${tell(`band.${band}.about`)}`;
}

function ruleTable(rules: readonly RuleGroup[], tell: Tell): string {
  return table(
    [tell('findings.what'), tell('findings.level'), right(tell('findings.count')), tell('findings.places')],
    rules.map(({ name, group, level, places }) => [
      escapeMarkdown(group === undefined ? name : `${name} (${group})`),
      tell(`level.${level}`),
      places.length,
      places.map(({ line }) => line).join(', '),
    ]),
  );
}

/** The head of a column; those of numbers stand to the right. */
interface Column {
  readonly name: string;
}

function right(name: string): Column {
  return { name };
}

function table(columns: readonly (string | Column)[], rows: readonly (readonly (string | number)[])[]): string {
  const heads = columns.map((column) => (typeof column === 'string' ? column : column.name));
  const marks = columns.map((column) => (typeof column === 'string' ? '---' : '---:'));
  return [heads, marks, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function heading(key: string, tell: Tell): string {
  return `## ${tell(key)}`;
}

function lineOf(line: number, tell: Tell): string {
  return tell('place.line', { line: String(line) });
}

/** A report quotes heavy sentences; saved among the texts, it is none of them. */
function joined(sections: readonly (readonly string[])[]): string {
  return `${[...sections.flat(), `<!-- ${leaveFile} -->`].join('\n\n')}\n`;
}
