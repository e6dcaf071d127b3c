import { describe, expect, test } from 'vitest';
import { addOnOf, advance, apply, parseSubscription, type Subscription } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { put } from './put.ts';
import { type Asked, decided, having, linesOf, stored } from './support-team.ts';
import { HALF as at, MAY, three } from './three-tiers.ts';

// What a state remembers of its events: by which line each item was paid, and since when which tier is held.

const paidIn = ({ paid }: Subscription) => paid.map(({ item, line, quantity }) => `${item} ${line ?? '-'} ${quantity}`);
const state = three({ alreadyPaid: false, holding: { tier: 'gold' } });

describe('what paid for an item', () => {
  test('is the line that charged it last', () => {
    expect(paidIn(state)).toEqual(['plan three:1/1 10', 'gold three:1/2 10']);
    const grown = having(state, { type: 'change_seats', seats: 12, at });
    expect(paidIn(grown)).toEqual(['plan three:2/2 12', 'gold three:2/4 12']);
    expect(paidIn(advance(grown, MAY).subscription)).toEqual(['plan three:3/1 12', 'gold three:3/2 12']);
  });
  test('a remedy that is called as a tier, or as the plan, pays for nothing', () => {
    const row = { period: { startsOn: '2024-04-01', endsOn: '2024-05-01' }, due: true, amount: of('1.00', 'USD') };
    const credits = [
      { remedy: 'gold', ...row },
      { remedy: 'plan', ...row },
    ];
    const { subscription, invoices } = advance(state, MAY, { credits });
    expect(invoices[0]?.lines.map(({ item, kind }) => `${item} ${kind}`)).toEqual([
      ...['plan renewal', 'gold renewal', 'gold remedy', 'plan remedy'],
    ]);
    expect(paidIn(subscription)).toEqual(['plan three:2/1 10', 'gold three:2/2 10']);
    const later: Asked = { type: 'remove', at: '2024-05-01T00:00:00.000Z' };
    expect(having(subscription, later).next.tier).toBe(null);
    expect(linesOf(subscription, { type: 'change_seats', seats: 11, at: MAY })[0]).toBe('plan credit -200.00');
  });
  test('of an event without the credit, it is the charge alone', () => {
    const { events } = decided(three({ alreadyPaid: false }), { type: 'change_seats', seats: 12, at });
    const [event] = events;
    const charge = event?.invoice?.lines[1];
    const alone = put(
      put(events, '0.invoice.lines', [{ ...charge, id: 'three:2/1' }]),
      '0.invoice.total',
      charge?.amount,
    );
    const after = apply(three({ alreadyPaid: false }), alone);
    expect(paidIn(after)).toEqual(['plan three:2/1 12']);
    expect(parseSubscription(stored(after)).ok).toBe(true);
  });
});

describe('the history', () => {
  const entries = ({ history }: Subscription) => history.map((one) => [one.at, one.tier, one.beside]);
  const START = '2024-04-01T00:00:00.000Z';
  test('of two changes at one instant the last one counts', () => {
    const both = having(three(), { type: 'purchase', tier: 'silver', at }, { type: 'change_tier', tier: 'gold', at });
    expect(entries(both)).toEqual([
      [START, null, []],
      [at, 'gold', []],
    ]);
    expect(addOnOf(both, at)).toMatchObject({ tier: 'gold', since: at });
    const beside = having(both, { type: 'purchase', tier: 'care', at });
    expect(entries(beside).at(-1)).toEqual([at, 'gold', ['care']]);
    expect(entries(beside)).toHaveLength(2);
  });
  test('a change at the instant of the start takes the place of the start', () => {
    const bought = having(three(), { type: 'purchase', tier: 'silver', at: START });
    expect(entries(bought)).toEqual([[START, 'silver', []]]);
  });
  test('a late removal changes what a renewal has just made', () => {
    const down = having(state, { type: 'change_tier', tier: 'silver', at });
    const late: Asked = { type: 'remove', at: '2024-04-30T20:00:00.000Z' };
    expect(entries(having(advance(down, MAY).subscription, late))).toEqual([
      [START, 'gold', []],
      [MAY, null, []],
    ]);
  });
  test('what changes nothing of the tiers adds no entry', () => {
    expect(entries(having(state, { type: 'change_seats', seats: 12, at }))).toEqual([[START, 'gold', []]]);
    expect(entries(advance(state, MAY).subscription)).toEqual([[START, 'gold', []]]);
  });
});

test('commands of the period that ends are remembered, also those of its first instant, and a hundred of those before', () => {
  const START = '2024-04-01T00:00:00.000Z';
  const accepted = Array.from({ length: 130 }, (_, i) => ({ id: `c${i}`, revision: i + 2, at: START, digest: 'x' }));
  const busy = { ...stored(state), accepted, revision: 131 };
  const may = advance(busy, MAY).subscription;
  expect(may.accepted).toHaveLength(130);
  const june = advance(may, '2024-06-01T00:00:00.000Z').subscription;
  expect([june.accepted.length, june.accepted[0]?.id]).toEqual([100, 'c30']);
});
