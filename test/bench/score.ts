/** What a measurement counts: found and right, found and wrong, missed. */
export interface Score {
  readonly name: string;
  right: number;
  /** One line each, for the reader. */
  readonly wrong: string[];
  readonly missed: string[];
}

export const newScore = (name: string): Score => ({ name, right: 0, wrong: [], missed: [] });

/** Precision, recall and F1 as fractions; 1 where nothing was to be found. */
function rates({ right, wrong, missed }: Score): { precision: number; recall: number; f1: number } {
  const precision = right + wrong.length === 0 ? 1 : right / (right + wrong.length);
  const recall = right + missed.length === 0 ? 1 : right / (right + missed.length);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** The scores as a table with aligned columns. */
export function table(scores: readonly Score[]): string {
  const rows = scores.map((score) => {
    const { precision, recall, f1 } = rates(score);
    const counts = [score.right + score.missed.length, score.right, score.wrong.length, score.missed.length];
    return [score.name, ...counts.map(String), ...[precision, recall, f1].map((rate) => rate.toFixed(3))];
  });
  const lines = [['', 'gold', 'right', 'wrong', 'missed', 'P', 'R', 'F1'], ...rows];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map((line) =>
      line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '),
    )
    .join('\n');
}
