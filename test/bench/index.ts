import { writeFileSync } from 'node:fs';
import { billing } from './billing.ts';
import { hub } from './hub.ts';
import { type Group, page } from './page.ts';
import { deskFigures, moneyFigures } from './peers/figures.ts';
import { plot } from './plot.ts';
import { type Comparison, compare, type Measured } from './ratio.ts';
import { startUps } from './start-up.ts';
import { textComparisons } from './text.ts';
import { timelineComparisons } from './timeline.ts';

const groups: Readonly<Record<string, readonly Comparison[]>> = {
  'The engine of business time': timelineComparisons,
  'Texts and documents': textComparisons,
  Billing: billing,
  'Many tickets': hub,
};

const folder = 'test/bench';
const [only] = process.argv.slice(2);
const chosen = Object.entries(groups).filter(([name]) => only === undefined || name.includes(only));

console.log(`Node ${process.version}: median of ours, of the baseline, and their ratio`);
const measured: Group[] = [];
for (const [name, comparisons] of chosen) {
  const rows: Measured[] = [];
  for (const comparison of comparisons) rows.push(await compare(comparison));
  measured.push({ name, rows });
}

const started = only === undefined || 'Start-up'.includes(only) ? startUps() : [];

// A part of the benchmark writes no page: its figures would stand beside those of another day.
if (only === undefined) {
  const desks = deskFigures();
  writeFileSync(`${folder}/distance.svg`, plot({ ...desks.byDistance, x: 'business hours added' }));
  writeFileSync(`${folder}/closures.svg`, plot({ ...desks.byClosures, x: 'closures of the schedule' }));
  writeFileSync(`${folder}/README.md`, page({ groups: measured, started, desks: desks.rows, money: moneyFigures() }));
  console.log(`written: ${folder}/README.md, distance.svg, closures.svg`);
}

const results = [...measured.flatMap(({ rows }) => rows), ...started.filter(({ limit }) => limit !== null)];
const over = results.filter(({ within }) => !within).length;
console.log(`${results.length - over} within the limit, ${over} over`);
process.exitCode = over === 0 && results.length > 0 ? 0 : 1;
