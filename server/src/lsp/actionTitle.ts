import type { Fix } from '../engine/finding.ts';
import { type MessageLanguage, say } from '../engine/messages.ts';
import { type Change, changeOf, excerpt } from './change.ts';

/** So long a title may be, in UTF-16 code units: menus cut what is longer. */
const LONGEST = 110;
/** So long an excerpt of a rewritten sentence may be. */
const EXCERPT = 45;
/** A new text of so many words is more than another wording. */
const REWRITE = 4;
/** What marks up text, or stands for some: such words are not shown. */
const markup = /[<>&{}[\]*_`|#\\«»]/;

/** The name of a fix in the light bulb: a wording with the words around it, a rewritten sentence as before → after. */
export function actionTitle(text: string, fix: Fix, messages: MessageLanguage): string {
  const change = changeOf(text, fix);
  const isPlain = change.start < change.end && !markup.test(change.before) && !markup.test(change.after);
  return excerpt(isPlain ? taught(text, fix, change, messages) : fix.title, LONGEST);
}

/** True for a title that quotes a sentence: it says what becomes of one place, and of no other. */
export function isWholeSentence(title: string): boolean {
  return /[»“](?:\S+ ){3}.*[.!?][«”]$/u.test(title);
}

function taught(text: string, { title }: Fix, change: Change, messages: MessageLanguage): string {
  if (!isRewrite(title, change)) {
    const place = inPlace(text, change, change.after);
    return place === change.after ? title : say('action.inPlace', messages, { title, text: place });
  }
  const changed = withoutShared(change);
  const quote = (wording: string) =>
    say('alternative', messages, { text: excerpt(inPlace(text, changed, wording), EXCERPT) });
  const whole = title.replace(/(?=[»“])/u, () => `${quote(changed.before)} → `);
  if (whole.length <= LONGEST && isWholeSentence(title)) return whole;
  return title.replace(/[»“].*$/u, () => `${quote(changed.before)} → ${quote(changed.after)}`);
}

/** True when the title quotes a text of many words that is new: not one that is deleted. */
function isRewrite(title: string, { before, after }: Change): boolean {
  const quoted = /[»“](.+)[«”]/u.exec(title)?.[1] ?? '';
  return quoted.split(' ').length >= REWRITE && after !== '' && !before.includes(quoted);
}

/** The change without the words that stay as they are at either end. */
function withoutShared({ start, end, before, after }: Change): Change {
  const old = before.split(/(?<=\s)/);
  const young = after.split(/(?<=\s)/);
  const most = Math.min(old.length, young.length) - 1;
  let head = 0;
  while (head < most && old[head] === young[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === young.at(-1 - tail)) tail++;
  const lengthOf = (words: readonly string[]) => words.join('').length;
  return {
    start: start + lengthOf(old.slice(0, head)),
    end: end - lengthOf(old.slice(old.length - tail)),
    before: old.slice(head, old.length - tail).join(''),
    after: young.slice(head, young.length - tail).join(''),
  };
}

/** A wording in a change's place, between its neighbours in the sentence; alone where it has none to show. */
function inPlace(text: string, { start, end }: Change, wording: string): string {
  const before = /.*$/u.exec(text.slice(Math.max(0, start - 100), start))![0];
  const following = /^.*/u.exec(text.slice(end, end + 100))![0];
  const left = /(\S+)( ?)$/u.exec(before);
  const right = /^( ?)(\S+)/u.exec(following);
  const previous = left && !endsSentence(left[1]!, wording) && !markup.test(left[1]!) ? left[0] : '';
  const next = right && !markup.test(right[2]!) ? right[0] : '';
  if (previous + next.trim() === '') return wording;
  const isFirst = previous === '' || !/[\p{L}\p{N}]/u.test(before.slice(0, before.length - previous.length));
  const rest = following.slice(next.length).trim();
  const isLast = rest === '' || endsSentence(next || wording, rest);
  return `${isFirst ? '' : '… '}${previous}${wording}${next}${isLast ? '' : ' …'}`;
}

/** True when a word ends a sentence before what follows. */
function endsSentence(word: string, following: string): boolean {
  return /[.!?:]["”)]*$/u.test(word) && !/^\p{Ll}|^\d/u.test(following);
}
