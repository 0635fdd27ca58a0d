import type { Evidence } from '../language.ts';

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?';
const count = '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen)';

const patterns: Readonly<Record<Evidence, RegExp>> = {
  time: new RegExp(
    [
      `\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}\\b`,
      `\\b${month} \\d{1,2}\\b`,
      '\\b\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}\\b',
      `\\b${count}(?: (?:working|business|calendar))? (?:hour|day|week|month|year)s?\\b`,
      '\\b(?:today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b',
      '\\b(?:week|year) \\d+\\b',
    ].join('|'),
    'i',
  ),
  reason: /\b(?:because|since|as a result of|due to|owing to|the reasons? (?:is|are|was|were))\b|:\s*$/i,
  contact:
    /@|\bwww\.|https?:\/\/|\b(?:\+45 ?)?\d{2} ?\d{2} ?\d{2} ?\d{2}\b|\b(?:phone|telephone|tel\.|call|email|e-mail|digital post)\b.*\d|\b[a-z-]+(?:\.[a-z-]+)*\.(?:dk|com|eu|org)\b/i,
  explanation:
    /\([^()]*[a-z]{2,}\s[^()]*\)|\b(?:that is|i\.e\.|in other words|means|meaning|is called|is when|refers to)\b/i,
};

/** True when a sentence names a time, gives a reason, shows a way to make contact, or explains a term. */
export function holdsEvidence(evidence: Evidence, sentence: string): boolean {
  return patterns[evidence].test(sentence);
}
