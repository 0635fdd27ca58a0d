/** A syntactic word of a CoNLL-U sentence; offsets count from the sentence's start. */
export interface GoldWord {
  readonly form: string;
  readonly lemma: string;
  readonly tag: string;
  readonly features: ReadonlyMap<string, string>;
  /** 1-based number of the head; 0 for the root. */
  readonly head: number;
  readonly relation: string;
  readonly start: number;
  readonly end: number;
}

/** A sentence with its text rebuilt from the forms and SpaceAfter. */
export interface GoldSentence {
  readonly text: string;
  readonly words: readonly GoldWord[];
}

/** Reads CoNLL-U (universaldependencies.org/format.html). Multiword tokens and empty nodes are left out. */
export function readConllu(source: string): GoldSentence[] {
  return source.split(/\r?\n\r?\n/).flatMap((block) => {
    const words: GoldWord[] = [];
    let text = '';
    for (const line of block.split(/\r?\n/)) {
      const [id = '', form = '', lemma = '', tag = '', , features = '', head = '', relation = '', , misc = ''] =
        line.split('\t');
      if (!/^\d+$/.test(id)) continue;
      const pairs = features === '_' ? [] : features.split('|').map((pair) => pair.split('=') as [string, string]);
      const start = text.length;
      words.push({
        form,
        lemma,
        tag,
        features: new Map(pairs),
        head: Number(head),
        relation,
        start,
        end: start + form.length,
      });
      text += /(?:^|\|)SpaceAfter=No(?:\||$)/.test(misc) ? form : `${form} `;
    }
    return words.length > 0 ? [{ text: text.trimEnd(), words }] : [];
  });
}
