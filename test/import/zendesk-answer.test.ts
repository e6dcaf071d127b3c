import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { clockEventsFromZendesk } from '../../src/import/clock-events-from-zendesk.js';
import { offerFromZendesk } from '../../src/import/offer-from-zendesk.js';
import { thrownBy } from '../thrown.ts';

// The envelopes are those of https://developer.zendesk.com/api-reference/ticketing/ (SLA policies, schedules, ticket metric
// events) and https://developer.zendesk.com/api-reference/introduction/pagination/.

const gold = { id: 25, policy_metrics: [{ priority: 'high' as const, metric: 'first_reply_time', target: 60 }] };
const other = { id: 26, filter: { all: [{ field: 'type' }], any: [] } };
const tokyo = { id: 7, time_zone: 'Tokyo', intervals: [{ start_time: 1980, end_time: 2460 }] };
const newYear = { start_date: '2027-01-01', end_date: '2027-01-03' };
const lists = { policies: [gold, other], schedules: [tokyo, { ...tokyo, id: 8 }], holidays: { 7: [newYear] } };
const asked = { id: 'acme', schedule: 7, tiers: { gold: [25] } };
const lastPage = { count: 2, next_page: null, previous_page: null };
const answers = {
  policies: { sla_policies: lists.policies, ...lastPage },
  schedules: { schedules: lists.schedules, url: 'https://company.zendesk.com/api/v2/business_hours/schedules.json' },
  holidays: { 7: { holidays: [newYear], meta: { has_more: false, after_cursor: null } } },
};

describe('the answers of the API', () => {
  test('give the same offer as their lists', () => {
    const { catalog } = orThrow(offerFromZendesk({ ...asked, ...answers }));
    expect(catalog).toEqual(orThrow(offerFromZendesk({ ...asked, ...lists })).catalog);
    expect(catalog.hours?.business_hours?.closed).toEqual(['2027-01-01', '2027-01-02', '2027-01-03']);
  });

  test('paths lead into them', () => {
    const { unread } = orThrow(offerFromZendesk({ ...asked, ...answers }));
    expect(unread.map(({ path }) => path.join('.'))).toEqual(['policies.sla_policies.1', 'schedules.schedules.1']);
    const both = offerFromZendesk({ ...asked, ...answers, tiers: { gold: [26, 25] } });
    expect(orThrow(both).unread.map(({ path }) => path.join('.'))).toEqual([
      'policies.sla_policies.1.filter.all.0',
      'schedules.schedules.1',
    ]);
  });

  test.each([
    ['a zone', { schedules: { schedules: [{ ...tokyo, time_zone: 'Edo' }] } }, 'schedules.schedules.0.time_zone'],
    ['no hours', { schedules: { schedules: [{ ...tokyo, intervals: [] }] } }, 'schedules.schedules.0.intervals'],
    [
      'a holiday',
      { holidays: { 7: { holidays: [{ ...newYear, end_date: '2026-01-01' }] } } },
      'holidays.7.holidays.0.end_date',
    ],
    ['a list under another name', { policies: { policies: lists.policies } as never }, 'policies.sla_policies'],
    ['a page', { policies: { sla_policies: [], next_page: 2 as never } }, 'policies.next_page'],
  ])('%s that cannot be read is refused at its path', (_, changes, path) => {
    const decision = offerFromZendesk({ ...asked, ...answers, ...changes });
    expect(decision.ok ? [] : decision.refusal.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });

  test.each([
    ['a page by number', { policies: { ...answers.policies, next_page: 'https://x/?page=2' } }, 'policies.next_page'],
    ['a page by cursor', { schedules: { ...answers.schedules, meta: { has_more: true } } }, 'schedules.meta.has_more'],
    ['a page of holidays', { holidays: { 7: { holidays: [], meta: { has_more: true } } } }, 'holidays.7.meta.has_more'],
  ])('%s that follows is listed as unread', (_, changes, path) => {
    const [first] = orThrow(offerFromZendesk({ ...asked, ...answers, ...changes })).unread;
    expect(first?.path.join('.')).toBe(path);
    expect(first?.why.en).toContain('page');
  });
});

const about = { ticket_id: 987, metric: 'reply_time', instance_id: 1 };

test('a metric event that cannot be read is told at its path', () => {
  const event = { ...about, id: 1, type: 'activate' as const, time: 'noon' };
  expect(thrownBy(() => clockEventsFromZendesk({ ticket_metric_events: [event] })).issues).toMatchObject([
    { code: 'invalid_instant', path: ['ticket_metric_events', 0, 'time'] },
  ]);
  expect(thrownBy(() => clockEventsFromZendesk({} as never)).issues).toMatchObject([
    { code: 'missing', path: ['ticket_metric_events'] },
  ]);
});
