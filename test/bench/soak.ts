/**
 * Edits fifty documents in one server for half an hour: npm run soak, or npm run soak -- minutes. Fails when the server
 * logs an error, keeps growing after the first fifth, or becomes slower. The result is kept in test/bench/SOAK.md.
 */
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import { Client, pulling } from '../lsp/client.ts';
import { median, percentile } from './statistics.ts';
import { danishText, type Format } from './texts.ts';

const DOCUMENTS = 50;
/** Megabytes and a factor that noise may account for. */
const MOST_GROWTH = 40;
const MOST_SLOWER = 2;
const PARTS = 5;

const minutes = Number(process.argv[2] ?? 30);
const formats: readonly Format[] = ['markdown', 'html', 'plaintext'];

interface Part {
  readonly times: number[];
  memory: number;
}

interface Edited {
  readonly uri: string;
  readonly languageId: Format;
  length: number;
}

async function soak(client: Client): Promise<Part[]> {
  const parts: Part[] = Array.from({ length: PARTS }, () => ({ times: [], memory: 0 }));
  const documents: Edited[] = [];
  for (let index = 0; index < DOCUMENTS; index++) documents.push(await open(client, index));
  const start = performance.now();
  const whole = minutes * 60_000;
  for (let round = 0; performance.now() - start < whole; round++) {
    const part = parts[Math.min(PARTS - 1, Math.floor(((performance.now() - start) / whole) * PARTS))]!;
    const index = (round * 7919) % DOCUMENTS;
    const document = documents[index]!;
    const before = performance.now();
    await edit(client, document, round);
    await client.pull(document.uri);
    part.times.push(performance.now() - before);
    if (round % 20 === 0) await client.codeActions(document.uri, round % 40, 5);
    if (round % 400 === 399) {
      await client.close(document.uri);
      documents[index] = await open(client, index);
    }
    if (round % 50 === 0) part.memory = client.residentBytes / 1024 ** 2;
  }
  return parts;
}

async function open(client: Client, index: number): Promise<Edited> {
  const languageId = formats[index % formats.length]!;
  const text = danishText(index % 10 === 0 ? 60_000 : 4000, languageId, index + 1);
  const uri = `untitled:soak-${index}`;
  await client.open(uri, text, languageId);
  return { uri, languageId, length: text.split('\n').length };
}

/** Types a letter, a line or a sentence, or deletes. */
async function edit(client: Client, document: Edited, round: number): Promise<void> {
  const line = (round * 31) % document.length;
  const start = { line, character: (round * 13) % 60 };
  const end = round % 5 === 4 ? { line, character: start.character + 3 } : start;
  const typed = ['a', ' ', 'e', `Vi fremsender sag ${round}. `, ''][round % 5]!;
  await client.change(document.uri, [{ range: { start, end }, text: typed }]);
}

const client = await Client.start({ capabilities: pulling });
const parts = (await soak(client)).filter(({ times }) => times.length > 0);
await client.stop();
const lines = parts.map(({ times, memory }, index) => {
  const cells = [`${index + 1}/${PARTS}`, times.length, median(times).toFixed(1), percentile(times, 0.99).toFixed(1)];
  return `| ${[...cells, memory.toFixed(0)].join(' | ')} |`;
});
const [, warm] = parts;
const last = parts.at(-1)!;
const failures = [
  ...client.logged,
  ...(warm && last.memory - warm.memory > MOST_GROWTH ? [`It grew from ${warm.memory} to ${last.memory} MB.`] : []),
  ...(warm && percentile(last.times, 0.99) > MOST_SLOWER * percentile(warm.times, 0.99) ? ['It became slower.'] : []),
];
const page = [
  '# Result of `npm run soak`',
  '',
  `${new Date().toISOString().slice(0, 10)}: ${DOCUMENTS} documents edited in one server for ${minutes} minutes, on ${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown'}, Node ${process.version}.`,
  '',
  '| Part | Edits | Median, ms | p99, ms | Resident, MB |',
  '|---|---|---|---|---|',
  ...lines,
  '',
  failures.length === 0
    ? 'No error, no growth after the first part, no slowing down.'
    : `**Failed:** ${failures.join(' ')}`,
  '',
].join('\n');
console.log(page);
await writeFile('test/bench/SOAK.md', page);
if (failures.length > 0) process.exitCode = 1;
