import type { LengthStep } from '../sentenceLengths.ts';
import type { Tell } from '../texts.ts';
import { html, type Markup } from './markup.ts';

/** Heights in pixels: of the highest bar, and of what stands above and below the bars. */
const HIGHEST = 110;
const ABOVE = 22;
const BELOW = 22;

/** A bar for each step of lengths, with its number above; those of long sentences are hatched and named. */
export function lengthChart(steps: readonly LengthStep[], tell: Tell): Markup {
  const most = Math.max(1, ...steps.map(({ sentences }) => sentences));
  const width = 100 / steps.length;
  const percent = (share: number) => `${Math.round(100 * share) / 100}%`;
  const floor = ABOVE + HIGHEST;
  const firstLong = steps.findIndex(({ isLong }) => isLong);
  const bars = steps.map(({ from, to, sentences, isLong }, index) => {
    const height = Math.round((HIGHEST * sentences) / most);
    const middle = percent((index + 0.5) * width);
    const label = to === undefined ? tell('lengths.last', { from }) : tell('lengths.step', { from, to });
    return html`<rect class="bar" x="${percent((index + 0.12) * width)}" y="${floor - height}" width="${percent(0.76 * width)}" height="${height}"/>
${isLong ? html`<rect class="hatch" fill="url(#hatch)" x="${percent((index + 0.12) * width)}" y="${floor - height}" width="${percent(0.76 * width)}" height="${height}"/>` : undefined}
<text class="number" x="${middle}" y="${floor - height - 6}" text-anchor="middle">${sentences === 0 ? undefined : sentences}</text>
<text class="tick" x="${middle}" y="${floor + 16}" text-anchor="middle">${label}</text>
`;
  });
  const limit = percent(firstLong * width);
  return html`<svg class="chart" role="img" aria-label="${tell('lengths.chart')}" width="100%" height="${floor + BELOW}">
<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="stroke" x1="0" y1="0" x2="0" y2="6"/></pattern></defs>
${bars}<line class="floor" x1="0" x2="100%" y1="${floor}" y2="${floor}"/>
<line class="limit" x1="${limit}" x2="${limit}" y1="0" y2="${floor}"/>
<svg x="${limit}" overflow="visible"><text class="mark" x="6" y="12">${tell('lengths.long')} →</text></svg>
</svg>`;
}
