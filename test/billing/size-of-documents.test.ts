import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import {
  advance,
  apply,
  formatInvoice,
  parseEvents,
  parseSubscription,
  type Subscription,
  type SubscriptionEvent,
  start,
} from '../../src/billing/index.js';
import { define } from '../../src/catalog/index.js';
import { of } from '../../src/money/index.js';
import { byName, times } from '../limits/documents.ts';
import { issuesOf } from '../thrown.ts';
import { put } from './put.ts';
import { decided, having, startOf, stored, team } from './support-team.ts';

// What a verb returns, `parse` reads, however large the offer is; and what is read is small enough for every verb.

const usd = (amount: string) => of(amount, 'USD');
const share = (percent: string) => ({ percentOf: 'spend', bands: [{ percent }] });
const faultsIn = (read: ReturnType<typeof parseSubscription> | ReturnType<typeof parseEvents>) =>
  read.ok ? [] : read.refusal.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);

function begunWith(spec: object, more: object) {
  const catalog = define({ id: 'large', channels: { web: {} }, ...spec } as never);
  return orThrow(
    start({
      ...{ id: 'acme', account: { kind: 'team' }, plan: { id: 'team', unitPrice: usd('1.00') }, seats: 5, catalog },
      ...{ currency: 'USD', anchorOn: '2024-01-31', interval: 'month', zone: 'UTC', at: '2024-01-31T00:00:00.000Z' },
      ...more,
    } as never),
  );
}

test('a hundred bands of each of a hundred tiers, and as many that wait', () => {
  const bands = (share: number) =>
    byName('t', 100, () => ({
      percentOf: 'spend',
      bands: [...times(99, (i) => ({ upTo: String(i + 1), percent: '2' })), { percent: `${share}` }],
    }));
  const beside = (i: number) => ({ benefits: { web: {} }, price: 'quote', ...(i > 0 && { beside: ['t0'] }) });
  const holding = { tier: 't0', beside: times(99, (i) => `t${i + 1}`) };
  const begun = begunWith({ tiers: byName('t', 100, beside) }, { holding, prices: bands(1) });
  expect(faultsIn(parseEvents(stored(begun.events)))).toEqual([]);
  const repriced = having(begun.subscription, { type: 'change_prices', prices: bands(3) });
  expect(faultsIn(parseSubscription(stored(repriced)))).toEqual([]);
});

test('as many remedies as a renewal credits, with as many rules as an offer cites for one', () => {
  const rules = times(100, (i) => `X${i}`);
  const { subscription } = begunWith(
    { rules: byName('X', 100, () => 'A rule.'), cites: { remedy: rules }, tiers: { gold: { benefits: { web: {} } } } },
    { alreadyPaid: true },
  );
  const credits = times(400, (i) => ({
    remedy: `late${i}`,
    period: { startsOn: '2024-01-01', endsOn: '2024-02-01' },
    ...{ due: true, amount: usd('0.01') },
  }));
  const { events, invoices } = advance(subscription, '2024-03-01T00:00:00.000Z', { credits });
  expect(faultsIn(parseEvents(stored(events)))).toEqual([]);
  // A heading, the columns, two rules, a total, the plan and the remedies.
  const [invoice = null] = invoices;
  expect(invoice && formatInvoice(stored(invoice), { locale: 'en' }).split('\n')).toHaveLength(406);
});

describe('an invoice inside an event is as small as one by itself', () => {
  const { events } = orThrow(startOf({ alreadyPaid: false }));
  const [line] = events[0].invoice?.lines ?? [];
  const withLines = (lines: readonly unknown[]) => put(events, '0.invoice.lines', lines);

  test('a label', () =>
    expect(faultsIn(parseEvents(withLines([{ ...line, label: { en: 'x'.repeat(2001), ja: 'x' } }])))).toEqual([
      '0.invoice.lines.0.label.en: too_long',
    ]));
  test('all its labels together', () => {
    const long = { ...line, label: { en: 'x'.repeat(2000), ja: 'あ'.repeat(2000) } };
    const lines = (count: number) => times(count, (i) => ({ ...long, id: `team:1/${i + 1}` }));
    const total = { amount: '37500.00', currency: 'USD' };
    expect(faultsIn(parseEvents(put(withLines(lines(250)), '0.invoice.total', total)))).toEqual([]);
    expect(faultsIn(parseEvents(withLines(lines(251))))).toEqual(['0.invoice.lines: too_large']);
  });
  test('its lines', () =>
    expect(faultsIn(parseEvents(withLines(times(2001, () => line))))).toEqual(['0.invoice.lines: out_of_range']));
});

test('a stored offer has no more tiers and plans than an offer can have', () => {
  const state = team();
  const [tier] = state.offer.tiers;
  const chain = (count: number) =>
    times(count, (i) => ({ ...tier, id: `t${i}`, extends: i + 1 < count ? `t${i + 1}` : null }));
  const withTiers = (count: number) => put({ ...state, prices: {} }, 'offer.tiers', chain(count));
  const ofSelfService = ['offer.selfService.tiers.0: unknown_tier'];
  expect(faultsIn(parseSubscription(withTiers(100)))).toEqual(ofSelfService);
  expect(faultsIn(parseSubscription(withTiers(101)))).toEqual(['offer.tiers: out_of_range']);
  const plan = { id: 'p', account: 'team', label: { en: 'x', ja: 'x' } };
  const withPlans = put(
    state,
    'offer.plans',
    times(101, (i) => ({ ...plan, id: `p${i}` })),
  );
  expect(faultsIn(parseSubscription(withPlans))).toEqual(['offer.plans: out_of_range']);
});

test('as many spans of what is billed in arrears as a period has room for', () => {
  const { subscription } = begunWith(
    { tiers: { low: { benefits: { web: {} }, price: share('1') }, high: { extends: 'low', price: share('2') } } },
    { holding: { tier: 'low' }, granularity: 'second' },
  );
  const [upgrade] = decided(subscription, { type: 'change_tier', tier: 'high', at: subscription.lastAt }).events;
  const changes = (count: number) =>
    times(count, (i) => {
      const at = new Date(Date.parse(subscription.lastAt) + (i + 1) * 1000).toISOString();
      const current = { ...subscription.current, tier: i % 2 === 0 ? 'high' : 'low' };
      return { ...upgrade, revision: i + 2, commandId: `n${i}`, at, effectiveAt: at, current } as SubscriptionEvent;
    });
  const most = apply(subscription, changes(1399));
  expect(faultsIn(parseSubscription(stored(most)))).toEqual([]);
  const { events } = advance(most, most.period.end, { usage: { spend: usd('100.00') } });
  expect(faultsIn(parseEvents(stored(events)))).toEqual([]);
  const issues = (count: number) => issuesOf(() => apply(subscription, changes(count)));
  expect([issues(1400), issues(1500)]).toEqual([['events.1399: too_large'], ['events.1400.current: too_large']]);
});

/** A change of seats, there and back, so many times on one day. */
function commands(state: Subscription, count: number): SubscriptionEvent[] {
  const [event] = decided(state, { type: 'change_account', flags: ['vip'] }).events;
  return times(count, (i) => ({ ...event, revision: state.revision + i + 1, commandId: `n${i}` }) as SubscriptionEvent);
}

describe('many commands of one period', () => {
  test('the newest twenty thousand are remembered, and the state is read again', () => {
    const state = team();
    const accepted = times(20_000, (i) => ({ id: `old${i}`, revision: i + 2, at: state.lastAt, digest: 'x' }));
    const full = orThrow(parseSubscription({ ...stored(state), accepted, revision: 20_001 }));
    const after = apply(full, commands(full, 2));
    expect([after.accepted.length, after.accepted[0]?.id, after.accepted.at(-1)?.id]).toEqual([20_000, 'old2', 'n1']);
    const [event] = decided(full, { type: 'change_account', flags: ['vip'] }).events;
    expect(event && apply(full, [event]).accepted[0]?.id).toBe('old1');
    expect(faultsIn(parseSubscription(stored(after)))).toEqual([]);
  });
});
