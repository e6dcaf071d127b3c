import { describe, expect, test } from 'vitest';
import {
  type catalog,
  engagement,
  entitlements,
  hub,
  orThrow,
  premiumSupport,
  routing,
  rule,
  serviceLevels,
  sla,
  tickets,
  time,
} from '../../src/index.js';
import { thrownBy } from '../thrown.ts';

const at = '2026-11-20T07:30:00.000Z';
const offer = {
  id: 'acme',
  severities: { P1: {}, P2: {} },
  plans: { business: {} },
  roles: { owner: {} },
  hours: { office: { zone: 'Europe/Berlin', weekly: { 'mon-fri': ['09:00-17:00'] }, closed: ['caller'] } },
  channels: { web: {} },
  rules: { SLA1: 'P1 is answered within an hour.' },
  tiers: {
    gold: {
      targets: {
        p1: { severity: 'P1', within: 'PT1H', because: ['SLA1'] },
        p2: { severity: 'P2', within: 'P1D', hours: 'office' },
      },
      benefits: { web: {}, review: { count: 2, per: 'year' } },
    },
    vip: { holder: 'person', extends: 'gold', targets: { p2: { within: 'PT4H' } } },
  },
} as const satisfies catalog.CatalogSpec;

const care = premiumSupport(offer, { closures: ['2026-11-23'], atRiskAt: 0.5 });
const account = { kind: 'team', plan: 'business', addOn: { tier: 'gold' } } as const;
const person = { id: 'u1', status: 'active', roles: ['owner'] } as const;
const set = care.entitlements.of({ account, person, at });

describe('one object for one offer', () => {
  test('answers as the modules do with the catalogue and the options', () => {
    const given = { catalog: care.catalog };
    const ask = { entitlements: set, channel: 'web', language: 'en', severity: 'P2', at } as const;
    const closures = ['2026-11-23'];
    const words = { id: 't1', subject: 'Stuck', body: 'It is stuck.', issueType: 'sync' };
    const submitted = care.tickets.submit({ ...ask, ...words });
    const ticket = tickets.apply(null, orThrow(submitted).events);
    const [route] = [orThrow(care.routing.route(ask))];
    expect(set).toEqual(entitlements.of({ account, person, at, ...given }));
    expect(care.promise({ account, person, channel: 'web', language: 'en', severity: 'P2', at })).toEqual(
      sla.promise({ account, person, channel: 'web', language: 'en', severity: 'P2', at, closures, ...given }),
    );
    expect(route).toEqual(orThrow(routing.route({ ...ask, closures, ...given })));
    expect(care.routing.contactOptions({ entitlements: set, at })).toEqual(
      routing.contactOptions({ entitlements: set, at, ...given }),
    );
    expect(care.sla.commitmentsFor({ entitlements: set, route, severity: 'P2', at })).toEqual(
      sla.commitmentsFor({ entitlements: set, route, severity: 'P2', at, closures, ...given }),
    );
    expect(submitted).toEqual(tickets.submit({ ...ask, ...words, closures, ...given }));
    const form = { channel: 'web', language: 'en', severity: 'P2', ...words };
    expect(care.tickets.parseSubmission(form)).toEqual(tickets.parseSubmission(form, care.catalog));
    const sent = orThrow(care.tickets.parseSubmission(form));
    expect(care.tickets.submit({ ...sent, entitlements: set, at })).toEqual(submitted);
    expect(care.tickets.readClocks({ ticket, at })).toEqual(tickets.readClocks({ ticket, at, atRiskAt: 0.5 }));
    const clock = { within: 'PT4H', events: [{ type: 'started', at }] } as const;
    const day = { from: at, to: time.toDate(time.epochMilliseconds(at) + 86_400_000) };
    expect(care.sla.changes(clock, day)).toEqual(sla.changes({ ...clock, atRiskAt: 0.5 }, day));
    expect(care.tickets.changes({ tickets: [ticket], ...day })).toEqual(
      tickets.changes({ tickets: [ticket], ...day, atRiskAt: 0.5 }),
    );
    expect(care.serviceLevels.report({ tickets: [ticket], at })).toEqual(
      serviceLevels.report({ tickets: [ticket], at, atRiskAt: 0.5 }),
    );
    expect(care.hub.open({ entitlements: set })).toEqual(hub.open({ entitlements: set, ...given }));
    expect(care.engagement.quota({ entitlements: set, benefit: 'review', used: [], at, zone: 'UTC' })).toEqual(
      engagement.quota({ entitlements: set, benefit: 'review', used: [], at, zone: 'UTC', ...given }),
    );
    expect(care.entitlements.compare({ from: null, to: 'gold' })).toEqual(
      entitlements.compare({ from: null, to: 'gold', ...given }),
    );
    expect(care.rule('SLA1')).toEqual(rule('SLA1', care.catalog));
  });

  test('the closures close the hours that take them: Monday is off, so that a day ends on Tuesday', () => {
    const promise = orThrow(care.promise({ account, person, channel: 'web', language: 'en', severity: 'P2', at }));
    // Friday 08:30 in Berlin. The first open date after it is Tuesday, which closes at 17:00 (A34).
    expect(promise.dueAt).toBe('2026-11-24T16:00:00.000Z');
  });

  test('a request may say otherwise', () => {
    const ask = { account, person, channel: 'web', language: 'en', severity: 'P2', at } as const;
    expect(orThrow(care.promise({ ...ask, closures: [] })).dueAt).toBe('2026-11-23T16:00:00.000Z');
  });

  test('without a spec it is the built-in offer', () => {
    const { entitlements: theirs } = premiumSupport();
    expect(
      theirs.of({
        account: { kind: 'team', plan: 'advanced', addOn: { tier: 'enhanced' } },
        person: { id: 'u1', status: 'active', roles: ['team_admin'] },
        at,
      }).replyWithin,
    ).toBe('PT1H');
  });

  test('every id of the offer is known to the compiler', () => {
    const wrong = () => {
      // @ts-expect-error -- the plan is `business`
      care.entitlements.of({ account: { kind: 'team', plan: 'buisness' }, person, at });
      // @ts-expect-error -- a tier of another offer
      care.entitlements.of({ account: { ...account, addOn: { tier: 'essentials' } }, person, at });
      // @ts-expect-error -- a variant is not held by an account
      care.entitlements.of({ account: { ...account, addOn: { tier: 'vip' } }, person, at });
      // @ts-expect-error -- a role of another offer
      care.entitlements.of({ account, person: { ...person, roles: ['team_admin'] }, at });
      // @ts-expect-error -- a benefit of another offer
      care.entitlements.check(set, 'hub');
      // @ts-expect-error -- a channel of another offer
      care.promise({ account, person, channel: 'chat', language: 'en', severity: 'P2', at });
      // @ts-expect-error -- a severity of another offer
      care.promise({ account, person, channel: 'web', language: 'en', severity: 'P3', at });
    };
    expect(thrownBy(wrong)).toMatchObject({ code: 'unknown_plan' });
  });
});

test('an offer without plans takes the id of any plan, to the compiler too', () => {
  const small = premiumSupport({ id: 'small', channels: { web: {} }, tiers: { gold: { benefits: { web: {} } } } });
  const addOn = { tier: 'gold' } as const;
  const set = small.entitlements.of({
    account: { kind: 'team', plan: 'any', addOn },
    person: { ...person, roles: [] },
    at,
  });
  expect(set.tier).toBe('gold');
  const team = { id: 's', account: { kind: 'team' }, plan: { id: 'any' }, seats: 1, currency: 'EUR' } as const;
  const period = { anchorOn: '2026-11-01', interval: 'month', zone: 'UTC', at: '2026-11-01T00:00:00Z' } as const;
  expect(orThrow(small.billing.start({ ...team, ...period })).subscription.current.plan.id).toBe('any');
});

describe('what is wrong is told by the verb that is called', () => {
  test.each<readonly [string, unknown, string]>([
    ['nothing', undefined, 'invalid_type'],
    ['a text', 'x', 'invalid_type'],
    ['a list', [], 'invalid_type'],
    ['an unknown field', { account, person, at, when: at }, 'unknown_field'],
  ])('%s', (_, request, code) => {
    const error = thrownBy(() => care.entitlements.of(request as never));
    expect(error).toMatchObject({ code });
    expect(String(error)).toContain('entitlements.of: ');
  });

  test('a request that cannot be read', () => {
    const request = Object.defineProperty({}, 'at', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    expect(thrownBy(() => care.entitlements.of(request as never))).toMatchObject({ code: 'unreadable' });
  });

  test('an offer with faults, and an option that does not exist', () => {
    expect(thrownBy(() => premiumSupport({ id: 'x' } as never))).toMatchObject({ code: 'missing' });
    expect(thrownBy(() => premiumSupport(undefined, { closure: [] } as never))).toMatchObject({
      issues: [{ path: ['options', 'closure'], code: 'unknown_field', suggestion: 'closures' }],
    });
  });
});
