/**
 * Edits fifty documents in one server for half an hour: npm run soak, or npm run soak -- minutes. Fails when the server
 * logs an error, or when after the first fifth, in which its caches fill, the memory that it has in use keeps growing or an
 * edit costs it more work. What the process holds and how long an edit takes also depend on the machine; they are told.
 * The result is kept in test/bench/SOAK.md.
 */
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import { type Client, pulling } from '../lsp/client.ts';
import { ProbedServer } from './probe.ts';
import { median, percentile } from './statistics.ts';
import { danishText, type Format } from './texts.ts';

const DOCUMENTS = 50;
/** Megabytes and a factor that noise may account for. */
const MOST_GROWTH = 10;
const MOST_SLOWER = 1.5;
const PARTS = 5;

const minutes = Number(process.argv[2] ?? 30);
const formats: readonly Format[] = ['markdown', 'html', 'plaintext'];

interface Part {
  /** Milliseconds from a change to its diagnostics. */
  readonly times: readonly number[];
  /** Milliseconds of the processor. */
  readonly workPerEdit: number;
  /** Megabytes. */
  readonly live: number;
  readonly resident: number;
}

interface Edited {
  readonly uri: string;
  readonly languageId: Format;
  length: number;
}

async function soak(server: ProbedServer): Promise<Part[]> {
  const { client } = server;
  const documents: Edited[] = [];
  for (let index = 0; index < DOCUMENTS; index++) documents.push(await open(client, index));
  const parts: Part[] = [];
  let round = 0;
  for (let part = 0; part < PARTS; part++) {
    const times: number[] = [];
    const before = await server.measure();
    const end = performance.now() + (minutes * 60_000) / PARTS;
    for (; performance.now() < end; round++) times.push(await oneRound(client, documents, round));
    const resident = client.residentBytes / 1024 ** 2;
    const after = await server.measure();
    const workPerEdit = (after.workedMilliseconds - before.workedMilliseconds) / times.length;
    parts.push({ times, workPerEdit, live: after.liveBytes / 1024 ** 2, resident });
    console.log(line(parts.at(-1)!, part));
  }
  return parts;
}

/** @returns how long the edit took. */
async function oneRound(client: Client, documents: Edited[], round: number): Promise<number> {
  const index = (round * 7919) % DOCUMENTS;
  const document = documents[index]!;
  const before = performance.now();
  await edit(client, document, round);
  await client.pull(document.uri);
  const time = performance.now() - before;
  if (round % 20 === 0) await client.codeActions(document.uri, round % 40, 5);
  if (round % 400 === 399) {
    await client.close(document.uri);
    documents[index] = await open(client, index);
  }
  return time;
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

function line({ times, workPerEdit, live, resident }: Part, index: number): string {
  const measured = [median(times), percentile(times, 0.99), workPerEdit, live].map((value) => value.toFixed(1));
  return `| ${[`${index + 1}/${PARTS}`, times.length, ...measured, resident.toFixed(0)].join(' | ')} |`;
}

const server = await ProbedServer.start({ capabilities: pulling });
const parts = await soak(server);
const { logged } = server.client;
await server.stop();
const warm = parts[0]!;
const last = parts.at(-1)!;
const failures = [
  ...logged,
  ...(last.live - warm.live > MOST_GROWTH
    ? [`It grew from ${warm.live.toFixed(0)} to ${last.live.toFixed(0)} MB.`]
    : []),
  ...(last.workPerEdit > MOST_SLOWER * warm.workPerEdit ? ['An edit became more work.'] : []),
];
const page = [
  '# Result of `npm run soak`',
  '',
  `${new Date().toISOString().slice(0, 10)}: ${DOCUMENTS} documents edited in one server for ${minutes} minutes, on ${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown'}, Node ${process.version}.`,
  '',
  '| Part | Edits | Median, ms | p99, ms | Processor time per edit, ms | In use, MB | Resident, MB |',
  '|---|---|---|---|---|---|---|',
  ...parts.map(line),
  '',
  failures.length === 0
    ? 'No error; after the first part no growth of what is in use, and no edit that is more work.'
    : `**Failed:** ${failures.join(' ')}`,
  '',
].join('\n');
console.log(page);
await writeFile('test/bench/SOAK.md', page);
if (failures.length > 0) process.exitCode = 1;
