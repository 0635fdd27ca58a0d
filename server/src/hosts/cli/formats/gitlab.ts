import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Level } from '../../../engine/finding.ts';
import { JsonArrayPrinter } from './printer.ts';
import type { FileRows } from './row.ts';

const severities: Readonly<Record<Level, string>> = {
  error: 'major',
  warning: 'minor',
  information: 'info',
  hint: 'info',
};

/** A report for GitLab's Code Quality (https://docs.gitlab.com/ci/testing/code_quality/). */
export function gitlabPrinter() {
  const array = new JsonArrayPrinter();
  return {
    file: ({ file, rows }: FileRows) => {
      const place = file.replaceAll(path.sep, '/').replace(/^\.\//, '');
      return rows
        .map(({ finding: { rule, level, message }, region, fingerprint }) =>
          array.add({
            description: message,
            check_name: rule,
            fingerprint: createHash('sha256').update(`${place}\0${fingerprint}`).digest('hex'),
            severity: severities[level],
            location: { path: place, lines: { begin: region.line, end: region.endLine } },
          }),
        )
        .join('');
    },
    end: () => `${array.end()}\n`,
  };
}
