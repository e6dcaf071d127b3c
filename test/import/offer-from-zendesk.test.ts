import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { parse } from '../../src/catalog/catalog.js';
import { offerFromZendesk, type ZendeskOfferRequest } from '../../src/import/offer-from-zendesk.js';
import { railsZones } from '../../src/import/rails-zones.js';
import { readZone } from '../../src/time/zone.js';
import { thrownBy } from '../thrown.ts';

// The shapes are those of https://developer.zendesk.com/api-reference/ticketing/business-rules/sla_policies/ and
// https://developer.zendesk.com/api-reference/ticketing/ticket-management/schedules/.

const at = (
  priority: 'urgent' | 'high' | 'normal' | 'low',
  metric: string,
  target: number,
  business_hours = false,
) => ({
  priority,
  metric,
  target,
  business_hours,
});

/** Minutes since Sunday 00:00. */
const hours = (day: number, from: number, to: number) => ({
  start_time: day * 1440 + from * 60,
  end_time: day * 1440 + to * 60,
});

const silver = {
  url: 'https://company.zendesk.com/api/v2/slas/policies/25.json',
  id: 25,
  title: 'Silver Plan',
  position: 3,
  filter: {
    all: [
      { field: 'type', operator: 'is', value: 'incident' },
      { field: 'via_id', operator: 'is', value: 4 },
    ],
    any: [],
  },
  policy_metrics: [
    at('urgent', 'first_reply_time', 10),
    at('high', 'first_reply_time', 30, true),
    at('urgent', 'total_resolution_time', 120),
    at('high', 'requester_wait_time', 480, true),
    at('urgent', 'agent_work_time', 60),
    at('urgent', 'periodic_update_time', 60),
    at('normal', 'pausable_update_time', 1440),
    at('low', 'next_reply_time', 2880),
  ],
};

const tokyo = {
  id: 7,
  name: 'Tokyo desk',
  time_zone: 'Tokyo',
  intervals: [1, 2, 3, 4, 5].map((day) => hours(day, 9, 17)),
};

const request: ZendeskOfferRequest = {
  id: 'acme',
  policies: [silver],
  schedules: [tokyo],
  holidays: {
    7: [
      { start_date: '2026-12-30', end_date: '2027-01-02' },
      { start_date: '2026-11-23', end_date: '2026-11-23' },
    ],
  },
  schedule: 7,
  tiers: { silver: [25] },
};

function imported(changes: Partial<ZendeskOfferRequest> = {}) {
  const offer = orThrow(offerFromZendesk({ ...request, ...changes }));
  // Whatever is imported, the catalogue takes.
  expect(parse(offer.catalog)).toMatchObject({ ok: true });
  return offer;
}

function refused(changes: Partial<ZendeskOfferRequest>): string[] {
  const decision = offerFromZendesk({ ...request, ...changes });
  return decision.ok ? [] : decision.refusal.issues.map(({ code, path }) => `${path.join('.')}: ${code}`);
}

function weekOf(...intervals: { start_time: number; end_time: number }[]) {
  return imported({ schedules: [{ ...tokyo, intervals }], holidays: {} }).catalog.hours?.business_hours?.weekly;
}

describe('promises', () => {
  const targets = new Map(Object.entries(imported().catalog.tiers.silver?.targets ?? {}));

  test.each([
    ['first_reply_time.urgent', { metric: 'first_reply', severity: 'urgent', within: 'PT10M', rests: [] }],
    [
      'first_reply_time.high',
      { metric: 'first_reply', severity: 'high', within: 'PT30M', hours: 'business_hours', rests: [] },
    ],
    ['next_reply_time.low', { metric: 'next_reply', severity: 'low', within: 'PT48H', rests: [] }],
    ['periodic_update_time.urgent', { metric: 'update', severity: 'urgent', within: 'PT1H', rests: [] }],
    [
      'pausable_update_time.normal',
      { metric: 'update', severity: 'normal', within: 'PT24H', rests: ['waiting_for_requester'] },
    ],
    ['total_resolution_time.urgent', { metric: 'resolution', severity: 'urgent', within: 'PT2H', rests: [] }],
    [
      'requester_wait_time.high',
      {
        metric: 'resolution',
        severity: 'high',
        within: 'PT8H',
        hours: 'business_hours',
        rests: ['waiting_for_requester'],
      },
    ],
  ])('%s', (id, target) => {
    expect(targets.get(id)).toEqual(target);
  });

  test('nothing else is promised, and the rest is listed', () => {
    expect(targets.size).toBe(7);
    expect(imported().unread.map(({ path }) => path.join('.'))).toEqual([
      'policies.0.filter.all.0',
      'policies.0.filter.all.1',
      'policies.0.policy_metrics.4.metric',
    ]);
  });

  test('seconds are more exact than minutes; a metric without a target promises nothing', () => {
    const policy_metrics = [
      { ...at('urgent', 'first_reply_time', 1), target_in_seconds: 90 },
      { priority: 'low' as const, metric: 'first_reply_time', target: null },
    ];
    const { tiers } = imported({ policies: [{ ...silver, policy_metrics }] }).catalog;
    expect(Object.entries(tiers.silver?.targets ?? {}).map(([id, { within }]) => [id, within])).toEqual([
      ['first_reply_time.urgent', 'PT1M30S'],
    ]);
  });

  test('a policy whose metrics are null promises nothing', () => {
    const { tiers } = imported({ policies: [{ id: 25, policy_metrics: null }] }).catalog;
    expect(tiers.silver?.targets).toEqual({});
  });

  test('of two policies, the one of the earlier position promises', () => {
    const gold = { id: 26, position: 1, policy_metrics: [at('urgent', 'first_reply_time', 5)] };
    const { catalog, unread } = imported({ policies: [silver, gold], tiers: { silver: [25, '26'] } });
    expect(catalog.tiers.silver?.targets['first_reply_time.urgent']?.within).toBe('PT5M');
    expect(unread.map(({ path }) => path.join('.'))).toContain('policies.0.policy_metrics.0');
  });

  test('a policy of no tier and a schedule that is not used are listed', () => {
    const { unread } = imported({
      policies: [silver, { id: 26 }],
      schedules: [tokyo, { ...tokyo, id: 8 }],
      holidays: { 8: [] },
    });
    expect(unread.map(({ path }) => path.join('.'))).toEqual(
      expect.arrayContaining(['policies.1', 'schedules.1', 'holidays.8']),
    );
  });

  test('the second of two schedules with one id', () => {
    const { catalog, unread } = imported({ schedules: [tokyo, { ...tokyo, time_zone: 'London' }] });
    expect(catalog.hours?.business_hours?.zone).toBe('Asia/Tokyo');
    expect(unread).toContainEqual({
      path: ['schedules', 1],
      why: expect.objectContaining({ en: 'An earlier schedule has the same id.' }),
    });
  });
});

describe('hours', () => {
  test('a week, closed on both dates of a holiday and between them', () => {
    expect(imported().catalog.hours?.business_hours).toEqual({
      zone: 'Asia/Tokyo',
      weekly: { 'mon-fri': ['09:00-17:00'] },
      closed: ['2026-11-23', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02'],
    });
  });

  test.each([
    ['Sunday alone', [hours(0, 9, 17)], { sun: ['09:00-17:00'] }],
    ['two shifts', [hours(2, 13, 17), hours(2, 9, 12)], { tue: ['09:00-12:00', '13:00-17:00'] }],
    ['until midnight', [hours(2, 16, 24)], { tue: ['16:00-24:00'] }],
    ['past midnight', [hours(6, 22, 24), hours(0, 0, 2)], { sat: ['22:00-24:00'], sun: ['00:00-02:00'] }],
    [
      'Monday 09:00 to Tuesday 17:00, as the reference once had it',
      [{ start_time: 1980, end_time: 3900 }],
      { mon: ['09:00-24:00'], tue: ['00:00-17:00'] },
    ],
    ['round the clock', [{ start_time: 0, end_time: 10_080 }], { 'mon-sun': ['00:00-24:00'] }],
    ['shifts that touch and overlap', [hours(1, 9, 12), hours(1, 12, 15), hours(1, 14, 17)], { mon: ['09:00-17:00'] }],
  ])('%s', (_, intervals, weekly) => {
    expect(weekOf(...intervals)).toEqual(weekly);
  });

  test('every Rails name is a zone of this platform', () => {
    expect(railsZones().size).toBeGreaterThan(140);
    for (const [name, zone] of railsZones()) expect([name, readZone(zone)]).toEqual([name, zone]);
  });

  test.each([
    ['Tokyo', 'Asia/Tokyo'],
    ['Eastern Time (US & Canada)', 'America/New_York'],
    ['Astana', 'Asia/Almaty'],
    ['Europe/Oslo', 'Europe/Oslo'],
  ])('%s is %s', (time_zone, zone) => {
    expect(imported({ schedules: [{ ...tokyo, time_zone }] }).catalog.hours?.business_hours?.zone).toBe(zone);
  });

  test('no schedule is needed where no target runs in business hours', () => {
    const policies = [{ id: 25, policy_metrics: [at('low', 'first_reply_time', 60)] }];
    const { id, tiers } = request;
    const { catalog } = orThrow(offerFromZendesk({ id, tiers, policies }));
    expect(catalog.hours).toBeUndefined();
    expect(parse(catalog).ok).toBe(true);
  });
});

describe('what cannot be imported', () => {
  test.each([
    [{ schedules: [{ ...tokyo, time_zone: 'Tokio' }] }, ['schedules.0.time_zone: unknown_zone']],
    [
      { schedules: [{ ...tokyo, intervals: [{ start_time: 5, end_time: 5 }] }] },
      ['schedules.0.intervals.0.end_time: reversed_interval'],
    ],
    [
      { holidays: { 7: [{ start_date: '2026-01-02', end_date: '2026-01-01' }] } },
      ['holidays.7.0.end_date: reversed_interval'],
    ],
    [
      { holidays: { 7: [{ start_date: '2026-01-02', end_date: '2226-01-01' }] } },
      ['holidays.7.0.end_date: out_of_range'],
    ],
    [{ tiers: { silver: [25, 99] } }, ['tiers.silver.1: unknown_policy']],
    [{ schedule: 9 }, ['schedule: unknown_schedule']],
    [{ schedule: null }, ['schedule: missing']],
    [{ schedules: [{ ...tokyo, intervals: [] }] }, ['schedules.0.intervals: never_opens']],
  ] as const)('%j is refused', (changes, issues) => {
    expect(refused(changes)).toEqual(issues);
  });

  test('an offer that no catalogue can hold is refused where it stands in the catalogue', () => {
    const tiers = Object.fromEntries(Array.from({ length: 9000 }, (_, i) => [`t${i}`, [25]]));
    const decision = offerFromZendesk({ ...request, tiers });
    expect(decision).toMatchObject({ ok: false, refusal: { code: 'too_large' } });
    expect(decision.ok ? [] : decision.refusal.issues[0]?.path.slice(0, 2)).toEqual(['catalog', 'tiers']);
  });

  test('every fault of the answers at once', () => {
    const policies = [{ id: 'x', policy_metrics: [{ priority: 'huge', metric: '', target: 0 }] }];
    const given = { ...request, policies, schedules: 5 };
    expect(Reflect.apply(offerFromZendesk, null, [given])).toMatchObject({
      ok: false,
      refusal: {
        issues: [
          { code: 'invalid_id', path: ['policies', 0, 'id'] },
          { code: 'unknown_priority', path: ['policies', 0, 'policy_metrics', 0, 'priority'] },
          { code: 'blank', path: ['policies', 0, 'policy_metrics', 0, 'metric'] },
          { code: 'out_of_range', path: ['policies', 0, 'policy_metrics', 0, 'target'] },
          { code: 'invalid_type', path: ['schedules'] },
        ],
      },
    });
  });

  test('the request itself is thrown', () => {
    const { message, issues } = thrownBy(() =>
      Reflect.apply(offerFromZendesk, null, [{ ...request, tier: {}, tiers: { silver: 'x' } }]),
    );
    expect(message).toMatch(/^import\.offerFromZendesk: /);
    expect(issues).toMatchObject([
      { code: 'unknown_field', path: ['tier'], suggestion: 'tiers' },
      { code: 'invalid_type', path: ['tiers', 'silver'] },
    ]);
  });

  test('ids that no catalogue takes are thrown', () => {
    const { issues } = thrownBy(() =>
      offerFromZendesk({ ...request, id: 'Acme Inc.', tiers: { 'Silver Plan': [25] } }),
    );
    expect(issues).toMatchObject([
      { code: 'invalid_id', path: ['id'] },
      { code: 'invalid_id', path: ['tiers', 'Silver Plan'] },
    ]);
  });
});
