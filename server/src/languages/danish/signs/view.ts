import type { Token } from '../../language.ts';
import { isMergeField } from '../../mergeFields.ts';
import type { Lexicon } from '../../morphology.ts';
import { WordMemo } from '../../wordMemo.ts';
import { SentenceView } from '../grammar/sentenceView.ts';

const none: readonly string[] = [];

/** The lemmas of forms, kept from sentence to sentence. */
export class LemmaMemo {
  #known: { readonly lexicon: Lexicon; readonly memo: WordMemo<readonly string[]> } | undefined;

  /** The form itself and the lemmas of all its readings. */
  in(lexicon: Lexicon): WordMemo<readonly string[]> {
    if (this.#known?.lexicon !== lexicon) {
      const lemmasOf = (form: string) => [...new Set([form, ...lexicon.analyses(form).map(({ lemma }) => lemma)])];
      this.#known = { lexicon, memo: new WordMemo(lemmasOf) };
    }
    return this.#known.memo;
  }
}

/** A sentence as the signs are read from it. Indices count tokens; those outside the sentence are empty. */
export class SignView extends SentenceView {
  readonly #lemmas: readonly (readonly string[])[];

  constructor(sentence: string, tokens: readonly Token[], lexicon: Lexicon, memo: LemmaMemo) {
    super(sentence, tokens, lexicon);
    const lemmas = memo.in(lexicon);
    this.#lemmas = tokens.map((token) => (token.kind === 'word' ? lemmas.of(token) : [token.key]));
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
