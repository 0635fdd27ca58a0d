/** Words that begin with a vowel letter and a consonant sound, or the other way round. */
const consonantSound = /^(?:u(?:ni(?![nm])|s[aeiu]|t[ei]|k\b)|eu|ewe|one(?!r)|once)/;
const vowelSound = /^(?:hour|honest|honour|honor|heir)/;
/** Letters whose names begin with a vowel, for abbreviations that are spelled out: an SMS, an HTML file. */
const spelledOut = /^[AEFHILMNORSX](?:[A-Z\d]|$)/;

/** The indefinite article before a wording, by how its first word sounds. */
export function articleBefore(following: string): 'a' | 'an' {
  const word = /[\p{L}\d]+/u.exec(following)?.[0] ?? '';
  if (/^\d/.test(word)) return /^(?:8|11$|18$|11\d{3}$|18\d{3}$)/.test(word) ? 'an' : 'a';
  if (/^[A-Z\d]+$/.test(word)) return spelledOut.test(word) ? 'an' : 'a';
  const key = word.toLowerCase();
  if (vowelSound.test(key)) return 'an';
  return /^[aeiou]/.test(key) && !consonantSound.test(key) ? 'an' : 'a';
}
