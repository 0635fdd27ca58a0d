import { JsonArrayPrinter } from './printer.ts';
import type { FileRows, Row } from './row.ts';

/** A finding as JSON has it, described by dictionaries/schema/findings.schema.json. */
function jsonFinding(file: string, { finding, region, fingerprint }: Row) {
  const { start, end, rule, value, level, message, fixes } = finding;
  return {
    file,
    start,
    end,
    ...region,
    rule,
    value,
    level,
    message,
    fingerprint,
    fixes: fixes.map(({ title, safe, edits }) => ({ title, safe, edits })),
  };
}

/** One array of all findings, a finding a line. */
export function jsonPrinter() {
  const array = new JsonArrayPrinter();
  return {
    file: ({ file, rows }: FileRows) => rows.map((row) => array.add(jsonFinding(file, row))).join(''),
    end: () => `${array.end()}\n`,
  };
}

/** One finding a line, and nothing else. */
export function jsonLinesPrinter() {
  return {
    file: ({ file, rows }: FileRows) => rows.map((row) => `${JSON.stringify(jsonFinding(file, row))}\n`).join(''),
    end: () => '',
  };
}
