import { describe, expect, test } from 'vitest';
import { explainProration, prorate } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { thrownBy } from '../thrown.ts';

// Where a part of a period may lie, by the day and by the second: each bound itself is within, and a fault names the bounds.

const price = { unitPrice: of('30.00', 'USD'), quantity: 1 };
const days = { ...price, period: { startsOn: '2024-04-01', endsOn: '2024-05-01' } };
const seconds = {
  ...price,
  granularity: 'second',
  period: { start: '2024-04-01T00:00:00.000Z', end: '2024-04-01T00:01:00.000Z' },
} as const;
const second = (n: number) => new Date(Date.parse('2024-04-01T00:00:00.000Z') + n * 1000).toISOString();
const issuesOf = (ask: () => unknown) => thrownBy(ask).issues.map(({ path, code }) => `${path.join('.')}: ${code}`);

describe.each<[string, (from: number, to?: number) => () => unknown, number]>([
  [
    'by the day',
    (from, to) => () => {
      const date = (n: number) => new Date(Date.UTC(2024, 3, 1 + n)).toISOString().slice(0, 10);
      return prorate({ ...days, from: date(from), ...(to !== undefined && { to: date(to) }) }).amount.amount;
    },
    30,
  ],
  [
    'by the second',
    (from, to) => () =>
      prorate({ ...seconds, from: second(from), ...(to !== undefined && { to: second(to) }) }).amount.amount,
    60,
  ],
])('%s', (_, ask, end) => {
  test('the bounds are within', () => {
    expect([ask(0)(), ask(end)(), ask(0, end)(), ask(0, 0)(), ask(end, end)()]).toEqual([
      ...['30.00', '0.00', '30.00', '0.00', '0.00'],
    ]);
  });
  test('a start outside is told', () => {
    expect(issuesOf(ask(-1))).toEqual(['from: outside_period']);
    expect(issuesOf(ask(end + 1))).toEqual(['from: outside_period']);
    expect(issuesOf(ask(-1, 0))).toEqual(['from: outside_period']);
    expect(issuesOf(ask(-1, end))).toEqual(['from: outside_period']);
  });
  test('an end outside, or before the start, is told', () => {
    expect(issuesOf(ask(0, end + 1))).toEqual(['to: outside_period']);
    expect(issuesOf(ask(end, end + 1))).toEqual(['to: outside_period']);
    expect(issuesOf(ask(5, 4))).toEqual(['to: outside_period']);
    expect(issuesOf(ask(5, -1))).toEqual(['to: outside_period']);
  });
  test('both are told at once', () => {
    expect(issuesOf(ask(-2, -1))).toEqual(['from: outside_period', 'to: outside_period']);
    expect(issuesOf(ask(end + 1, end + 2))).toEqual(['from: outside_period', 'to: outside_period']);
  });
});

describe('a period of nothing has no part', () => {
  test.each<[string, () => unknown]>([
    ['a day', () => prorate({ ...days, period: { startsOn: '2024-04-01', endsOn: '2024-04-01' }, from: '2024-04-01' })],
    ['days', () => prorate({ ...days, period: { startsOn: '2024-05-01', endsOn: '2024-04-01' }, from: '2024-04-15' })],
    ['seconds', () => prorate({ ...seconds, period: { start: second(5), end: second(5) }, from: second(5) })],
    [
      'part of a second',
      () => prorate({ ...seconds, period: { start: second(5.1), end: second(5.9) }, from: second(5) }),
    ],
  ])('%s', (_, ask) => expect(issuesOf(ask)).toEqual(['period: empty_period']));
});

test('the words name the bounds as they are written: dates, or instants', () => {
  const wordsOf = (ask: () => unknown) => thrownBy(ask).issues[0]?.message.en;
  expect(wordsOf(() => prorate({ ...days, from: '2024-05-02' }))).toBe(
    'Use a value from 2024-04-01 to 2024-05-01, not 2024-05-02.',
  );
  expect(wordsOf(() => prorate({ ...seconds, from: second(61) }))).toBe(
    `Use a value from ${second(0)} to ${second(60)}, not ${second(61)}.`,
  );
  expect(wordsOf(() => prorate({ ...seconds, from: second(5), to: second(4) }))).toBe(
    `Use a value from ${second(5)} to ${second(60)}, not ${second(4)}.`,
  );
  expect(wordsOf(() => prorate({ ...seconds, period: { start: second(5), end: second(3) }, from: second(5) }))).toBe(
    `The period ends at ${second(3)}. Use an end after its start, ${second(5)}.`,
  );
});

test('an explained part in seconds has the fraction and the rounding of its slice', () => {
  expect(explainProration({ ...seconds, from: second(10), to: second(20.5) })).toEqual({
    ...{ amount: of('5.00', 'USD'), usedSeconds: 10, periodSeconds: 60, because: ['R11', 'A18'] },
    ...{ fraction: { num: 10, den: 60, unit: 'second' }, rounding: { mode: 'half_up', delta: '0' } },
  });
});
