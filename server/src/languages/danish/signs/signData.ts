import type { Sign } from '../../sign.ts';
import type { FrameData } from './frame.ts';
import { Phrase } from './phrase.ts';
import { PhraseError } from './phraseElements.ts';
import { WordList } from './words.ts';

/** Lists that the code asks by name; the data may hold others for its own phrases and frames. */
export type ListName =
  | 'authority'
  | 'motion'
  | 'implies'
  | 'numerals'
  | 'timeUnits'
  | 'seasons'
  | 'fieldCues'
  | 'deadlines'
  | 'processingTime'
  | 'senderActs'
  | 'readerActs'
  | 'receiving'
  | 'answers'
  | 'streets'
  | 'phoneCues'
  | 'mailCues'
  | 'unitHeads'
  | 'titles'
  | 'notActions'
  | 'agreeing'
  | 'demanding'
  | 'labelHeads'
  | 'owed'
  | 'meetings'
  | 'venues'
  | 'saying'
  | 'states'
  | 'asking'
  | 'supposing'
  | 'officialActs'
  | 'unitNames'
  | 'complaints';

/** The contents of dictionaries/da/signs.yaml. */
export interface SignData {
  /** Words by lemma or form; »-sag« stands for every word that ends so. */
  readonly lists: Readonly<Record<ListName, readonly string[]>>;
  /** What gives a sign: a wording, or what a clause says. */
  readonly signs: Readonly<Partial<Record<Sign, readonly (string | FrameData)[]>>>;
}

/** What is wrong with a rule of the data, in Danish; undefined when it can be read. */
export function phraseSlip(rule: string | FrameData, lists: SignData['lists']): string | undefined {
  const known = new Set(Object.keys(lists));
  if (typeof rule !== 'string') {
    const words = [rule.verb, rule.with, rule.and, rule.without].flatMap((list) => list ?? []);
    const unknown = words.find((word) => word.startsWith('#') && !known.has(word.slice(1)));
    return unknown && `»${unknown}« er ikke en liste.`;
  }
  try {
    new Phrase(rule, new Map([...known].map((name) => [name, new WordList([])])));
    return undefined;
  } catch (error) {
    if (error instanceof PhraseError) return error.message;
    throw error;
  }
}

/** The lists ready to ask. */
export type SignWords = Readonly<Record<ListName, WordList>>;
