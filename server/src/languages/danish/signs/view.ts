import type { Token } from '../../language.ts';
import { isMergeField } from '../../mergeFields.ts';
import type { Lexicon } from '../../morphology.ts';
import { SentenceView } from '../grammar/sentenceView.ts';

const none: readonly string[] = [];

/** Forms remembered at most; then they are asked for anew. */
const memoLimit = 20_000;

/** The lemmas of forms, kept from sentence to sentence. */
export class LemmaMemo {
  readonly #known = new Map<string, readonly string[]>();

  /** The form itself and the lemmas of all its readings. */
  lemmasOf(form: string, lexicon: Lexicon): readonly string[] {
    const known = this.#known.get(form);
    if (known) return known;
    if (this.#known.size >= memoLimit) this.#known.clear();
    const found = [...new Set([form, ...lexicon.analyses(form).map(({ lemma }) => lemma)])];
    this.#known.set(form, found);
    return found;
  }
}

/** A sentence as the signs are read from it. Indices count tokens; those outside the sentence are empty. */
export class SignView extends SentenceView {
  readonly #lemmas: readonly (readonly string[])[];

  constructor(sentence: string, tokens: readonly Token[], lexicon: Lexicon, memo: LemmaMemo) {
    super(sentence, tokens, lexicon);
    this.#lemmas = tokens.map(({ kind, key }) => (kind === 'word' ? memo.lemmasOf(key, lexicon) : [key]));
  }

  /** The word itself and the lemmas of all its readings; for other tokens the token itself. */
  lemmas(index: number): readonly string[] {
    return this.#lemmas[index] ?? none;
  }

  /** A capital that the sentence's beginning does not account for. */
  isCapitalName(index: number): boolean {
    return index > 0 && this.isWord(index) && this.isCapital(index) && this.key(index) !== 'I';
  }

  /** The first token that is no punctuation. */
  get opening(): number {
    return this.tokens.findIndex(({ kind }) => kind !== 'punctuation');
  }

  isNumber(index: number): boolean {
    return this.tokens[index]?.kind === 'number';
  }

  /** True for «Navn», {{navn}}, [navn] and their like. */
  isField(index: number): boolean {
    const token = this.tokens[index];
    return token !== undefined && isMergeField(token);
  }
}
