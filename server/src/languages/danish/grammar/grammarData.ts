type List = readonly string[];
type VerbForms = Readonly<Record<string, 'present' | 'past' | 'infinitive' | 'participle'>>;

/** Words of closed classes, lower case (dictionaries/da/function-words.yaml). */
export interface FunctionWords {
  /** Subject form → object form. */
  readonly nominative: Readonly<Record<string, string>>;
  readonly oblique: List;
  readonly pronouns: List;
  readonly determiners: List;
  readonly possessives: List;
  readonly numerals: List;
  readonly prepositions: List;
  readonly subordinators: List;
  readonly doubtfulSubordinators: List;
  readonly properPrepositions: List;
  readonly relatives: List;
  readonly coordinators: List;
  readonly modals: VerbForms;
  readonly modalInfinitives: List;
  readonly become: VerbForms;
  readonly be: VerbForms;
  readonly have: VerbForms;
  readonly sentenceAdverbs: List;
  readonly fieldAdverbs: List;
  readonly fieldPhrases: List;
  readonly finalAdverbs: List;
  readonly otherAdverbs: List;
  readonly degree: List;
  readonly timeNouns: List;
}

/** Who mostly does what a verb says, in a letter from an authority. */
export type AgentKind =
  | 'official'
  | 'vi'
  | 'ours'
  | 'du'
  | 'either'
  | 'mixed'
  | 'duty'
  | 'use'
  | 'toPerson'
  | 'impersonal';

/** What is known of verbs in the passive and of who acts (dictionaries/da/passives.yaml, which explains each list). */
export interface PassiveData {
  readonly deponents: List;
  readonly passiveUnless: Readonly<Record<string, List>>;
  readonly activeUnless: List;
  readonly surePassives: List;
  readonly particles: List;
  readonly notParticiples: List;
  readonly states: List;
  readonly adverbParticiples: List;
  readonly agents: Readonly<Record<AgentKind, List>>;
  readonly officialDuty: List;
  readonly officialAlways: List;
  readonly sharedDuty: List;
  readonly saidOnly: List;
  /** Light verb → ends of nouns with which it is the sender's. */
  readonly sendersLight: Readonly<Record<string, List>>;
  /** Verb → ends of nouns for what others do that to. */
  readonly notSenders: Readonly<Record<string, List>>;
  /** The same of verbs that readers are often the subject of. */
  readonly notReaders: Readonly<Record<string, List>>;
  readonly rarelyImplied: List;
  readonly abilities: List;
  readonly naturalThings: List;
  readonly organisations: List;
  readonly people: List;
  readonly assemblies: List;
  readonly benefits: List;
  readonly builders: List;
  readonly buildingVerbs: List;
  readonly childrensVerbs: List;
  readonly fetchedNouns: List;
  readonly givenNouns: List;
  readonly grants: List;
  readonly officialCan: List;
  readonly permits: List;
  readonly publicThings: List;
  readonly officialObjects: List;
  readonly readerCan: List;
  readonly readerMay: List;
  readonly readerTasks: List;
  readonly toAuthority: List;
  readonly contacts: List;
  readonly sentByUs: List;
  readonly ownAuthority: List;
  readonly ownPapers: List;
  readonly otherAuthority: List;
  readonly institutions: List;
  readonly otherSenders: List;
  readonly outsiders: List;
  readonly statesOfActors: List;
  readonly thirdReaders: List;
  readonly readerNouns: List;
  readonly requests: List;
  readonly caseNouns: List;
  readonly rights: List;
  readonly sources: List;
  readonly institutionNames: List;
  readonly decisionNouns: List;
  /** What the sender resumes; others resume work. */
  readonly resumedNouns: List;
  readonly readerNames: List;
  readonly readerLight: List;
  readonly usedByUs: List;
  readonly officialNouns: List;
  readonly ditransitive: List;
  readonly agentNouns: List;
  readonly doerEndings: List;
  readonly notAgents: List;
  readonly massNouns: List;
  readonly fromVerbs: List;
  readonly fromPeople: List;
  readonly control: List;
  readonly subjectless: List;
  readonly predicates: List;
  readonly announcements: List;
  readonly raising: List;
  readonly askable: List;
  readonly naming: List;
  readonly light: List;
  readonly decisions: List;
  readonly verdicts: List;
  readonly readerVerdicts: List;
  /** Heavy verb → everyday verb. */
  readonly plain: Readonly<Record<string, string>>;
  /** Verb that »give besked« can stand for → what its object is: who gets to know, or what. */
  readonly notices: Readonly<Record<string, Notice>>;
}

/** What a verb of telling has as its object. */
export type Notice = 'recipient' | 'message';

/** Verbal nouns and their verbs (dictionaries/da/nominalisations.yaml). */
export interface Nominalisations {
  /** Verbal noun → verb, when »af« stands before the object. */
  readonly verbs: Readonly<Record<string, string>>;
  readonly particles: readonly {
    readonly noun: string;
    readonly after: string;
    readonly verb: string;
    readonly write: string;
  }[];
  /** Adjective → adverb. */
  readonly adverbs: Readonly<Record<string, string>>;
  /** Ends of nouns for those who examine others: after »af« in a passive they are who did it. */
  readonly performers: readonly string[];
}

/** The word lists that the grammar detectors stand on. */
export interface GrammarData {
  readonly functionWords: FunctionWords;
  readonly passives: PassiveData;
  readonly nominalisations: Nominalisations;
}
