import type { AgentKind } from '../grammarData.ts';
import type { Clause } from './clause.ts';
import { destinationOf } from './destination.ts';
import { byEmptySubject } from './emptySubject.ts';
import { impliedActors } from './impliedRoles.ts';
import { byKind, hasLimit, isSelfService } from './kindRoles.ts';
import { type NounPhrase, nounPhrase } from './nounPhrase.ts';
import { byReaderVerb } from './readersVerbs.ts';
import { isAddressed } from './understanding.ts';
import {
  type Actor,
  isAbility,
  isAbout,
  isDuty,
  isInPast,
  isPlainPresent,
  isStatement,
  isSupposed,
  type Use,
} from './use.ts';
import type { Words } from './words.ts';

/** Who may be meant, and whether only a text that speaks of them elsewhere can mean them. */
export interface Likely {
  readonly actors: readonly Actor[];
  readonly isImplied: boolean;
}

/** The actors that a verb is used of in a letter from an authority (dictionaries/da/passives.yaml), in this clause. */
export function likelyActors(words: Words, clause: Clause, lemma: string): Likely {
  const object = objectOf(words, clause);
  const nouns = object ? words.readings(object.head).map((reading) => reading.lemma) : [];
  const use: Use = {
    words,
    clause,
    lemma,
    kind: kindOf(words, clause, lemma),
    modal: clause.group.modal ?? '',
    object,
    nouns,
  };
  for (const rule of [byPatient, byAuthority, byReaderVerb, byLightVerb, byEmptySubject, byDestination, byKind]) {
    const actors = rule(use);
    if (actors && actors.length > 0) return { actors, isImplied: false };
    if (actors) break;
  }
  return { actors: impliedActors(use), isImplied: true };
}

/** What the act is about: the passive subject, or what follows the verbs after »der«. */
function objectOf(words: Words, { subject, rest }: Clause): NounPhrase | undefined {
  return subject.phrase ?? (subject.kind === 'phrase' ? undefined : nounPhrase(words, words.afterAdverbs(rest)));
}

/** A verb with its particle may be of another kind than the verb alone: »stilles ud«, but »tages med retur« is of none. */
function kindOf(words: Words, { rest, end }: Clause, lemma: string): AgentKind | undefined {
  const kind = (at: number) => words.knowledge.kindOf(`${lemma} ${words.key(at)}`);
  if (words.key(rest + 1) === 'retur' || words.key(rest + 2) === 'betragtning') return undefined;
  return kind(rest) ?? kind(end - 1) ?? words.knowledge.kindOf(lemma);
}

/** »Du indkaldes«: what is done to the reader is done by the sender. */
function byPatient(use: Use): readonly Actor[] | undefined {
  const { words, clause, kind, lemma, modal } = use;
  const { subject, group } = clause;
  if (kind === 'toPerson' && isInPast(words, group)) return [];
  if (isSuffered(use)) return [];
  if (lemma === 'henvise' && words.tokens.some(({ key }) => /(?:hospitalet?|sygehuset?)$/.test(key))) return [];
  if (lemma === 'nedsætte' && isAbout(use, 'abilities')) return [];
  const isOwed = isDuty(modal) || (modal === '' && kind === 'du');
  if (isOwed && isAbout(use, 'rights') && use.object?.definite === false) return [];
  if (lemma === 'fastholde' && isAbout(use, 'rights')) return isSupposed(use) ? ['du'] : [];
  if (lemma === 'træffe' && !isAbout(use, 'decisionNouns')) return [];
  if (lemma === 'begrunde' && isPlainPresent(use) && isReasoned(use)) return ['vi'];
  if (lemma === 'genoptage' && !isAbout(use, 'resumedNouns')) return [];
  if (lemma === 'anmelde' && use.nouns.some((noun) => /(?:besøg|kontrol|tilsyn)$/.test(noun))) return [];
  if (isDuty(use.modal) && use.nouns.some((noun) => /^(?:aftale|valg)$/.test(noun))) return [];
  if (isReader(words, subject.from) && subject.phrase?.kind === 'pronoun') {
    if (/^(?:behandle|se)$/.test(lemma)) return [];
    if (isDuty(modal) && (kind === 'du' || (modal === 'skal' && isSupposed(use)))) return [];
    if (words.lists.toAuthority.has(lemma)) return ['vi'];
    if (kind === 'duty' || (kind === 'du' && !/melde$/.test(lemma)) || /^(?:an|ind)?melde$/.test(lemma)) return [];
    return kind !== undefined && (!isSupposed(use) || words.lists.officialAlways.has(lemma)) ? ['vi'] : [];
  }
  if (kind !== 'toPerson') return undefined;
  return subject.kind === 'phrase' ? ['vi'] : [];
}

/** »Afslag begrundes skriftligt«. */
const isReasoned = (use: Use): boolean =>
  isStatement(use.clause) && use.nouns.some((noun) => /^(?:afgørelse|afslag)$/.test(noun));

/** »du«, »I« and »De«, but not »de« about others. */
function isReader(words: Words, index: number): boolean {
  if (words.key(index) === 'de') return words.hasCapital(index) && (index > words.first || isAddressed(words));
  return words.key(index) === 'du' || words.isYouPlural(index);
}

/** »udsættes for trusler«, »pålægges ansvar«: what others may do, or the law. */
function isSuffered({ words, clause: { rest }, lemma }: Use): boolean {
  return (
    (lemma === 'udsætte' && words.key(rest) === 'for') || (lemma === 'pålægge' && words.key(rest).endsWith('ansvar'))
  );
}

/** »Borgerservice kontaktes på telefon«, but »Naboerne orienteres«. */
function byAuthority({ words, lemma, object, nouns, modal }: Use): readonly Actor[] | undefined {
  if (!words.lists.toAuthority.has(lemma) || !object) return undefined;
  if (/^(?:jeg|vi)$/.test(words.key(object.head))) return isAbility(modal) ? ['du'] : [];
  const isOwn = words.isName(object.head) || nouns.some((noun) => words.lists.ownAuthority.has(noun));
  const isOther = nouns.some((noun) => words.lists.agentNouns.has(noun)) && !words.is('possessives', object.from);
  const isContact = nouns.some((noun) => words.lists.contacts.has(noun));
  const isAsked = isContact && (isDuty(modal) || isAbility(modal));
  if (isOwn || isAsked || isOwnDoctor(words, object) || (isOther && isAbility(modal))) return ['du'];
  if (isContact) return [];
  if (lemma === 'kontakte' && isOne(words, object)) return [];
  if (/^de[nt]$/.test(words.key(object.head))) return [];
  const isSomebody = object.kind !== 'noun' || nouns.some((noun) => words.knowledge.endings.agentNouns.test(noun));
  return isDuty(modal) || isAbility(modal) || !isSomebody ? [] : ['vi'];
}

/** »egen læge«. */
const isOwnDoctor = (words: Words, { from, head }: NounPhrase): boolean =>
  words.key(from) === 'egen' && words.key(head) === 'læge';

/** »Skolen kontaktes, hvis …«: by either side; »Naboerne kontaktes« by the sender. */
const isOne = (words: Words, object: NounPhrase): boolean =>
  object.definite &&
  words.has(object.head, 'noun', (slot) => slot.startsWith('singular')) &&
  !words.readings(object.head).some(({ lemma }) => words.lists.readerNames.has(lemma));

/** Light verbs say with their noun who acts: »Indbetaling foretages«, »Der foretages en vurdering«. */
function byLightVerb(use: Use): readonly Actor[] | undefined {
  const { words, clause, lemma, kind, modal } = use;
  if (!words.lists.readerLight.has(lemma)) return undefined;
  const isImplied =
    /^(?:foretage|rette)$/.test(lemma) ||
    (lemma === 'meddele' && use.nouns.includes('afbud') && hasLimit(use)) ||
    (/^(?:fremsende|sende)$/.test(lemma) && !clause.subject.phrase?.definite);
  if (lemma === 'foretage' && isAbout(use, 'readerNouns') && isNamedOnly(use)) return [];
  if (lemma === 'give' && use.nouns.some((noun) => /(?:klage|ansøgning)$/.test(noun))) return [];
  if (isAbout(use, 'readerNouns') && (modal !== '' || (isImplied && isStatement(clause))))
    return lemma === 'rette' && modal === '' && clause.subject.kind === 'der' ? ['vi', 'du'] : ['du'];
  if (kind === 'impersonal' && isAbout(use, 'readerNouns')) return [];
  if (lemma !== 'foretage') return undefined;
  if (isSelfService(use)) return [];
  if (isAbout(use, 'officialNouns')) return ['vi'];
  if (isSupposed(use) && clause.group.kind !== 'være') return [];
  const isGiven = clause.subject.kind !== 'phrase' || clause.subject.phrase?.definite === true;
  return isGiven && (modal === '' || /^vil/.test(modal)) ? ['vi'] : [];
}

/** »Tilmeldingen foretages«, »Betaling foretages«: with the noun alone, »Du skal foretage« says no more. */
const isNamedOnly = ({ clause, modal, object }: Use): boolean =>
  clause.subject.kind === 'phrase' && (modal === '' || object?.definite === true);

/** »sendes til os«, »sendes til dig«, »skal meddeles til skolen«. */
function byDestination(use: Use): readonly Actor[] | undefined {
  const { words, clause, kind, lemma, modal } = use;
  if (kind === undefined || kind === 'use') return undefined;
  if (lemma === 'overdrage' && isToInstitution(words, clause)) return [];
  const to = destinationOf(words, clause);
  if (to === 'reader') return kind === 'du' || kind === 'duty' ? [] : ['vi'];
  if (lemma === 'meddele' && (to === 'authority' || isSentOn(words, clause))) return isDuty(modal) ? ['du'] : [];
  if (to === undefined) return undefined;
  if (isAbout(use, 'ownPapers')) return [];
  const isAsked = isStatement(clause) || /^(?:hvis|såfremt|at)$/.test(words.key(clause.from - 1));
  return kind === 'official' || kind === 'vi' || !isAsked ? [] : ['du'];
}

/** »overdrages til arkivet«: the sender may be the one who receives; the police is another. */
const isToInstitution = (words: Words, { group, end }: Clause): boolean =>
  words.tokens.slice(group.to, end).some(({ key }, offset) => {
    const head = nounPhrase(words, group.to + offset + 1)?.head ?? -1;
    return (
      key === 'til' &&
      words
        .readings(head)
        .some(({ lemma, slot }) => slot === 'singularDefinite' && !words.knowledge.endings.otherAuthority.test(lemma))
    );
  });

const isSentOn = (words: Words, { group, end }: Clause): boolean =>
  words.tokens.slice(group.to, end).some(({ key }) => key === 'til');
