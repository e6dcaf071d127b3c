import { describe, expect, test } from 'vitest';
import { define } from '../../src/catalog/index.js';
import { recipients } from '../../src/engagement/index.js';
import { check, type Entitlements, of, parse, parseAccount } from '../../src/entitlements/index.js';
import { commitmentsFor } from '../../src/sla/index.js';
import { apply, parse as parseTicket, submit } from '../../src/tickets/index.js';
import { plain } from '../calls/documents.ts';
import { byName, dates, manyAddOns, times } from '../limits/documents.ts';
import { issuesOf } from '../thrown.ts';

// A set writes out what an offer says in short: each weekday of a range, each role of a benefit, the holidays of the account
// with each of its hours. Whatever `of` answers, `parse` reads again.

const AT = '2026-11-20T07:30:00.000Z';
const person = { id: 'u1', status: 'active', roles: [] } as const;
const account = { kind: 'team', addOn: { tier: 't' }, zone: 'Asia/Tokyo' } as const;
const web = { web: {} };

/** A tier that promises on so many hours. */
const onHours = (count: number, hours: object) =>
  define({
    id: 'large',
    channels: web,
    hours: byName('h', count, () => hours),
    tiers: {
      t: { targets: byName('x', count, (i) => ({ within: 'PT1H', hours: `h${i}` })), benefits: web },
    },
  } as never);
const everyMinute = times(1440, (i) => {
  const start = `${String(Math.floor(i / 60)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}`;
  return `${start}-${start}:30`;
});
const isRead = (set: Entitlements) => parse(plain(set)).ok;

test('each weekday of a range counts among the values of an offer', () => {
  const everyDay = { zone: 'UTC', weekly: { 'mon-sun': everyMinute } };
  const byRegion = { byRegion: { eu: everyDay, else: everyDay } };
  expect(isRead(of({ account, person, at: AT, catalog: onHours(1, everyDay) }))).toBe(true);
  expect(issuesOf(() => onHours(2, everyDay))).toEqual([': too_large']);
  expect(issuesOf(() => onHours(1, byRegion))).toEqual([': too_large']);
});

test('a set of a benefit that a hundred roles unlock is read again', () => {
  const roles = byName('r', 100, () => ({}));
  const benefits = { ...web, ...byName('b', 180, () => ({ for: Object.keys(roles) })) };
  const offer = define({ id: 'large', roles, channels: web, tiers: { t: { benefits } } } as never);
  const set = of({ account, person, at: AT, catalog: offer });
  expect(check(set, 'b7')).toMatchObject({ code: 'role_required' });
  expect(isRead(set)).toBe(true);
});

describe('the holidays of an account', () => {
  const week = { zone: 'customer', weekly: { mon: ['09:00-17:00'] }, closed: ['customer'] };
  const withHolidays = (count: number) => ({ ...account, holidays: dates(count) });

  test.each([
    [1, week, 5000],
    [4, week, 5000],
    [5, week, 4000],
    [50, week, 400],
    [50, { byRegion: { eu: week, else: { ...week, closed: [] } } }, 400],
    [50, { ...week, closed: ['caller'] }, 5000],
  ])('%s hours of %o leave room for %s', (count, hours, most) => {
    const catalog = onHours(count, hours);
    expect(isRead(of({ account: withHolidays(most), person, at: AT, catalog }))).toBe(true);
    const tooMany = withHolidays(most + 1);
    expect(issuesOf(() => of({ account: tooMany, person, at: AT, catalog }))).toEqual([
      'account.holidays: out_of_range',
    ]);
    expect(parseAccount(tooMany, catalog).ok).toBe(false);
  });
});

test('the closures of a caller stand with each of the hours that take them', () => {
  const week = { zone: 'UTC', weekly: { mon: ['09:00-17:00'] } };
  const route = { channel: 'web', language: 'en' };
  const taking = onHours(50, { ...week, closed: ['caller'] });
  const entitlements = of({ account, person, at: AT, catalog: taking });
  const promised = (count: number) =>
    commitmentsFor({ entitlements, route, at: AT, closures: dates(count), catalog: taking });
  expect(promised(400)).toHaveLength(50);
  expect(issuesOf(() => promised(401))).toEqual(['closures: too_large']);
  const others = onHours(50, week);
  const free = of({ account, person, at: AT, catalog: others });
  const request = { entitlements: free, route, at: AT, closures: dates(5000), catalog: others };
  expect(commitmentsFor(request)).toHaveLength(50);
});

test('hours are read once for an offer, and once for an account where they take what is its own', () => {
  const week = { zone: 'customer', weekly: { mon: ['09:00-17:00'] } };
  const catalog = define({
    id: 'shared',
    channels: web,
    hours: { theirs: week, ours: { ...week, zone: 'Asia/Tokyo' } },
    tiers: {
      t: { targets: { a: { within: 'PT2H', hours: 'theirs' }, b: { within: 'PT1H', hours: 'ours' } }, benefits: web },
    },
  } as never);
  const hours = (zone: string) => of({ account: { ...account, zone }, person, at: AT, catalog }).hours;
  const [tokyo, rome] = [hours('Asia/Tokyo'), hours('Europe/Rome')];
  expect(rome.ours?.schedule).toBe(tokyo.ours?.schedule);
  expect(tokyo.theirs?.schedule.zone).toBe('Asia/Tokyo');
  expect(rome.theirs?.schedule.zone).toBe('Europe/Rome');
  const people = times(1000, (i) => ({ ...person, id: `u${i}` }));
  expect(recipients({ account, people, benefit: 'web', at: AT, catalog })).toHaveLength(1000);
});

test('a list that no offer has is refused, so that a ticket that carries it is read again', () => {
  const catalog = onHours(1, { zone: 'UTC', weekly: { mon: ['09:00-17:00'] } });
  const set = plain(of({ account, person, at: AT, catalog }));
  const citing = (count: number) => ({
    ...set,
    targets: set.targets.map((one) => ({ ...one, because: Array(count).fill('R1') })),
  });
  expect(parse(citing(1501)).ok).toBe(false);
  const entitlements = citing(1500);
  const words = { subject: 'a', body: 'b', issueType: 'c' };
  const sent = submit({ entitlements, id: 't1', at: AT, channel: 'web', language: 'en', ...words, catalog });
  if (!sent.ok) throw new Error(sent.refusal.code);
  expect(parseTicket(plain(apply(null, sent.value.events))).ok).toBe(true);
});

test('a set holds until a date that changes what is granted: those of a hundred add-ons that grant nothing do not', () => {
  const { account, ...asked } = manyAddOns('Support');
  expect(of({ account, ...asked }).validUntil).toBe(null);
  const endsAt = '2027-06-01T00:00:00.000Z';
  const addOns = account.addOns.map((one) => (one.tier === 'beside7' ? { ...one, endsAt } : one));
  expect(of({ ...asked, account: { ...account, addOns } }).validUntil).toBe(endsAt);
});
