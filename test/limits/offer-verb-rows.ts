import { catalog, entitlements, premiumSupport, routing, sla, tickets } from '../../src/index.js';
import { accepted, admin, form } from '../calls/documents.ts';
import { byName, dates, everyDay, offerOfHours, offerOfKinds, offerOfTiers, windows } from './documents.ts';
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

export function* offerVerbRows(): Generator<Row> {
  yield* closureRows();
  yield* verbRows();
}
