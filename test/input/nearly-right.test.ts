import { expect, test } from 'vitest';
import { readWeekdays } from '../../src/catalog/week.js';
import { Faults, type Reader } from '../../src/input/faults.js';
import { readCurrency } from '../../src/money/currency.js';
import { readZone } from '../../src/time/zone.js';

test.each<[Reader<unknown>, string, string | undefined]>([
  [readZone, 'Europe/Berln', 'Europe/Berlin'],
  [readZone, 'America/Newyork', 'America/New_York'],
  [readZone, 'Germany/Berlin', undefined],
  [readZone, 'x'.repeat(100_000), undefined],
  [readCurrency, 'eur', 'EUR'],
  [readCurrency, 'EURO', 'EUR'],
  // One letter from YER, and the word for another currency.
  [readCurrency, 'yen', undefined],
  [readWeekdays, 'Mo-Fr', 'mon-fri'],
  [readWeekdays, 'Sunday – Thursday', 'sun-thu'],
  [readWeekdays, 'Monday', 'mon'],
  [readWeekdays, 'mon,wed', undefined],
  [readWeekdays, 'Montag', undefined],
])('%o of %o suggests %o, in words too', (read, given, suggestion) => {
  const found = read(given);
  const [issue] = found instanceof Faults ? found.issues : [];
  expect(issue?.suggestion).toBe(suggestion);
  expect(issue?.message.en.endsWith('?')).toBe(suggestion !== undefined);
  expect(issue?.message.ja.includes('ではありませんか')).toBe(suggestion !== undefined);
});
