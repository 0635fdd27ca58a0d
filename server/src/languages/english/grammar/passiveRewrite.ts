import { capitalised } from '../../characters.ts';
import type { Rewrite } from '../../language.ts';
import type { EnglishLexicon } from '../inflection.ts';
import { actorsOf, type Deed, type Deeds, modalsOfReader, otherSender } from './actors.ts';
import { type Acting, personOf } from './agent.ts';
import { type Clause, clauseOf } from './clause.ts';
import type { Passive } from './passive.ts';
import { activeVerb, type Person } from './tense.ts';
import type { VerbalNouns } from './verbalNoun.ts';

/** A subject pronoun as an object, and the other way round. */
const objects: Readonly<Record<string, string>> = { i: 'me', he: 'him', she: 'her', we: 'us', they: 'them' };
const subjects: Readonly<Record<string, string>> = { me: 'I', him: 'he', her: 'she', us: 'we', them: 'they' };

/** Verbs whose passive with »to« has no such active, »it is said to be«, or a plainer wording: »you must«. */
const ofOpinion = new Set(
  'say know believe think understand rumour see make suppose repute hear be require schedule intend design'.split(' '),
);

/** The active wordings of a simple clause; none when it is not understood for sure. */
export function rewritesOf(passive: Passive, agent: Acting, lexicon: EnglishLexicon, deeds: Deeds): readonly Rewrite[] {
  const clause = agent === 'unclear' ? undefined : clauseOf(passive, lexicon);
  if (!clause || agent === 'unclear') return [];
  if (agent) {
    const text = subjects[agent.text.toLowerCase()] ?? agent.text;
    const person = personOf(agent, lexicon);
    // »Are only covered by the scheme«: in front of another verb, »only« would belong to something else.
    const isOnly = passive.tokens
      .slice(clause.subjectEnd, passive.passive.participle)
      .some(({ key }) => key === 'only');
    if (!person || isOnly) return [];
    const rewrite = active(passive, clause, { text, person, end: agent.end }, lexicon, deeds.nouns);
    return rewrite ? [rewrite] : [];
  }
  return actorsOf(deedOf(passive, clause, lexicon), deeds).flatMap(([actor, text, person]): Rewrite[] => {
    const end = passive.passive.participle + 1;
    const rewrite = active(passive, clause, { text, person, end }, lexicon, deeds.nouns);
    return rewrite ? [{ ...rewrite, actor, ...(actor === 'kommunen' ? { unless: [otherSender] } : {}) }] : [];
  });
}

/** What a passive tells of who may act. */
function deedOf({ sentence, tokens, passive: { participle } }: Passive, clause: Clause, lexicon: EnglishLexicon): Deed {
  const { start, subjectEnd } = clause;
  return {
    lemma: lexicon.verbOf(tokens[participle]!.key)?.lemma ?? '',
    front: sentence.slice(0, tokens[start]!.start),
    subject: sentence.slice(tokens[start]!.start, tokens[subjectEnd - 1]!.end),
    modal: tokens.slice(subjectEnd, participle).find(({ key }) => modalsOfReader.has(key))?.key,
    rest: sentence.slice(tokens[participle]!.end),
    sentence,
  };
}

/** Whether the verb and a duty or right before it leave it to the reader, so that a wording may say »you«. */
export function mayBeReaders({ tokens, passive: { participle } }: Passive, lemma: string, { readers }: Deeds): boolean {
  return readers.has(lemma) && tokens.some(({ key }, index) => index < participle && modalsOfReader.has(key));
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
  if (!hidden && text !== 'you' && nouns.isHidden(tokens[subjectEnd - 1]!.key, said.lemma)) return undefined;
  const verb = hidden?.verb ?? said;
  const next = tokens[end]?.key;
  if (ofOpinion.has(verb.lemma) && (next === 'to' || next === 'that' || next === undefined)) return undefined;
  const words = tokens.slice(subjectEnd, participle).map(({ start, end, key }) =>
    // A duty of the reader's is »must«; »you shall« is as official as what it replaces.
    key === 'shall' && text === 'you' ? 'must' : sentence.slice(start, end),
  );
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
