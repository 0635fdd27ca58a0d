import type { Actor } from '../../language.ts';
import { adverbs, modals } from './closedClasses.ts';
import type { SentenceView } from './sentenceView.ts';
import type { VerbalNoun } from './verbalNoun.ts';

type Slot = 'infinitive' | 'present' | 'past' | 'participle';

/** A word replaced by another, deleted (''), or one with a word inserted after it. */
export interface WordChange {
  readonly index: number;
  readonly text?: string;
  readonly after?: string;
}

const duties = new Set(['skal', 'bør', 'skulle', 'burde']);
const permissions = new Set(['må', 'måtte']);
/** What an authority does, not the reader. */
const official = new Set(
  (
    'udbetale beregne genberegne behandle vurdere revurdere nyvurdere genvurdere registrere udlevere godkende opkræve nedsætte ' +
    'forhøje evaluere udvælge fordele regulere prioritere tildele inddrive visitere screene tilbagekalde ophæve fastsætte ' +
    'kontrollere inspicere besigtige journalisere sagsbehandle anvise indstille kortlægge offentliggøre'
  ).split(' '),
);

/** What the sender has to do, and others hardly. */
const sendersDuty = new Set(
  'beregne behandle fastsætte genberegne genvurdere godkende inddrive nyvurdere opkræve revurdere sagsbehandle udbetale visitere vurdere'.split(
    ' ',
  ),
);

/** What a letter asks of its reader. */
const readers = new Set(
  'afmelde aflevere anmelde ansøge bestille betale indbetale indberette indlevere rengøre rense rydde tilmelde tømme udbedre'.split(
    ' ',
  ),
);

/** The words of one new clause. */
export interface ActiveClause {
  readonly changes: readonly WordChange[];
  /** The first token that is shown with the changes. */
  readonly from: number;
  readonly actor: Actor;
}

/**
 * Turns a passive without subject of its own into the active, once for each who may act (vi, du, kommunen).
 * @param form the new verb's form; undefined forms give no change.
 */
export function impersonalActive(
  view: SentenceView,
  found: VerbalNoun,
  form: (slot: Slot) => string | undefined,
): ActiveClause[] {
  const chain = verbsBefore(view, found);
  if (!chain) return [];
  const verbs = activeVerbs(view, found, chain, form);
  if (!verbs) return [];
  const finite = chain[0] ?? found.light;
  const place = placeOfSubject(view, found, finite);
  if (place === undefined || (place === 'insert' && found.verb.begins)) return [];
  const from = place === 'insert' ? finite : Math.min(finite, place);
  return actorsOf(view, found, finite).map((actor) => {
    const placed: WordChange =
      place === 'insert' ? { index: finite, after: ` ${actor}` } : { index: place, text: actor };
    return { changes: [...verbs, placed], from, actor };
  });
}

/** Who may act, by the modal verb and by who is named in the rest of the sentence. */
function actorsOf(view: SentenceView, { object, lemma }: VerbalNoun, finite: number): readonly Actor[] {
  const rest = view.tokens.slice(object).map(({ key }) => key);
  const isSpokenOf = rest.some((key) => /^(?:du|dig|din|dit|dine)$/.test(key));
  if (permissions.has(view.key(finite))) return official.has(lemma) || isSpokenOf ? [] : ['du'];
  if (isSupposed(view, finite) && !official.has(lemma)) return [];
  if (duties.has(view.key(finite)) && !sendersDuty.has(lemma)) return readers.has(lemma) && !isSpokenOf ? ['du'] : [];
  return rest.some((key) => /^kommunens?$/.test(key)) ? ['vi'] : ['vi', 'kommunen'];
}

/** »hvis der foretages en udstykning«: anybody may do what is supposed. */
function isSupposed(view: SentenceView, finite: number): boolean {
  for (let at = finite - 1; at >= 0 && !view.isEnd(at); at--)
    if (/^(?:hvis|såfremt|medmindre|om|hvorvidt)$/.test(view.key(at))) return true;
  return finite === 0;
}

/** The auxiliaries of the light verb, the finite one first. */
function verbsBefore(view: SentenceView, { light }: VerbalNoun): number[] | undefined {
  const chain: number[] = [];
  for (let at = light - 1; at >= 0 && at > light - 7; at--) {
    const key = view.key(at);
    if (/^(?:er|var|bliver|blev|har|havde)$/.test(key) || modals.has(key)) return [at, ...chain];
    if (key === 'blive' || key === 'blevet') chain.unshift(at);
    else if (!adverbs.has(key)) break;
  }
  return chain.length > 0 ? undefined : [];
}

function activeVerbs(
  view: SentenceView,
  { light, verb }: VerbalNoun,
  chain: readonly number[],
  form: (slot: Slot) => string | undefined,
): WordChange[] | undefined {
  const keys = chain.map((index) => view.key(index)).join(' ');
  const change = (index: number, text: string | undefined): WordChange[] | undefined =>
    text === undefined ? undefined : [{ index, text }];
  if (verb.slot !== 'participle') {
    if (chain.length === 0) return change(light, form(verb.slot === 'pastPassive' ? 'past' : 'present'));
    return chain.length === 1 && modals.has(keys) ? change(light, form('infinitive')) : undefined;
  }
  const [finite, second] = chain;
  if (finite === undefined) return undefined;
  const replaced = (text: string | undefined): WordChange[] | undefined =>
    text === undefined
      ? undefined
      : [
          { index: finite, text },
          { index: light, text: '' },
        ];
  const perfect = (text: string): WordChange[] | undefined => {
    const participle = form('participle');
    if (participle === undefined) return undefined;
    const gone = second === undefined ? [] : [{ index: second, text: '' }];
    return [{ index: finite, text }, ...gone, { index: light, text: participle }];
  };
  if (keys === 'bliver') return replaced(form('present'));
  if (keys === 'blev') return replaced(form('past'));
  if (keys === 'er' || keys === 'er blevet') return perfect('har');
  if (keys === 'var' || keys === 'var blevet') return perfect('havde');
  const infinitive = form('infinitive');
  if (second === undefined || view.key(second) !== 'blive' || !modals.has(view.key(finite)) || infinitive === undefined)
    return undefined;
  return [
    { index: second, text: '' },
    { index: light, text: infinitive },
  ];
}

/** Where the subject goes: instead of »der«, or after the finite verb when something else stands first. */
function placeOfSubject(
  view: SentenceView,
  { subject, light }: VerbalNoun,
  finite: number,
): number | 'insert' | undefined {
  if (finite === light && subject) return view.key(subject.start) === 'der' ? subject.start : undefined;
  for (let at = finite + 1; at < light; at++) if (view.key(at) === 'der') return at;
  let before = finite - 1;
  while (before >= 0 && adverbs.has(view.key(before)) && view.key(before) !== 'der') before--;
  if (view.key(before) === 'der') return before;
  if (subject || finite === 0) return undefined;
  return before < 0 ? 'insert' : undefined;
}
