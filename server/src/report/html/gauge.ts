import { type Band, lixBand } from '../../engine/metrics.ts';
import type { Tell } from '../texts.ts';
import { html, type Markup } from './markup.ts';

/** Where the scale ends; a higher LIX is shown there. */
const TOP = 75;

interface BandRange {
  readonly band: Band;
  readonly from: number;
  readonly to: number;
}

const bands: readonly BandRange[] = [
  { band: 'veryEasy', from: 0, to: 25 },
  { band: 'easy', from: 25, to: 35 },
  { band: 'medium', from: 35, to: 45 },
  { band: 'hard', from: 45, to: 55 },
  { band: 'veryHard', from: 55, to: TOP },
];

const percent = (lix: number) => `${Math.round((1000 * Math.min(lix, TOP)) / TOP) / 10}%`;

/** LIX on the scale of the five bands, and where safe fixes would take it. */
export function lixGauge(lix: number, fixed: number | undefined, tell: Tell): Markup {
  const moved = fixed === undefined || fixed === lix ? undefined : fixed;
  const label = moved === undefined ? tell('lix.scale', { lix }) : tell('lix.scaleFixed', { lix, fixed: moved });
  const current = lixBand(lix);
  return html`<svg class="gauge" role="img" aria-label="${label}" width="100%" height="74">
${bands.map(
  ({
    band,
    from,
    to,
  }) => html`<rect class="${band === current ? 'band current' : 'band'}" x="${percent(from)}" y="28" width="${percent(to - from)}" height="14"/>
<text class="tick" x="${percent((from + to) / 2)}" y="64" text-anchor="middle">${tell(`band.${band}`)}</text>
`,
)}
${moved === undefined ? undefined : marker('after', moved, tell('lix.there', { lix: moved }), moved < lix)}
${marker('now', lix, tell('lix.here', { lix }), moved === undefined ? lix > 65 : lix < moved)}
</svg>`;
}

/** A mark above the scale with its label to the left or right; of two marks, the labels point away from each other. */
function marker(name: string, lix: number, label: string, toTheLeft: boolean): Markup {
  const [x, anchor] = toTheLeft ? [-4, 'end'] : [4, 'start'];
  return html`<svg x="${percent(lix)}" overflow="visible"><path class="${name}" d="M0 27 L-6 17 L6 17 Z"/><text class="mark" x="${x}" y="12" text-anchor="${anchor}">${label}</text></svg>`;
}
