import { describe, expect, test } from 'vitest';
import { catalog, entitlements, hub, orThrow, routing, sla, tickets } from '../../src/index.js';
import { thrownBy } from '../thrown.ts';

const person = { id: 'u1', status: 'active', roles: [] } as const;

describe('a whole offer in three fields', () => {
  const offer = catalog.define({
    id: 'acme',
    channels: { web: {} },
    tiers: { t: { targets: { reply: { within: 'PT4H' } }, benefits: { web: {} } } },
  });
  const account = { kind: 'team', addOn: { tier: 't' } } as const;
  const at = '2026-11-20T07:30:00.000Z';
  const given = { catalog: offer };

  test('every question works on it', () => {
    const promise = orThrow(sla.promise({ account, person, channel: 'web', language: 'en', at, ...given }));
    expect(promise.dueAt).toBe('2026-11-20T11:30:00.000Z');
    const set = promise.entitlements;
    expect(set).toMatchObject({ channels: ['web'], languages: ['en'], replyWithin: 'PT4H' });
    expect(routing.contactOptions({ entitlements: set, at, ...given })).toMatchObject([{ id: 'web', available: true }]);
    expect(routing.availability({ entitlements: set, at, ...given })).toMatchObject([{ channel: 'web', open: true }]);
    expect(hub.open({ entitlements: set, ...given })).toMatchObject({ refusal: { code: 'not_offered' } });
    const words = { id: '1', subject: 'Help', body: 'It does not work.', issueType: 'bug' };
    const submitted = tickets.submit({ entitlements: set, channel: 'web', language: 'en', at, ...words, ...given });
    const ticket = tickets.apply(null, orThrow(submitted).events);
    expect(tickets.readClocks({ ticket, at: '2026-11-20T11:30:00.001Z' })).toMatchObject([
      { reading: { stage: 'overdue' } },
    ]);
    expect(entitlements.compare({ from: null, to: 't', ...given }).promises).toMatchObject([{ change: 'added' }]);
  });
});

describe('cases that 0.2 got wrong', () => {
  test('four hours always and two on office hours in Berlin, on Friday at 20:00: Friday midnight binds', () => {
    const offer = catalog.define({
      id: 'acme',
      hours: { berlin: { zone: 'Europe/Berlin', weekly: { 'mon-fri': ['09:00-17:00'] } } },
      channels: { web: {} },
      tiers: {
        team: { targets: { reply: { within: 'PT4H' } }, benefits: { web: {} } },
        own: { holder: 'person', targets: { reply: { within: 'PT2H', hours: 'berlin' } }, benefits: { web: {} } },
      },
    });
    const promise = orThrow(
      sla.promise({
        account: { kind: 'team', addOn: { tier: 'team' } },
        person: { ...person, powerUser: { variant: 'own' } },
        channel: 'web',
        language: 'en',
        at: '2026-11-20T20:00:00+01:00',
        powerUserTerms: 'most_favourable',
        catalog: offer,
      }),
    );
    expect(promise.dueAt).toBe('2026-11-20T23:00:00.000Z');
    expect(promise.commitments.map(({ dueAt }) => dueAt).toSorted()).toEqual([
      '2026-11-20T23:00:00.000Z',
      '2026-11-23T10:00:00.000Z',
    ]);
  });

  test('an individual plan holds a tier that is for individuals', () => {
    const offer = catalog.define({
      id: 'acme',
      plans: { solo: { account: 'individual' } },
      channels: { web: {} },
      tiers: { t: { accounts: 'individual', targets: { reply: { within: 'PT4H' } }, benefits: { web: {} } } },
    });
    const account = { kind: 'individual', plan: 'solo', addOn: { tier: 't' } } as const;
    const set = entitlements.of({ account, person, at: 0, catalog: offer });
    expect(set).toMatchObject({ tier: 't', replyWithin: 'PT4H' });
  });

  test("a caller's closure closes the hours that take it, and no others", () => {
    const weekly = { 'mon-fri': ['09:00-17:00'] };
    const offer = catalog.define({
      id: 'acme',
      hours: { tokyo: { zone: 'Asia/Tokyo', weekly, closed: ['caller'] }, london: { zone: 'Europe/London', weekly } },
      channels: { web: {} },
      languages: { en: { hours: 'london' }, ja: { hours: 'tokyo' } },
      tiers: {
        t: {
          targets: {
            english: { language: 'en', within: 'PT1H', hours: 'london' },
            japanese: { language: 'ja', within: 'PT1H', hours: 'tokyo' },
          },
          benefits: { web: {} },
        },
      },
    });
    const set = entitlements.of({ account: { kind: 'team', addOn: { tier: 't' } }, person, at: 0, catalog: offer });
    const open = routing.availability({
      entitlements: set,
      at: '2026-11-23T00:30:00.000Z',
      closures: ['2026-11-23'],
      catalog: offer,
    });
    expect(open.map(({ language, opensAt }) => [language, opensAt])).toEqual([
      ['en', '2026-11-23T09:00:00.000Z'],
      ['ja', '2026-11-24T00:00:00.000Z'],
    ]);
  });

  test('a severity that is not said is asked for, where a promise depends on one', () => {
    const offer = catalog.define({
      id: 'acme',
      severities: { P1: {}, P2: {} },
      channels: { web: {} },
      tiers: { t: { targets: { p1: { severity: 'P1', within: 'PT1H' } }, benefits: { web: {} } } },
    });
    const account = { kind: 'team', addOn: { tier: 't' } } as const;
    const ask = { account, person, channel: 'web', language: 'en', at: 0, catalog: offer };
    expect(thrownBy(() => sla.promise(ask))).toMatchObject({ code: 'severity_needed' });
  });

  test('who may change a severity is what the offer says', () => {
    const offer = catalog.define({
      id: 'acme',
      severities: { P1: {}, P2: {} },
      severity: { changedBy: 'agent' },
      channels: { web: {} },
      tiers: { t: { targets: { reply: { within: 'PT4H' } }, benefits: { web: {} } } },
    });
    const at = '2026-11-20T07:30:00.000Z';
    const account = { kind: 'team', addOn: { tier: 't' } } as const;
    const set = entitlements.of({ account, person, at, catalog: offer });
    const words = { id: '1', subject: 'Help', body: 'It does not work.', issueType: 'bug', severity: 'P2' };
    const submitted = tickets.submit({
      entitlements: set,
      channel: 'web',
      language: 'en',
      at,
      ...words,
      catalog: offer,
    });
    const ticket = tickets.apply(null, orThrow(submitted).events);
    const command = { type: 'set_severity', id: 'c1', at, severity: 'P1', entitlements: set } as const;
    expect(tickets.decide(ticket, { ...command, actor: { kind: 'requester', id: 'u1' } })).toMatchObject({
      refusal: { code: 'actor_not_allowed', allowed: ['agent'] },
    });
    expect(tickets.decide(ticket, { ...command, actor: { kind: 'agent', id: 'a1' } }).ok).toBe(true);
  });
});
