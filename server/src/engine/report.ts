import type { Finding } from './finding.ts';
import type { MovedGroup } from './findingGroup.ts';
import { FoundInText } from './foundInText.ts';
import type { ChosenKind } from './kind.ts';
import type { Metrics } from './metrics.ts';

/** What a text shows. */
export interface Report {
  /** In order of their place in the text. */
  readonly findings: readonly Finding[];
  /** What is not shown, but must be counted by an action that mends findings together. */
  readonly hidden: readonly Finding[];
  readonly metrics: Metrics;
  /** What sort of document it is; undefined when nobody says and none stands out. */
  readonly kind?: ChosenKind;
  /** A language that part of the text is in and the checker has yet to learn; that part was not checked. */
  readonly lacks?: string;
}

/** A checker's report, with the findings in groups that are the same in the next one as far as the text is. */
export interface GroupedReport extends Report {
  readonly found: FoundInText;
}

/** A report of what is shown and what is hidden, each in any order; all are listed when somebody asks for them. */
export function groupedReport(
  shown: readonly MovedGroup[],
  hidden: readonly MovedGroup[],
  rest: Pick<Report, 'metrics' | 'kind' | 'lacks'>,
): GroupedReport {
  const found = new FoundInText(shown);
  const foundHidden = new FoundInText(hidden);
  return {
    ...rest,
    found,
    get findings() {
      return found.all;
    },
    get hidden() {
      return foundHidden.all;
    },
  };
}
