import type { Token } from '../languages/language.ts';
import { isMergeField } from '../languages/mergeFields.ts';
import { overlaps } from '../languages/spans.ts';
import type { Proposal } from '../rules/proposal.ts';
import type { KeepingIn } from '../rules/sentenceContext.ts';
import type { ProtectedTerms } from './protectedTerms.ts';

/** Keeps the fixes of a sentence that change no merge field and take out no term. */
export function keepingOf(protectedTerms: ProtectedTerms): KeepingIn {
  return (text, tokens) => {
    const fields = tokens.filter(isMergeField);
    const keepsTerms = protectedTerms.keeper(text, tokens);
    return (fix) => !changesAny(fields, fix) && keepsTerms(fix);
  };
}

function changesAny(fields: readonly Token[], { edits }: Proposal): boolean {
  return fields.length > 0 && edits.some((edit) => fields.some((field) => overlaps(edit, field)));
}
