import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

/** How a text is marked up. */
export type Format = 'plaintext' | 'markdown' | 'html';

/** Paragraphs of a text, each a list of sentences. */
type Paragraphs = readonly (readonly string[])[];

/** Numbers from 0 up to 1, the same each time for a seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const firstParts =
  'børne skole vej bygge miljø ældre bolig kultur fritids sundheds social affalds natur beskæftigelses'.split(' ');
const lastParts = 'sagen planen ordningen afgiften tilladelsen ansøgningen ydelsen reglerne området tilbuddet'.split(
  ' ',
);
const englishWords = 'application parking council housing payment library nursery transport planning support'.split(
  ' ',
);

/** Which letters a text is made of: all, or those that are written plainly. */
export type Source = 'all' | 'plain';

const patterns: Readonly<Record<Source, string>> = { all: '*.{txt,md}', plain: '*.klar.{txt,md}' };

/** The sentences of the Danish letters and pages in test/fixtures/documents. */
function danishSentences(source: Source): string[] {
  const files = globSync(`test/fixtures/documents/${patterns[source]}`).sort();
  const texts = files.map((file) => readFileSync(file, 'utf8')).filter((text) => !text.startsWith('---\nlang: en'));
  return texts.flatMap((text) =>
    text
      .split(/\r?\n(?:\r?\n)+/)
      .filter(
        (paragraph) => paragraph.length > 80 && paragraph.endsWith('.') && !/[*#|<>{}[\]«»]|^[-\d]/m.test(paragraph),
      )
      .flatMap((paragraph) => paragraph.replace(/\s+/g, ' ').split(/(?<=\p{L}{3}[.!?]) (?=\p{Lu})/u)),
  );
}

/** Danish paragraphs: sentences of real letters, none like another, as the checker would remember it. */
function danishParagraphs(length: number, seed: number, source: Source): Paragraphs {
  const next = random(seed);
  const pick = (words: readonly string[]) => words[Math.floor(next() * words.length)]!;
  return paragraphs(danishSentences(source), length, next, (word) =>
    word.length > 6 && next() < 0.15 ? pick(firstParts) + pick(lastParts) : word,
  );
}

/** English paragraphs of the same make, from test/bench/english.txt. */
function englishParagraphs(length: number, seed: number): Paragraphs {
  const next = random(seed);
  const sentences = readFileSync('test/bench/english.txt', 'utf8').trim().split('\n');
  return paragraphs(sentences, length, next, (word) =>
    word.length > 6 && next() < 0.15 ? englishWords[Math.floor(next() * englishWords.length)]! : word,
  );
}

function paragraphs(
  sentences: readonly string[],
  length: number,
  next: () => number,
  change: (word: string) => string,
): Paragraphs {
  const written: string[][] = [];
  let paragraph: string[] = [];
  for (let total = 0; total < length; ) {
    const chosen = sentences[Math.floor(next() * sentences.length)]!;
    const sentence = chosen
      .replace(/\d/g, () => String(Math.floor(next() * 10)))
      .replace(/(?<![\p{L}@./-])\p{Ll}+(?![\p{L}@/-]|\.\p{L})/gu, change);
    paragraph.push(sentence);
    total += sentence.length + 1;
    if (next() < 0.25) {
      written.push(paragraph);
      paragraph = [];
    }
  }
  if (paragraph.length > 0) written.push(paragraph);
  return written;
}

/** A Danish text of about that many UTF-16 code units. */
export function danishText(length: number, format: Format, seed = 1, source: Source = 'all'): string {
  return formats[format](danishParagraphs(length, seed, source)).slice(0, length);
}

/** An English text of about that many UTF-16 code units. */
export function englishText(length: number, format: Format, seed = 1): string {
  return formats[format](englishParagraphs(length, seed)).slice(0, length);
}

const formats: Readonly<Record<Format, (text: Paragraphs) => string>> = {
  plaintext: (text) => `${text.map((sentences) => sentences.join(' ')).join('\n\n')}\n`,
  markdown: (text) => `${text.map(markdownBlock).join('\n\n')}\n`,
  html: (text) => `<!doctype html>\n<html><body>\n${text.map(htmlBlock).join('\n')}\n</body></html>\n`,
};

function markdownBlock(sentences: readonly string[], index: number): string {
  if (index % 9 === 0) return `## ${sentences[0]!.slice(0, 40).replace(/[.,]?\s+\S*$/, '')}\n\n${sentences.join(' ')}`;
  if (index % 7 === 0) return sentences.map((sentence) => `- ${sentence}`).join('\n');
  if (index % 5 === 0) return sentences.map((sentence) => sentence.replace(/ (\S+) /, ' **$1** ')).join(' ');
  if (index % 11 === 0)
    return sentences.map((sentence) => sentence.replace(/ (\S+) /, ' [$1](https://kommune.dk/a) ')).join(' ');
  return sentences.join(' ');
}

function htmlBlock(sentences: readonly string[], index: number): string {
  const encoded = sentences.map((sentence) => sentence.replaceAll('&', '&amp;').replaceAll('§ ', '§&nbsp;'));
  if (index % 9 === 0) return `<h2>${encoded[0]!.slice(0, 40)}</h2>\n<p>${encoded.join(' ')}</p>`;
  if (index % 7 === 0) return `<ul>\n${encoded.map((sentence) => `  <li>${sentence}</li>`).join('\n')}\n</ul>`;
  if (index % 5 === 0)
    return `<p class="a">${encoded.map((sentence) => sentence.replace(/ (\S+) /, ' <b>$1</b> ')).join(' ')}</p>`;
  return `<p>${encoded.join(' ')}</p>`;
}
