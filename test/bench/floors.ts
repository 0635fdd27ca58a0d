import { execFileSync } from 'node:child_process';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { extract } from '../../server/src/extract/extract.ts';
import { ShownDiagnostics } from '../../server/src/lsp/shownDiagnostics.ts';
import { PhraseRule } from '../../server/src/rules/phrase.ts';
import { SentenceContext } from '../../server/src/rules/sentenceContext.ts';
import { newChecker } from '../checkers.ts';
import { artefacts, danish } from '../danish.ts';
import { LENGTH, pace } from './pace.ts';
import { loadPeers } from './peers.ts';
import { megabytes, ms, type Row, short } from './report.ts';
import { median, times } from './statistics.ts';
import { danishText, englishText, type Format } from './texts.ts';

const formats: readonly Format[] = ['plaintext', 'markdown', 'html'];

/** What the least part of the work takes alone, in the same run: no checker made so can be faster. */
export async function floors(): Promise<Row[]> {
  const [writeGood] = await loadPeers();
  const peer = await pace(
    (round) => englishText(LENGTH, 'plaintext', round + 1),
    (text) => writeGood!.check(text),
  );
  const row = (name: string, found: number): Row => {
    const details = `${short(found)} MB/s`;
    return { name: `Floor: ${name}`, result: `${short(found / peer)} × write-good`, target: '', details };
  };
  const rows: Row[] = [];
  for (const format of formats) {
    rows.push(row(`reading ${format} alone`, await pace(textIn(format), (text) => extract(text, format))));
  }
  rows.push(row('sentences and words of plaintext alone', await pace(textIn('plaintext'), readWords)));
  rows.push(row('and each word looked up once', await pace(textIn('plaintext'), lookUp)));
  rows.push(row('sentences, words and every wording found, no grammar', await pace(textIn('plaintext'), findWordings)));
  return [...rows, await diagnosticsAlone(), ...nodeAlone()];
}

const textIn = (format: Format) => (round: number) => danishText(LENGTH, format, round + 1);

function readWords(text: string): void {
  for (const { start, end } of danish.sentences(text)) danish.tokens(text.slice(start, end));
}

function lookUp(text: string): void {
  for (const { start, end } of danish.sentences(text)) {
    for (const { kind, key } of danish.tokens(text.slice(start, end)))
      if (kind === 'word') danish.lexicon.analyses(key);
  }
}

const wordings = new PhraseRule(artefacts.dictionary, {
  levelOf: ({ kind }) => artefacts.dictionary.kinds[kind]!.level,
  ignored: new Set(),
});

function findWordings(text: string): void {
  for (const { start, end } of danish.sentences(text)) {
    wordings.check(new SentenceContext(text.slice(start, end), 'running', danish));
  }
}

/** The answer to one key in a 20-page report, written and read as JSON. */
async function diagnosticsAlone(): Promise<Row> {
  const text = danishText(60_000, 'markdown');
  const { found: findings } = (await newChecker()).check(text, 'markdown');
  const document = TextDocument.create('untitled:bench', 'markdown', 1, text);
  const items = new ShownDiagnostics(() => 'file:///klartekst/dist/RULES.md#{rule}').of(findings, document, 'da');
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
