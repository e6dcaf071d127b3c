import fc from 'fast-check';
import { expect } from 'vitest';
import * as calendar from '../../src/calendar/index.js';
import * as catalog from '../../src/catalog/index.js';
import * as sla from '../../src/sla/index.js';
import * as time from '../../src/time/index.js';
import { modern } from '../arbitraries/instant.ts';
import { prop } from '../prop.ts';
import { admin, powerUser, promised } from './requests.ts';

type Entitlements = ReturnType<typeof admin>;
type Commitments = ReturnType<typeof promised>;

const essentials = admin('essentials');
const enhanced = admin('enhanced');
const holder: fc.Arbitrary<Entitlements> = fc.constantFrom(essentials, enhanced, powerUser('grand'), powerUser('epic'));
const route = fc.record(
  { channel: fc.constantFrom('email', 'email', 'chat', 'phone'), language: fc.constantFrom('ja', 'ja', 'en', 'fr') },
  { noNullPrototype: true },
);
/** Routes as they were given when the desk was open; the moment may be one at which it is shut (A28). */
const request = fc.record({ entitlements: holder, route, at: modern }, { noNullPrototype: true });
/** Requests to which a time is promised. */
const emailed = request.map((one) => ({ ...one, route: { ...one.route, channel: 'email' } }));
const wall = fc.constantFrom('business' as const, 'elapsed' as const);
/** Dates within a week of a moment. */
const closures = fc.array(fc.integer({ min: -1, max: 7 }), { maxLength: 5 });

function datesAround(at: number, days: readonly number[]): string[] {
  return days.map((by) => new Date(at + by * 86_400_000).toISOString().slice(0, -'T00:00:00.000Z'.length));
}

function dueOf(commitments: Commitments, id: string): number {
  return Date.parse(commitments.find((one) => one.id === id)?.dueAt ?? '+275760-09-13T00:00:00.000Z');
}

const shuffled = request.chain((one) => {
  const all = sla.commitmentsFor(one);
  return fc.shuffledSubarray([...all], { minLength: all.length }).map((other) => ({ all, other }));
});

prop('the_governing_promise_is_the_earliest', 'the first of the list', request, (one) => {
  const all = sla.commitmentsFor(one);
  const dues = all.map(({ dueAt }) => Date.parse(dueAt ?? ''));
  const governing = sla.governing(all);
  if (governing === null) expect(all).toEqual([]);
  else {
    expect(all).toContainEqual(governing);
    expect(Date.parse(governing.dueAt ?? '')).toBe(Math.min(...dues));
  }
});

prop('the_order_of_promises_does_not_change_what_is_due', 'the last of the list', shuffled, ({ all, other }) => {
  expect(sla.governing(other)?.dueAt).toBe(sla.governing(all)?.dueAt);
});

prop(
  'every_commitment_is_due_when_a_clock_started_then_is',
  'a promise that carries other hours than it is due by',
  emailed,
  closures,
  wall,
  fc.boolean(),
  (one, days, deskClock, byCatalogue) => {
    const dates = datesAround(one.at, days);
    const offer = catalog.withClosures(catalog.dropboxPremiumSupport, dates);
    const events = [{ type: 'started' as const, at: one.at }];
    const closing = byCatalogue ? { catalog: offer } : { closures: dates };
    const commitments = sla.commitmentsFor({ ...one, deskClock, ...closing });
    for (const { within, schedule, dueAt } of JSON.parse(JSON.stringify(commitments)) as typeof commitments) {
      expect(sla.readClock({ within, schedule, events, at: one.at }).dueAt).toBe(dueAt);
    }
  },
);

prop(
  'a_closure_never_makes_a_reply_due_earlier',
  'a closure that opens the day before',
  emailed,
  closures,
  (one, days) => {
    const before = sla.commitmentsFor(one);
    const after = sla.commitmentsFor({ ...one, closures: datesAround(one.at, days) });
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    for (const { id } of before) expect(dueOf(after, id)).toBeGreaterThanOrEqual(dueOf(before, id));
  },
);

prop(
  'a_closure_leaves_promises_round_the_clock_alone',
  'closures put into every calendar',
  request,
  closures,
  (one, days) => {
    const shut = sla.commitmentsFor({ ...one, closures: datesAround(one.at, days) });
    expect(dueOf(shut, 'tier_reply')).toBe(dueOf(sla.commitmentsFor(one), 'tier_reply'));
  },
);

prop('on_the_wall_no_reply_is_due_later_than_in_business_hours', 'the two readings of A1 exchanged', emailed, (one) => {
  const business = sla.commitmentsFor(one);
  const wall = sla.commitmentsFor({ ...one, deskClock: 'elapsed' });
  for (const { id } of business) expect(dueOf(wall, id)).toBeLessThanOrEqual(dueOf(business, id));
});

prop('enhanced_never_promises_later_than_essentials', 'Enhanced given four hours (R25)', route, modern, (where, at) => {
  const lower = sla.commitmentsFor({ entitlements: essentials, route: where, at });
  const upper = sla.commitmentsFor({ entitlements: enhanced, route: where, at });
  expect(upper.map(({ id }) => id)).toEqual(lower.map(({ id }) => id));
  for (const { id } of lower) expect(dueOf(upper, id)).toBeLessThanOrEqual(dueOf(lower, id));
});

prop(
  'a_later_request_is_never_due_earlier',
  "a request after hours counted from that day's opening",
  emailed,
  fc.nat({ max: 3 * 86_400_000 }),
  (one, by) => {
    const before = sla.commitmentsFor(one);
    const after = sla.commitmentsFor({ ...one, at: one.at + by });
    for (const { id } of before) expect(dueOf(after, id)).toBeGreaterThanOrEqual(dueOf(before, id));
  },
);

prop(
  'a_request_that_is_routed_to_the_japanese_desk_has_its_hour',
  'the hour promised to every request (R19)',
  modern,
  (at) => {
    const open = calendar.isOpen(calendar.japanDesk, at);
    expect(promised(essentials, at).map(({ id }) => id)).toEqual(
      open ? ['tier_reply', 'japanese_email_reply'] : ['tier_reply'],
    );
  },
);

prop(
  'a_promise_round_the_clock_is_due_that_much_later_on_the_wall',
  "four business hours for the tier's reply (R17)",
  emailed,
  (one) => {
    for (const { id, within, hours, schedule, dueAt } of sla.commitmentsFor(one)) {
      if (id !== 'tier_reply') continue;
      const due = one.at + time.toMilliseconds(within);
      expect([hours, schedule, Date.parse(dueAt ?? '')]).toEqual(['always', null, due]);
    }
  },
);

prop(
  'chat_and_phone_promise_no_time',
  'targets that forget their channels (A24)',
  holder,
  modern,
  fc.constantFrom('chat', 'phone'),
  (set, at, channel) => {
    for (const language of ['en', 'ja']) {
      expect(sla.commitmentsFor({ entitlements: set, route: { channel, language }, at })).toEqual([]);
    }
  },
);

const followUps = catalog.withFollowUps(catalog.dropboxPremiumSupport);
const withFollowUps = admin('essentials', { catalog: followUps });

prop(
  'with_follow_ups_each_first_reply_has_a_next_reply_on_the_same_terms',
  'a promise of the next reply on other hours (A36)',
  request,
  (one) => {
    const ask = { ...one, entitlements: withFollowUps, catalog: followUps };
    const first = sla.commitmentsFor({ ...ask, metrics: ['first_reply'] });
    const next = sla.commitmentsFor({ ...ask, metrics: ['next_reply'] });
    expect(next).toStrictEqual(first.map((commitment) => ({ ...commitment, metric: 'next_reply', dueAt: null })));
    expect(sla.commitmentsFor(ask)).toStrictEqual([...first, ...next]);
  },
);
