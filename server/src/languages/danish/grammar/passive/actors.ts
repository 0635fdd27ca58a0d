import { isMoney } from '../money.ts';
import type { Clause, Subject } from './clause.ts';
import { isMentioned } from './mentions.ts';
import { isOthers } from './otherActors.ts';
import { isEntrusted, isStartedByReader, tellsUsers } from './readersPart.ts';
import { isPastPassive } from './sPassive.ts';
import { isAsking } from './understanding.ts';
import { type Actor, isStatement } from './use.ts';
import { likelyActors } from './verbRoles.ts';
import type { Words } from './words.ts';

/** How an actor would say it. */
export interface Role {
  readonly actor: Actor;
  /** What the present tense only implies: »Skemaet indsendes« → »Du skal indsende«, »Tiden bestilles på nettet« → »Du kan«. */
  readonly modal?: 'skal' | 'kan';
  /** True for what only a text that speaks of the actor elsewhere can mean: »Billedet gemmes« → »Vi gemmer billedet«. */
  readonly ifSaid?: true;
}

/** What has been told of clauses, which are asked about for the rule and again for the fixes. */
const known = new WeakMap<Clause, readonly Role[]>();

/** The actors that make sense, the likeliest first; none when the verb does not tell. */
export function actorsOf(words: Words, clause: Clause): readonly Role[] {
  const roles = known.get(clause) ?? rolesIn(words, clause);
  known.set(clause, roles);
  return roles;
}

function rolesIn(words: Words, clause: Clause): readonly Role[] {
  const [first, ...others] = clause.group.lemmas.map((lemma) => likelyActors(words, clause, lemma));
  if (!first || others.some(({ actors }) => actors.join() !== first.actors.join())) return [];
  const isImplied = first.isImplied || others.some((other) => other.isImplied);
  return first.actors.flatMap((actor) => {
    if (isThingPaidFor(words, clause) || isAdviceToAll(words, clause)) return [];
    if (isMentioned(words, clause, actor) || isOthers(words, clause, actor)) return [];
    if (actor === 'vi' && (isEntrusted(words, clause) || isStartedByReader(words, clause) || tellsUsers(words)))
      return [];
    const role = roleOf(words, clause, actor);
    return role ? { ...role, ...(isImplied ? { ifSaid: true } : {}) } : [];
  });
}

/** »Træet plantes bedst om efteråret«. */
const isAdviceToAll = (words: Words, { group, end }: Clause): boolean =>
  words.tokens.slice(group.finite, end).some(({ key }) => /^(?:bedst|helst|lettest|nemmest)$/.test(key));

/** »Passet betales ved bestillingen«: one pays a fee, but pays for a thing. */
const isThingPaidFor = (words: Words, { group, subject: { phrase } }: Clause): boolean =>
  group.lemmas.includes('betale') && phrase?.kind === 'noun' && !isMoney(words.key(phrase.head));

function roleOf(words: Words, clause: Clause, actor: Actor): Role | undefined {
  const { group } = clause;
  if (isStatement(clause) && group.modal === undefined && group.lemmas.includes('ønske')) return undefined;
  if (actor === 'vi') return isWish(words, clause) ? undefined : { actor };
  if (group.modal === 'vil' || group.modal === 'ville') return undefined;
  if (group.modal !== undefined) return { actor };
  if (words.key(clause.from - 1) === 'mens') return undefined;
  if (isAsking(words, clause.opening) || (isContent(words, clause) && !isAskedFor(words, clause))) return undefined;
  if (group.kind !== 's' || isPastPassive(words, group.finite)) return undefined;
  if (/^(?:og|eller)$/.test(words.key(clause.opening - 1)) || (isStatement(clause) && !isImplied(words, clause)))
    return undefined;
  if (!isStatement(clause) || group.lemmas.includes('ønske')) return { actor };
  if (words.tokens.slice(group.to, clause.end).some(({ key }) => /^(?:behov|timen|døgnet)$/.test(key)))
    return undefined;
  if (isNextStep(words, clause) || isForbidden(words, clause)) return undefined;
  return { actor, modal: isOffered(words, clause) ? 'kan' : 'skal' };
}

/** »Der ryges ikke på området«: what one may not do is no duty not to. */
const isForbidden = (words: Words, { group, opening, end }: Clause): boolean =>
  group.lemmas.some((lemma) => /^(?:medbringe|medtage|parkere|ryge)$/.test(lemma)) &&
  words.tokens.slice(opening, end).some(({ key }) => key === 'ikke' || key === 'aldrig');

/** »Herefter afleveres den til arkivet«: what comes next of itself. */
const isNextStep = (words: Words, { subject, opening }: Clause): boolean =>
  /^(?:derefter|derpå|herefter)$/.test(words.key(opening)) && /^de[nt]?$/.test(words.key(subject.from));

/** »Tiden bestilles på nettet«, »Spørgsmål rettes til kontoret«: where it can be had, unless there is a limit. */
const isOffered = (words: Words, { group, rest, end, subject }: Clause): boolean =>
  (isRight(words, subject) ||
    words.tokens.slice(group.to, end).some(({ key }) => key === 'hele' || key === 'løbende') ||
    group.lemmas.every((lemma) =>
      /^(?:bestille|booke|indberette|købe|leje|rekvirere|reservere|rette|tilmelde)$/.test(lemma),
    ) ||
    (group.lemmas.includes('betale') && words.key(rest) === 'med')) &&
  !words.tokens.slice(group.to, end).some(({ key }) => /^(?:senest|inden|mindst|før|straks)$/.test(key));

/** »En klage sendes til nævnet«: who has a right may use it. */
const isRight = (words: Words, { phrase }: Subject): boolean =>
  phrase?.kind === 'noun' &&
  !phrase.definite &&
  words.readings(phrase.head).some(({ lemma }) => words.knowledge.endings.rights.test(lemma));

const isContent = (words: Words, { order, from }: Clause): boolean =>
  order === 'subordinate' && words.key(from - 1) === 'at';

/** »Vi beder om, at medicinen medbringes«, but not »Det er vedtaget, at telefoner afleveres«, which is a rule. */
const isAskedFor = (words: Words, { from }: Clause): boolean =>
  words.tokens
    .slice(0, from)
    .some(({ key }) =>
      /^(?:bed|anmod|opfordr|henstil|forud|beting|kræv|krav|vilkår|vigtig|husk|sørg|anbefal)/.test(key),
    );

/** A duty that the present tense only implies: not with verbs that others are the subject of too, without a limit or a way. */
function isImplied(words: Words, { group, end }: Clause): boolean {
  if (words.key(end) === ',' && words.key(end + 1) === 'eller') return false;
  if (group.lemmas.includes('ansøge')) return false;
  if (
    words.tokens
      .slice(group.to, end)
      .some(({ key }) => /^(?:først|automatisk|gerne|udgangspunkt|normalt|typisk|oftest)$/.test(key))
  )
    return false;
  if (!group.lemmas.some((lemma) => words.lists.rarelyImplied.has(lemma))) return true;
  return words.tokens.slice(group.to, end).some(({ key }) => /^(?:senest|inden|på|via|digitalt)$/.test(key));
}

/** »hvis du vil blive ringet op«: vil is what the reader wants. */
function isWish(words: Words, { order, group, subject }: Clause): boolean {
  return order === 'subordinate' && /^(?:vil|ville)$/.test(group.modal ?? '') && words.key(subject.from) === 'du';
}
