import { type Finding, type Level, levels, type RuleLabel, type Value, values } from './finding.ts';

/** Which findings the tree shows. */
export interface Filter {
  readonly values: readonly Value[];
  readonly levels: readonly Level[];
  /** In the wording, the message or the rule's name, in capitals or not; empty for any. */
  readonly text: string;
}

/** Shows every finding. */
export const everything: Filter = { values, levels, text: '' };

/** The filter with what is given in place of its own; a list that is empty or holds all shows all. */
export function filterWith(filter: Filter, change: Partial<Filter>): Filter {
  const chosen = <Item>(all: readonly Item[], items: readonly Item[]) => {
    const known = all.filter((item) => items.includes(item));
    return known.length === 0 ? all : known;
  };
  const merged = { ...filter, ...change };
  return { values: chosen(values, merged.values), levels: chosen(levels, merged.levels), text: merged.text.trim() };
}

/** True when the filter leaves something out. */
export function isNarrow({ values: chosen, levels: loud, text }: Filter): boolean {
  return chosen.length < values.length || loud.length < levels.length || text !== '';
}

/** True for a finding that the filter shows. */
export function shows(filter: Filter, { rule, level, message, wording }: Finding, label: RuleLabel): boolean {
  if (!filter.values.includes(label.value) || !filter.levels.includes(level)) return false;
  const text = filter.text.toLowerCase();
  return text === '' || [wording, message, label.title, rule].some((part) => part.toLowerCase().includes(text));
}
