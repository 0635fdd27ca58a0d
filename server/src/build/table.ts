import type { LoadedDictionary } from '../dictionary/load.ts';

const columns = ['warning', 'information', 'hint', 'off', 'klarhed', 'respekt', 'åbenhed', 'safe', 'trial'] as const;

/** A table of the entries: how many by group, level and value. */
export function countTable({ entries }: LoadedDictionary): string {
  const rows = new Map<string, number[]>();
  const row = (name: string) => {
    const counts = rows.get(name) ?? [0, ...columns.map(() => 0)];
    rows.set(name, counts);
    return counts;
  };
  for (const { entry } of entries) {
    const marks: string[] = [entry.level, entry.value, entry.safe ? 'safe' : '', entry.trial ? 'trial' : ''];
    for (const counts of [row(entry.group), row('I alt')]) {
      counts[0]!++;
      columns.forEach((column, index) => {
        if (marks.includes(column)) counts[index + 1]!++;
      });
    }
  }
  const total = rows.get('I alt');
  rows.delete('I alt');
  if (total) rows.set('I alt', total);
  const line = (name: string, cells: readonly (string | number)[]) =>
    name.padEnd(28) + cells.map((cell) => String(cell).padStart(12)).join('');
  return [line('gruppe', ['antal', ...columns]), ...[...rows].map(([name, counts]) => line(name, counts))].join('\n');
}
