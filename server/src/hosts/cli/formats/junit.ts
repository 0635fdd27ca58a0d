import { escapeUTF8 } from 'entities';
import type { FileRows } from './row.ts';

/**
 * A test suite for each file, with a failed case for each finding, as build servers read JUnit's XML. The totals stand first,
 * so nothing is printed before the end.
 */
export function junitPrinter() {
  const suites: string[] = [];
  let tests = 0;
  let failures = 0;
  return {
    file: (found: FileRows) => {
      suites.push(suite(found));
      tests += Math.max(1, found.rows.length);
      failures += found.rows.length;
      return '';
    },
    end: () =>
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="klartekst" tests="${tests}" failures="${failures}" errors="0">`,
        ...suites,
        '</testsuites>\n',
      ].join('\n'),
  };
}

function suite({ file, rows }: FileRows): string {
  const name = attribute(file);
  const cases = rows.flatMap(({ finding: { rule, level, message }, region: { line, column } }) => [
    `    <testcase classname="${name}" name="${attribute(`${rule} ${line}:${column}`)}">`,
    `      <failure type="${level}" message="${attribute(message)}">${attribute(`${file}:${line}:${column}`)}</failure>`,
    '    </testcase>',
  ]);
  return [
    `  <testsuite name="${name}" tests="${Math.max(1, rows.length)}" failures="${rows.length}" errors="0">`,
    ...(rows.length > 0 ? cases : [`    <testcase classname="${name}" name="klartekst"/>`]),
    '  </testsuite>',
  ].join('\n');
}

/** Text for XML 1.0, which has no place for most control characters. */
function attribute(text: string): string {
  return escapeUTF8(text.replace(/\p{Cs}/gu, '\uFFFD').replace(/[\u0000-\u0008\v\f\u000E-\u001F\uFFFE\uFFFF]/g, ' '));
}
