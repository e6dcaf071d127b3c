import { describe, expect, test } from 'vitest';
import {
  advance,
  advanceEach,
  billingPeriodAt,
  decide,
  explainProration,
  formatInvoice,
  offers,
  periodPrice,
  preview,
  prorate,
  start,
  upcomingInvoice,
} from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';
import { command, decided, TEAM, team } from './support-team.ts';

// The door of every verb: a field that does not exist is refused, with the nearest name.

/** A request that its types would not allow. */
const wrong = (value: unknown) => value as never;

const state = team();
const period = { startsOn: '2026-02-28', endsOn: '2026-03-31' };
const spec = { unitPrice: of('1500', 'JPY'), quantity: 12, period, from: '2026-03-10' } as const;
const seconds = { start: '2026-04-01T00:00:00Z', end: '2026-04-02T00:00:00Z' };

describe('an option that does not exist is refused, with the nearest name', () => {
  const { invoice } = decided(state, { type: 'purchase', tier: 'essentials' });
  const cycle = { anchorOn: '2026-01-31', interval: 'month', zone: 'UTC' };

  test.each<[string, () => unknown, string, string]>([
    [
      'decide',
      () => decide(state, wrong({ ...command({ type: 'undo' }), expcted: null })),
      'command.expcted',
      'expected',
    ],
    [
      'decide, the field of its type',
      () => decide(state, wrong({ ...command({ type: 'change_seats' }), seat: 12 })),
      'command.seat',
      'seats',
    ],
    ['start', () => team({ seets: 12 }), 'seets', 'seats'],
    ['start, what is held', () => team({ holding: { teir: 'essentials' } }), 'holding.teir', 'tier'],
    ['billingPeriodAt', () => billingPeriodAt(wrong({ ...cycle, zones: 'UTC' }), 0), 'cycle.zones', 'zone'],
    ['prorate', () => prorate(wrong({ ...spec, rounded: 'up' })), 'rounded', 'rounding'],
    [
      'prorate, by the second',
      () => prorate(wrong({ ...spec, granularity: 'second', period: seconds, from: 0, form: 0 })),
      'form',
      'from',
    ],
    ['explainProration', () => explainProration(wrong({ ...spec, granularty: 'second' })), 'granularty', 'granularity'],
    [
      'formatInvoice',
      () => formatInvoice(wrong(invoice), wrong({ locale: 'ja', local: 'ja' })),
      'options.local',
      'locale',
    ],
  ])('%s', (_, ask, path, suggestion) => {
    const { issues } = thrownBy(ask);
    expect(
      issues.filter(({ code }) => code === 'unknown_field').map((one) => [one.path.join('.'), one.suggestion]),
    ).toEqual([[path, suggestion]]);
  });

  test('a whole billing period fits as the period of a proration', () => {
    const bySecond = {
      unitPrice: of('15.00', 'USD'),
      quantity: 1,
      granularity: 'second',
      from: state.period.start,
    } as const;
    expect(prorate({ ...spec, period: state.period, from: state.period.startsOn }).periodDays).toBe(29);
    expect(prorate({ ...bySecond, period: state.period }).periodSeconds).toBe(29 * 86_400);
  });
});

describe('every option of the newer verbs is read at the door', () => {
  const at = state.lastAt;
  test.each<[string, () => unknown, readonly string[]]>([
    ['advance', () => advance(state, at, wrong({ usages: {} })), ['options.usages: unknown_field']],
    [
      'advanceEach',
      () => advanceEach(state, 'soon', wrong({ usages: {} })),
      ['options.usages: unknown_field', 'to: invalid_instant'],
    ],
    [
      'preview',
      () => preview(state, wrong({ periods: 1.5, at })),
      ['options.at: unknown_field', 'options.periods: out_of_range'],
    ],
    ['upcomingInvoice', () => upcomingInvoice(state, wrong({})), ['options.at: missing']],
    [
      'periodPrice',
      () => periodPrice(wrong({ per: 'seat', amount: { USD: '1' } }), wrong({ currency: 'USX', seats: -1 })),
      ['options.currency: unknown_currency', 'options.seats: out_of_range'],
    ],
    [
      'offers',
      () => offers(wrong({ subscription: state, actor: { roles: [] }, at: 'now' })),
      ['actor.id: missing', 'at: invalid_instant'],
    ],
    ['start', () => start(wrong({ ...TEAM, catalog: {} })), ['catalog.channels: missing']],
  ])('%s', (_, ask, expected) => {
    const issues = issuesOf(ask);
    for (const one of expected) expect(issues).toContain(one);
  });
});
