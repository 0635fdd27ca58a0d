import type { Level, Value } from '../engine/finding.ts';
import type { Evidence } from '../languages/language.ts';
import type { Later } from '../languages/later.ts';
import type { Proposal } from './proposal.ts';
import type { SentenceContext } from './sentenceContext.ts';

/** A finding inside one sentence: offsets are UTF-16 code units from the sentence's start. */
export interface SentenceFinding {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly value: Value;
  readonly level: Level;
  /** Named values for the message: what was found and what the rule measured. */
  readonly parameters: Readonly<Record<string, string>>;
  /** What a wording can be replaced by, which its message tells; the best first. */
  readonly proposals: Later<readonly Proposal[]>;
  /** True where the best of them may be safe. */
  readonly mayBeSafe?: true | undefined;
  /** True where one of them may say who acts. */
  readonly mayTellActor?: true | undefined;
  /** How a construction can be said in another way, which costs much to work out; never safe. They come after the proposals. */
  readonly rewrites?: Later<readonly Proposal[]> | undefined;
  /** Silent when the next sentence holds one of these; that this one does not is settled. */
  readonly unlessNear?: readonly Evidence[] | undefined;
  /** Silent when any sentence of the document holds one of these. */
  readonly unlessAnywhere?: readonly Evidence[] | undefined;
  /** A signal that some sentence of the document must give, or the finding is dropped. */
  readonly needs?: string;
  /** True where the sentence itself explains a wording that needs it `once`: then it is not shown anywhere. */
  readonly explained?: true | undefined;
  /** Gives way to a wording on the same words, unless it alone says what to write. */
  readonly yields?: true;
  /** The word that the first rewrite brings in, for findings that one action can mend in the whole document: »du«. */
  readonly together?: string;
  /** Not shown: only counted among what an action for the whole document leaves as it is. */
  readonly hidden?: true;
  /** Shown as a part of a wording that holds its verb. */
  readonly joins?: true;
  /** What hides who acts in the same words: the message speaks of it too. */
  readonly joined?: SentenceFinding | undefined;
  /** What is shown when this one is not, for what other sentences of the document hold. */
  readonly instead?: SentenceFinding | undefined;
  /** Shown at its first place in a document only. */
  readonly once?: true | undefined;
}

/** A rule that needs to see one sentence only. Its findings depend on nothing else, so they can be cached; they are new each time. */
export interface SentenceRule {
  check(sentence: SentenceContext): SentenceFinding[];
  /** What the sentence tells findings elsewhere in the document. */
  signals?(sentence: SentenceContext): readonly string[];
}

/** Whether a finding depends on sentences around it, beyond the document's signals. */
export function isBound({ once, unlessNear, unlessAnywhere }: SentenceFinding): boolean {
  return once !== undefined || unlessNear !== undefined || unlessAnywhere !== undefined;
}
