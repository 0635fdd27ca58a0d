import { escapeUTF8 } from 'entities';
import { type FileFindings, rowsOf } from './fileFindings.ts';

/** A test suite for each file, with a failed case for each finding, as build servers read JUnit's XML. */
export function formatJunit(files: readonly FileFindings[]): string {
  const failures = files.reduce((sum, { findings }) => sum + findings.length, 0);
  const tests = files.reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="klartekst" tests="${tests}" failures="${failures}">`,
    ...files.flatMap(suite),
    '</testsuites>',
  ].join('\n');
}

function suite(found: FileFindings): string[] {
  const name = attribute(found.file);
  const rows = rowsOf(found);
  const cases = rows.flatMap(({ finding: { rule, level, message }, region: { line, column } }) => [
    `    <testcase classname="${name}" name="${attribute(`${rule} ${line}:${column}`)}">`,
    `      <failure type="${level}" message="${attribute(message)}">${attribute(`${found.file}:${line}:${column}`)}</failure>`,
    '    </testcase>',
  ]);
  return [
    `  <testsuite name="${name}" tests="${Math.max(1, rows.length)}" failures="${rows.length}">`,
    ...(rows.length > 0 ? cases : [`    <testcase classname="${name}" name="klartekst"/>`]),
    '  </testsuite>',
  ];
}

/** Text for XML 1.0, which has no place for most control characters. */
function attribute(text: string): string {
  return escapeUTF8(text.replace(/\p{Cs}/gu, '\uFFFD').replace(/[\u0000-\u0008\v\f\u000E-\u001F\uFFFE\uFFFF]/g, ' '));
}
