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

/**
 * Reads CoNLL-U (universaldependencies.org/format.html). Empty nodes are left out; the words of a multiword token stand
 * together: »don't« is »do« and »n't«.
 */
export function readConllu(source: string): GoldSentence[] {
  return source.split(/\r?\n\r?\n/).flatMap((block) => {
    const words: GoldWord[] = [];
    let text = '';
    /** The last word of the multiword token at hand, and what is said of it. */
    let joined = { last: 0, misc: '' };
    for (const line of block.split(/\r?\n/)) {
      const [id = '', form = '', lemma = '', tag = '', , features = '', head = '', relation = '', , misc = ''] =
        line.split('\t');
      const range = /^\d+-(\d+)$/.exec(id);
      if (range) joined = { last: Number(range[1]), misc };
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
      const isInside = Number(id) < joined.last;
      const told = Number(id) === joined.last ? joined.misc : misc;
      text += isInside || /(?:^|\|)SpaceAfter=No(?:\||$)/.test(told) ? form : `${form} `;
    }
    return words.length > 0 ? [{ text: text.trimEnd(), words }] : [];
  });
}
