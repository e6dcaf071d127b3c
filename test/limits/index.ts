// What the largest accepted documents cost: `npm run limits`, or `npm run limits -- tickets` for a group. How times are taken: `measured.ts`.
import { spawnSync } from 'node:child_process';
import { billingRows } from './billing-rows.ts';
import { clockRows } from './clock-rows.ts';
import { craftedRows } from './crafted-rows.ts';
import { deskRows } from './desk-rows.ts';
import { invoiceAndEventRows } from './invoice-rows.ts';
import { listRows } from './list-rows.ts';
import type { Row } from './measured.ts';
import { offerVerbRows } from './offer-verb-rows.ts';
import { pairRows } from './pair-rows.ts';
import { coldRow, offerRows, otherRows, scheduleRows, ticketRows } from './rows.ts';
import { tableRows } from './table-rows.ts';

const MAX_MS = 100;
const MAX_KEPT = 10_000_000;
const MAX_KEPT_OF_ALL = 300_000_000;

let over = 0;
function show({ name, ms, kept, said }: Row): void {
  const most = name.startsWith('10 000 schedules') ? MAX_KEPT_OF_ALL : MAX_KEPT;
  const within = ms <= MAX_MS && kept <= most;
  if (!within) over += 1;
  const figures = [`${ms.toFixed(1).padStart(7)} ms`, `${(Math.max(0, kept) / 1e6).toFixed(1).padStart(6)} MB`];
  console.log(`${within ? ' ' : '!'} ${figures.join(' ')}  ${name} (${said})`);
}

const groups: Readonly<Record<string, () => Iterable<Row>>> = {
  cold: () => [coldRow()],
  schedules: scheduleRows,
  pairs: pairRows,
  clocks: clockRows,
  tickets: ticketRows,
  desks: deskRows,
  offers: offerRows,
  verbs: offerVerbRows,
  tables: tableRows,
  billing: billingRows,
  invoices: invoiceAndEventRows,
  lists: listRows,
  crafted: craftedRows,
  others: otherRows,
};

const [only] = process.argv.slice(2);
const rows = only === undefined ? null : groups[only];
if (only !== undefined && rows === undefined) {
  throw new Error(`There is no group ${only}: use one of ${Object.keys(groups).join(', ')}.`);
}
if (rows) {
  for (const one of rows()) show(one);
} else {
  // Each group in a process of its own: what others have compiled and kept would be measured as well.
  for (const name of Object.keys(groups)) {
    const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'test/limits/index.ts', name], {
      stdio: 'inherit',
    });
    over += status ?? 1;
  }
  console.log(`${over} over ${MAX_MS} ms or ${MAX_KEPT / 1e6} MB`);
}
process.exitCode = Math.min(over, 99);
