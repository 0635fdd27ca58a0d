import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import type { Checker } from '../../server/src/engine/checker.ts';
import { formats } from '../../server/src/extract/formats.ts';
import { newChecker } from '../checkers.ts';
import { artefacts } from '../danish.ts';
import { apart } from './apart.ts';
import { LENGTH, pace, TEXTS } from './pace.ts';
import { loadPeers } from './peers.ts';
import { type Row, short, speed } from './report.ts';
import { median, times } from './statistics.ts';
import { danishText, englishText, type Format, type Source } from './texts.ts';

/** Rounds over a folder. */
const ROUNDS = 5;
const targets: Readonly<Record<Format, number>> = { plaintext: 20, markdown: 5, html: 8 };

/** Which Danish texts are checked, and whether all that their findings say is asked for. */
interface Task {
  readonly format: Format;
  readonly source: Source;
  readonly isTold?: boolean;
}

/** Megabytes a second for Danish texts that nobody has seen before. */
const danishSpeed = apart('danish', async ({ format, source, isTold = false }: Task) => {
  const checkers = await Promise.all(Array.from({ length: TEXTS }, () => newChecker()));
  return pace(
    (round) => danishText(LENGTH, format, round + 1, source),
    (text, round) => checked(checkers[round]!, text, format, isTold),
  );
});

/** Those of a peer, by its index, for English texts. */
const peerSpeed = apart('peer', async (index: number) => {
  const peer = (await loadPeers())[index]!;
  return pace(englishOf, (text) => peer.check(text));
});

/** Ours for the English texts that the peers get. */
const englishSpeed = apart('english', async (isTold: boolean) => {
  const checkers = await Promise.all(Array.from({ length: TEXTS }, () => newChecker()));
  const knowledge = await artefacts.english();
  for (const checker of checkers) checker.learn(knowledge);
  return pace(englishOf, (text, round) => checked(checkers[round]!, text, 'plaintext', isTold));
});

/** The findings, or where it is told what they say, their messages. */
function checked(checker: Checker, text: string, format: Format, isTold: boolean): readonly unknown[] {
  const { findings } = checker.check(text, format);
  return isTold ? findings.map(({ message }) => message) : findings;
}

const englishOf = (round: number) => englishText(LENGTH, 'plaintext', round + 1);

/** Cold checks, ours in Danish and the peers' in English of the same length, each in a thread of its own. */
export async function throughput(): Promise<Row[]> {
  const own = new Map<Format, number>();
  for (const format of Object.keys(targets) as Format[]) own.set(format, await danishSpeed({ format, source: 'all' }));
  const plainly = await danishSpeed({ format: 'plaintext', source: 'plain' });
  const told = await danishSpeed({ format: 'plaintext', source: 'all', isTold: true });
  const peers: { name: string; speed: number }[] = [];
  for (const [index, { name }] of (await loadPeers()).entries()) peers.push({ name, speed: await peerSpeed(index) });
  const writeGood = peers[0]!.speed;
  const inEnglish = await englishSpeed(false);
  const toldInEnglish = await englishSpeed(true);
  const rows = [...own].map(([format, ours]) => ({
    name: `Cold check, ${format}`,
    result: `${short(ours / writeGood)} × write-good`,
    target: `≥ ${targets[format]} ×`,
    details: `${short(ours)} MB/s`,
  }));
  const plain = own.get('plaintext')!;
  return [
    ...rows,
    {
      name: 'Cold check, plaintext that is written plainly',
      result: `${short(plainly / writeGood)} × write-good`,
      target: '',
      details: `${short(plainly)} MB/s`,
    },
    {
      name: 'Cold check, plaintext, the same English text',
      result: `${short(inEnglish / writeGood)} × write-good`,
      target: '≥ 3 ×',
      details: `${short(inEnglish)} MB/s`,
    },
    {
      name: 'Cold check, plaintext, with all messages',
      result: `${short(told / writeGood)} × write-good`,
      target: '',
      details: `${short(told)} MB/s`,
    },
    {
      name: 'Cold check, plaintext, the same English text, with all messages',
      result: `${short(toldInEnglish / writeGood)} × write-good`,
      target: '',
      details: `${short(toldInEnglish)} MB/s`,
    },
    ...peers.map(({ name, speed }) => ({
      name: `Cold check, plaintext, against ${name}`,
      result: `${short(plain / speed)} ×`,
      target: '',
      details: `${short(speed)} MB/s`,
    })),
  ];
}

/** One cold check of each text in a folder. */
export async function folderThroughput(folder: string): Promise<Row[]> {
  const byExtension = new Map(
    Object.entries(formats).flatMap(([id, { extensions }]) => extensions.map((extension) => [extension, id] as const)),
  );
  const files = globSync('**/*', { cwd: folder, absolute: true }).filter((file) => byExtension.has(path.extname(file)));
  const texts = await Promise.all(
    files.map(async (file) => ({ text: await readFile(file, 'utf8'), id: byExtension.get(path.extname(file))! })),
  );
  const length = texts.reduce((sum, { text }) => sum + text.length, 0);
  const found = await times(ROUNDS, async () => {
    const checker = await newChecker();
    for (const { text, id } of texts) checker.check(text, id);
  });
  const details = `${files.length} files, ${short(length / 1e6)} MB`;
  return [
    { name: `Cold check, ${folder}`, result: `${short(speed(length, median(found)))} MB/s`, target: '', details },
  ];
}
