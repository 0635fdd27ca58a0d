import type { Sign } from '../../sign.ts';
import { findLimits } from './deadlines.ts';
import type { Reading } from './reading.ts';

/** Signs of dates, times of day and limits. */
export function* timeSigns(reading: Reading): Iterable<Sign> {
  const { view, times } = reading;
  if (times.dates.length > 0) yield 'date';
  for (const { kind, from } of times.expressions) {
    if (kind === 'clock') yield 'clock';
    if (kind === 'field' && isDateField(view.key(from - 1), view.key(from))) yield 'date';
  }
  const limits = findLimits(reading);
  if (limits.deadline) yield 'deadline';
  if (limits.answer) yield 'answer-time';
}

const isDateField = (before: string, field: string) =>
  /^(?:den|d\.|dato|senest|inden|:|pr\.)$/u.test(before) || /dato|frist|date|deadline/u.test(field);
