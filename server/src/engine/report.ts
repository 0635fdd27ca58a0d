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

/** What is only known of some texts. */
type Known = Pick<Report, 'metrics' | 'kind' | 'lacks'>;

/** A report whose findings are listed when somebody asks for them. */
class LazyReport implements GroupedReport {
  readonly found: FoundInText;
  readonly metrics: Metrics;
  readonly kind?: ChosenKind;
  readonly lacks?: string;
  readonly #hidden: FoundInText;

  constructor(found: FoundInText, hidden: FoundInText, { metrics, kind, lacks }: Known) {
    this.found = found;
    this.metrics = metrics;
    if (kind) this.kind = kind;
    if (lacks !== undefined) this.lacks = lacks;
    this.#hidden = hidden;
  }

  get findings(): readonly Finding[] {
    return this.found.all;
  }

  get hidden(): readonly Finding[] {
    return this.#hidden.all;
  }
}

/** A report of what is shown and what is hidden, each in any order. */
export function groupedReport(
  shown: readonly MovedGroup[],
  hidden: readonly MovedGroup[],
  known: Known,
): GroupedReport {
  return new LazyReport(new FoundInText(shown), new FoundInText(hidden), known);
}
