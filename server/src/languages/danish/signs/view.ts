import type { Lexicon, Token } from '../../language.ts';
import { isMergeField } from '../../mergeFields.ts';
import { SentenceView } from '../grammar/sentenceView.ts';

const none: readonly string[] = [];

/** A sentence as the signs are read from it. Indices count tokens; those outside the sentence are empty. */
export class SignView extends SentenceView {
  readonly #lemmas: (readonly string[] | undefined)[] = [];

  constructor(sentence: string, tokens: readonly Token[], lexicon: Lexicon) {
    super(sentence, tokens, lexicon);
  }

  /** The word itself and the lemmas of all its readings. */
  lemmas(index: number): readonly string[] {
    const token = this.tokens[index];
    if (token?.kind !== 'word') return token === undefined ? none : [token.key];
    const known = this.#lemmas[index];
    if (known) return known;
    const found = [...new Set([token.key, ...this.lexicon.analyses(token.key).map(({ lemma }) => lemma)])];
    this.#lemmas[index] = found;
    return found;
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
