import fc from 'fast-check';
import { calendar, catalog, sla, time } from 'premium-support';
import { expect } from 'vitest';
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

prop('the_governing_promise_is_the_earliest', request, (one) => {
  const all = sla.commitmentsFor(one);
  const dues = all.map(({ dueAt }) => Date.parse(dueAt));
  const governing = sla.governing(all);
  if (governing === null) expect(all).toEqual([]);
  else {
    expect(all).toContain(governing);
    expect(Date.parse(governing.dueAt)).toBe(Math.min(...dues));
  }
});

prop('the_order_of_promises_does_not_change_what_is_due', shuffled, ({ all, other }) => {
  expect(sla.governing(other)?.dueAt).toBe(sla.governing(all)?.dueAt);
});

prop('every_commitment_is_due_when_a_clock_started_then_is', request, closures, wall, (one, days, deskClock) => {
  const offer = catalog.withClosures(catalog.dropboxPremiumSupport, datesAround(one.at, days));
  const events = [{ type: 'started' as const, at: one.at }];
  for (const commitment of sla.commitmentsFor({ ...one, deskClock, catalog: offer })) {
    const { within, dueAt } = commitment;
    const schedule = sla.scheduleOf(commitment, offer);
    expect(sla.readClock({ within, schedule, events, at: one.at }).dueAt).toBe(dueAt);
  }
});

prop('a_closure_never_makes_a_reply_due_earlier', request, closures, (one, days) => {
  const before = sla.commitmentsFor(one);
  const after = sla.commitmentsFor({ ...one, closures: datesAround(one.at, days) });
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  for (const { id } of before) expect(dueOf(after, id)).toBeGreaterThanOrEqual(dueOf(before, id));
});

prop('a_closure_leaves_promises_round_the_clock_alone', request, closures, (one, days) => {
  const shut = sla.commitmentsFor({ ...one, closures: datesAround(one.at, days) });
  expect(dueOf(shut, 'tier_reply')).toBe(dueOf(sla.commitmentsFor(one), 'tier_reply'));
});

prop('on_the_wall_no_reply_is_due_later_than_in_business_hours', request, (one) => {
  const business = sla.commitmentsFor(one);
  const wall = sla.commitmentsFor({ ...one, deskClock: 'elapsed' });
  for (const { id } of business) expect(dueOf(wall, id)).toBeLessThanOrEqual(dueOf(business, id));
});

prop('enhanced_never_promises_later_than_essentials', route, modern, (where, at) => {
  const lower = sla.commitmentsFor({ entitlements: essentials, route: where, at });
  const upper = sla.commitmentsFor({ entitlements: enhanced, route: where, at });
  expect(upper.map(({ id }) => id)).toEqual(lower.map(({ id }) => id));
  for (const { id } of lower) expect(dueOf(upper, id)).toBeLessThanOrEqual(dueOf(lower, id));
});

prop('a_later_request_is_never_due_earlier', request, fc.nat({ max: 3 * 86_400_000 }), (one, by) => {
  const before = sla.commitmentsFor(one);
  const after = sla.commitmentsFor({ ...one, at: one.at + by });
  for (const { id } of before) expect(dueOf(after, id)).toBeGreaterThanOrEqual(dueOf(before, id));
});

prop('a_request_that_is_routed_to_the_japanese_desk_has_its_hour', modern, (at) => {
  const open = calendar.isOpen(calendar.japanDesk, at);
  expect(promised(essentials, at).map(({ id }) => id)).toEqual(
    open ? ['tier_reply', 'japanese_email_reply'] : ['tier_reply'],
  );
});

prop('a_promise_round_the_clock_is_due_that_much_later_on_the_wall', request, (one) => {
  for (const { id, within, clock, dueAt } of sla.commitmentsFor(one)) {
    if (id === 'tier_reply')
      expect([clock, Date.parse(dueAt)]).toEqual(['always', one.at + time.toMilliseconds(within)]);
  }
});

prop('chat_and_phone_promise_no_time', holder, modern, fc.constantFrom('chat', 'phone'), (set, at, channel) => {
  for (const language of ['en', 'ja']) {
    expect(sla.commitmentsFor({ entitlements: set, route: { channel, language }, at })).toEqual([]);
  }
});

prop('a_follow_up_is_promised_what_a_first_message_is', request, (one) => {
  const first = sla.commitmentsFor(one).map((commitment) => ({ ...commitment, metric: 'next_reply' }));
  expect(sla.commitmentsFor({ ...one, metric: 'next_reply' })).toStrictEqual(first);
});
