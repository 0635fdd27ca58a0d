import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location, Log, ReportingDescriptor, Result } from 'sarif';
import type { Level } from '../../../engine/finding.ts';
import type { MessageLanguage } from '../../../engine/messages.ts';
import type { RuleInfo } from '../../../engine/ruleInfo.ts';
import { type FileFindings, type Region, rowsOf } from './fileFindings.ts';

const levels: Readonly<Record<Level, Result.level>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** A log in SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/). No source text is part of it. */
export function formatSarif(files: readonly FileFindings[], messages: MessageLanguage, version: string): string {
  const rules = new Map<string, ReportingDescriptor>();
  const results = files.flatMap((found) =>
    rowsOf(found).map(({ finding: { rule, level, message }, region }): Result => {
      const info = found.rules.get(rule);
      if (info && !rules.has(rule)) rules.set(rule, descriptor(info, messages));
      const locations = [location(found.file, region)];
      return { ruleId: rule, level: levels[level], message: { text: message }, locations };
    }),
  );
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Klartekst', semanticVersion: version, rules: [...rules.values()] } },
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        results,
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

function descriptor({ id, title, why, value, advice }: RuleInfo, messages: MessageLanguage): ReportingDescriptor {
  const explained = why[messages] || title[messages];
  return {
    id,
    shortDescription: { text: title[messages] },
    fullDescription: { text: explained },
    help: { text: advice?.[messages] || explained },
    properties: { tags: [value] },
  };
}

function location(file: string, { line, column, endLine, endColumn }: Region): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  };
}

/** A relative reference where the file is named relatively, which a reader resolves against the checkout. */
function uriOf(file: string): string {
  if (path.isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(path.sep).map(encodeURIComponent).join('/');
}
