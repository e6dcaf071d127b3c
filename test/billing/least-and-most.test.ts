import { describe, expect, test } from 'vitest';
import {
  advance,
  billingPeriodAt,
  offers,
  parseCommand,
  parseSubscription,
  periodPrice,
  preview,
  start,
} from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf } from '../thrown.ts';
import { put } from './put.ts';
import { command, having, stored, TEAM, team } from './support-team.ts';
import { HALF, three } from './three-tiers.ts';

// How short and how long the texts and lists of a request may be, and how small and large its numbers.

/** A request that its types would not allow. */
const wrong = (value: unknown) => value as never;
const text = (length: number) => 'x'.repeat(length);
const list = (length: number) => Array.from({ length }, (_, i) => `x${i}`);

/** The issues of a command, as `path: code`. */
function faultsOf(asked: object): string[] {
  const answer = parseCommand({ ...command({ type: 'remove' }), ...asked });
  return answer.ok ? [] : answer.refusal.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
}

describe('a name in a command has 1 to 200 characters, and is not blank', () => {
  test.each<[string, (name: string) => object]>([
    ['tier', (tier) => ({ type: 'purchase', tier })],
    ['tier', (tier) => ({ type: 'remove', tier })],
    ['plan', (plan) => ({ type: 'change_plan', plan })],
    ['plan.id', (id) => ({ type: 'restart', plan: { id } })],
    ['actor.id', (id) => ({ actor: { id, roles: [] } })],
    ['actor.roles.0', (role) => ({ actor: { id: 'a', roles: [role] } })],
    ['flags.0', (flag) => ({ type: 'change_account', flags: [flag] })],
  ])('%s', (path, asked) => {
    expect(faultsOf(asked(text(200)))).toEqual([]);
    expect(faultsOf(asked(text(1)))).toEqual([]);
    expect(faultsOf(asked(text(201)))).toEqual([`${path}: too_long`]);
    expect([faultsOf(asked('')), faultsOf(asked('  '))]).toEqual([[`${path}: blank`], [`${path}: blank`]]);
  });
  test('an actor has at most a thousand roles', () => {
    expect(faultsOf({ actor: { id: 'a', roles: list(1000) } })).toEqual([]);
    expect(faultsOf({ actor: { id: 'a', roles: list(1001) } })).toEqual(['actor.roles: invalid_type']);
  });
});

describe('a name in a start has 1 to 200 characters, and is not blank', () => {
  const faults = (changes: object) => {
    try {
      start(wrong({ ...TEAM, ...changes }));
      return [];
    } catch {
      return issuesOf(() => start(wrong({ ...TEAM, ...changes })));
    }
  };
  test.each<[string, (name: string) => object]>([
    ['plan.id', (id) => ({ plan: { id } })],
    ['account.plan', (plan) => ({ account: { kind: 'team', plan } })],
    ['account.flags.0', (flag) => ({ account: { kind: 'team', flags: [flag] } })],
    ['holding.tier', (tier) => ({ holding: { tier } })],
    ['holding.beside.0', (tier) => ({ holding: { beside: [tier] } })],
  ])('%s', (path, changes) => {
    expect(faults(changes(text(201)))).toEqual([`${path}: too_long`]);
    expect(faults(changes(''))).toEqual([`${path}: blank`]);
    // A long one is read, and then it is unknown, or anything at all.
    expect(faults(changes(text(200))).join()).not.toMatch(/too_long|blank/);
  });
  test('an account has at most a thousand flags', () => {
    expect(faults({ account: { kind: 'team', flags: list(1000) } })).toEqual([]);
    expect(faults({ account: { kind: 'team', flags: list(1001) } })).toEqual(['account.flags: invalid_type']);
  });
});

describe('credits and usage', () => {
  const row = { remedy: 'late', period: { startsOn: '2024-01-01', endsOn: '2024-02-01' }, due: true, amount: null };
  const credited = (credits: unknown) => () => advance(team(), TEAM.at, wrong({ credits }));
  const used = (usage: unknown) => () => advance(team(), TEAM.at, wrong({ usage }));
  test('the id of a remedy has 1 to 64 characters', () => {
    expect(credited([{ ...row, remedy: text(64) }])().events).toEqual([]);
    expect(issuesOf(credited([{ ...row, remedy: text(65) }]))).toEqual(['options.credits.0.remedy: too_long']);
    expect(issuesOf(credited([{ ...row, remedy: '' }]))).toEqual(['options.credits.0.remedy: blank']);
  });
  test('a row has what serviceLevels.credits gives, and may have more', () => {
    expect(credited([{ ...row, level: 'gold' }])().events).toEqual([]);
    for (const field of ['remedy', 'period']) {
      const { [field as 'remedy']: _, ...without } = row;
      expect(issuesOf(credited([without]))).toEqual([expect.stringMatching(`^options.credits.0.${field}: `)]);
    }
    expect(issuesOf(credited([{ ...row, due: 'yes' }]))).toEqual(['options.credits.0.due: invalid_type']);
    expect(issuesOf(credited([{ ...row, amount: of('-1.00', 'USD') }]))).toEqual([
      'options.credits.0.amount: negative_price',
    ]);
    expect(issuesOf(credited([{ ...row, period: { startsOn: '2024-02-30' } }]))).toEqual([
      'options.credits.0.period.startsOn: invalid_date',
      'options.credits.0.period.endsOn: missing',
    ]);
  });
  test('the period of a row has a day', () => {
    const period = (startsOn: string, endsOn: string) => credited([{ ...row, period: { startsOn, endsOn } }]);
    expect(period('2024-01-01', '2024-01-02')().events).toEqual([]);
    for (const endsOn of ['2024-01-01', '2023-12-31']) {
      expect(issuesOf(period('2024-01-01', endsOn))).toEqual(['options.credits.0.period.endsOn: reversed_interval']);
    }
  });
  test('there are at most five thousand rows, and ten thousand periods of usage', () => {
    expect(credited(new Array(5000).fill(row))().events).toEqual([]);
    expect(issuesOf(credited(new Array(5001).fill(row)))).toEqual(['options.credits: invalid_type']);
    const day = (n: number) => new Date(Date.UTC(2024, 0, 31 + n)).toISOString().slice(0, 10);
    const periods = (count: number) => Array.from({ length: count }, (_, n) => ({ startsOn: day(n), of: {} }));
    expect(used(periods(10_000))().events).toEqual([]);
    expect(issuesOf(used(periods(10_001)))).toEqual(['options.usage: invalid_type']);
  });
  test('what was spent is not less than nothing', () => {
    expect(issuesOf(used({ spend: of('-0.01', 'USD') }))).toEqual(['options.usage.spend: negative_price']);
    expect(used({ spend: of('0.00', 'USD') })().events).toEqual([]);
  });
});

test('a preview is of 0 to 400 periods', () => {
  expect(preview(team(), { periods: 0 })).toEqual([]);
  expect(preview(team(), { periods: 400 })).toHaveLength(400);
  expect(issuesOf(() => preview(team(), { periods: 401 }))).toEqual(['options.periods: out_of_range']);
});

test('a cycle begins at most twelve million months from its anchor', () => {
  const cycle = { anchorOn: '2024-01-31', interval: 'month', zone: 'UTC' } as const;
  for (const offsetMonths of [12_000_001, -12_000_001, 0.5]) {
    expect(issuesOf(() => billingPeriodAt({ ...cycle, offsetMonths }, 0))).toEqual([
      'cycle.offsetMonths: out_of_range',
    ]);
  }
  const { index } = billingPeriodAt({ ...cycle, offsetMonths: 12_000_000 }, '2024-02-10T00:00:00Z');
  expect(index).toBe(-12_000_000);
  expect(billingPeriodAt({ ...cycle, offsetMonths: -12_000_000 }, '2024-02-10T00:00:00Z').index).toBe(12_000_000);
});

test('a price of a period is of 0 seats or people and more, whole ones', () => {
  const price = (per: 'seat' | 'person', options: object) => () =>
    periodPrice({ per, amount: { USD: '5.00' } }, wrong({ currency: 'USD', ...options }));
  expect(price('seat', { seats: 0 })().amount).toBe('0.00');
  expect(price('person', { people: 0 })().amount).toBe('0.00');
  for (const [per, field] of [
    ['seat', 'seats'],
    ['person', 'people'],
  ] as const) {
    for (const count of [-1, 0.5, '3', 2 ** 53]) {
      expect(issuesOf(price(per, { [field]: count }))).toEqual([`options.${field}: out_of_range`]);
    }
  }
});

test('a price has at most a hundred bands, and names what it is a share of in at most 64 characters', () => {
  const share = (count: number, percentOf = 'spend') => {
    const bands = Array.from({ length: count - 1 }, (_, i) => ({ upTo: String(i + 1), percent: '1' }));
    const usage = { [percentOf]: of('100.00', 'USD') };
    return () => periodPrice({ percentOf, bands: [...bands, { percent: '1' }] }, { currency: 'USD', usage });
  };
  expect([share(1)().amount, share(100)().amount, share(1, text(64))().amount]).toEqual(['1.00', '1.00', '1.00']);
  expect(issuesOf(share(101))).toEqual(['price.bands: out_of_range']);
  expect(issuesOf(share(1, text(65)))).toEqual(['price.percentOf: invalid_id']);
  // What is far too large is not looked at.
  expect(issuesOf(share(1, text(101)))).toEqual(['price.percentOf: too_long']);
  expect(issuesOf(share(1000)).map((one) => one.split(': ')[1])).toEqual(['too_large']);
});

describe('a remembered command', () => {
  const state = having(three(), { type: 'change_seats', seats: 8, at: HALF });
  const faults = (field: string, value: unknown) => {
    const answer = parseSubscription(put(state, `accepted.0.${field}`, value));
    return answer.ok ? [] : answer.refusal.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
  };
  test('has a digest of up to 64 characters', () => {
    expect(faults('digest', text(64))).toEqual([]);
    expect(faults('digest', text(65))).toEqual(['accepted.0.digest: too_long']);
  });
  test('has a revision from 1 on', () => {
    expect(faults('revision', 0)).toEqual(['accepted.0.revision: out_of_range']);
    expect(faults('revision', 1)).toEqual(['accepted.0.revision: out_of_sequence']);
  });
  test('may have fields of a later version, which are left out', () => {
    const answer = parseSubscription(put(state, 'accepted.0.colour', 'red'));
    expect(answer).toEqual({ ok: true, value: state });
  });
});

test('an actor whose fields are not known has them left out, also for the cards', () => {
  const actor = { id: 'ann', roles: ['team_admin'], name: 'Ann' };
  expect(offers({ subscription: stored(team()), actor, at: TEAM.at })[0]?.enabled).toBe(true);
});
