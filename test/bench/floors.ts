import { execFileSync } from 'node:child_process';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { extract } from '../../server/src/extract/extract.ts';
import { shownDiagnostics } from '../../server/src/lsp/shownDiagnostics.ts';
import { newChecker } from '../checkers.ts';
import { danish } from '../danish.ts';
import { loadPeers } from './peers.ts';
import { megabytes, ms, type Row, short, speed } from './report.ts';
import { median, times } from './statistics.ts';
import { danishText, englishText, type Format } from './texts.ts';

const LENGTH = 100_000;
const ROUNDS = 5;
/** Rounds before the first that counts: so small a piece of work is compiled while it runs. */
const WARM = 10;
const formats: readonly Format[] = ['plaintext', 'markdown', 'html'];

/** What the least part of the work takes alone, in the same run: no checker made so can be faster. */
export async function floors(): Promise<Row[]> {
  const [writeGood] = await loadPeers();
  const english = Array.from({ length: ROUNDS }, (_, round) => englishText(LENGTH, 'plaintext', round + 1));
  const peer = speed(LENGTH, median(await times(ROUNDS, (round) => writeGood!.check(english[round]!))));
  const row = (name: string, found: number): Row => {
    const details = `${short(found)} MB/s`;
    return { name: `Floor: ${name}`, result: `${short(found / peer)} × write-good`, target: '', details };
  };
  const rows: Row[] = [];
  for (const format of formats) rows.push(row(`reading ${format} alone`, await pace(format, extractAll)));
  rows.push(row('sentences and words of plaintext alone', await pace('plaintext', readWords)));
  rows.push(row('and each word looked up once', await pace('plaintext', lookUp)));
  return [...rows, await diagnosticsAlone(), ...nodeAlone()];
}

/** Megabytes a second for work on texts that nobody has seen before. */
async function pace(format: Format, work: (text: string, format: Format) => void): Promise<number> {
  const texts = Array.from({ length: WARM + ROUNDS }, (_, round) => danishText(LENGTH, format, round + 1));
  const found = await times(texts.length, (round) => work(texts[round]!, format));
  return speed(LENGTH, median(found.slice(WARM)));
}

function extractAll(text: string, format: Format): void {
  extract(text, format);
}

function readWords(text: string): void {
  for (const { start, end } of danish.sentences(text)) danish.tokens(text.slice(start, end));
}

function lookUp(text: string): void {
  for (const { start, end } of danish.sentences(text)) {
    for (const { kind, key } of danish.tokens(text.slice(start, end)))
      if (kind === 'word') danish.lexicon.analyses(key);
  }
}

/** The answer to one key in a 20-page report, written and read as JSON. */
async function diagnosticsAlone(): Promise<Row> {
  const text = danishText(60_000, 'markdown');
  const { findings } = (await newChecker()).check(text, 'markdown');
  const document = TextDocument.create('untitled:bench', 'markdown', 1, text);
  const items = shownDiagnostics(findings, document, 'file:///klartekst/dist/RULES.md#{rule}', 'da');
  const found = await times(50, () => JSON.parse(JSON.stringify(items)));
  return {
    name: 'Floor: JSON of the diagnostics of a 20-page report, there and back',
    result: ms(median(found)),
    target: '',
    details: `${items.length} diagnostics, ${short(JSON.stringify(items).length / 1000)} kB`,
  };
}

/** A process of Node that does nothing else than to tell how large it is. */
function nodeAlone(): Row[] {
  const script = 'process.stdout.write(String(process.memoryUsage().rss))';
  let bytes = 0;
  const found = Array.from({ length: 7 }, () => {
    const start = performance.now();
    bytes = Number(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }));
    return performance.now() - start;
  });
  return [
    { name: 'Floor: Node alone', result: ms(median(found)), target: '', details: `${megabytes(bytes)} resident` },
  ];
}
