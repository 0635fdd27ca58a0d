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

/** A word that ends in one of these. */
const endingIn = (words: List) => new RegExp(`(?:${words.join('|')})$`, 'u');

const phrasesOf = (list: List) => list.filter((adverb) => adverb.includes(' ')).map((phrase) => phrase.split(' '));

/** What is known of Danish function words and of verbs in the passive, ready to be asked. */
export class Knowledge {
  /** Words of closed classes. */
  readonly closed: Collections<FunctionWords>;
  /** Words by what they tell of a passive clause. */
  readonly lists: Collections<PassiveData>;
  /** What a word can end in, as a compound does. */
  readonly endings: Readonly<
    Record<
      'readerNouns' | 'benefits' | 'givenNouns' | 'publicThings' | 'officialObjects' | 'officialNouns' | 'agentNouns',
      RegExp
    >
  >;
  /** Words of closed classes, whatever the lexicon says that they could also be. */
  readonly closedOnly: ReadonlySet<string>;
  readonly adverbPhrases: readonly List[];
  readonly fieldPhrases: readonly List[];
  readonly #kinds: ReadonlyMap<string, AgentKind>;
  readonly #unless: ReadonlyMap<string, ReadonlySet<string>>;

  constructor({ functionWords, passives }: Pick<GrammarData, 'functionWords' | 'passives'>) {
    this.closed = collectionsOf(functionWords);
    this.lists = collectionsOf(passives);
    this.endings = {
      readerNouns: endingIn(passives.readerNouns),
      benefits: endingIn(passives.benefits),
      givenNouns: endingIn(passives.givenNouns),
      publicThings: endingIn(passives.publicThings),
      officialObjects: endingIn(passives.officialObjects),
      officialNouns: endingIn(passives.officialNouns),
      agentNouns: endingIn(passives.agentNouns.filter((noun) => noun.length > 3)),
    };
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
    this.adverbPhrases = phrasesOf(functionWords.sentenceAdverbs);
    this.fieldPhrases = phrasesOf(functionWords.fieldPhrases);
    this.#kinds = new Map(
      (Object.keys(passives.agents) as AgentKind[]).flatMap((kind) =>
        passives.agents[kind].map((lemma): [string, AgentKind] => [lemma, kind]),
      ),
    );
    this.#unless = new Map(Object.entries(passives.passiveUnless).map(([verb, words]) => [verb, new Set(words)]));
  }

  /** Who mostly does what the verb says; undefined when the data does not tell. */
  kindOf(lemma: string): AgentKind | undefined {
    return this.#kinds.get(lemma);
  }

  /** The words that make a verb in -s active; undefined for verbs that no words decide about. */
  activeWith(verb: string): ReadonlySet<string> | undefined {
    return this.#unless.get(verb);
  }
}
