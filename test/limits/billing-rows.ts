import { billing, catalog } from '../../src/index.js';
import { accepted, plain } from '../calls/documents.ts';
import { spec } from '../calls/subscriptions.ts';
import { byName, dates, times } from './documents.ts';
import { type Row, row } from './measured.ts';

const USD = (amount: string) => ({ amount, currency: 'USD' });
const actor = { id: 'u1', roles: ['owner'], status: 'active', signedIn: true } as const;
const usual = { actor, via: 'sales', at: '2024-02-15T12:00:00.000Z' } as const;
const bands = times(8, (i) => ({ ...(i < 7 && { upTo: String(1000 * (i + 1)) }), percent: '5' }));
const share = { percentOf: 'spend', bands, atLeast: { USD: '10.00' }, every: 'month' };
let version = 0;

/** An offer of 100 tiers, each of which is sold beside the others, and 100 plans. */
const offerOf = (kind: 'seat' | 'share' | 'person', tiers = 100) => {
  version += 1;
  const names = times(tiers, (i) => `t${i}`);
  const price =
    kind === 'seat'
      ? { per: 'seat', amount: { USD: '4.99' } }
      : kind === 'share'
        ? share
        : { per: 'person', amount: { USD: '4.99' }, every: 'month' };
  return catalog.define({
    id: 'worst',
    version: `v${version}`,
    plans: byName('p', 100, () => ({ label: 'x'.repeat(2000) })),
    roles: { owner: { billing: true } },
    channels: { web: {} },
    tiers: byName('t', tiers, (i) => ({
      label: { en: 'x'.repeat(100), ja: 'x'.repeat(100) },
      ...(kind === 'person' ? { holder: 'person' } : i > 0 && { beside: ['t0'] }),
      price,
    })),
    cites: { purchase: names.map(() => 'A18') },
  } as never);
};

const startOf = (kind: 'seat' | 'share' | 'person', tiers = 100) => {
  const names = times(tiers, (i) => `t${i}`);
  const holding =
    kind === 'person'
      ? { people: byName('t', tiers, () => 5) }
      : { tier: 't0', beside: names.slice(1), ...(kind === 'seat' && { seats: byName('t', tiers, () => 5) }) };
  return {
    ...spec,
    account: { ...spec.account, plan: 'p0' },
    plan: { id: 'p0', unitPrice: USD('15.00') },
    catalog: offerOf(kind, tiers),
    prices: byName('t', tiers, () => (kind === 'share' ? share : USD('4.99'))),
    holding,
  };
};

function* worstRows(): Generator<Row> {
  for (const kind of ['seat', 'share', 'person'] as const) {
    const about = `billing of 100 tiers by ${kind}`;
    yield row(
      `${about}: start`,
      () => startOf(kind),
      (one) => billing.start(one as never),
    );
    const begun = () => plain(accepted(billing.start(startOf(kind) as never)).subscription);
    yield row(`${about}: parseSubscription`, begun, billing.parseSubscription);
    yield row(`${about}: offers`, begun, (subscription) =>
      billing.offers({ subscription, actor, at: usual.at, usage: { spend: USD('2000.00') } }),
    );
    const prices = byName('t', 100, () => (kind === 'share' ? share : USD('5.99')));
    yield row(`${about}: decide change_prices`, begun, (subscription) =>
      billing.decide(subscription, { type: 'change_prices', id: 'c1', prices, ...usual } as never),
    );
    yield row(`${about}: decide change_seats`, begun, (subscription) =>
      billing.decide(subscription, { type: 'change_seats', id: 'c1', seats: 50, ...usual } as never),
    );
    yield row(`${about}: decide end_now`, begun, (subscription) =>
      billing.decide(subscription, {
        type: 'end_now',
        id: 'c1',
        credit: true,
        usage: { spend: USD('2000.00') },
        ...usual,
      } as never),
    );
    const usage = dates(1300, 1, Date.UTC(2024, 0, 1)).map((startsOn) => ({ startsOn, of: { spend: USD('1.00') } }));
    for (const until of ['2024-12-01T00:00:00.000Z', '2026-01-31T00:00:00.000Z', '2054-01-01T00:00:00.000Z']) {
      yield row(`${about}: advance to ${until.slice(0, 4)}`, begun, (one) =>
        billing.advance(one, until, { usage } as never),
      );
    }
    yield row(
      `${about}: advanceEach to 2027`,
      begun,
      (one) => [...billing.advanceEach(one, '2027-04-01T00:00:00.000Z', { usage } as never)].length,
    );
    yield row(`${about}: preview 24`, begun, (one) => billing.preview(one, { periods: 24, usage } as never));
    yield row(`${about}: preview 400`, begun, (one) => billing.preview(one, { periods: 400, usage } as never));
    yield row(`${about}: upcomingInvoice`, begun, (one) =>
      billing.upcomingInvoice(one, { at: usual.at, usage: { spend: USD('2000.00') } } as never),
    );
    yield row(`${about}: addOnsOf`, begun, (one) => billing.addOnsOf(one, usual.at));
  }
}

function* requestRows(): Generator<Row> {
  const begun = () => plain(accepted(billing.start(startOf('seat') as never)).subscription);
  const short = () => plain(accepted(billing.start(startOf('share', 2) as never)).subscription);
  const usage = () =>
    dates(10_000, 1, Date.UTC(2024, 0, 1)).map((startsOn) => ({ startsOn, of: { spend: USD('1.00') } }));
  yield row(
    'billing.advance with 10 000 periods of usage',
    () => ({ one: short(), usage: usage() }),
    ({ one, usage: of }) => billing.advance(one, '2027-04-01T00:00:00.000Z', { usage: of } as never),
  );
  const wide = () =>
    times(190, (i) => ({
      startsOn: dates(1, 1, Date.UTC(2024, 0, 31 + i))[0],
      of: byName('s', 300, () => USD('1.00')),
    }));
  yield row(
    'billing.advance with 190 × 300 usages',
    () => ({ one: short(), usage: wide() }),
    ({ one, usage: of }) => billing.advance(one, '2024-02-01T00:00:00.000Z', { usage: of } as never),
  );
  const credits = (remedies: number) => () =>
    dates(5000 / remedies, 1, Date.UTC(2010, 0, 1)).flatMap((startsOn, i) =>
      times(remedies, (j) => ({
        remedy: `r${j}`,
        period: { startsOn, endsOn: dates(1, 1, Date.UTC(2010, 0, 2 + i))[0] },
        due: true,
        amount: USD('1.00'),
      })),
    );
  for (const remedies of [1, 5]) {
    yield row(
      `billing.advance with 5000 credits, ${remedies} a day`,
      () => ({ one: short(), credits: credits(remedies)() }),
      (o) =>
        billing.advance(o.one, '2024-04-01T00:00:00.000Z', {
          credits: o.credits,
          usage: usage().slice(0, 100),
        } as never),
    );
  }
  const some = () => credits(1)().slice(0, 390);
  yield row(
    'billing.advance with 390 credits',
    () => ({ one: short(), credits: some() }),
    (o) =>
      billing.advance(o.one, '2024-04-01T00:00:00.000Z', { credits: o.credits, usage: usage().slice(0, 100) } as never),
  );
  yield row(
    'billing.start with 1000 unknown prices',
    () => ({ ...startOf('seat'), prices: byName('x', 1000, () => USD('1.00')) }),
    (one) => billing.start(one as never),
  );
  yield row(
    'billing.start with 1000 unknown tiers beside',
    () => ({ ...startOf('seat'), holding: { tier: 't0', beside: times(1000, (i) => `x${i}`) } }),
    (one) => billing.start(one as never),
  );
  yield row(
    'billing.start with 1000 flags',
    () => ({
      ...startOf('seat'),
      account: { ...spec.account, plan: 'p0', flags: times(1000, (i) => `${'f'.repeat(150)}${i}`) },
    }),
    (one) => billing.start(one as never),
  );
  yield row('billing.decide with 1000 roles', begun, (one) =>
    billing.decide(one, {
      type: 'remove',
      id: 'c1',
      tier: 't5',
      ...usual,
      actor: { ...actor, roles: times(1000, (i) => `role${i}`) },
    } as never),
  );
  const many = (count: number) => () => {
    const state = short();
    const digest = '0123456789abcdef0123456789abcdef';
    const accepted = times(count, (i) => ({ id: `c${i}`, revision: i + 2, at: state.lastAt, digest }));
    return { ...state, accepted, revision: count + 1 };
  };
  yield row('billing.parseSubscription of 20 000 commands', many(20_000), billing.parseSubscription);
  yield row(
    'billing.parseSubscription of 20 000 commands out of sequence',
    () => ({ ...many(20_000)(), revision: 1 }),
    billing.parseSubscription,
  );
  yield row('billing.offers after 20 000 commands', many(20_000), (one) =>
    billing.offers({ subscription: one, actor, at: usual.at, usage: { spend: USD('1.00') } } as never),
  );
  yield row('billing.decide after 20 000 commands', many(20_000), (one) =>
    billing.decide(one, { type: 'end_plan', id: 'c', ...usual } as never),
  );
}

export function* billingRows(): Generator<Row> {
  yield* worstRows();
  yield* requestRows();
}
