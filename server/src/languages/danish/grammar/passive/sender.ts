import type { Actor } from '../../../language.ts';
import { WordMemo } from '../../../wordMemo.ts';
import { SENDER } from '../thirdPerson.ts';
import type { Words } from './words.ts';

/**
 * The signal of a sentence about an institution of its own (»skolen«, »klinikken«) or about what other authorities than a
 * municipality write of (»politiet«, »årsopgørelsen«): they may be the ones who act.
 */
export const INSTITUTION = 'institution';

/** The signals of a document where »kommunen« is no name for the sender, or »vi« is a better one. */
export const NOT_KOMMUNEN: readonly string[] = [INSTITUTION, SENDER];

/** The signal of a sentence about somebody else who builds or works: the reader may be a neighbour. */
export const BUILDER = 'bygherre';

/** The signal of a sentence about the reader's child or about pupils: they do what children do. */
export const CHILDREN = 'om-børn';

/** The signal of a sentence whose sender says »jeg«. */
export const ALONE = 'afsender-jeg';

/** The signal of a sentence in which »kommunen« acts. */
export const KOMMUNEN = 'kommunen-handler';

/** The signal of a sentence from the report on an inspection: what is done every day is done by those who were inspected. */
export const INSPECTED = 'tilsyn';

/** The signal of a sentence that is found in minutes: who writes them is not who acts. */
export const MINUTES = 'referat';

/** The signal of a sentence that makes conditions for a permit: what is built by them, the one who has it builds. */
export const CONDITIONS = 'på-vilkår';

/** The signal of a sentence that tells in the third person what an assembly does: it is »udvalget«, and not »vi«. */
export const THEY = 'rådet-selv';

const children = new Set(['børnene', 'eleverne', 'barnet']);
const parents = new Set(['forældre', 'forældrene']);
const child = new Set(['barn', 'børn']);
const readers = new Set(['jeres', 'dit', 'dine']);
/** What minutes begin with, in one word. */
const minutes = new Set(['referat', 'fraværende', 'ordstyrer']);
const assembly = /(?:udvalget|rådet|bestyrelsen)$/;
const inspections = new Set(['tilsynsbesøg', 'tilsynsbesøget', 'tilsynsførende', 'tilsynsrapport', 'tilsynsrapporten']);

/** Words that may give a signal beside those that the lexicon tells of. */
const mayTell = new WordMemo(
  (key) =>
    ['betinget', 'jeg', 'kommunen', 'referent', 'til', 'vilkår'].includes(key) ||
    assembly.test(key) ||
    [children, child, parents, minutes, inspections].some((words) => words.has(key)),
);

/** The signals that a sentence gives about who may send the document, and who may act beside sender and reader. */
export function senderSignals(words: Words): readonly string[] {
  let isInstitution = false;
  let isBuilt = false;
  let isAlone = false;
  let isOfChildren = false;
  let isKommunens = false;
  let isMinutes = false;
  let isInspected = false;
  let isConditional = false;
  let isThey = false;
  for (let at = 0; at < words.length; at++) {
    const facts = words.facts(at);
    if (!facts) continue;
    isInstitution ||= facts.isInstitution || (facts.opensInstitution && isNamed(words, at));
    isBuilt ||= facts.isBuilder;
    if (!mayTell.of(words.tokens[at]!)) continue;
    isAlone ||= words.key(at) === 'jeg';
    isKommunens ||= words.key(at) === 'kommunen' && (words.key(at - 1) === 'af' || !words.is('prepositions', at - 1));
    isMinutes ||= opensMinutes(words, at);
    isThey ||= assembly.test(words.key(at)) && !words.is('prepositions', at - 1);
    isInspected ||= inspections.has(words.key(at));
    isConditional ||= /^(?:betinget|vilkår)$/.test(words.key(at)) && speaksOfPermit(words);
    isOfChildren ||= children.has(words.key(at)) || isReadersChild(words, at) || isToParents(words, at);
  }
  return [
    ...(isOfChildren ? [CHILDREN] : []),
    ...(isInstitution ? [INSTITUTION] : []),
    ...(isBuilt ? [BUILDER] : []),
    ...(isAlone && !words.isQuestion ? [ALONE] : []),
    ...(isKommunens ? [KOMMUNEN] : []),
    ...(isMinutes ? [MINUTES] : []),
    ...(isInspected ? [INSPECTED] : []),
    ...(isConditional ? [CONDITIONS] : []),
    ...(isThey ? [THEY] : []),
  ];
}

const speaksOfPermit = ({ tokens }: Words): boolean =>
  tokens.some(({ key }) => /(?:tilladelse|dispensation|godkendelse)(?:e?n)?$/.test(key));

/** »Referat fra mødet«, »Til stede: …«, »Næste møde afholdes …«, »Referent: …«. */
function opensMinutes(words: Words, index: number): boolean {
  const first = words.key(index);
  if (first === 'referent' || index !== words.opening) return first === 'referent';
  return minutes.has(first) || (first === 'til' && words.key(index + 1) === 'stede');
}

/** »jeres barn«, »dine børn«. */
const isReadersChild = (words: Words, index: number): boolean =>
  child.has(words.key(index)) && readers.has(words.key(index - 1));

/** »Kære forældre til Alma«, »Til forældrene i 3.b«. */
const isToParents = (words: Words, index: number): boolean =>
  parents.has(words.key(index)) && /^(?:kære|til)$/.test(words.key(index - 1)) && index - 1 === words.opening;

const isNamed = (words: Words, index: number): boolean =>
  words.lists.institutionNames.has(`${words.key(index)} ${words.key(index + 1)}`);

/** What names an actor as the subject of a wording, and the words that speak of the same one. */
const subjects: readonly (readonly [actor: Actor, named: RegExp, known: RegExp])[] = [
  ['vi', /(?<!\p{L})vi(?!\p{L})/iu, /(?<!\p{L})(?:vi|os|vores|vort?|vore|undertegnede)(?!\p{L})/iu],
  [
    'du',
    /(?<!\p{L})du(?!\p{L})/iu,
    // »I tilfælde af sygdom« begins with the preposition.
    /(?<!\p{L})(?:[Dd]u|[Dd]ig|[Dd]in|[Dd]it|[Dd]ine|De|Dem|Deres|(?<!^)I|^I(?= \p{L}+[rs](?!\p{L}))|[Jj]er|[Jj]eres)(?!\p{L})/u,
  ],
  ['kommunen', /(?<!(?:af|end|for|fra|hos|i|med|mod|om|på|til|ved) )kommunen(?!\p{L})/iu, /kommun/iu],
  ['kommunalbestyrelsen', /(?<!\p{L})kommunalbestyrelsen(?!\p{L})/iu, /kommunalbestyrelse/iu],
  ['udvalget', /(?<!\p{L})udvalget(?!\p{L})/iu, /udvalg/iu],
];

/** Who a wording says acts where what it replaces did not: »Tømning af beholderen sker« → »vi tømmer beholderen«. */
export const actorBroughtBy = (wording: string, replaced: string): Actor | undefined =>
  subjects.find(([, named, known]) => named.test(wording) && !known.test(replaced))?.[0];
