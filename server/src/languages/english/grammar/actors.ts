import type { Rewrite } from '../../language.ts';
import type { Person } from './tense.ts';
import type { VerbalNouns } from './verbalNoun.ts';

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
export const modalsOfReader = new Set(['must', 'shall', 'should', 'can', 'may']);
/** What is acted on is not the one who acts, nor part of it. */
const ofSender = /\b(?:we|us|our|municipality)\b/i;
const ofReader = /^you\b/i;
/** To whom others give and refuse things too: the school that your child has been refused a place at. */
const ofFamily = /^your (?:child|children|daughter|husband|partner|son|spouse|wife)$/i;
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
/** What only those who decide make. */
const ofDeciders = /\b(?:exceptions?|exemptions?|dispensations?|decisions?)\b/i;
/** What readers make and send. */
const readersPaper = /\b(?:application|appeal|claim|complaint|objection|request)s?$/i;
const handedIn = new Set('make send submit'.split(' '));
/** What goes to somebody is the payer's to pay. */
const paid = new Set('pay return repay'.split(' '));
/** What readers do themselves where a service on the web is named for it. */
const selfServed =
  /\b(?:applications?|booking|cancellation|deregistration|enrolment|notification|payment|registration|renewal|submission)\b/i;
const selfService = /\b(?:self-service|online|web form|app|MitID)\b/i;
/** A payment that is missing is one the reader has not made. */
const missingPayment = /^no (?:\w+ )?payments?\b/i;
/** What breaks the rules is for those to report who see to them. */
const breach = /\b(?:the (?:case|matter)|breach(?:es)?|infringements?|non-\w+|violations?)$/i;
/** What is the duty of many is not one reader's to do. */
const ofMany = /^(?:most|many|few|some|the majority)\b|\b(?:businesses|companies|operators|employers)$/i;
/** Words before a clause which tell that somebody else brings it about: the owner must ensure that, by agreement. */
const ofAnother = /\b(?:(?:ensure|ensures|see|sees|sure) (?:that )?|by agreement,? )$/i;
/** Who has been named as the one who writes does not become »we« in the same sentence: the municipality informs you that … */
const inThirdPerson = /\bthe (?:municipality|council|job centre|citizen service)\b[^,;:]* that $/i;
/** What is sent there does not come from there. */
const toSender = /\bto (?:us|the (?:municipality|council|authority|office|citizen service|job centre|school))\b/i;

/** What a reader who breaks the rules meets is not the reader's to do. */
const sanction =
  /\b(?:infringements?|breach(?:es)?|breached|violations?|violated|misuse[ds]?|abuse[ds]?|non-\w+|fail|failure|without notice|absence of|not complied with)\b/i;
/** Others than the sender give it as well, where a condition tells of it: if you have been offered a room. */
const condition = /\b(?:if|unless|when|where|whether|once)\s*$/i;
const givenByOthers = new Set('accept admit award employ give grant invite offer refer refuse reject'.split(' '));
/** In a condition both sides do it with the same thing: if the place is not accepted. */
const doneByEither = new Set('accept cancel confirm decline renew report require return terminate withdraw'.split(' '));

/** Verbs by who does what they say, in basic form; a verb may be in both. And the nouns that hide a verb. */
export interface Deeds {
  readonly senders: ReadonlySet<string>;
  readonly readers: ReadonlySet<string>;
  readonly nouns: VerbalNouns;
}

/** What a passive tells of who may act. */
export interface Deed {
  /** The verb in basic form. */
  readonly lemma: string;
  readonly sentence: string;
  /** What stands before the clause. */
  readonly front: string;
  readonly subject: string;
  readonly modal: string | undefined;
  /** What stands after the participle. */
  readonly rest: string;
}

/** Who may act, the likeliest first; nobody where the verb does not tell. */
export function actorsOf(deed: Deed, { senders, readers }: Deeds): readonly (typeof actors)[number][] {
  const { lemma, subject, modal, rest, sentence } = deed;
  const [we, you, municipality] = actors;
  const isReaders = modal !== undefined && readers.has(lemma) && !isNotReaders(deed);
  const isSent = readersPaper.test(subject) && handedIn.has(lemma);
  const isSenders = senders.has(lemma) && !isSent && !ofSender.test(subject) && !toSender.test(rest);
  if ((isReaders && ofMany.test(subject)) || (notSaid.has(lemma) && (ofReader.test(subject) || /^ to\b/.test(rest))))
    return [];
  if (ofOther.test(sentence) || ofState.test(sentence) || ofLandlord.test(subject)) return isReaders ? [you] : [];
  if (isReaders) return isSenders && modal === 'may' && lemma !== 'renew' ? [you, we] : [you];
  if (!isSenders || isOfOthers(deed)) return [];
  return ofSender.test(sentence) ? [we] : [we, municipality];
}

/** Whether the reader is acted on, decides nothing here, or is told of what breaking the rules brings. */
const isNotReaders = ({ lemma, subject, sentence }: Deed): boolean =>
  ofReader.test(subject) ||
  ofDeciders.test(subject) ||
  sanction.test(sentence) ||
  (lemma === 'report' && breach.test(subject));

/** Whether others do it as likely as the sender: their duties, what they may change, what is paid to somebody, what the law does. */
function isOfOthers({ lemma, subject, modal, front, rest }: Deed): boolean {
  if (modal === 'must' || modal === 'shall' || modal === 'should' || ofAnother.test(front)) return true;
  if (lawDoes.has(lemma) || /^ by law\b/.test(rest)) return true;
  if (inThirdPerson.test(front)) return true;
  if (selfServed.test(subject) && selfService.test(rest)) return true;
  if (missingPayment.test(subject)) return true;
  const given = ofReader.test(subject) ? givenByOthers : doneByEither;
  if (given.has(lemma) && condition.test(front)) return true;
  if (givenByOthers.has(lemma) && ofFamily.test(subject) && /\bthat\s*$/.test(front)) return true;
  return (modal !== undefined && ofEither.has(lemma)) || (paid.has(lemma) && /^ to\b/.test(rest));
}
