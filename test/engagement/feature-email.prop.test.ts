import fc from 'fast-check';
import { expect } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import {
  type FeatureEmail,
  type FeatureUsage,
  quarterlyFeatureEmail,
  type SentEmail,
} from '../../src/engagement/index.js';
import { teamAdmin } from '../arbitraries/holder.ts';
import { clockChanges, modern, zones } from '../arbitraries/instant.ts';
import { dateOfDay, readingAt } from '../oracles/local-reading.ts';
import { prop } from '../prop.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;
const AT = '2026-11-20T07:30:00.000Z';
const entitlements = teamAdmin();

/** Around 0, a quarter and all of the members; a few shares that are equal. */
const members = fc.constantFrom(0, 1, 4, 5, 8, 40, 100).chain((eligible) => {
  const near = [0, 1, 2, eligible / 4 - 1, eligible / 4, eligible / 4 + 1, eligible].map(Math.ceil);
  return fc
    .constantFrom(...near)
    .map((active) => ({ eligibleMembers: eligible, activeMembers: Math.max(0, Math.min(active, eligible)) }));
});

const usages: fc.Arbitrary<readonly FeatureUsage[]> = fc
  .tuple(
    fc.shuffledSubarray([...NAMES]),
    fc.array(members, { minLength: 8, maxLength: 8 }),
    fc.array(fc.constantFrom(null, '2020-01-01T00:00:00.000Z', AT), { minLength: 8, maxLength: 8 }),
  )
  .map(([names, counts, used]) =>
    names.map((feature, i) => ({
      feature,
      ...(counts[i] ?? { activeMembers: 0, eligibleMembers: 1 }),
      lastUsedAt: used[i] ?? null,
    })),
  );

const sents: fc.Arbitrary<readonly SentEmail[]> = fc
  .uniqueArray(fc.constantFrom('2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3', '2027-Q1'), { maxLength: 3 })
  .chain((quarters) =>
    fc.tuple(...quarters.map((quarter) => fc.subarray([...NAMES]).map((features) => ({ quarter, features })))),
  );

/** Many candidates: features that nobody uses, or few. */
const manyCandidates: fc.Arbitrary<readonly FeatureUsage[]> = fc
  .tuple(
    fc.shuffledSubarray([...NAMES], { minLength: 5 }),
    fc.array(fc.constantFrom([0, 8], [0, 40], [1, 40], [2, 40], [5, 100], [1, 8]), { minLength: 8, maxLength: 8 }),
    fc.array(fc.constantFrom(null, '2020-01-01T00:00:00.000Z', AT), { minLength: 8, maxLength: 8 }),
  )
  .map(([names, counts, used]) =>
    names.map((feature, i) => {
      const [activeMembers = 0, eligibleMembers = 1] = counts[i] ?? [];
      return { feature, activeMembers, eligibleMembers, lastUsedAt: used[i] ?? null };
    }),
  );

/** A last e-mail that told of nearly all features. */
const toldOfMost = fc
  .subarray([...NAMES], { minLength: 6 })
  .map((features): readonly SentEmail[] => [{ quarter: '2026-Q3', features }]);

function email(usage: readonly FeatureUsage[], sent: readonly SentEmail[], underusedBelow?: number): FeatureEmail {
  return orThrow(quarterlyFeatureEmail({ entitlements, usage, sent, at: AT, zone: 'UTC', underusedBelow }));
}

/** The features of the last e-mail before 2026-Q4; quarters of these years sort as texts. */
function toldLast(sent: readonly SentEmail[]): readonly string[] {
  const earlier = sent.filter(({ quarter }) => quarter < '2026-Q4').sort((a, b) => (a.quarter < b.quarter ? 1 : -1));
  return earlier[0]?.features ?? [];
}

function reasonOf({ activeMembers, eligibleMembers }: FeatureUsage): string | null {
  if (eligibleMembers === 0) return null;
  if (activeMembers === 0) return 'unused';
  return activeMembers * 4 < eligibleMembers ? 'underused' : null;
}

prop(
  'every_chosen_feature_is_a_candidate_for_its_reason',
  'a feature that nobody could use told of as unused',
  usages,
  sents,
  (usage, sent) => {
    const { features } = email(usage, sent);
    for (const { feature, reason } of features) {
      const row = usage.find((one) => one.feature === feature);
      expect(row && reasonOf(row)).toBe(reason);
    }
    expect(new Set(features.map(({ feature }) => feature)).size).toBe(features.length);
  },
);

prop(
  'an_email_tells_of_three_features_or_of_as_many_as_there_are',
  'features of the last e-mail never told again',
  usages,
  sents,
  (usage, sent) => {
    const candidates = usage.filter((one) => reasonOf(one) !== null).length;
    expect(email(usage, sent).features).toHaveLength(Math.min(3, candidates));
  },
);

prop(
  'features_of_the_last_mail_come_again_only_with_every_fresh_candidate',
  "the last e-mail's features first",
  fc.oneof({ weight: 4, arbitrary: manyCandidates }, { weight: 1, arbitrary: usages }),
  fc.oneof({ weight: 4, arbitrary: toldOfMost }, { weight: 1, arbitrary: sents }),
  (usage, sent) => {
    const told = toldLast(sent);
    const names = email(usage, sent).features.map(({ feature }) => feature);
    if (!names.some((name) => told.includes(name))) return;
    const fresh = usage.filter((one) => reasonOf(one) !== null && !told.includes(one.feature));
    expect(names).toEqual(expect.arrayContaining(fresh.map(({ feature }) => feature)));
  },
);

prop(
  'no_candidate_that_was_left_out_goes_before_one_that_was_chosen',
  'equals by name before how long ago they were used',
  fc.oneof({ weight: 4, arbitrary: manyCandidates }, { weight: 1, arbitrary: usages }),
  sents,
  (usage, sent) => {
    const told = toldLast(sent);
    const names = email(usage, sent).features.map(({ feature }) => feature);
    const place = ({ feature, activeMembers, eligibleMembers, lastUsedAt }: FeatureUsage) => [
      told.includes(feature) ? 1 : 0,
      activeMembers / eligibleMembers,
      String(lastUsedAt ?? ''),
      feature,
    ];
    const candidates = usage.filter((one) => reasonOf(one) !== null);
    const left = candidates.filter(({ feature }) => !names.includes(feature));
    for (const out of left) {
      for (const chosen of candidates.filter(({ feature }) => names.includes(feature))) {
        expect(isBefore(place(out), place(chosen))).toBe(false);
      }
    }
  },
);

function isBefore(a: readonly (string | number)[], b: readonly (string | number)[]): boolean {
  const i = a.findIndex((one, n) => one !== b[n]);
  return (a[i] ?? 0) < (b[i] ?? 0);
}

prop(
  'unused_features_come_before_underused_ones',
  'features in the order of fresh, then told',
  usages,
  sents,
  (usage, sent) => {
    const reasons = email(usage, sent).features.map(({ reason }) => reason);
    expect(reasons).toEqual([...reasons].sort((a, b) => (a === b ? 0 : a === 'unused' ? -1 : 1)));
  },
);

prop(
  'the_order_of_usage_and_of_sent_mails_does_not_matter',
  'the first of the sent e-mails taken for the last',
  usages,
  sents,
  (usage, sent) => {
    expect(email([...usage].reverse(), [...sent].reverse())).toStrictEqual(email(usage, sent));
  },
);

prop(
  'who_uses_a_feature_more_is_not_told_of_it_sooner',
  'shares compared the other way round',
  usages,
  fc.nat(7),
  (usage, i) => {
    const [names, more] = [usage, usage.map((one, n) => (n === i ? usedMore(one) : one))].map((rows) =>
      email(rows, []).features.map(({ feature }) => feature),
    );
    const feature = usage[i]?.feature ?? '';
    if (!names?.includes(feature)) expect(more).not.toContain(feature);
  },
);

function usedMore(row: FeatureUsage): FeatureUsage {
  return { ...row, activeMembers: Math.min(row.activeMembers + 1, row.eligibleMembers) };
}

/** So many percent of so many members, and one more or less. */
const shares = fc
  .tuple(
    fc.nat(100),
    fc.oneof(fc.constantFrom(20, 50, 100, 200), fc.integer({ min: 1, max: 400 })),
    fc.constantFrom(-1, 0, 0, 1),
  )
  .map(([percent, eligibleMembers, by]) => {
    const activeMembers = Math.max(0, Math.min(eligibleMembers, Math.ceil((percent * eligibleMembers) / 100) + by));
    return { percent, row: { feature: 'a', activeMembers, eligibleMembers, lastUsedAt: null } };
  });

prop(
  'a_share_is_below_the_bound_as_fractions_have_it',
  'the bound multiplied by the members as a float (100 times 0.07)',
  shares,
  ({ percent, row }) => {
    const { activeMembers, eligibleMembers } = row;
    const isLittle = activeMembers === 0 || activeMembers * 100 < percent * eligibleMembers;
    expect(email([row], [], percent / 100).features).toHaveLength(isLittle ? 1 : 0);
  },
);

const moments = fc.oneof(fc.constantFrom(...clockChanges.map(({ at }) => at)), modern);

prop('the_quarter_is_that_of_the_local_date', 'the quarter of UTC', moments, fc.constantFrom(...zones), (at, zone) => {
  const date = dateOfDay(readingAt(zone, at).day);
  const month = Number(date.slice(-5, -3));
  const { quarter } = orThrow(quarterlyFeatureEmail({ entitlements, usage: [], sent: [], at: new Date(at), zone }));
  expect(quarter).toBe(`${date.slice(0, -6)}-Q${Math.ceil(month / 3)}`);
});
