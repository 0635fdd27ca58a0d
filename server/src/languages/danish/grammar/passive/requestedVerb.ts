/** What somebody is asked to do. */
export interface RequestedVerb {
  readonly at: number;
  readonly lemma: string;
  readonly form: 'infinitive' | 'participle';
  /** Words between »bedes« and the verb. */
  readonly adverbs: string;
  /** Those of them that belong to the request, and those that belong to what is asked for. */
  readonly linking: string;
  readonly manner: string;
}
