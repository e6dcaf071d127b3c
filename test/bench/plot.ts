import type { Curve } from './peers/measure-desks.ts';
import { shownTime } from './ratio.ts';

export interface Plot {
  readonly title: string;
  readonly x: string;
  /** The first one is ours. */
  readonly curves: readonly Curve[];
}

const [WIDTH, HEIGHT] = [720, 380];
const AREA = { left: 78, right: 44, top: 56, bottom: 48 };

interface Axis {
  readonly from: number;
  readonly to: number;
  readonly at: (value: number) => number;
}

/** Both axes are logarithmic. Curves differ by their dashes and marks, not by colour alone. */
export function plot({ title, x, curves }: Plot): string {
  const xs = axis(values(curves, 0), AREA.left, WIDTH - AREA.right);
  const ys = axis(values(curves, 1), HEIGHT - AREA.bottom, AREA.top);
  const summary = curves.map(({ name, points }) => `${name}: ${points.map(pointText).join(', ')}`).join('. ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="t d">
<title id="t">${title}</title>
<desc id="d">Against ${x}. ${summary}.</desc>
<style>
  :root { color-scheme: light dark; --ink: #1b1f24; --faint: #d4d9df; --paper: #fff; --a: #0b62d6; --b: #b3541e }
  @media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --faint: #3a4048; --paper: #16191d; --a: #7db4ff; --b: #ffb27d } }
  text { font: 12px system-ui, sans-serif; fill: var(--ink) } .title { font-size: 15px; font-weight: 600 }
  .grid { stroke: var(--faint) } .curve { fill: none; stroke-width: 2 }
  .a { stroke: var(--a) } .b { stroke: var(--b); stroke-dasharray: 6 4 } .mark { fill: var(--paper); stroke-width: 2; stroke-dasharray: none }
</style>
<rect width="${WIDTH}" height="${HEIGHT}" fill="var(--paper)"/>
<text class="title" x="${AREA.left}" y="22">${title}</text>
${grid(xs, ys)}
<text x="${(AREA.left + WIDTH - AREA.right) / 2}" y="${HEIGHT - 10}" text-anchor="middle">${x}</text>
${curves.map((curve, i) => drawn(curve, i, xs, ys)).join('\n')}
</svg>
`;
}

function values(curves: readonly Curve[], index: 0 | 1): readonly number[] {
  return curves.flatMap(({ points }) => points.map((point) => point[index]));
}

/** From one power of ten to another, around all values. */
function axis(all: readonly number[], start: number, end: number): Axis {
  const from = Math.floor(Math.log10(Math.min(...all)));
  const to = Math.ceil(Math.log10(Math.max(...all)));
  const at = (value: number) => round(start + ((Math.log10(value) - from) / (to - from)) * (end - start));
  return { from, to, at };
}

function grid(xs: Axis, ys: Axis): string {
  const [left, right, top, bottom] = [AREA.left, WIDTH - AREA.right, AREA.top, HEIGHT - AREA.bottom];
  const columns = powers(xs).map(
    (power) =>
      `<path class="grid" d="M${xs.at(power)} ${top}V${bottom}"/><text x="${xs.at(power)}" y="${bottom + 18}" text-anchor="middle">${power.toLocaleString('en-US')}</text>`,
  );
  const lines = powers(ys).map(
    (power) =>
      `<path class="grid" d="M${left} ${ys.at(power)}H${right}"/><text x="${left - 8}" y="${ys.at(power) + 4}" text-anchor="end">${axisTime(power)}</text>`,
  );
  return [...columns, ...lines].join('\n');
}

function powers({ from, to }: Axis): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i));
}

function axisTime(nanoseconds: number): string {
  return shownTime(nanoseconds).replace(/\.0+(?= )/, '');
}

function drawn({ name, points }: Curve, index: number, xs: Axis, ys: Axis): string {
  const kind = index === 0 ? 'a' : 'b';
  const places = points.map(([x, y]) => [xs.at(x), ys.at(y)] as const);
  const marks = places.map(([x, y]) =>
    index === 0
      ? `<circle class="mark ${kind}" cx="${x}" cy="${y}" r="4"/>`
      : `<rect class="mark ${kind}" x="${round(x - 4)}" y="${round(y - 4)}" width="8" height="8"/>`,
  );
  const legend = AREA.left + index * 220;
  return [
    `<path class="curve ${kind}" d="M${places.map(([x, y]) => `${x} ${y}`).join('L')}"/>`,
    ...marks,
    `<path class="curve ${kind}" d="M${legend} 40h28"/><text x="${legend + 36}" y="44">${name}</text>`,
  ].join('\n');
}

function pointText([x, time]: readonly [number, number]): string {
  return `${x.toLocaleString('en-US')}: ${shownTime(time)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
