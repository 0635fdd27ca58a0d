import { newChecker } from '../checkers.ts';
import { Client, pulling } from '../lsp/client.ts';
import { loadPeers } from './peers.ts';
import { ms, type Row, short } from './report.ts';
import { median, percentile, times } from './statistics.ts';
import { danishText, englishText, type Source } from './texts.ts';

const KEYS = 100;
/** Keystrokes before the first that counts. */
const WARM = 20;
const texts: readonly { name: string; length: number; source: Source; target: string }[] = [
  { name: '2-page letter', length: 5_000, source: 'all', target: '' },
  { name: '20-page report', length: 60_000, source: 'all', target: 'p95 ≤ 5 ms' },
  { name: '20-page report that is written plainly', length: 60_000, source: 'plain', target: '' },
  { name: '1 MB page', length: 1_000_000, source: 'all', target: 'p95 ≤ 15 ms' },
];

/** From a letter typed in the middle of a Markdown text to its findings: in the checker, and through the server over stdio. */
export async function latency(): Promise<Row[]> {
  const [writeGood] = await loadPeers();
  const rows: Row[] = [];
  for (const { name, length, source, target } of texts) {
    const english = englishText(length, 'plaintext');
    const whole = median(await times(length > 500_000 ? 1 : 5, () => writeGood!.check(english)));
    const text = danishText(length, 'markdown', 1, source);
    const place = text.indexOf(' ', length / 2);
    const inside = await typeInChecker(text, place);
    const stdio = await typeInServer(text, place);
    rows.push(row(`Keystroke in the checker, ${name}`, inside, whole, ''));
    rows.push(row(`Keystroke over stdio, ${name}`, stdio, whole, target));
  }
  return rows;
}

function row(name: string, found: readonly number[], whole: number, target: string): Row {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(found, share)) as [number, number, number];
  const details = `p50 ${ms(p50)}, p95 ${ms(p95)}, p99 ${ms(p99)}; write-good ${ms(whole)}`;
  return { name, result: `${short(whole / p50)} × write-good's full run`, target, details };
}

async function typeInChecker(text: string, place: number): Promise<readonly number[]> {
  const checker = await newChecker();
  let typed = text;
  checker.check(typed, 'markdown');
  const found = await times(WARM + KEYS, (round) => {
    typed = typed.slice(0, place + round) + letter(round) + typed.slice(place + round);
    checker.check(typed, 'markdown');
  });
  return found.slice(WARM);
}

async function typeInServer(text: string, place: number): Promise<readonly number[]> {
  const client = await Client.start({ capabilities: pulling });
  const uri = 'untitled:bench';
  await client.open(uri, text);
  await client.pull(uri);
  const before = text.slice(0, place).split('\n');
  const line = before.length - 1;
  const character = before.at(-1)!.length;
  const found = await times(WARM + KEYS, async (round) => {
    const position = { line, character: character + round };
    await client.change(uri, [{ range: { start: position, end: position }, text: letter(round) }]);
    await client.pull(uri);
  });
  await client.stop();
  return found.slice(WARM);
}

/** What is typed, again and again. */
const WORDS = ' og vi skriver til dig, når vi ved mere';

const letter = (round: number): string => WORDS[round % WORDS.length]!;
