import type { Metrics } from '../engine/metrics.ts';
import type { DocumentReport } from './documentReport.ts';
import type { LengthStep } from './sentenceLengths.ts';
import type { Tell } from './texts.ts';
import type { WorkspaceReport } from './workspaceReport.ts';

/** What the report is about: kind and policy. */
export function documentFacts({ kind, policy }: DocumentReport, tell: Tell): string[] {
  const about = kind ? [tell(kind.guessed ? 'document.kindGuessed' : 'document.kind', { kind: kind.title })] : [];
  return [...about, tell('document.policy', { policy })];
}

/** The numbers that LIX is made of. */
export function lixFigures({ words, longWords, sentences }: Metrics, tell: Tell): { name: string; value: string }[] {
  const figure = (key: string, value: number) => ({ name: tell(key), value: tell('number', { number: value }) });
  return [
    figure('count.words', words),
    figure('count.sentences', sentences),
    figure('count.perSentence', words / sentences),
    {
      name: tell('count.longWords'),
      value: tell('count.percent', { percent: Math.round((100 * longWords) / words) }),
    },
  ];
}

/** What every safe fix together would do to LIX. */
export function fixedSentence(
  lix: number,
  { fixes, lix: fixed }: NonNullable<DocumentReport['fixed']>,
  tell: Tell,
): string {
  const key = fixed === undefined || fixed === lix ? 'lix.fixedSame' : 'lix.fixed';
  return tell(fixes === 1 ? `${key}One` : key, { fixes, fixed: fixed ?? '' });
}

/** How many sentences are long. */
export function lengthsSentence({ lengths, longSentence, metrics: { sentences } }: DocumentReport, tell: Tell): string {
  const long = lengths.reduce((sum, step) => sum + (step.isLong ? step.sentences : 0), 0);
  return tell(sentences === 1 ? 'lengths.summaryOne' : 'lengths.summary', { long, sentences, limit: longSentence });
}

/** A step of lengths as a row of a table names it. */
export function lengthLabel({ from, to }: LengthStep, tell: Tell): string {
  return to === undefined ? tell('lengths.lastRow', { from }) : tell('lengths.step', { from, to });
}

/** What many texts add up to. */
export function workspaceFacts({ texts, total: { words, findings, safe } }: WorkspaceReport, tell: Tell): string[] {
  if (texts.length === 0) return [tell('workspace.none')];
  const summary = tell(texts.length === 1 ? 'workspace.summaryOne' : 'workspace.summary', {
    texts: texts.length,
    words,
    findings,
  });
  return safe === 0 ? [summary] : [summary, tell(safe === 1 ? 'workspace.safeOne' : 'workspace.safe', { safe })];
}
