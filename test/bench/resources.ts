import { execFileSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { newChecker } from '../checkers.ts';
import { Client, pulling } from '../lsp/client.ts';
import { megabytes, ms, type Row, short } from './report.ts';
import { exponent, median, times } from './statistics.ts';
import { danishText } from './texts.ts';

/** From the start of the server's process to the first diagnostics of a letter. */
export async function startup(): Promise<Row[]> {
  const letter = danishText(3000, 'markdown');
  const found = await times(7, async () => {
    const client = await Client.start({ capabilities: pulling });
    await client.open('untitled:bench', letter);
    await client.pull('untitled:bench');
    await client.stop();
  });
  return [
    {
      name: 'Process start to first diagnostics',
      result: ms(median(found)),
      target: '≤ 300 ms',
      details: 'a letter of 3 kB',
    },
  ];
}

/** The server's resident memory with so many letters open and checked. */
export async function memory(): Promise<Row[]> {
  const client = await Client.start({ capabilities: pulling });
  const rows: Row[] = [];
  let opened = 0;
  for (const count of [1, 100, 1000]) {
    for (; opened < count; opened++) {
      const uri = `untitled:bench-${opened}`;
      await client.open(uri, danishText(3000, 'markdown', opened));
      await client.pull(uri);
    }
    const target = count === 1000 ? '≤ 120 MB' : '';
    rows.push({
      name: `Memory, ${count} open`,
      result: megabytes(client.residentBytes),
      target,
      details: 'resident; letters of 3 kB',
    });
  }
  await client.stop();
  return rows;
}

/** How the time of a check grows with the text. */
export async function growth(): Promise<Row[]> {
  const points: [number, number][] = [];
  for (const length of [10_000, 100_000, 1_000_000, 10_000_000]) {
    const text = danishText(length, 'plaintext');
    const rounds = length > 1_000_000 ? 1 : 5;
    const checkers = await Promise.all(Array.from({ length: rounds }, () => newChecker()));
    points.push([length, median(await times(rounds, (round) => checkers[round]!.check(text, 'plaintext')))]);
  }
  const details = points.map(([length, time]) => `${short(length / 1000)} kB ${ms(time)}`).join(', ');
  const power = exponent(points).toFixed(2);
  return [{ name: 'Growth with the text', result: `length^${power}`, target: 'linear: length^1', details }];
}

/** What is installed. */
export async function sizes(): Promise<Row[]> {
  const vsix = 'out/bench.vsix';
  const vsce = [
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '-o',
    vsix,
  ];
  execFileSync('node_modules/.bin/vsce', vsce, { stdio: 'ignore' });
  const installed = [
    { name: 'the server, Node', files: ['dist/server/core.js', 'dist/server/node.cjs'], most: 700_000 },
    { name: 'the server, web worker', files: ['dist/server/core.js', 'dist/server/worker.js'], most: 700_000 },
    { name: 'bench.vsix', files: [vsix], most: 2_000_000 },
  ] as const;
  return Promise.all(
    installed.map(async ({ name, files, most }) => {
      const bytes = await Promise.all(files.map(async (file) => (await stat(file)).size));
      const result = megabytes(bytes.reduce((sum, size) => sum + size, 0));
      return { name: `Size of ${name}`, result, target: `≤ ${megabytes(most)}`, details: files.join(', ') };
    }),
  );
}
