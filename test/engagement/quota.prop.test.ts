import fc from 'fast-check';
import { expect } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import type { BenefitSpec } from '../../src/catalog/index.js';
import {
  type BenefitUse,
  implementationConsultation,
  quarterlyFeatureEmail,
  quota,
  rootCauseAnalysisMeetings,
} from '../../src/engagement/index.js';
import { instantOf, millisecondsOf } from '../../src/time/instant.js';
import { clockChanges, close, modern, zones } from '../arbitraries/instant.ts';
import { dateOfDay, readingAt } from '../oracles/local-reading.ts';
import { prop } from '../prop.ts';
import { cadences, granting, holding, periodic } from './granting.ts';

const zone = fc.constantFrom(...zones);

/** Around the first instants of months, here and there. */
const turn = fc
  .tuple(
    fc.integer({ min: 2024, max: 2028 }),
    fc.integer({ min: 0, max: 11 }),
    fc.constantFrom(-14, -13, -9, 0, 4, 5, 12),
  )
  .chain(([year, month, hour]) => close(Date.UTC(year, month, 1, hour)));
const moment = fc.oneof(turn, modern);

/** The clocks of St. John's showed the end of October 2009 twice. */
const stJohns = fc.constantFrom(-1, 0, 1, 59_999, 60_000, 3_600_000).map((by) => Date.UTC(2009, 10, 1, 2, 30) + by);
const anyTurn = fc.oneof(
  fc.tuple(zone, moment),
  fc.tuple(fc.constant('America/St_Johns'), stJohns),
  fc.constantFrom(...clockChanges).chain((change) => fc.tuple(fc.constant(change.zone), close(change.at))),
);

const amount = fc.record({
  count: fc.integer({ min: 1, max: 5 }),
  minutes: fc.constantFrom(15, 60, 90),
  per: fc.constantFrom(...cadences),
});
const use = fc.record({
  at: moment,
  count: fc.integer({ min: 0, max: 3 }),
  minutes: fc.constantFrom(1, 15, 45, 60, 200),
});
const uses = fc.array(use, { maxLength: 6 });

/** Instants as text: numbers near 1970 are refused. */
function written(
  used: readonly { readonly at: number; readonly count?: number; readonly minutes?: number }[],
): BenefitUse[] {
  return used.map((one) => ({ ...one, at: instantOf(one.at) }));
}

function left(spec: BenefitSpec, used: readonly BenefitUse[], at: number, where: string, benefit = 'audit') {
  const request = { ...holding(granting(spec, benefit), 't'), benefit, used, at: instantOf(at), zone: where };
  return orThrow(quota(request));
}

prop(
  'what_is_granted_is_what_is_used_and_what_is_left_unless_more_is_used',
  'what is left below zero',
  amount,
  uses,
  moment,
  zone,
  (spec, used, at, where) => {
    const { count, minutes } = left(spec, written(used), at, where);
    expect([count?.granted, minutes?.granted]).toEqual([spec.count, spec.count * spec.minutes]);
    for (const share of [count, minutes]) {
      const { granted, used: taken, left: rest } = share ?? { granted: 0, used: 0, left: 1 };
      expect(rest).toBe(taken <= granted ? granted - taken : 0);
    }
  },
);

prop(
  'a_use_counts_where_its_local_date_lies_in_the_period',
  'a use at the end of the period counted, or one after `at` left out',
  periodic,
  use,
  moment,
  zone,
  (per, one, at, where) => {
    const { period, count } = left({ count: 5, per }, written([one]), at, where);
    const date = dateOfDay(readingAt(where, one.at).day);
    const inside = period !== null && date >= period.startsOn && date < period.endsOn;
    expect(count?.used).toBe(inside ? one.count : 0);
  },
);

prop(
  'the_periods_of_a_quota_tile_time',
  'the local date alone asked for the period, where clocks show the last date twice',
  periodic,
  anyTurn,
  (per, [where, at]) => {
    const { period, resetsAt } = left({ count: 1, per }, [], at, where);
    const end = millisecondsOf(resetsAt ?? '');
    expect(end).toBeGreaterThan(at);
    expect(left({ count: 1, per }, [], end - 1, where)).toMatchObject({ period, resetsAt });
    expect(left({ count: 1, per }, [], end, where).period?.startsOn).toBe(period?.endsOn);
  },
);

prop(
  'use_outside_the_period_changes_nothing',
  'every use counted, whatever its period',
  periodic,
  uses,
  anyTurn,
  fc.constantFrom(0, 1, 86_400_000, 40 * 86_400_000),
  (per, used, [where, at], by) => {
    const spec = { count: 3, minutes: 60, per };
    const inside = left(spec, written(used), at, where);
    const next = millisecondsOf(inside.resetsAt ?? '') + by;
    // The period before: a year and a day before is never in the same one.
    const before = at - 367 * 86_400_000 - by;
    const outside = written([{ at: next }, { at: before, minutes: 30 }]);
    expect(left(spec, [...outside, ...written(used)], at, where)).toEqual(inside);
  },
);

prop(
  'the_consultation_leaves_the_minutes_of_its_quota',
  'the consultation with periods of its own, such as months for quarters',
  amount,
  uses,
  moment,
  zone,
  (spec, used, at, where) => {
    const benefit = 'implementation_consultation';
    const { minutes } = left(spec, written(used), at, where, benefit);
    const sessions = used.map((one) => ({ at: instantOf(one.at), minutes: one.minutes }));
    const request = { ...holding(granting(spec, benefit), 't'), sessions, at: instantOf(at), zone: where };
    const answer = implementationConsultation(request);
    expect(answer.ok ? answer.value.minutesLeft : 0).toBe(minutes?.left);
    if (!answer.ok) expect(answer.refusal).toMatchObject({ code: 'consultation_used', minutesHeld: minutes?.used });
  },
);

/** A quarter by its name, and an instant in the middle of it. */
const quarter = fc
  .tuple(fc.integer({ min: 2025, max: 2027 }), fc.integer({ min: 0, max: 3 }))
  .map(([year, q]) => ({ quarter: `${year}-Q${q + 1}`, middle: Date.UTC(year, q * 3 + 1, 15) }));

prop(
  'the_feature_email_is_sent_while_its_quota_is_left',
  'e-mails counted by the quarter where the catalogue grants them by the year',
  fc.record({ count: fc.integer({ min: 1, max: 3 }), items: fc.integer({ min: 1, max: 5 }) }),
  fc.constantFrom('subscription', 'year', 'quarter'),
  fc.array(quarter, { maxLength: 5 }),
  fc.tuple(zone, quarter),
  (amounts, per, earlier, [where, { middle }]) => {
    const benefit = 'quarterly_feature_email';
    const spec = { ...amounts, per };
    const { count, items } = left(spec, written(earlier.map((one) => ({ at: one.middle }))), middle, where, benefit);
    const sent = earlier.map((one) => ({ quarter: one.quarter, features: [] }));
    const usage = Array.from({ length: 9 }, (_, i) => ({ feature: `f${i}`, activeMembers: 0, eligibleMembers: 4 }));
    const request = { ...holding(granting(spec, benefit), 't'), usage, sent, at: instantOf(middle), zone: where };
    const answer = quarterlyFeatureEmail(request);
    expect(answer.ok).toBe(count !== null && count.left > 0);
    if (answer.ok) expect(answer.value.features).toHaveLength(items ?? 0);
  },
);

prop(
  'the_meetings_of_an_instant_are_those_of_its_quota',
  'a meeting for every quarter where the catalogue grants them by the month',
  fc.integer({ min: 1, max: 3 }),
  periodic,
  anyTurn,
  (count, per, [where, at]) => {
    const benefit = 'root_cause_analysis_meeting';
    const { period } = left({ count, per }, [], at, where, benefit);
    const span = { from: instantOf(at), to: instantOf(at + 1), zone: where };
    const meetings = orThrow(
      rootCauseAnalysisMeetings({ ...holding(granting({ count, per }, benefit), 't'), ...span }),
    );
    expect(meetings.map(({ startsOn, endsOn }) => ({ startsOn, endsOn }))).toEqual(Array(count).fill(period));
  },
);
