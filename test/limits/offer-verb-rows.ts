import { calendar, catalog, entitlements, premiumSupport, routing, rules, sla, tickets } from '../../src/index.js';
import * as schemas from '../../src/json-schema/index.js';
import { accepted, admin, form } from '../calls/documents.ts';
import { byName, dates, everyDay, offerOfHours, offerOfKinds, offerOfTiers, times, windows } from './documents.ts';
import { type Row, row } from './measured.ts';

const AT = '2026-11-20T07:30:00.000Z';
let version = 0;
const versioned = (spec: object) => ({ ...spec, version: `w${version++}` }) as never;

/** An offer of 100 hours that take closures, with so many promises of one tier on them. */
const offerOfClosed = (hours: number, promises: number) => ({
  id: 'closed',
  hours: byName('h', hours, (i) => ({
    zone: i % 2 === 0 ? 'Europe/Berlin' : 'America/New_York',
    weekly: { 'mon-fri': [`0${i % 10}:${10 + (i % 50)}-1${i % 8}:00`] },
    closed: ['caller'],
  })),
  channels: { web: {} },
  tiers: {
    t0: {
      targets: byName('x', promises, (i) => ({ within: `PT${i + 1}H`, hours: `h${i % hours}` })),
      benefits: { web: {} },
    },
  },
});
const OFFERS: Readonly<Record<string, () => object>> = {
  '15 × 15 × 15 kinds of requests': () => offerOfKinds(15, 'PT1H'),
  '100 tiers in a chain of 9 promises': () => offerOfTiers(100, 9, 'PT1H'),
  '2 × 499 promises': () => offerOfTiers(2, 499, 'PT1H'),
  '10 × 99 promises on 100 hours': () => offerOfHours(10, 99, 'PT1H'),
  '200 promises on 100 hours': () => offerOfClosed(100, 200),
};

function* closureRows(): Generator<Row> {
  for (const [hours, closures] of [
    [100, 5000],
    [4, 5000],
    [1, 5000],
  ] as const) {
    const closed = () => ({
      one: catalog.define(versioned(offerOfClosed(hours, 1))),
      list: dates(closures, 1, Date.UTC(2026, 0, version)),
    });
    yield row(`catalog.withClosures of ${closures} dates on ${hours} hours`, closed, ({ one, list }) =>
      catalog.withClosures(one, list),
    );
  }
  const wide = { id: 'w', channels: { web: {} }, tiers: { t0: { benefits: { web: {} } } } };
  for (const count of [1, 27, 111, 5000]) {
    yield row(
      `catalog.withClosures of ${count} dates on 5 weeks of 180 windows`,
      () => ({
        one: catalog.define(
          versioned({
            ...wide,
            hours: byName('h', 5, () => ({ zone: 'UTC', weekly: everyDay(windows(180)), closed: ['caller'] })),
          }),
        ),
        list: dates(count),
      }),
      ({ one, list }) => catalog.withClosures(one, list),
    );
  }
  yield row(
    'catalog.define of 5 weeks of 180 windows',
    () =>
      versioned({
        ...wide,
        hours: byName('h', 5, () => ({ zone: 'UTC', weekly: everyDay(windows(180)), closed: ['caller'] })),
      }),
    catalog.define,
  );
}

function* verbRows(): Generator<Row> {
  for (const [name, make] of Object.entries(OFFERS)) {
    const offer = () => catalog.define(versioned(make()));
    const held = () => {
      const one = offer();
      const tier = Object.keys(one.tiers).at(-1) ?? '';
      const account = { id: 'a', kind: 'team', addOn: { tier } };
      return {
        catalog: one,
        set: entitlements.of({ account, person: { ...admin, roles: [] }, at: AT, catalog: one } as never),
        tier,
        account,
      };
    };
    const [channel = 'web'] = Object.keys(offer().channels);
    const asked = (o: ReturnType<typeof held>) => ({
      entitlements: o.set,
      catalog: o.catalog,
      channel,
      language: 'en',
      severity: Object.keys(o.catalog.severities ?? {})[0] ?? null,
      at: AT,
    });
    const about = `offer of ${name}`;
    const list = dates(60, 1, Date.UTC(2026, 10, 21));
    const parsed = (o: ReturnType<typeof held>) => ({
      ...o,
      set: accepted(entitlements.parse(structuredClone(o.set))),
    });
    yield row(`${about}: entitlements.parse`, () => structuredClone(held().set), entitlements.parse);
    yield row(`${about}: entitlements.compare`, held, (o) =>
      entitlements.compare({ from: null, to: o.tier, catalog: o.catalog } as never),
    );
    yield row(`${about}: routing.route`, held, (o) => routing.route({ ...asked(o), closures: list } as never));
    yield row(`${about}: routing.contactOptions`, held, (o) =>
      routing.contactOptions({
        entitlements: o.set,
        catalog: o.catalog,
        language: 'en',
        at: AT,
        closures: list,
      } as never),
    );
    yield row(`${about}: routing.availability`, held, (o) =>
      routing.availability({ entitlements: o.set, catalog: o.catalog, at: AT, closures: list } as never),
    );
    yield row(`${about}: sla.promise`, held, (o) => {
      const { entitlements: _, ...rest } = asked(o);
      return sla.promise({ ...rest, account: o.account, person: { ...admin, roles: [] }, closures: list } as never);
    });
    yield row(
      `${about}: sla.commitmentsFor`,
      () => parsed(held()),
      (o) =>
        sla.commitmentsFor({
          entitlements: o.set,
          catalog: o.catalog,
          route: { channel, language: 'en' },
          severity: asked(o).severity,
          at: AT,
          closures: list,
        } as never),
    );
    yield row(`${about}: tickets.submit`, held, (o) =>
      tickets.submit({ ...form, ...asked(o), product: undefined, closures: list } as never),
    );
    yield row(`${about}: withFollowUps`, offer, catalog.withFollowUps);
    yield row(
      `${about}: premiumSupport`,
      () => versioned(make()),
      (one) => premiumSupport(one, { closures: list as never }),
    );
    yield row(
      `${about}: toMarkdown`,
      () => structuredClone(catalog.matrix(offer(), { locale: 'en' })),
      (one) => catalog.toMarkdown(one),
    );
    yield row(
      `${about}: toHtml`,
      () => structuredClone(catalog.matrix(offer(), { locale: 'en' })),
      (one) => catalog.toHtml(one, { locale: 'en' }),
    );
  }
}

function* otherVerbRows(): Generator<Row> {
  const size = [
    [100, 1000],
    [1000, 100],
    [1, 1000],
    [440, 440],
  ] as const;
  for (const [columns, rows] of size) {
    const table = () => ({
      locale: 'en',
      columns: times(columns, (i) => ({ tier: `t${i}`, label: '<'.repeat(20) })),
      rows: times(rows, () => ({ label: '|'.repeat(20), cells: times(columns, () => '&|<'.repeat(3)) })),
      prices: { label: 'Price', cells: times(columns, () => '—') },
    });
    yield row(`toMarkdown of ${columns} × ${rows}`, table, (one) => catalog.toMarkdown(one as never));
    yield row(`toHtml of ${columns} × ${rows}`, table, (one) => catalog.toHtml(one as never, { locale: 'en' }));
  }
  const small = (i: number) => ({
    id: 'v',
    version: `v${i}`,
    effective: { from: dates(1, 1, Date.UTC(2000, 0, i))[0], until: dates(1, 1, Date.UTC(2000, 0, i + 1))[0] },
    channels: { web: {} },
    tiers: { t0: { benefits: { web: {} } } },
  });
  for (const count of [100, 1000])
    yield row(
      `catalog.at of ${count} versions`,
      () => times(count, (i) => ({ ...small(i), version: `v${version++}` })),
      (list) => catalog.at(list as never, '2000-02-01'),
    );
  yield row(
    'catalog.at of 1000 versions defined',
    () => times(1000, (i) => catalog.define({ ...small(i), version: `v${version++}` } as never)),
    (list) => catalog.at(list, '2000-02-01'),
  );
  yield row(
    'rules of 100 000',
    () => times(100_000, (i) => `R${(i % 40) + 1}`),
    (list) => rules(list, { locale: 'ja' }),
  );
  const names = [
    'schedule',
    'catalog',
    'account',
    'person',
    'entitlements',
    'route',
    'commitment',
    'reading',
    'ticket',
    'ticket_event',
    'ticket_submission',
    'ticket_command',
    'subscription',
    'subscription_event',
    'billing_command',
    'invoice',
    'money',
  ];
  for (const name of names)
    yield row(
      `jsonSchema of ${name}`,
      () => name,
      (one) => schemas.jsonSchema(one as never),
    );
}

function* twoSchedules(): Generator<Row> {
  const one = (count: number, closures: number, zone: string) => () => {
    version += 1;
    const first = `00:00-00:00:${10 + (version % 40)}`;
    return calendar.schedule({
      zone,
      weekly: everyDay([first, ...windows(count).slice(1)]),
      closures: dates(closures, 12_000, Date.UTC(1901, 0, version)),
    } as never);
  };
  for (const [count, closures] of [
    [720, 27],
    [4, 5000],
    [20, 1000],
  ] as const) {
    for (const verb of ['intersect', 'union'] as const) {
      const two = () => ({
        a: one(count, closures, 'America/New_York')(),
        b: one(count, closures, 'Africa/Casablanca')(),
      });
      const about = `calendar.${verb} of two of ${count} windows, ${closures} closures`;
      yield row(about, two, ({ a, b }) => calendar[verb](a, b));
      yield row(
        `${about}: in the year 200000`,
        () => {
          const { a, b } = two();
          return calendar[verb](a, b);
        },
        (line) => line.isOpen(Date.UTC(200_000, 5, 1)),
      );
      yield row(
        `${about}: addAll of 100 000`,
        () => {
          const { a, b } = two();
          return calendar[verb](a, b);
        },
        (line) => line.addAll(new Float64Array(times(100_000, (i) => AT_MS + i * 1e7)), 8e9),
      );
      yield row(
        `${about}: betweenAll of 100 000`,
        () => {
          const { a, b } = two();
          return calendar[verb](a, b);
        },
        (line) =>
          line.betweenAll(
            new Float64Array(times(100_000, (i) => AT_MS + i * 1e7)),
            new Float64Array(times(100_000, (i) => AT_MS + i * 2e7)),
          ),
      );
    }
  }
  yield row('openWindows: 100 000 of them', one(720, 27, 'America/New_York'), (desk) => {
    let left = 100_000;
    for (const _ of calendar.openWindows(desk, { from: AT, to: '+200000-01-01T00:00:00Z' })) if (--left === 0) break;
  });
}
const AT_MS = Date.parse(AT);

export function* offerVerbRows(): Generator<Row> {
  yield* closureRows();
  yield* verbRows();
  yield* otherVerbRows();
  yield* twoSchedules();
}
