import data from '../../../../../../dictionaries/da/passives.yaml';

const plain = new Map(Object.entries(data.plain));

/** An everyday verb that can stand for a heavy one; undefined when there is none. */
export const plainVerb = (lemma: string): string | undefined => plain.get(lemma);
