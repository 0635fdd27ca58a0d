import type { GrammarDetector, GrammarFinding, Token } from '../../language.ts';
import { adverbs, determiners, possessives, subordinators } from './closedClasses.ts';
import { isAttribute, isGenitive } from './nounPhrase.ts';
import { SentenceView } from './sentenceView.ts';

/** The signal of a sentence that addresses its reader with du. */
export const READER = 'tiltale-du';
const SENDER = 'afsender-vi';
const reader = new Set(['du', 'dig', 'din', 'dit', 'dine']);
const sender = new Set(['vi', 'os', 'vores']);
const definite = new Set(
  'borgeren ansøgeren klageren grundejeren ydelsesmodtageren tilskudsmodtageren pensionisten forælderen'.split(' '),
);
/** Also present-tense verbs, or unusual without an article. */
const bare = new Set(['ansøger', 'klager', 'grundejer', 'borger', 'ydelsesmodtager', 'tilskudsmodtager']);
const prepositions = new Set(['af', 'til', 'for', 'hos', 'mod', 'ved', 'med', 'overfor']);
const senders = new Set(['kommunen', 'forvaltningen']);
/** What complaints do not do, so that »klager« before it is the one who complains. */
const statements = new Set([
  'mener',
  'mente',
  'anfører',
  'anførte',
  'oplyser',
  'oplyste',
  'ønsker',
  'ønskede',
  'finder',
  'påstår',
  'gør',
]);
const auxiliaries = new Set('har havde skal kan må bør vil er bliver får'.split(' '));

/** What a sender does in a case: forms that need no auxiliary, and participles after »har«. */
const acts = new Set(
  (
    'vurderer finder mener beder anmoder behandler kontakter træffer påtænker overvejer skønner lægger noterer bemærker bekræfter ' +
    'modtaget besluttet vurderet truffet behandlet gennemgået fundet lagt undersøgt registreret bedt anmodet sendt noteret valgt ' +
    'beregnet konstateret fået kontaktet indhentet overvejet'
  ).split(' '),
);

/** Finds the reader and the sender in the third person; counts where other sentences say »du« and »vi«. */
export const thirdPerson: GrammarDetector = {
  find(sentence, tokens, lexicon) {
    const findings: GrammarFinding[] = [];
    let view: SentenceView | undefined;
    const add = (rule: string, needs: string, { start, end }: Token) =>
      findings.push({ rule, start, end, rewrites: [], needs });
    tokens.forEach((token, index) => {
      const key = token.key.endsWith('s') ? token.key.slice(0, -1) : token.key;
      if (definite.has(key) && !hasAny(tokens, reader)) add('tredjeperson-laeser', READER, token);
      else if (bare.has(key) && !hasAny(tokens, reader)) {
        view ??= new SentenceView(sentence, tokens, lexicon);
        if (isBareNoun(view, index)) add('tredjeperson-laeser', READER, token);
      } else if (senders.has(token.key) && !hasAny(tokens, sender)) {
        view ??= new SentenceView(sentence, tokens, lexicon);
        if (isActing(view, index)) add('tredjeperson-afsender', SENDER, token);
      }
    });
    return findings;
  },
  signals(sentence, tokens, lexicon) {
    const view = tokens.some(({ key }) => senders.has(key)) ? new SentenceView(sentence, tokens, lexicon) : undefined;
    const named = tokens.flatMap(({ key }, index) => (senders.has(key) && isActing(view!, index) ? [key] : []));
    return [
      ...(hasAny(tokens, reader) ? [READER] : []),
      ...(hasAny(tokens, sender) ? [SENDER] : []),
      ...named.map((name) => `afsender-${name}`),
    ];
  },
};

function hasAny(tokens: readonly Token[], words: ReadonlySet<string>): boolean {
  return tokens.some(({ key, kind }) => kind === 'word' && words.has(key));
}

/** Tells »ansøger« the noun from »ansøger« the verb. */
function isBareNoun(view: SentenceView, index: number): boolean {
  const key = view.key(index);
  const before = view.key(index - 1);
  const after = view.key(index + 1);
  if (determiners.has(before) || possessives.has(before) || isAttribute(view, index - 1) || isGenitive(view, index - 1))
    return false;
  if (after === 'om' || after === 'over') return false;
  const begins = index === 0 || subordinators.has(before) || view.isPunctuation(index - 1);
  if (key === 'klager' || key === 'klagers') return begins && statements.has(after);
  if (key.endsWith('s')) return begins || prepositions.has(before);
  if (prepositions.has(before)) return true;
  if (subordinators.has(before)) return view.mayBeFinite(index + 1);
  if (begins) return auxiliaries.has(after) || view.isFinite(index + 1);
  return auxiliaries.has(before) && !/^(?:har|havde|er)$/.test(before) && !view.isEnd(index + 1);
}

/** »Kommunen har besluttet«, »vurderer kommunen«: what the sender does in the reader's case, not what the law says. */
function isActing(view: SentenceView, index: number): boolean {
  const before = view.key(index - 1);
  if (index > 0 && acts.has(before)) return true;
  if (before !== 'har' && before !== 'havde' && index > 0 && !subordinators.has(before)) return false;
  let at = index + 1;
  while (adverbs.has(view.key(at)) || ['har', 'havde'].includes(view.key(at))) at++;
  return acts.has(view.key(at)) && (view.key(at).endsWith('r') || perfect(view, index, at));
}

function perfect(view: SentenceView, from: number, to: number): boolean {
  for (let at = from - 1; at < to; at++) if (view.key(at) === 'har' || view.key(at) === 'havde') return true;
  return false;
}
