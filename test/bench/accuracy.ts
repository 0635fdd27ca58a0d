/**
 * Measures Danish against CoNLL-U files, or English where a file's name begins with en_: npm run bench:accuracy --
 * file.conllu … (needs a build in dist/). English passives are held against those of the peers.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { WordClass } from '../../server/src/languages/morphology.ts';
import { danish } from '../danish.ts';
import { type GoldSentence, type GoldWord, readConllu } from './conllu.ts';
import { englishPassives } from './englishPassives.ts';
import { languageTable, ownSamples, treebankSamples } from './languages.ts';
import { newScore, type Score, table } from './score.ts';

const closes = /[.!?…]["'’”»)\]]*$/u;

/** Sentence boundaries at . ! ? in the sentences joined by one space. */
function boundaries(sentences: readonly GoldSentence[]): Score {
  const score = newScore('sentence boundaries');
  const text = sentences.map((sentence) => sentence.text).join(' ');
  const gold = new Set<number>();
  const every = new Set<number>();
  let at = 0;
  for (const sentence of sentences) {
    at += sentence.text.length;
    every.add(at);
    if (closes.test(sentence.text) && at < text.length) gold.add(at);
    at++;
  }
  const found = new Set(
    danish
      .sentences(text)
      .map(({ end }) => end)
      .filter((end) => end < text.length),
  );
  const around = (place: number) =>
    `${text.slice(Math.max(0, place - 50), place)} ¦ ${text.slice(place, place + 40).trim()}`;
  for (const place of found) {
    if (gold.has(place)) score.right++;
    else if (!every.has(place)) score.wrong.push(around(place));
  }
  for (const place of gold) if (!found.has(place)) score.missed.push(around(place));
  return score;
}

/** The verb that blive helps to make passive, by dependency: UD Danish-DDT has no aux:pass. */
function passiveHead({ lemma, tag, relation, head }: GoldWord, { words }: GoldSentence): GoldWord | undefined {
  const verb = words[head - 1];
  return lemma === 'blive' && tag === 'AUX' && /^aux/.test(relation) && verb?.features.get('VerbForm') === 'Part'
    ? verb
    : undefined;
}

function passives(sentences: readonly GoldSentence[]): Score[] {
  const withS = newScore('s-passive');
  const withBlive = newScore('blive-passive');
  for (const sentence of sentences) {
    const tokens = danish.tokens(sentence.text);
    const found = danish.grammar.flatMap((detector) => detector.find(sentence.text, tokens, danish.lexicon));
    const starts = (prefix: string) =>
      new Map(found.filter(({ rule }) => rule.startsWith(prefix)).map((finding) => [finding.start, finding]));
    const s = starts('passiv-s');
    const blive = starts('passiv-blive');
    for (const word of sentence.words) {
      const show = `${word.form}: ${sentence.text}`;
      judge(withS, word.features.get('Voice') === 'Pass', s.delete(word.start), show);
      const verb = passiveHead(word, sentence);
      const finding = blive.get(word.start);
      blive.delete(word.start);
      judge(
        withBlive,
        verb !== undefined,
        finding !== undefined && (verb === undefined || finding.end === verb.end),
        show,
      );
    }
    for (const { start, end } of [...s.values()])
      withS.wrong.push(`${sentence.text.slice(start, end)}: ${sentence.text}`);
    for (const { start, end } of [...blive.values()]) {
      const reversed = sentence.words.some((word) => word.end === end && passiveHead(word, sentence)?.start === start);
      if (reversed) {
        withBlive.right++;
        withBlive.missed.pop();
      } else withBlive.wrong.push(`${sentence.text.slice(start, end)}: ${sentence.text}`);
    }
  }
  return [withS, withBlive];
}

function judge(score: Score, gold: boolean, found: boolean, show: string): void {
  if (gold && found) score.right++;
  else if (gold) score.missed.push(show);
  else if (found) score.wrong.push(show);
}

const classes: Readonly<Record<string, WordClass>> = { NOUN: 'noun', VERB: 'verb', AUX: 'verb', ADJ: 'adjective' };

/** Lemma and gender of nouns, verbs and adjectives; »missed« are words without a reading of their class. */
function lexicon(sentences: readonly GoldSentence[]): Score[] {
  const lemma = newScore('lemma (some reading)');
  const first = newScore('lemma (first reading)');
  const gender = newScore('gender of nouns');
  for (const { words } of sentences) {
    for (const word of words) {
      const wordClass = classes[word.tag];
      if (!wordClass || !/\p{L}/u.test(word.form)) continue;
      const readings = danish.lexicon
        .analyses(word.form.toLowerCase())
        .filter((reading) => reading.wordClass === wordClass);
      const show = `${word.form}: ${word.lemma}, not ${[...new Set(readings.map((reading) => reading.lemma))].join(' ')}`;
      if (readings.length === 0) {
        lemma.missed.push(word.form);
        first.missed.push(word.form);
      } else {
        const wanted = word.lemma.toLowerCase();
        if (readings.some((reading) => reading.lemma === wanted)) lemma.right++;
        else lemma.wrong.push(show);
        if (readings[0]!.lemma === wanted) first.right++;
        else first.wrong.push(show);
      }
      const wantedGender = { Com: 'common', Neut: 'neuter' }[word.features.get('Gender') ?? ''];
      if (wordClass !== 'noun' || wantedGender === undefined) continue;
      const genders = readings.flatMap((reading) => reading.genders);
      if (genders.length === 0) gender.missed.push(word.form);
      else if (genders.some((each) => each === wantedGender)) gender.right++;
      else gender.wrong.push(`${word.form}: ${wantedGender}, not ${genders.join(' ')}`);
    }
  }
  return [lemma, first, gender];
}

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('npm run bench:accuracy -- <CoNLL-U files>');
  process.exitCode = 2;
}
if (files.length > 0)
  console.log(`Language of paragraphs\n\n${languageTable([...ownSamples(), ...treebankSamples(files)])}\n`);
const isEnglish = (file: string) => path.basename(file).startsWith('en_');
const read = async (chosen: readonly string[]) =>
  (await Promise.all(chosen.map(async (file) => readConllu(await readFile(file, 'utf8'))))).flat();
const ofEnglish = await read(files.filter(isEnglish));
if (ofEnglish.length > 0) {
  const scores = await englishPassives(ofEnglish);
  console.log(`${ofEnglish.length} English sentences\n\n${table(scores)}\n`);
  for (const line of scores[0]!.wrong) console.log(`passives, wrong\n  ${line}`);
  for (const line of scores[0]!.missed) console.log(`passives, missed\n  ${line}`);
}
const sentences = await read(files.filter((file) => !isEnglish(file)));
if (sentences.length > 0) {
  const scores = [boundaries(sentences), ...passives(sentences)];
  const words = lexicon(sentences);
  console.log(`${sentences.length} sentences\n\n${table([...scores, ...words])}`);
  for (const { name, wrong, missed } of scores) {
    for (const line of wrong) console.log(`\n${name}, wrong\n  ${line}`);
    for (const line of missed) console.log(`\n${name}, missed\n  ${line}`);
  }
  for (const { name, wrong } of words.filter((score) => score.name !== 'lemma (first reading)')) {
    if (wrong.length > 0) console.log(`\n${name}, wrong\n${wrong.map((line) => `  ${line}`).join('\n')}`);
  }
}
