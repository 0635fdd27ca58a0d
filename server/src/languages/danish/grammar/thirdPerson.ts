import type { GrammarDetector, GrammarFinding, Token } from '../../language.ts';
import { WordMemo } from '../../wordMemo.ts';
import { adverbs, determiners, possessives, subordinators } from './closedClasses.ts';
import { isAttribute, isGenitive } from './nounPhrase.ts';
import { SentenceView } from './sentenceView.ts';

/** The signal of a sentence that addresses its reader with du. */
export const READER = 'tiltale-du';
/** The signal of a sentence whose sender says »vi«. */
export const SENDER = 'afsender-vi';
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

/** What a word may show, a bit each. */
const NAMES_READER = 1;
const NAMES_SENDER = 2;
const IS_READER = 4;
const IS_SENDER = 8;

const rolesOf = new WordMemo((key) => {
  const base = key.endsWith('s') ? key.slice(0, -1) : key;
  const names = definite.has(base) || bare.has(base) ? NAMES_READER : senders.has(key) ? NAMES_SENDER : 0;
  return names | (reader.has(key) ? IS_READER : 0) | (sender.has(key) ? IS_SENDER : 0);
});

/** What the words of a sentence may show together. */
function rolesIn(tokens: readonly Token[]): number {
  let roles = 0;
  for (const token of tokens) if (token.kind === 'word') roles |= rolesOf.of(token);
  return roles;
}

/** Finds the reader and the sender in the third person; counts where other sentences say »du« and »vi«. */
export const thirdPerson: GrammarDetector = {
  find(sentence, tokens, lexicon) {
    const roles = rolesIn(tokens);
    const findsReader = (roles & (NAMES_READER | IS_READER)) === NAMES_READER;
    const findsSender = (roles & (NAMES_SENDER | IS_SENDER)) === NAMES_SENDER;
    if (!findsReader && !findsSender) return [];
    const view = new SentenceView(sentence, tokens, lexicon);
    return tokens.flatMap((token, index): GrammarFinding[] => {
      const { start, end } = token;
      const role = rolesOf.of(token);
      if (findsReader && (role & NAMES_READER) !== 0 && isReader(view, index))
        return [{ rule: 'tredjeperson-laeser', start, end, needs: READER }];
      if (findsSender && (role & NAMES_SENDER) !== 0 && isActing(view, index))
        return [{ rule: 'tredjeperson-afsender', start, end, needs: SENDER }];
      return [];
    });
  },
  signals(sentence, tokens, lexicon) {
    const roles = rolesIn(tokens);
    const signals: string[] = [];
    if ((roles & IS_READER) !== 0) signals.push(READER);
    if ((roles & IS_SENDER) !== 0) signals.push(SENDER);
    if ((roles & NAMES_SENDER) === 0) return signals;
    const view = new SentenceView(sentence, tokens, lexicon);
    tokens.forEach(({ key }, index) => {
      if (senders.has(key) && isActing(view, index)) signals.push(`afsender-${key}`);
    });
    return signals;
  },
};

/** »Borgeren«, or »ansøger« where it is a noun. */
function isReader(view: SentenceView, index: number): boolean {
  const key = view.key(index);
  return definite.has(key.endsWith('s') ? key.slice(0, -1) : key) || isBareNoun(view, index);
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
