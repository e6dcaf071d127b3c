import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import {
  advance,
  advanceEach,
  apply,
  formatInvoice,
  parseSubscription,
  preview,
  type Subscription,
  upcomingInvoice,
} from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf } from '../thrown.ts';
import { type Asked, having, linesIn, linesOf, startOf, stored, team } from './support-team.ts';

const held = having(team(), { type: 'purchase', tier: 'essentials' });
const renewal = '2024-02-29T00:00:00.000Z';
const upcoming = (state: Subscription, at = state.lastAt) => orThrow(upcomingInvoice(state, { at }));

test.each([
  ['a millisecond before the boundary', '2024-02-28T23:59:59.999Z', 0],
  ['at the boundary', renewal, 1],
  ['within the next period', '2024-03-30T00:00:00.000Z', 1],
  ['two boundaries later', '2024-03-31T00:00:00.000Z', 2],
  ['a year later', '2025-01-31T00:00:00.000Z', 12],
  ['in the past', '2020-01-01T00:00:00.000Z', 0],
])('R12: %s: %s gives %i renewals', (_, to, count) => {
  const { events, invoices } = advance(held, to);
  expect([events.length, invoices.length]).toEqual([count, count]);
});

test("R12: from the next period the plan's invoice contains the add-on, at full price", () => {
  const [invoice] = advance(held, renewal).invoices;
  const labels = {
    plan: { en: 'Advanced', ja: 'Advanced' },
    essentials: { en: 'Premium Support: Essentials', ja: 'プレミアム サポート:Essentials' },
  };
  const period = { startsOn: '2024-02-29', endsOn: '2024-03-31' };
  const line = (n: number, item: keyof typeof labels, price: string, amount: string) => ({
    ...{ id: `team:3/${n}`, kind: 'renewal', item, label: labels[item], quantity: 10, period },
    ...{ unitPrice: of(price, 'USD'), service: { from: '2024-02-29', to: '2024-03-31' } },
    ...{ fraction: { num: 31, den: 31, unit: 'day' }, amount: of(amount, 'USD') },
    ...{ rounding: { mode: 'half_up', delta: '0' }, reverses: null, because: ['R12'] },
  });
  expect(invoice).toEqual({
    ...{ id: 'team:3', subscriptionId: 'team', kind: 'renewal', issuedAt: renewal, period, currency: 'USD' },
    ...{ total: of('199.90', 'USD'), because: ['R12'] },
    lines: [line(1, 'plan', '15.00', '150.00'), line(2, 'essentials', '4.99', '49.90')],
  });
});

describe('the upcoming invoice', () => {
  test('R12: is the one that the renewal makes', () => {
    expect(upcoming(held)).toEqual(advance(held, renewal).invoices[0]);
    const leaving = having(held, { type: 'change_seats', seats: 4 }, { type: 'remove' });
    expect(linesIn({ invoice: upcoming(leaving) })).toEqual(['plan renewal 60.00']);
  });
  test('is none for a plan that ends, or has ended', () => {
    const ending = having(held, { type: 'end_plan' });
    expect(upcoming(ending)).toBe(null);
    expect(upcoming(advance(ending, renewal).subscription)).toBe(null);
  });
  test('is refused where the renewal is due', () => {
    expect(upcomingInvoice(held, { at: renewal })).toMatchObject({ refusal: { code: 'renewal_due', dueAt: renewal } });
    expect(upcomingInvoice(held, { at: '2024-02-28T23:59:59.999Z' }).ok).toBe(true);
  });
});

test('preview lists the next invoices as things stand: those that the renewals make', () => {
  const leaving = having(held, { type: 'remove' }, { type: 'change_seats', seats: 9 });
  const next = preview(leaving, { periods: 3 });
  expect(next).toEqual(advance(leaving, '2024-04-30T00:00:00.000Z').invoices);
  expect(next.map(({ total }) => total.amount)).toEqual(['135.00', '135.00', '135.00']);
  expect(preview(having(held, { type: 'end_plan' }), { periods: 3 })).toEqual([]);
});

test('advanceEach makes the same, one renewal after the other', () => {
  const leaving = having(held, { type: 'remove' });
  const whole = advance(leaving, '2024-06-01T00:00:00.000Z');
  const each = [...advanceEach(leaving, '2024-06-01T00:00:00.000Z')];
  expect(each.map(({ event }) => event)).toEqual(whole.events);
  expect(each.map(({ invoice }) => invoice)).toEqual(whole.invoices);
  expect(each.at(-1)?.subscription).toEqual(whole.subscription);
  // A thousand years are begun, not awaited.
  const [first] = advanceEach(held, '3024-01-01T00:00:00.000Z');
  expect(first?.subscription.period.startsOn).toBe('2024-02-29');
});

test('R13: what was pending takes effect once, at the first of many boundaries', () => {
  const leaving = having(held, { type: 'remove' }, { type: 'change_seats', seats: 9 });
  const { events, invoices, subscription } = advance(leaving, '2024-06-01T00:00:00Z');
  expect(events.map(({ ended }) => ended)).toEqual([['essentials'], [], [], []]);
  expect(new Set(events[0]?.because)).toEqual(new Set(['R12', 'R13', 'A12']));
  expect(invoices.map(({ total }) => total.amount)).toEqual(['135.00', '135.00', '135.00', '135.00']);
  expect(subscription.history.map(({ at, tier }) => [at, tier])).toEqual([
    ['2024-01-31T00:00:00.000Z', null],
    ['2024-02-15T12:00:00.000Z', 'essentials'],
    [renewal, null],
  ]);
});

test('A21: a downgrade ends nothing: the tier below takes its place, and no removal is cited', () => {
  const down = having(team({ holding: { tier: 'enhanced' } }), { type: 'change_tier', tier: 'essentials' });
  const [event] = advance(down, renewal).events;
  expect(event).toMatchObject({ type: 'renewed', ended: [], because: ['R12'] });
});

test('advancing at once is advancing step by step', () => {
  const leaving = having(held, { type: 'remove' });
  const step = advance(leaving, '2024-03-01T00:00:00Z');
  const rest = advance(step.subscription, '2024-09-01T00:00:00Z');
  const whole = advance(leaving, '2024-09-01T00:00:00Z');
  const invoices = [...step.invoices, ...rest.invoices];
  expect(whole).toEqual({ ...rest, events: [...step.events, ...rest.events], invoices });
});

test.each([
  ['year', '2024-02-29', '2028-03-01', ['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']],
  ['quarter', '2023-11-30', '2025-01-01', ['2024-02-29', '2024-05-30', '2024-08-30', '2024-11-30']],
  ['half_year', '2024-08-31', '2026-03-01', ['2025-02-28', '2025-08-31', '2026-02-28']],
])('every %s from %s, on the last day of shorter months', (interval, anchorOn, until, starts) => {
  const state = team({ anchorOn, interval, at: `${anchorOn}T00:00:00Z` });
  expect(advance(state, `${until}T00:00:00Z`).invoices.map(({ period }) => period.startsOn)).toEqual(starts);
});

test('a plan that ends, or has ended, is advanced to any instant', () => {
  const ending = having(held, { type: 'end_plan' });
  const { events, subscription } = advance(ending, 8.64e15);
  expect(events.map(({ type }) => type)).toEqual(['plan_ended']);
  expect(advance(subscription, 8.64e15)).toEqual({ events: [], invoices: [], subscription });
});

test('remedies are credited at the renewal, each once', () => {
  const row = {
    remedy: 'missed_replies',
    period: { startsOn: '2024-01-01', endsOn: '2024-02-01' },
    due: true,
    amount: of('10.00', 'USD'),
  };
  const credits = [row, { ...row, remedy: 'none_due', due: false }, { ...row, remedy: 'nothing', amount: null }];
  const { invoices, subscription, events } = advance(held, renewal, { credits });
  expect(linesIn({ invoice: invoices[0] ?? null })).toEqual([
    ...['plan renewal 150.00', 'essentials renewal 49.90', 'missed_replies remedy -10.00'],
  ]);
  expect(invoices[0]?.total.amount).toBe('189.90');
  expect(apply(held, events)).toEqual(subscription);
  const again = advance(subscription, '2024-03-31T00:00:00.000Z', { credits });
  expect(again.invoices[0]?.total.amount).toBe('199.90');
});

test('remedies that are over at one renewal stand in the order of their rows', () => {
  const row = (remedy: string, startsOn: string, endsOn: string) => ({
    ...{ remedy, period: { startsOn, endsOn } },
    ...{ due: true, amount: of('1.00', 'USD') },
  });
  const credits = [
    row('late', '2024-02-01', '2024-02-15'),
    row('later', '2024-02-15', '2024-03-01'),
    row('unhappy', '2024-02-01', '2024-02-10'),
    row('early', '2024-01-01', '2024-02-01'),
  ];
  const [, second] = advance(held, '2024-03-31T00:00:00.000Z', { credits }).invoices;
  const [first] = advance(held, renewal, { credits }).invoices;
  const remediesOf = (invoice: typeof first) =>
    invoice?.lines.filter(({ kind }) => kind === 'remedy').map(({ item }) => item);
  expect([remediesOf(first), remediesOf(second)]).toEqual([['late', 'unhappy', 'early'], ['later']]);
});

describe('remedies of many periods', () => {
  const monthFrom = (i: number) => new Date(Date.UTC(1900, i, 1)).toISOString().slice(0, 10);
  const rows = (count: number, remedy = 'missed_replies') =>
    Array.from({ length: count }, (_, i) => ({
      ...{ remedy, period: { startsOn: monthFrom(i), endsOn: monthFrom(i + 1) } },
      ...{ due: true, amount: of('0.01', 'USD') },
    }));
  const creditedIn = ({ invoices }: Pick<ReturnType<typeof advance>, 'invoices'>) =>
    invoices.flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'remedy')).length;

  test('none is forgotten, so that none is credited twice', () => {
    const first = advance(held, renewal, { credits: rows(120) });
    expect(creditedIn(first)).toBe(120);
    expect(creditedIn(advance(stored(first.subscription), '2024-06-01T00:00:00Z', { credits: rows(121) }))).toBe(1);
  });

  test('a row that is given twice is credited once, and its event is applied', () => {
    const { events, subscription, ...billed } = advance(held, renewal, { credits: [...rows(1), ...rows(1)] });
    expect(creditedIn(billed)).toBe(1);
    expect(apply(held, stored(events))).toEqual(subscription);
  });

  test('four hundred at a renewal, on an invoice that is read again', () => {
    const { events, invoices, subscription } = advance(held, renewal, { credits: rows(400) });
    expect(creditedIn({ invoices })).toBe(400);
    expect(parseSubscription(stored(subscription))).toEqual({ ok: true, value: subscription });
    expect(apply(held, stored(events))).toEqual(subscription);
    const [invoice] = invoices.map((one) => formatInvoice(stored(one), { locale: 'en' }));
    expect(invoice?.match(/ -0\.01 USD/g)).toHaveLength(400);
    expect(issuesOf(() => advance(held, renewal, { credits: rows(401) }))).toEqual(['options.credits: too_large']);
  });

  test('three thousand in a life', () => {
    let state = held;
    const step = (i: number, count: number) => {
      state = advance(stored(state), state.period.end, { credits: rows(count, `r${i}`) }).subscription;
    };
    for (let i = 0; i < 7; i++) step(i, 400);
    step(7, 200);
    expect(parseSubscription(stored(state))).toEqual({ ok: true, value: state });
    expect(issuesOf(() => step(8, 1))).toEqual(['options.credits: too_large']);
    expect(advance(state, state.period.end, { credits: rows(400, 'r0') }).subscription.credited).toHaveLength(3000);
  });
});

test('bad input: an invalid instant, more periods than anybody has, credits in another currency', () => {
  expect(issuesOf(() => advance(held, Number.NaN))).toEqual(['to: invalid_instant']);
  expect(issuesOf(() => advance(held, 8.64e15))).toEqual(['to: too_many_periods']);
  expect(issuesOf(() => advance(null as never, 0))).toEqual(['subscription: invalid_type']);
  expect(issuesOf(() => upcomingInvoice({} as never, { at: renewal }))).toContain('subscription.current: missing');
  expect(issuesOf(() => upcomingInvoice(held, { at: 'soon', until: 1 } as never)).toSorted()).toEqual([
    ...['options.at: invalid_instant', 'options.until: unknown_field'],
  ]);
  expect(issuesOf(() => preview(held, { periods: -1 }))).toEqual(['options.periods: out_of_range']);
  const row = {
    remedy: 'x',
    period: { startsOn: '2024-01-01', endsOn: '2024-02-01' },
    due: true,
    amount: of('10', 'JPY'),
  };
  expect(issuesOf(() => advance(held, renewal, { credits: [row] })).join()).toContain('currency_mismatch');
});

describe('a renewal date that the zone skips: Samoa had no 30 December 2011', () => {
  const samoa = { zone: 'Pacific/Apia', anchorOn: '2011-11-30', at: '2011-11-30T12:00:00.000Z' };
  // 30 December began at 10:00 UTC as the 31st, and the period has the 31 dates up to 30 January.
  const SKIPPED = '2011-12-30T10:00:00.000Z';
  const state = having(team(samoa), { type: 'purchase', tier: 'essentials', at: samoa.at });
  const { subscription, invoices } = advance(state, SKIPPED);

  test('R12: it bills the whole period', () => {
    expect(invoices[0]?.lines.map(({ amount, fraction }) => [amount.amount, fraction.num, fraction.den])).toEqual([
      ...[
        ['150.00', 31, 31],
        ['49.90', 31, 31],
      ],
    ]);
  });
  test('a removal that comes late credits all that it billed', () => {
    const remove: Asked = { type: 'remove', at: '2011-12-30T09:00:00.000Z' };
    expect(linesOf(subscription, remove)).toEqual(['essentials credit -49.90']);
  });
  test('another interval from then on begins with a whole period, and not with a stub without that date', () => {
    const change: Asked = { type: 'change_interval', interval: 'quarter', unitPrice: of('45.00', 'USD'), at: samoa.at };
    const prices = { essentials: of('14.97', 'USD') };
    const next = advance(having(state, { ...change, prices }), SKIPPED);
    expect(next.subscription.period).toMatchObject({ startsOn: '2011-12-30', endsOn: '2012-03-30', days: 91 });
    expect(next.subscription.period.stubOf).toBe(undefined);
    expect(linesIn({ invoice: next.invoices[0] ?? null })).toEqual([
      'plan renewal 450.00',
      'essentials renewal 149.70',
    ]);
  });
  test('a start at its first instant pays for all of it, one after that for the days that are left', () => {
    const first = (at: string) => linesIn(orThrow(startOf({ ...samoa, at, alreadyPaid: false })));
    expect(first(SKIPPED)).toEqual(['plan charge 150.00']);
    // 30 of 31 days: 145.16
    expect(first('2011-12-30T10:00:00.001Z')).toEqual(['plan charge 145.16']);
  });
});
