import { auxiliaries, modals } from '../grammar/closedClasses.ts';
import type { SignView } from './view.ts';
import type { WordList } from './words.ts';

/** What a clause's verbs say. */
export interface VerbGroup {
  /** Lemmas of all verbs but modals, in every reading. */
  readonly lemmas: ReadonlySet<string>;
  readonly passive: boolean;
  /** True in the past and the perfect. */
  readonly done: boolean;
  /** The modal verb as it is written; empty when there is none. */
  readonly modal: string;
}

/** The word lists that verb groups are read with. */
export interface GroupWords {
  /** Verbs whose perfect is made with være: er kommet. */
  readonly motion: WordList;
  readonly numerals: WordList;
}

/** Reads the verbs from the one at `verb` to the end of the clause. */
export function readGroup(view: SignView, verb: number, to: number, words: GroupWords, imperative: boolean): VerbGroup {
  const lemmas = new Set<string>();
  const finite = view.key(verb);
  const slots = (index: number) =>
    view.lexicon.analyses(view.key(index)).filter(({ wordClass }) => wordClass === 'verb');
  if (!modals.has(finite)) {
    for (const { lemma, slot } of slots(verb)) if (!imperative || slot === 'imperative') lemmas.add(lemma);
  }
  let passive = slots(verb).some(({ slot }) => /Passive$/u.test(slot)) && !auxiliaries.has(finite);
  let become = /^bliver?$|^blev$/u.test(finite);
  let participle = -1;
  for (let index = verb + 1; index < to; index++) {
    if (!view.isWord(index)) continue;
    const key = view.key(index);
    if (key === 'blevet' || key === 'blive') become = true;
    const found = slots(index).filter(({ slot }) => /^(?:infinitive|participle)/u.test(slot));
    if (found.length === 0 || isNounPlace(view, index, verb) || words.numerals.has(view, index)) continue;
    for (const { lemma, slot } of found) {
      lemmas.add(lemma);
      if (slot === 'infinitivePassive' && modals.has(finite)) passive = true;
    }
    if (
      participle < 0 &&
      found.some(({ slot }) => slot.startsWith('participle')) &&
      !/^(?:blevet|været|haft|fået)$/u.test(key)
    )
      participle = index;
  }
  if (participle >= 0 && become) passive = true;
  const be = /^(?:er|var)$/u.test(finite) || (modals.has(finite) && lemmas.has('være'));
  const state = be && participle >= 0 && !become && !words.motion.has(view, participle);
  const slotsOfFinite = new Set(slots(verb).map(({ slot }) => slot));
  const past =
    (slotsOfFinite.has('past') || slotsOfFinite.has('pastPassive')) &&
    !slotsOfFinite.has('present') &&
    !slotsOfFinite.has('presentPassive');
  const perfect = /^(?:har|havde|er|var)$/u.test(finite) && participleIn(view, verb + 1, to);
  return {
    lemmas,
    passive: passive || state,
    done: (past && !modals.has(finite)) || perfect,
    modal: modals.has(finite) ? finite : '',
  };
}

const participleIn = (view: SignView, from: number, to: number): boolean => {
  for (let index = from; index < to; index++) {
    if (view.key(index) === 'at') return false;
    const readings = view.lexicon.analyses(view.key(index));
    if (
      view.isWord(index) &&
      !isNounPlace(view, index, from - 1) &&
      readings.some(({ wordClass, slot }) => wordClass === 'verb' && slot.startsWith('participle'))
    )
      return true;
  }
  return false;
};

/** After a determiner a word of verbal form is a noun or an adjective: »din ansøgte ydelse«, »et svar«. */
function isNounPlace(view: SignView, index: number, verb: number): boolean {
  if (index === verb + 2 && /^(?:den|det|de)$/u.test(view.key(index - 1)) && !view.reads(index, 'noun')) return false;
  return (
    /^(?:en|et|din|dit|dine|vores|den|det|de|denne|dette|disse|jeres|min|mit|mine|ingen|intet|nogen|noget|nogle|om|af|for|på|til|med|i|fra)$/u.test(
      view.key(index - 1),
    ) &&
    (view.reads(index, 'noun') !== undefined || /e$/u.test(view.key(index)))
  );
}
