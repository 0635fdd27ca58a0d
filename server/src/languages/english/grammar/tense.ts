import type { Paradigm } from '../../morphology.ts';
import { isAuxiliary, modals, negated } from '../auxiliaries.ts';
import { mayStandBetween } from './verbGroup.ts';

/** How a finite verb agrees: he and it, or all others but I with be. */
export type Person = 'third' | 'plural';

/**
 * The active verb in the tense of a passive's auxiliaries, with its modal, its not and its adverbs.
 * @param words from after the subject up to the participle: will, not, be.
 * @returns undefined for auxiliaries that are not understood.
 */
export function activeVerb(words: readonly string[], verb: Paradigm, person: Person): string | undefined {
  const adverbs: string[] = [];
  const chain: string[] = [];
  let not = false;
  for (const word of words) {
    const key = word.toLowerCase().replaceAll('’', "'");
    const positive = negated.get(key);
    if (positive !== undefined) {
      chain.push(positive);
      not = true;
    } else if (key === 'not') not = true;
    else if (isAuxiliary(key)) chain.push(key);
    else if (mayStandBetween({ start: 0, end: key.length, kind: 'word', key, id: -1 })) adverbs.push(word);
    else return undefined;
  }
  return chain.length > 0 && !(not && adverbs.length > 0)
    ? conjugated(chain, { verb, person, not, adverbs })
    : undefined;
}

interface Conjugation {
  readonly verb: Paradigm;
  readonly person: Person;
  readonly not: boolean;
  readonly adverbs: readonly string[];
}

function conjugated(chain: readonly string[], { verb, person, not, adverbs }: Conjugation): string | undefined {
  const form = (slot: keyof Paradigm['forms']) => verb.forms[slot]?.[0];
  const isThird = person === 'third';
  const say = (auxiliaries: string, main: string | undefined) =>
    main === undefined
      ? undefined
      : [auxiliaries === '' ? '' : withNot(auxiliaries, not), ...adverbs, main].filter(Boolean).join(' ');
  const [first = '', ...rest] = chain;
  const tail = rest.join(' ');
  if (modals.has(first)) {
    if (tail === 'be') return say(first, form('infinitive'));
    return tail === 'have been' ? say(`${first} have`, form('participle')) : undefined;
  }
  const isPast = first === 'was' || first === 'were';
  if (/^(?:am|is|are|was|were)$/.test(first)) {
    if (tail === 'being')
      return say(isPast ? (isThird ? 'was' : 'were') : isThird ? 'is' : 'are', form('presentParticiple'));
    if (tail !== '') return undefined;
    if (not) return say(isPast ? 'did' : isThird ? 'does' : 'do', form('infinitive'));
    return say('', isPast ? form('past') : form(isThird ? 'present' : 'infinitive'));
  }
  if (tail !== 'been' || first === 'having') return undefined;
  if (first === 'had') return say('had', form('participle'));
  return say(isThird ? 'has' : 'have', form('participle'));
}

/** Not comes after the first auxiliary, and joins can. */
function withNot(auxiliaries: string, not: boolean): string {
  if (!not) return auxiliaries;
  const [first = '', ...rest] = auxiliaries.split(' ');
  return [first === 'can' ? 'cannot' : `${first} not`, ...rest].join(' ');
}
