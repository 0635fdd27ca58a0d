import type { Words } from './words.ts';

/** What those who meet do, as it is told afterwards. */
export const isOfMeeting = (verb: string): boolean =>
  /^(?:aftale|behandle|bemærke|beslutte|drøfte|foreslå|gennemgå|godkende|orientere|udsætte|vedtage)$/.test(verb);

/** »Der blev orienteret om«: to the assembly that the minutes are of, by others. */
export const isReporting = (verb: string): boolean => /^(?:fremlægge|informere|orientere)$/.test(verb);

/** What the sender of a letter does, whoever else the paragraph is about. */
export const isOfAnyCase = (verb: string): boolean =>
  /^(?:anbefale|beklage|bemærke|høre|indhente|konstatere|lægge|modtage|oplyse|opfordre|orientere|vurdere)$/.test(verb);

/** What the sender has of a case, whoever else the paragraph is about. */
export const isOfCase =
  ({ knowledge: { endings } }: Words) =>
  (thing: string): boolean =>
    [endings.ownPapers, endings.requests, endings.grants, endings.givenNouns, endings.rights].some((nouns) =>
      nouns.test(thing),
    );

/** »din ansøgning«, »sagen«: no »ansøgninger« that anybody may have. */
export const isParticular = (words: Words, start: number, end: number): boolean =>
  words.tokens
    .slice(start, end)
    .some(
      (_, at) =>
        words.is('possessives', start + at) ||
        words.is('determiners', start + at) ||
        (!words.is('timeNouns', start + at) && words.has(start + at, 'noun', (slot) => slot.endsWith('Definite'))),
    );

/** What an assembly does with what is laid before it. */
export const isResolving = (verb: string): boolean => /^(?:beslutte|godkende|vedtage)$/.test(verb);

/** »undersøgt af lægen, og det blev konstateret, at …«: what those find out who look. */
export const isFinding = (verb: string): boolean => /^(?:fastslå|konstatere|observere)$/.test(verb);

/** Those who collect debts do so. */
export const isCollecting = (verb: string): boolean => /^(?:forrente|inddrive|modregne|tilskrive)$/.test(verb);

/** »Der arbejdes om natten«, »Der lægges køreplader ud«, but not »Der lægges vægt på«: work with one's hands. */
export const isManual = (verb: string, things: readonly string[]): boolean =>
  verb === 'arbejde' ||
  (verb === 'tage' && things.some((thing) => /prøve$/.test(thing))) ||
  (/^(?:lægge|sætte|stille)$/.test(verb) && !things.some((thing) => /^(?:krav|mærke|spørgsmål|vægt)$/.test(thing)));

/** What only those who inspect do and tell. */
export const isInspectors = ({ knowledge, lists }: Words, verb: string): boolean =>
  knowledge.kindOf(verb) === 'official' || lists.announcements.has(verb);

/** What drivers and the like do. */
export const isErrand = (verb: string): boolean => /^(?:(?:af)?hente|køre|levere|montere)$/.test(verb);
