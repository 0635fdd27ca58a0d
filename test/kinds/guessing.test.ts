/**
 * Guesses the kind of every fixture, its front matter left out, and of texts that are of no kind, and prints the
 * confusion table. A wrong guess is worse
 * than none: it gives hints about parts that nobody misses.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { ruleName } from '../../server/src/engine/kind.ts';
import { languageOf } from '../../server/src/extract/formats.ts';
import { newChecker } from '../checkers.ts';
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

const documents = Object.entries(kinds).flatMap(([name, kind]) => {
  const [stem, extension] = name.split('.');
  return ['klar', 'tung'].map((style) => ({ file: `documents/${stem}.${style}.${extension}`, kind }));
});
const complete = files('kinds')
  .filter((file) => !file.endsWith('.yaml'))
  .map((file) => ({ file, kind: artefacts.kinds.find(({ id }) => file.startsWith(`kinds/${ruleName(id)}-`))!.id }));
/** Minutes, recipes, speeches, pages and guidelines about complaints and hearings: none of the kinds. */
const others = files('others').map((file) => ({ file, kind: '–' }));

function files(folder: string): string[] {
  return readdirSync(`test/fixtures/${folder}`).map((name) => `${folder}/${name}`);
}

describe('Guessing the kind of a document', () => {
  it('is right far more often than wrong', async () => {
    const checker = await newChecker();
    const rows = [...documents, ...complete, ...others].map(({ file, kind }) => {
      const text = readFileSync(`test/fixtures/${file}`, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
      return { file, kind, guess: checker.check(text, languageOf(file)).kind?.kind.id ?? '–' };
    });
    console.log(table(rows));
    const wrong = rows.filter(({ kind, guess }) => guess !== kind && guess !== '–');
    const ofKinds = rows.filter(({ kind }) => kind !== '–');
    const right = ofKinds.filter(({ kind, guess }) => guess === kind);
    assert.deepEqual(wrong, []);
    assert.ok(others.length >= 15 && complete.length >= 27);
    assert.ok(right.length >= ofKinds.length * 0.8, `${right.length} of ${ofKinds.length} right`);
  });

  it('listens to what a title names first', async () => {
    const checker = await newChecker();
    const body = `Kommunen har set på din ejendom og planlovens § 19. Vi har besluttet, at skuret skal fjernes. Vi har lagt vægt
på, at skuret står i skel. Du kan klage til Planklagenævnet. Skriv til os senest den 4. maj 2027. Arbejdet skal være færdigt
til sommer. Naboen har fået samme brev.`;
    const guess = (title: string) => checker.check(`# ${title}\n\n${body}\n`, 'markdown').kind?.kind.id;
    assert.equal(guess('Påbud om at fjerne skuret'), 'afgørelse');
    assert.notEqual(guess('Varsel om påbud om at fjerne skuret'), 'afgørelse');
    assert.notEqual(guess('Partshøring om dispensation til et skur'), 'afgørelse');
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
