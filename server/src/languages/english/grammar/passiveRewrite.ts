import { capitalised } from '../../characters.ts';
import type { Rewrite, Token } from '../../language.ts';
import type { EnglishLexicon } from '../inflection.ts';
import { type Acting, personOf } from './agent.ts';
import { type Clause, clauseOf } from './clause.ts';
import { activeVerb, type Person } from './tense.ts';
import type { VerbalNouns } from './verbalNoun.ts';
import type { Auxiliary } from './verbGroup.ts';

/** A passive in its sentence. */
export interface Passive {
  readonly sentence: string;
  readonly tokens: readonly Token[];
  readonly passive: Auxiliary;
  /** Whether the sentence has no other passive. */
  readonly alone: boolean;
}

/** Given by sentences in which the sender, or somebody who acts beside it, has another name than the municipality. */
export const otherSender = 'en-other-sender';
const namesSender =
  /\b(?:we|us|our|[Cc]ouncil|[Ll]andlords?|[Hh]ousing association|[Ii]mmigration|SIRI|SKAT|Udbetaling Danmark|[A-Z]\w+ (?:Authority|Agency|Inspectorate))\b/;

/** Whether a sentence names a sender that the municipality would stand beside. */
export const givesOtherSender = (sentence: string): boolean => namesSender.test(sentence);

/** Who acts, where the sentence does not tell. */
const actors = [
  ['vi', 'we', 'plural'],
  ['du', 'you', 'plural'],
  ['kommunen', 'the municipality', 'third'],
] as const satisfies readonly (readonly [actor: Rewrite['actor'], text: string, person: Person])[];

/** Duties and rights may be the reader's; what is done or was done is not. */
const modalsOfReader = new Set(['must', 'shall', 'should', 'can', 'may']);
/** What is acted on is not the one who acts, nor part of it. */
const ofSender = /\b(?:we|us|our|municipality)\b/i;
const ofReader = /^you\b/i;
/** The reader's municipality is somebody else than the one who writes. */
const ofOther = /\byour (?:local |own |new |home )?(?:municipality|council|authority)\b/i;
/** What the state grants and issues; who writes of it is seldom the one who does it. */
const ofState =
  /\b(?:residence|visas?|asylum|citizenship|stay|work permits?|registration (?:document|certificate)s?|CPR numbers?|tax cards?)\b/i;
/** What is the landlord's to do. */
const ofLandlord = /\b(?:deposit|rent|lease|tenancy|house rules)$/i;
/** What readers change of their own, as well as senders. */
const ofEither = new Set('add adjust amend change correct extend replace transfer update'.split(' '));
/** What is not said with you as the object: »We issue you a card« wants with, and »we request you to« is no plainer. */
const notSaid = new Set('issue request'.split(' '));
/** What the law does, whoever writes of it. */
const lawDoes = new Set('entitle exempt'.split(' '));
/** What goes to somebody is the payer's to pay. */
const paid = new Set('pay return repay'.split(' '));
/** What is the duty of many is not one reader's to do. */
const ofMany = /^(?:most|many|few|some|the majority)\b|\b(?:businesses|companies|operators|employers)$/i;
/** What is sent there does not come from there. */
const toSender = /\bto (?:us|the (?:municipality|council|authority|office|citizen service|job centre|school))\b/i;

/** Verbs by who does what they say, in basic form; a verb may be in both. And the nouns that hide a verb. */
export interface Deeds {
  readonly senders: ReadonlySet<string>;
  readonly readers: ReadonlySet<string>;
  readonly nouns: VerbalNouns;
}

/** A subject pronoun as an object, and the other way round. */
const objects: Readonly<Record<string, string>> = { i: 'me', he: 'him', she: 'her', we: 'us', they: 'them' };
const subjects: Readonly<Record<string, string>> = { me: 'I', him: 'he', her: 'she', us: 'we', them: 'they' };

/** Verbs whose passive with »to« has no such active, »it is said to be«, or a plainer wording: »you must«. */
const ofOpinion = new Set(
  'say know believe think understand rumour see make suppose repute hear be require'.split(' '),
);

/** The active wordings of a simple clause; none when it is not understood for sure. */
export function rewritesOf(passive: Passive, agent: Acting, lexicon: EnglishLexicon, deeds: Deeds): readonly Rewrite[] {
  const clause = agent === 'unclear' ? undefined : clauseOf(passive, lexicon);
  if (!clause || agent === 'unclear') return [];
  if (agent) {
    const text = subjects[agent.text.toLowerCase()] ?? agent.text;
    const person = personOf(agent, lexicon);
    if (!person) return [];
    const rewrite = active(passive, clause, { text, person, end: agent.end }, lexicon, deeds.nouns);
    return rewrite ? [rewrite] : [];
  }
  return actorsOf(passive, clause, lexicon, deeds).flatMap(([actor, text, person]): Rewrite[] => {
    const end = passive.passive.participle + 1;
    const rewrite = active(passive, clause, { text, person, end }, lexicon, deeds.nouns);
    return rewrite ? [{ ...rewrite, actor, ...(actor === 'kommunen' ? { unless: [otherSender] } : {}) }] : [];
  });
}

/** Whether the verb and a duty or right before it leave it to the reader, so that a wording may say »you«. */
export function mayBeReaders({ tokens, passive: { participle } }: Passive, lemma: string, { readers }: Deeds): boolean {
  return readers.has(lemma) && tokens.some(({ key }, index) => index < participle && modalsOfReader.has(key));
}

/** Who may act, the likeliest first; nobody where the verb does not tell. */
function actorsOf(
  { sentence, tokens, passive: { participle } }: Passive,
  { start, subjectEnd }: Clause,
  lexicon: EnglishLexicon,
  { senders, readers }: Deeds,
): readonly (typeof actors)[number][] {
  const lemma = lexicon.verbOf(tokens[participle]!.key)?.lemma ?? '';
  const [we, you, municipality] = actors;
  const subject = sentence.slice(tokens[start]!.start, tokens[subjectEnd - 1]!.end);
  const modal = tokens.slice(subjectEnd, participle).find(({ key }) => modalsOfReader.has(key))?.key;
  const isReaders = modal !== undefined && readers.has(lemma) && !ofReader.test(subject);
  const rest = sentence.slice(tokens[participle]!.end);
  const isSenders = senders.has(lemma) && !ofSender.test(subject) && !toSender.test(rest);
  if ((isReaders && ofMany.test(subject)) || (notSaid.has(lemma) && ofReader.test(subject))) return [];
  if (ofOther.test(sentence) || ofState.test(sentence) || ofLandlord.test(subject)) return isReaders ? [you] : [];
  if (isReaders) return isSenders && modal === 'may' && lemma !== 'renew' ? [you, we] : [you];
  if (
    !isSenders ||
    isOfOthers(lemma, modal, rest) ||
    lawDoes.has(lemma) ||
    isOfAnother(sentence.slice(0, tokens[start]!.start))
  )
    return [];
  return ofSender.test(sentence) ? [we] : [we, municipality];
}

/** Whether the words before a clause tell that somebody else brings it about: the owner must ensure that, by agreement. */
const isOfAnother = (front: string) =>
  /\b(?:(?:ensure|ensures|see|sees|sure) (?:that )?|by agreement,? )$/i.test(front);

/** Whether others do it as likely as the sender: their duties, what they may change, what is paid to somebody, what the law does. */
function isOfOthers(lemma: string, modal: string | undefined, rest: string): boolean {
  if (modal === 'must' || modal === 'shall' || modal === 'should' || /^ by law\b/.test(rest)) return true;
  return (modal !== undefined && ofEither.has(lemma)) || (paid.has(lemma) && /^ to\b/.test(rest));
}

interface Actor {
  readonly text: string;
  readonly person: Person;
  /** The token after the passive and its agent. */
  readonly end: number;
}

function active(
  { sentence, tokens, passive }: Passive,
  { start, subjectEnd, particle, lowered }: Clause,
  { text, person, end }: Actor,
  lexicon: EnglishLexicon,
  nouns: VerbalNouns,
): Rewrite | undefined {
  const { participle } = passive;
  const said = lexicon.verbOf(tokens[participle]!.key);
  if (!said) return undefined;
  const hidden = nouns.hiddenIn(tokens.slice(start, subjectEnd), particle ? `${said.lemma} ${particle}` : said.lemma);
  const verb = hidden?.verb ?? said;
  const next = tokens[end]?.key;
  if (ofOpinion.has(verb.lemma) && (next === 'to' || next === 'that' || next === undefined)) return undefined;
  const words = tokens.slice(subjectEnd, participle).map(({ start, end }) => sentence.slice(start, end));
  const group = activeVerb([...words, ...(hidden?.adverbs ?? [])], verb, person);
  if (group === undefined) return undefined;
  const first = tokens[start]!;
  const subject = sentence.slice(tokens[start + (hidden?.length ?? 0)]!.start, tokens[subjectEnd - 1]!.end);
  const isLowered = lowered && !hidden;
  const object =
    objects[subject.toLowerCase()] ?? (isLowered ? subject.charAt(0).toLowerCase() + subject.slice(1) : subject);
  const isFirst = !tokens.slice(0, start).some(({ kind }) => kind !== 'punctuation');
  const actor = isFirst ? capitalised(text) : text;
  const moved = particle && !hidden ? ` ${particle}` : '';
  const last = tokens[Math.max(end, participle + 1 + (particle ? 1 : 0)) - 1]!;
  const result = `${actor} ${group}${moved} ${object}`;
  return { result, edits: [{ start: first.start, end: last.end, text: result }] };
}
