import type { AgentKind, FunctionWords, GrammarData, PassiveData } from '../grammarData.ts';

type List = readonly string[];

/** Lists as sets and tables as maps, under the names that the data has. */
type Collections<Data> = {
  readonly [Name in keyof Data as Data[Name] extends List ? Name : never]: ReadonlySet<string>;
} & {
  readonly [Name in keyof Data as Data[Name] extends Readonly<Record<string, string>>
    ? Name
    : never]: Data[Name] extends Readonly<Record<string, infer Value>> ? ReadonlyMap<string, Value> : never;
};

function collectionsOf<Data extends object>(data: Data): Collections<Data> {
  const entries = Object.entries(data).map(([name, value]) => [
    name,
    Array.isArray(value) ? new Set(value) : new Map(Object.entries(value)),
  ]);
  return Object.fromEntries(entries) as Collections<Data>;
}

/** The lists whose words can also be the last part of a compound. */
const endingLists = [
  'abilities',
  'naturalThings',
  'organisations',
  'people',
  'agentNouns',
  'assemblies',
  'benefits',
  'builders',
  'decisionNouns',
  'resumedNouns',
  'fetchedNouns',
  'givenNouns',
  'grants',
  'institutions',
  'massNouns',
  'officialNouns',
  'officialObjects',
  'otherAuthority',
  'otherSenders',
  'outsiders',
  'ownAuthority',
  'ownPapers',
  'permits',
  'publicThings',
  'readerNouns',
  'requests',
  'caseNouns',
  'sentByUs',
  'rights',
  'sources',
  'thirdReaders',
  'usedByUs',
] as const;

/** A word that ends in one of these; the shortest must be all of it (»råd« is none in »forråd«). */
const endingIn = (words: List) =>
  new RegExp(words.map((word) => (word.length < 4 ? `^${word}$` : `${word}$`)).join('|'), 'u');

const byVerb = (table: Readonly<Record<string, List>>): ReadonlyMap<string, RegExp> =>
  new Map(Object.entries(table).map(([verb, nouns]) => [verb, endingIn(nouns)]));

const phrasesOf = (list: List) => list.filter((adverb) => adverb.includes(' ')).map((phrase) => phrase.split(' '));

function byFirstWord(phrases: readonly List[]): ReadonlyMap<string, readonly List[]> {
  const found = new Map<string, List[]>();
  for (const phrase of phrases) found.set(phrase[0]!, [...(found.get(phrase[0]!) ?? []), phrase]);
  return found;
}

/** What is known of Danish function words and of verbs in the passive, ready to be asked. */
export class Knowledge {
  /** Words of closed classes. */
  readonly closed: Collections<FunctionWords>;
  /** Words by what they tell of a passive clause. */
  readonly lists: Collections<PassiveData>;
  /** What a word can end in, as a compound does. */
  readonly endings: Readonly<Record<(typeof endingLists)[number], RegExp>>;
  /** Ends like a noun for people by what they do. */
  readonly doers: RegExp;
  /** Words of closed classes, whatever the lexicon says that they could also be. */
  readonly closedOnly: ReadonlySet<string>;
  /** Adverbs of several words, by the first. */
  readonly adverbPhrases: ReadonlyMap<string, readonly List[]>;
  readonly fieldPhrases: readonly List[];
  readonly #kinds: ReadonlyMap<string, AgentKind>;
  readonly #unless: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #notSenders: ReadonlyMap<string, RegExp>;
  readonly #notReaders: ReadonlyMap<string, RegExp>;
  readonly #sendersLight: ReadonlyMap<string, RegExp>;

  constructor({ functionWords, passives }: Pick<GrammarData, 'functionWords' | 'passives'>) {
    this.closed = collectionsOf(functionWords);
    this.lists = collectionsOf(passives);
    const endings = endingLists.map((name) => [name, endingIn(passives[name])]);
    this.endings = Object.fromEntries(endings) as Knowledge['endings'];
    this.doers = new RegExp(`..(?:${passives.doerEndings.join('|')})$`, 'u');
    const { closed } = this;
    const classes: readonly Pick<ReadonlySet<string>, 'keys'>[] = [
      closed.oblique,
      closed.pronouns,
      closed.determiners,
      closed.possessives,
      closed.prepositions,
      closed.subordinators,
      closed.doubtfulSubordinators,
      closed.relatives,
      closed.coordinators,
      closed.sentenceAdverbs,
      closed.modalInfinitives,
      closed.nominative,
      closed.modals,
      closed.be,
      closed.have,
      closed.become,
    ];
    this.closedOnly = new Set(classes.flatMap((words) => [...words.keys()]));
    this.adverbPhrases = byFirstWord(phrasesOf(functionWords.sentenceAdverbs));
    this.fieldPhrases = phrasesOf(functionWords.fieldPhrases);
    this.#kinds = new Map(
      (Object.keys(passives.agents) as AgentKind[]).flatMap((kind) =>
        passives.agents[kind].map((lemma): [string, AgentKind] => [lemma, kind]),
      ),
    );
    this.#notSenders = byVerb(passives.notSenders);
    this.#notReaders = byVerb(passives.notReaders);
    this.#sendersLight = byVerb(passives.sendersLight);
    this.#unless = new Map(Object.entries(passives.passiveUnless).map(([verb, words]) => [verb, new Set(words)]));
  }

  /** Who mostly does what the verb says; undefined when the data does not tell. */
  kindOf(lemma: string): AgentKind | undefined {
    return this.#kinds.get(lemma);
  }

  /** True for what a verb that sender or reader is often the subject of says of others: »Ferien afholdes i juli«, »Lønnen betales bagud«. */
  isOthersDeed(verb: string, things: readonly string[], actor: 'sender' | 'reader'): boolean {
    const nouns = (actor === 'reader' ? this.#notReaders : this.#notSenders).get(verb);
    return nouns !== undefined && things.some((thing) => nouns.test(thing));
  }

  /** True for »Der tages hensyn«, but not for »Der tages medicin«: what a light verb says of others with most nouns. */
  isLightOfOthers(verb: string, nouns: readonly string[]): boolean {
    const own = this.#sendersLight.get(verb);
    return own !== undefined && nouns.length > 0 && !nouns.some((noun) => own.test(noun));
  }

  /** The words that make a verb in -s active; undefined for verbs that no words decide about. */
  activeWith(verb: string): ReadonlySet<string> | undefined {
    return this.#unless.get(verb);
  }
}
