import type { Checker } from '../engine/checker.ts';
import { fixAll } from '../engine/fixAll.ts';
import type { ToldKind } from '../engine/kind.ts';
import { LineIndex } from '../engine/lineIndex.ts';
import type { MessageLanguage } from '../engine/messages.ts';
import type { Metrics } from '../engine/metrics.ts';
import { maskPersonalNumbers } from '../engine/personalNumbers.ts';
import type { Report } from '../engine/report.ts';
import { groupFindings, type Place, placeOf, type ValueGroup } from './findingGroups.ts';
import { type HeavySentence, heaviestSentences } from './heaviestSentences.ts';
import { RuleNames } from './ruleNames.ts';
import { type LengthStep, sentenceLengths } from './sentenceLengths.ts';

/** A text to report on. */
export interface Subject {
  /** As the reader of the report knows it: a file name or path. */
  readonly name: string;
  readonly text: string;
  readonly languageId: string;
  /** The kind of document that somebody says it is. */
  readonly told?: ToldKind;
}

/** Something that the kind of document asks for and the text does not seem to have. */
export interface MissingPart extends Place {
  readonly title: string;
  readonly message: string;
}

/** All that a report shows of one text, in the message language. Holds no personal number. */
export interface DocumentReport {
  readonly name: string;
  /** The name of the policy in force. */
  readonly policy: string;
  readonly kind?: { readonly title: string; readonly guessed: boolean };
  readonly metrics: Metrics;
  readonly findings: number;
  /** Klarhed, respekt and åbenhed, always all three. */
  readonly values: readonly ValueGroup[];
  /** A sentence with more words than this is long. */
  readonly longSentence: number;
  readonly lengths: readonly LengthStep[];
  readonly heaviest: readonly HeavySentence[];
  /** What applying every safe fix would do; undefined where there is none. */
  readonly fixed?: { readonly fixes: number; readonly lix: number | undefined };
  readonly missing: readonly MissingPart[];
}

/** Reports on a text. @param checked what the checker has found in it, if that is known already. */
export function documentReport(
  checker: Checker,
  { name, text, languageId, told }: Subject,
  messages: MessageLanguage,
  checked: Report = checker.check(text, languageId, told),
): DocumentReport {
  const { findings, metrics, kind } = checked;
  const { policy, longSentence } = checker;
  const lines = new LineIndex(text);
  const sentences = checker.sentences(text, languageId);
  const names = new RuleNames(checker, checked, messages);
  const fixed = findings.some(({ safeFix }) => safeFix) ? fixAll(checker, text, languageId, told) : undefined;
  return {
    name: maskPersonalNumbers(name),
    policy: policy.name,
    ...(kind ? { kind: { title: kind.kind.title[messages], guessed: kind.source === 'guess' } } : {}),
    metrics,
    findings: findings.length,
    values: groupFindings(findings, text, lines, names),
    longSentence,
    lengths: sentenceLengths(sentences, longSentence),
    heaviest: heaviestSentences(sentences, findings, lines),
    ...(fixed && fixed.fixes > 0
      ? { fixed: { fixes: fixed.fixes, lix: checker.check(fixed.text, languageId, told).metrics.lix } }
      : {}),
    missing: findings.flatMap(({ rule, start, end, message }) => {
      const title = names.parts.get(rule);
      if (title === undefined) return [];
      return [{ title, message: maskPersonalNumbers(message), ...placeOf(text, lines, start, end) }];
    }),
  };
}
