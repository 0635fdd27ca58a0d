/**
 * Guesses the kind of every fixture, its front matter left out, and prints the confusion table. A wrong guess is worse
 * than none: it gives hints about parts that nobody misses.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { languageOf } from '../../server/src/hosts/cli/input.ts';
import { loadProject } from '../../server/src/project/project.ts';
import { artefacts } from '../danish.ts';

const kinds: Readonly<Record<string, string>> = {
  'affald-storskrald.html': 'web',
  'aktindsigt-svar.txt': 'afgørelse',
  'borgermoede-invitation.html': 'høring',
  'byggetilladelse-kvittering.txt': 'kvittering',
  'hjemmehjaelp.txt': 'afgørelse',
  'jobcenter-indkaldelse.txt': 'brev',
  'klage-undskyldning.md': 'undskyldning',
  'lokalplan-hoering.html': 'høring',
  'merudgifter.md': 'afgørelse',
  'miljoetilsyn-varsel.txt': 'partshøring',
  'naboorientering.md': 'høring',
  'pas-koerekort.html': 'web',
  'pasning-dagtilbud.md': 'web',
  'pressemeddelelse-biblioteker.md': 'pressemeddelelse',
  'rykker-betaling.md': 'brev',
  'skoledistrikt.md': 'høring',
  'svar-til-kommunalbestyrelsen.md': 'svar-til-kb',
  'sygedagpenge-partshoering.md': 'partshøring',
};

describe('Guessing the kind of a document', () => {
  it('is right far more often than wrong', async () => {
    const { checker } = await loadProject(artefacts, { messages: 'da' }, async () => undefined);
    const rows = Object.entries(kinds).flatMap(([name, kind]) => {
      const [stem, extension] = name.split('.');
      return ['klar', 'tung'].map((style) => {
        const file = `${stem}.${style}.${extension}`;
        const text = readFileSync(`test/fixtures/documents/${file}`, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
        return { file, kind, guess: checker.check(text, languageOf(file)).kind?.kind.id ?? '–' };
      });
    });
    console.log(table(rows));
    const wrong = rows.filter(({ kind, guess }) => guess !== kind && guess !== '–');
    const right = rows.filter(({ kind, guess }) => guess === kind);
    for (const row of wrong) console.log(row);
    assert.ok(wrong.length <= 1, `${wrong.length} wrong`);
    assert.ok(right.length >= rows.length * 0.7, `${right.length} of ${rows.length} right`);
  });
});

/** One line for each kind: how many of its texts were taken for which kind. */
function table(rows: readonly { readonly kind: string; readonly guess: string }[]): string {
  return [...new Set(rows.map(({ kind }) => kind))]
    .map((kind) => {
      const counts = new Map<string, number>();
      for (const row of rows) if (row.kind === kind) counts.set(row.guess, (counts.get(row.guess) ?? 0) + 1);
      const cells = [...counts].map(([guess, count]) => `${guess} ${count}`).join(', ');
      return `      ${kind.padEnd(18)} ${cells}`;
    })
    .join('\n');
}
