import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { started } from './started.ts';

const FILE = 'examples/own-offer-with-prices.ts';

// Friday 17:30 in Tokyo: eight hours of the desk, closed on Monday for a holiday, end on Tuesday at 16:30; an hour at 18:30.
// Half of November is left on the 16th: 20 licences at 700 and 1500 yen a month, so 7000 back and 15 000 to pay.
const PRINTED = `business 2026-11-24T07:30:00.000Z
premier 2026-11-20T09:30:00.000Z
Invoice acme:2 (change), billing period 2026-11-01 – 2026-11-30
Item              Kind    Quantity  Unit price  Service                       Share      Amount
-----------------------------------------------------------------------------------------------
Business support  credit        20         700  2026-11-16 – 2026-11-30  15/30 days  -7,000 JPY
Premier support   charge        20       1,500  2026-11-16 – 2026-11-30  15/30 days  15,000 JPY
-----------------------------------------------------------------------------------------------
Total                                                                                 8,000 JPY
premier
`;

test('an offer of its own, with prices, promises, sells and charges for half a month', async () => {
  const { stdout, stderr, status } = await started(FILE);
  expect(status, stderr).toBe(0);
  expect(stdout).toBe(PRINTED);
}, 30_000);

test('it has at most 40 lines of code', () => {
  const lines = readFileSync(FILE, 'utf8').split('\n');
  expect(lines.filter((line) => !/^\s*(?:\/\/.*)?$/.test(line)).length).toBeLessThanOrEqual(40);
});
