import { describe, expect, test } from 'vitest';
import { report } from '../../src/service-levels/index.js';
import { mergedTimes } from '../../src/service-levels/percentile.js';
import { AT } from '../arbitraries/holder.ts';
import { having, ticketOf } from '../hub/made-tickets.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const OPENED = Date.parse(AT);

describe('percentiles by nearest rank', () => {
  /** What answers that took 1, 2, … n minutes come to. */
  function minutes(n: number): unknown {
    const tickets = Array.from({ length: n }, (_, i) => {
      const took = ((i * 7) % n) + 1;
      return having(ticketOf({ id: `t${i}` }), ['agent_reply', OPENED + took * MINUTE]);
    });
    const { p50, p90, p95, p99 } = report({ tickets, at: OPENED + 9 * HOUR }).totals.percentiles;
    return [p50, p90, p95, p99];
  }

  test.each<[number, string, string, string, string]>([
    [1, 'PT1M', 'PT1M', 'PT1M', 'PT1M'],
    [2, 'PT1M', 'PT2M', 'PT2M', 'PT2M'],
    [3, 'PT2M', 'PT3M', 'PT3M', 'PT3M'],
    [10, 'PT5M', 'PT9M', 'PT10M', 'PT10M'],
    [20, 'PT10M', 'PT18M', 'PT19M', 'PT20M'],
    [100, 'PT50M', 'PT1H30M', 'PT1H35M', 'PT1H39M'],
    [101, 'PT51M', 'PT1H31M', 'PT1H36M', 'PT1H40M'],
  ])('of %i', (n, ...expected) => {
    expect(minutes(n)).toEqual(expected);
  });

  test('late answers count, unanswered and cancelled promises do not', () => {
    const late = having(ticketOf({ id: 't1' }), ['agent_reply', OPENED + 10 * HOUR]);
    const cancelled = having(ticketOf({ id: 't3' }), ['resolve', OPENED + HOUR]);
    const { totals } = report({ tickets: [late, ticketOf({ id: 't2' }), cancelled], at: OPENED + 20 * HOUR });
    expect(totals.percentiles).toEqual({ p50: 'PT10H', p90: 'PT10H', p95: 'PT10H', p99: 'PT10H' });
    expect(totals).toMatchObject({ breached: 2, cancelled: 1 });
  });
});

test.each<[readonly (readonly number[])[], readonly number[]]>([
  [[], []],
  [[[1, 2]], [1, 2]],
  [[[], [3]], [3]],
  [
    [
      [1, 3, 5],
      [2, 3, 4, 6],
    ],
    [1, 2, 3, 3, 4, 5, 6],
  ],
  [
    [[9], [], [1, 10], [5], [2]],
    [1, 2, 5, 9, 10],
  ],
])('%j in ascending order are %j as one', (lists, merged) => {
  expect([...mergedTimes(lists.map((list) => Float64Array.from(list)))]).toEqual(merged);
});
