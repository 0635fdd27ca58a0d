import type { Rewrite } from '../../../language.ts';
import { WordMemo } from '../../../wordMemo.ts';
import { FORMAL } from '../formalAddress.ts';
import { READER as ONE } from '../thirdPerson.ts';
import { actorBroughtBy, MINUTES, NOT_KOMMUNEN } from './sender.ts';
import type { Words } from './words.ts';

/** The signal of a sentence that addresses several readers. */
export const SEVERAL = 'tiltale-flere';
/** The signal of a sentence that addresses its reader in any way. */
export const ADDRESSED = 'tiltale-læser';
/** The signal of a sentence about »borgeren«, or whoever else has duties: they may be who is meant. */
export const OTHER = 'omtale-laeser';

/** A way to address the reader, and the documents it suits. */
export interface Reader {
  readonly pronoun: 'du' | 'I' | 'De';
  readonly object: 'dig' | 'jer' | 'Dem';
  readonly when: Pick<Rewrite, 'needs' | 'unless'>;
}

/** Ways to address the reader, a bit each. */
const BY_DU = 1;
const BY_I = 2;
const BY_DE = 4;

const one: Reader = { pronoun: 'du', object: 'dig', when: {} };
const several: Reader = { pronoun: 'I', object: 'jer', when: {} };
const formal: Reader = { pronoun: 'De', object: 'Dem', when: {} };
const any: readonly Reader[] = [
  { ...one, when: { unless: [SEVERAL, FORMAL, ONE, OTHER] } },
  { ...one, when: { needs: ONE, unless: [SEVERAL, FORMAL] } },
  { ...several, when: { needs: SEVERAL, unless: [ONE] } },
  { ...formal, when: { needs: FORMAL, unless: [ONE, SEVERAL] } },
];

/** How a new sentence may address its reader: as this sentence does, or else as the document does. */
export function readersOf(words: Words): readonly Reader[] {
  const found = addressesIn(words);
  if (found & BY_I && found & BY_DU) return [];
  if (found & BY_I) return [several];
  if (found & BY_DE) return [formal];
  return found & BY_DU ? [one] : any;
}

/** The signals that a sentence gives to rewrites elsewhere in the document. */
export function readerSignals(words: Words): readonly string[] {
  const addresses = addressesIn(words);
  return [
    ...(addresses === 0 ? [] : [ADDRESSED]),
    ...(addresses & BY_I ? [SEVERAL] : []),
    ...(namesReader.some(words.tokens) || dutiesOfThird(words) ? [OTHER] : []),
  ];
}

const namesReader = new WordMemo((key) => key === 'borgeren' || key === 'borgerens');

const isDuty = new WordMemo((key) => /^(?:skal|må|bør|kan|anmodet|påbudt)$/.test(key));
/** A duty may follow so many words after the one who has it. */
const REACH = 5;

/** »Ejeren skal …«, »kan forældre …«, »Ejeren er anmodet om …«, »skal medtages af den handlende«. Only words near a duty are looked up. */
function dutiesOfThird(words: Words): boolean {
  const isThird = (at: number) => words.facts(at)?.isThirdReader ?? false;
  return words.tokens.some((token, near) => {
    const duty = isDuty.of(token);
    if (!duty && token.key !== 'af') return false;
    if (isThird(near + 1) || isThird(near + 2)) return true;
    const verb = token.key.endsWith('t') ? near - 1 : near;
    for (let at = near - 1; duty && at >= near - REACH; at--) {
      if (isThird(at) && verbAfter(words, at) === verb) return true;
    }
    return false;
  });
}

/** Where the next finite verb or sign stands, or its place would be too far away. */
function verbAfter(words: Words, at: number): number {
  let verb = at + 1;
  while (verb < at + REACH && !words.isFinite(verb) && !words.isPunctuation(verb)) verb++;
  return verb;
}

const informal = /(?<!\p{L})(?:du|dig|din|dit|dine)(?!\p{L})/iu;
const anyAddress = /(?<!\p{L})(?:[Dd]u|[Dd]ig|[Dd]in|[Dd]it|[Dd]ine|De|Dem|Deres|I|[Jj]er|[Jj]eres)(?!\p{L})/u;

/**
 * The signals of documents that a wording does not suit: it brings in a du beside De or I, »kommunen« where others write, or
 * tells the readers of minutes what to do.
 */
export const unsuited = (wording: string, replaced: string): readonly string[] => [
  ...(informal.test(wording) && !anyAddress.test(replaced) ? [FORMAL, SEVERAL] : []),
  ...(actorBroughtBy(wording, replaced) === 'kommunen' ? NOT_KOMMUNEN : []),
  ...(/^(?:bemærk|husk|se)(?!\p{L})/iu.test(wording) ? [MINUTES] : []),
];

/** How a word addresses the reader: with a capital only in »De«, and »i« only where it is »I«. */
const addressBy = new WordMemo((key): Reader['pronoun'] | 'i' | '' => {
  if (/^(?:du|dig|din|dit|dine)$/.test(key)) return 'du';
  if (/^(?:jer|jeres)$/.test(key)) return 'I';
  if (/^(?:de|dem|deres)$/.test(key)) return 'De';
  return key === 'i' || key === 'I' ? 'i' : '';
});

/** »skal I«, »I skal«, »at I i god tid søger«: what »I« with a capital is as a subject. */
const isSubject = (words: Words, at: number): boolean =>
  words.isFinite(at - 1) || words.isFinite(at + 1) || words.is('subordinators', at - 1) || words.key(at - 1) === 'at';

/** True for a sentence that addresses its reader in any way. */
export const addressesReader = (words: Words): boolean => addressesIn(words) !== 0;

/** Every way in which a sentence addresses its reader, a bit each. */
function addressesIn(words: Words): number {
  let found = 0;
  for (let at = 0; at < words.length; at++) {
    const address = addressBy.of(words.tokens[at]!);
    if (address === '') continue;
    if (address === 'du') found |= BY_DU;
    else if (address === 'I') found |= BY_I;
    else if (address === 'De') found |= words.hasCapital(at) && at > words.first ? BY_DE : 0;
    else if (words.isYouPlural(at) && isSubject(words, at)) found |= BY_I;
  }
  return found;
}
