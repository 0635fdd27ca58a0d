import type { Actor, Rewrite } from '../../../language.ts';
import { FORMAL } from '../formalAddress.ts';
import type { Notice } from '../grammarData.ts';
import { activeVerbs } from './activeVoice.ts';
import { actorsOf, type Role } from './actors.ts';
import { type Agent, agentOf, agentText } from './agent.ts';
import { isBareCount } from './bareNoun.ts';
import { bedesRewrites, isRequest } from './bedes.ts';
import type { Clause } from './clause.ts';
import { pronounFor, type SecondVerb, type SharedVerbs, sharedWith, twinOf } from './coordination.ts';
import { formulaRewrites } from './formulas.ts';
import { type Joined, ownClause } from './joinedClause.ts';
import { withCase, withEarlyAdverbs, withoutOnly, withSelf } from './movedAdverbs.ts';
import { activeClause } from './passiveRewrite.ts';
import { raisingRewrites } from './raising.ts';
import { readersOf } from './reader.ts';
import { isAnybodys, isConsent, isDoneToOthers, isReadersQuestion, unlessOthers } from './readerGates.ts';
import { rewriteOf, withPlain } from './rewriting.ts';
import { ALONE, INSTITUTION, NOT_KOMMUNEN } from './sender.ts';
import { refersToKommunen, saysSender, saysWe, speaksOfKommunen } from './senderName.ts';
import { senderPronouns } from './senderPronoun.ts';
import { isAddressed, isUnderstood } from './understanding.ts';
import type { VerbGroup } from './verbGroup.ts';
import type { Words } from './words.ts';

/** What a passive clause can be turned into, and the later verb that is turned along with it. */
export interface Rewritten {
  readonly rewrites: readonly Rewrite[];
  readonly second?: number;
  /** The later verb that could have a clause of its own. */
  readonly joined?: Joined;
}

/** The active sentences that can stand instead of a passive one; none when the clause is not understood for sure. */
export function rewritesOf(words: Words, clause: Clause, agent: Agent | undefined): Rewritten {
  const twin = agent ? undefined : twinOf(words, clause);
  if (twin && isTwinOfSame(words, clause, twin)) {
    const rewrites = allRewrites(words, clause, agent, { turned: twin });
    if (rewrites.length > 0) return { rewrites, second: twin.index };
  }
  const shared = sharedWith(words, clause, agent);
  const rewrites = shared === 'other' ? formulasOnly(words, clause, agent) : allRewrites(words, clause, agent, shared);
  const isDe = clause.subject.from === words.opening && !isRequest(clause) && isAddressed(words);
  const suited = isDe ? rewrites.flatMap(inFormal) : rewrites;
  const turned = typeof shared === 'object' && !agent ? along(words, clause, shared).turned : undefined;
  const joined = typeof shared === 'object' && shared.joined ? { clause, agent, verb: shared.joined } : undefined;
  return { rewrites: suited, ...(turned ? { second: turned.index } : {}), ...(joined ? { joined } : {}) };
}

/** »Boligen vil blive renoveret« → »Vi renoverer boligen«: »Vi vil« would be a wish. */
const promised = ({ group, order }: Clause): VerbGroup =>
  group.kind === 'blive' && group.modal === 'vil' && order === 'main'
    ? {
        kind: group.kind,
        finite: group.finite,
        nonfinite: group.lexical,
        lexical: group.lexical,
        lemmas: group.lemmas,
        to: group.to,
      }
    : group;

/** »De indkaldes«: the reader only where the document says De; and so the sender is »vi«, said or not. */
const inFormal = (rewrite: Rewrite): readonly Rewrite[] =>
  rewrite.needs === ALONE || (rewrite.actor === 'vi' && rewrite.unless?.includes(ALONE))
    ? []
    : [{ ...rewrite, needs: FORMAL }];

/** Requests and expectations have their own rules for what comes after »og«. */
function formulasOnly(words: Words, clause: Clause, agent: Agent | undefined): readonly Rewrite[] {
  if (agent) return [];
  return isRequest(clause) ? bedesRewrites(words, clause) : raisingRewrites(words, clause);
}

function allRewrites(
  words: Words,
  clause: Clause,
  agent: Agent | undefined,
  shared: SharedVerbs | undefined,
): readonly Rewrite[] {
  if (isRequest(clause)) return agent ? [] : bedesRewrites(words, clause);
  const raised = agent ? [] : raisingRewrites(words, clause);
  if (raised.length > 0) return raised;
  if (!isUnderstood(words, clause, agent)) return [];
  const further = shared && (agent ? resumption(shared) : along(words, clause, shared));
  if (further && further.turned === undefined && further.resumedAt === undefined) return [];
  const make = (subject: string, role?: Role, verb?: string, notice?: Notice): Rewrite | undefined => {
    const group = role?.actor === 'vi' ? promised(clause) : clause.group;
    const verbs = activeVerbs(words, group, verb, role?.modal);
    const whole =
      role?.modal === undefined ? withCase(words, withSelf(words, clause, agent)) : withEarlyAdverbs(words, clause);
    const told = verbs && notice ? { ...verbs, notice } : verbs;
    const active = told && activeClause(words, whole, subject, told, role ? undefined : agent, further);
    return active && rewriteOf(words, active);
  };
  const lemma = clause.group.lemmas.length === 1 ? clause.group.lemmas[0]! : '';
  const plainly = (subject: string, role: Role): Rewrite | undefined => {
    const notice = further ? undefined : words.lists.notices.get(lemma);
    if (notice === 'recipient' || (notice && role.actor === 'du')) return make(subject, role, 'give', notice);
    const verb = words.lists.plain.get(lemma);
    return verb !== undefined && allowsPlain(words, clause) ? make(subject, role, verb) : undefined;
  };
  const found: (Rewrite | undefined)[] =
    agent || further?.resumedAt !== undefined ? [] : formulaRewrites(words, clause);
  if (agent) {
    if (isNobody(words, clause, agent) || leavesThem(words, clause, agent, further)) return [];
    const subject = agentText(words, agent);
    const only = withoutOnly(words, clause, agent);
    if (only) return [makeAs(words, only, agent, `kun ${subject}`, further)].filter((rewrite) => rewrite !== undefined);
    found.push(make(subject));
    const ours =
      /^kommunen$/i.test(subject) && !words.tokens.some(({ key }) => key === 'kommunens')
        ? makeAs(words, clause, agent, 'vi', further)
        : undefined;
    if (ours) found.push({ ...ours, actor: 'vi', unless: [INSTITUTION] });
    return found.filter((rewrite) => rewrite !== undefined);
  }
  const roles = actorsOf(words, clause);
  roles.forEach((role, index) => {
    const named = (actor: Actor, rewrite: Rewrite | undefined) => rewrite && { ...rewrite, actor };
    const makeBoth = (subject: string) =>
      withPlain(make(subject, role), index === 0 ? plainly(subject, role) : undefined).map((rewrite) =>
        named(role.actor, rewrite),
      );
    if (role.actor === 'du') {
      if (isReadersQuestion(words) || isConsent(words, clause) || isDoneToOthers(words, clause)) return;
      if (shared?.turned && further?.turned === undefined && isShared(words, shared.turned)) return;
      for (const { pronoun, when } of readersOf(words)) {
        if (when.unless && when.needs === undefined && isAnybodys(clause)) continue;
        found.push(
          ...makeBoth(pronoun).map((rewrite) => rewrite && { ...rewrite, ...unlessOthers(words, clause, when) }),
        );
      }
      return;
    }
    const isKommunens = speaksOfKommunen(words);
    if (isKommunens && words.key(clause.opening - 1) === 'og') return;
    if (!isReadersQuestion(words) && !isKommunens)
      for (const { pronoun, when } of senderPronouns(words).filter(({ when }) => !role.ifSaid || saysSender(when)))
        found.push(...makeBoth(pronoun).map((rewrite) => rewrite && { ...rewrite, actor: pronoun, ...when }));
    if (role.ifSaid || saysWe(words) || refersToKommunen(words) || /^(?:drøfte|aftale|forhandle|tale)$/.test(lemma))
      return;
    const kommunen = make('kommunen', role);
    const unless = isKommunens ? [INSTITUTION] : [...NOT_KOMMUNEN, ALONE];
    found.push(named('kommunen', kommunen && { ...kommunen, unless }));
  });
  return found.filter((rewrite) => rewrite !== undefined);
}

/** »ikke overvåges af en medarbejder«: in the active it is »ingen«. */
const isNobody = (words: Words, clause: Clause, { from }: Agent): boolean =>
  /^(?:en|et)$/.test(words.key(from + 1)) && words.tokens.slice(clause.opening, from).some(({ key }) => key === 'ikke');

/** »Holdene dannes af lærerne, og de justeres«, »… og justeres«: in the active, »de« would be the teachers. */
const leavesThem = (words: Words, clause: Clause, { from, to }: Agent, further: SharedVerbs | undefined): boolean => {
  const { end } = clause;
  const isResumed = further?.resumedAt !== undefined && pronounFor(words, clause, words.lexicon) === 'dem';
  if (!isResumed && !(words.is('coordinators', end + 1) && words.key(end + 2) === 'de')) return false;
  if (words.isName(from + 1)) return false;
  return words.tokens
    .slice(from, to)
    .some(
      (_, at) => words.has(from + at, 'noun', (slot) => slot.startsWith('plural')) || words.key(from + at) === 'og',
    );
};

function makeAs(
  words: Words,
  clause: Clause,
  agent: Agent,
  subject: string,
  shared: SharedVerbs | undefined,
): Rewrite | undefined {
  const verbs = activeVerbs(words, clause.group);
  const active = verbs && activeClause(words, clause, subject, verbs, agent, shared);
  return active && rewriteOf(words, active);
}

/** Plain verbs want an article (»sende klage«), and cannot be used of what is done in person. */
function allowsPlain(words: Words, clause: Clause): boolean {
  const inPerson = words.tokens
    .slice(clause.rest, clause.end)
    .some(({ key }) => /^(?:personligt?|fremmøde|henvendelse|mundtligt?|telefonisk)$/.test(key));
  return !inPerson && !isBareCount(words, clause.subject);
}

/** Whether who acts in the clause goes on in the next. */
function isTwinOfSame(words: Words, clause: Clause, { index, lemma }: SecondVerb): boolean {
  const own = ownClause(words, clause, index, lemma);
  const said = (each: Clause) => actorsOf(words, each).map(({ actor, modal }) => `${actor} ${modal}`);
  const roles = said(clause);
  return (
    roles.length > 0 &&
    said(own).join() === roles.join() &&
    agentOf(words, own) === undefined &&
    isUnderstood(words, own, undefined)
  );
}

/** How a sentence goes on with the later verbs: turned along where the same do it, else with a pronoun. */
function along(words: Words, clause: Clause, shared: SharedVerbs): SharedVerbs {
  const { turned } = shared;
  const isSame = turned && (turned.comma !== undefined || isSameActor(words, clause, turned));
  return isSame ? { turned } : resumption(shared);
}

const resumption = ({ resumedAt }: SharedVerbs): SharedVerbs => (resumedAt === undefined ? {} : { resumedAt });

/** True when both verbs of a coordination are done by the same. */
function isSameActor(words: Words, clause: Clause, second: SecondVerb): boolean {
  const roles = actorsOf(words, clause);
  const others = actorsOf(words, { ...clause, group: { ...clause.group, lemmas: [second.lemma] } });
  return roles.length > 0 && others.some(({ actor }) => actor === roles[0]!.actor);
}

/** »Affaldet sorteres og køres bort«, but not »Skemaet udfyldes og behandles«: the reader may have to do both, or one. */
const isShared = (words: Words, { lemma }: SecondVerb): boolean => words.knowledge.kindOf(lemma) !== 'official';
