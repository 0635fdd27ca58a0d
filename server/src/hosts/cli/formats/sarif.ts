import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location, ReportingDescriptor, Result } from 'sarif';
import type { Level } from '../../../engine/finding.ts';
import type { MessageLanguage } from '../../../engine/messages.ts';
import type { RuleInfo } from '../../../engine/ruleInfo.ts';
import type { FormatContext } from './formatContext.ts';
import { JsonArrayPrinter, type PrintedFile, type Printer } from './printer.ts';
import type { Region, Row } from './row.ts';

const levels: Readonly<Record<Level, Result.level>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/**
 * A log in SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), the rules after the results. No source text is
 * part of it.
 */
export function sarifPrinter({ messages, version }: FormatContext): Printer {
  const rules = new Map<string, ReportingDescriptor>();
  const results = new JsonArrayPrinter();
  let begun = false;
  const begin = () => {
    if (begun) return '';
    begun = true;
    return BEGINNING;
  };
  return {
    file: ({ file, rows, checker }: PrintedFile) => {
      const printed = rows.map((row) => {
        const { rule } = row.finding;
        const info = checker.rules.get(rule);
        if (info && !rules.has(rule)) rules.set(rule, descriptor(info, messages));
        return results.add(result(file, row));
      });
      return begin() + printed.join('');
    },
    end: () => {
      const driver = { name: 'Klartekst', semanticVersion: version, rules: [...rules.values()] };
      return `${begin()}${results.end()},"tool":${JSON.stringify({ driver })}}]}\n`;
    },
  };
}

/** The log up to its results, which end before the tool and all that is open. */
const BEGINNING = `${JSON.stringify({
  $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
  version: '2.1.0',
  runs: [{ columnKind: 'utf16CodeUnits', newlineSequences: ['\r\n', '\n', '\r'] }],
}).slice(0, -'}]}'.length)},"results":`;

function result(file: string, { finding: { rule, level, message }, region, fingerprint }: Row): Result {
  return {
    ruleId: rule,
    level: levels[level],
    message: { text: message },
    locations: [location(file, region)],
    partialFingerprints: { 'klartekst/v1': fingerprint },
  };
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
