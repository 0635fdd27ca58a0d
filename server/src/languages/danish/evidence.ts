import type { Evidence } from '../language.ts';
import { mergeFieldsOf } from '../mergeFields.ts';

const count = '(?:\\d+|en|et|to|tre|fire|fem|seks|syv|otte|ni|ti|tolv|fjorten)';
const word = (pattern: string) => `(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`;

const time = [
  `\\d{1,2}\\.\\s?(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|nov|dec)`,
  word('(?:januar|februar|marts|april|juni|juli|august|september|oktober|november|december)'),
  `(?<![\\d§])\\d{1,2}[/-]\\d{1,2}(?:[/-]\\d{2,4})?(?!\\d)`,
  `\\d{1,2}\\.\\d{1,2}\\.(?:\\d{2}|\\d{4})(?!\\d)`,
  word('20\\d\\d|uge \\d{1,2}|i (?:maj|foråret|sommer|sommeren|efteråret|vinter|vinteren)'),
  word('(?:man|tirs|ons|tors|fre|lør|søn)dag(?:e|en|ene)?'),
  word('(?:kl\\.?|klokken)\\s?\\d{1,2}'),
  word(`${count}\\s(?:arbejds|hver|kalender|bank)?(?:dage?s?|døgn|uger?s?|måneders?|måned|timers?|time|minutter|år)`),
  word('(?:i dag|i morgen|i går|i aften|samme dag|næste uge|hver (?:dag|uge|måned|år))'),
].join('|');

const reason = [
  word(
    'fordi|nemlig|skyldes|skyldtes|på grund af|lagt vægt på|lægger vægt på|begrundelsen er|begrundelse er|grunden er|årsagen er',
  ),
  `(?:,\\s|^)(?:da|idet)\\s`,
  `:\\s*$`,
].join('|');

const contact = [
  `(?<!\\d)(?:\\+45\\s?)?\\d{2}\\s?\\d{2}\\s?\\d{2}\\s?\\d{2}(?!\\d)`,
  `[\\p{L}\\d._%+-]+@[\\p{L}\\d-]+\\.[\\p{L}]{2,}`,
  `https?://|www\\.`,
  `[\\p{L}\\d-]+\\.(?:dk|gl|fo|eu|com)(?![\\p{L}\\d])`,
  `\\p{Lu}[\\p{L}]*(?:vej|gade|plads|allé|stræde|torv|boulevard)(?:en|et)?\\s\\d+`,
].join('|');

const explanation = [
  `\\((?!lov|jf|se |bilag|kl|nr|tlf)[^()]*\\p{Ll}{2,}\\s[^()]*\\)`,
  word('det vil sige|dvs\\.?|d\\.v\\.s\\.|betyder|kaldes|kalder|det er når|altså|beskriver|eller en anden|så det er'),
].join('|');

const patterns: Readonly<Record<Evidence, RegExp>> = {
  time: new RegExp(time, 'iu'),
  reason: new RegExp(reason, 'iu'),
  contact: new RegExp(contact, 'u'),
  explanation: new RegExp(explanation, 'iu'),
};

/** What the name of a merge field promises; any field may bring a name or an address to turn to. */
const promises: Readonly<Partial<Record<Evidence, RegExp>>> = {
  time: /dato|frist|dag|tidspunkt|klokke|uge|måned|maaned|periode|date|deadline/i,
  reason: /begrund|årsag|aarsag|reason/i,
  contact: /^/,
};

/**
 * True when a sentence names a time, gives a reason, shows a way to make contact, or explains a term; or when a merge
 * field in it will.
 */
export function holdsEvidence(evidence: Evidence, sentence: string): boolean {
  if (patterns[evidence].test(sentence)) return true;
  const promise = promises[evidence];
  return promise !== undefined && mergeFieldsOf(sentence).some((field) => promise.test(field));
}
