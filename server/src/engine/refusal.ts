/** Longer texts are refused, in UTF-16 code units. */
export const MAX_TEXT = 12_000_000;

/** Why a text is not checked. */
export type Refusal = 'tooLarge' | 'binary';

/** Tells whether a text is beyond what the checker takes on. */
export function refusal(text: string): Refusal | undefined {
  if (text.length > MAX_TEXT) return 'tooLarge';
  return text.slice(0, 100_000).includes('\0') ? 'binary' : undefined;
}
