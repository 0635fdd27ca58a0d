declare module '*/nominalisations.yaml' {
  const data: {
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
  };
  export default data;
}
