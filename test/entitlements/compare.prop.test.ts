import fc from 'fast-check';
import { expect } from 'vitest';
import { define, dropboxPremiumSupport } from '../../src/catalog/index.js';
import { offerOf } from '../../src/catalog/offer.js';
import { check, compare, of } from '../../src/entitlements/index.js';
import { AT, BENEFITS, member, ROLES, team } from '../arbitraries/holder.ts';
import { OWN_OFFER } from '../catalog/own-offer.ts';
import { prop } from '../prop.ts';

type Answer = ReturnType<typeof compare>;
type Row = Answer['promises'][number];

const anyTier = fc.constantFrom(null, 'essentials', 'enhanced');
const OWN = define(OWN_OFFER);

/** A person of the built-in offer or of an offer with severities, and two tiers to compare. */
const anySeen = fc.oneof(
  fc.record({
    catalog: fc.constant(dropboxPremiumSupport),
    plan: fc.constant('advanced'),
    roles: fc.subarray([...ROLES]),
    tiers: fc.tuple(anyTier, fc.constantFrom(null, 'essentials', 'enhanced', 'grand', 'epic')),
  }),
  fc.record({
    catalog: fc.constant(OWN),
    plan: fc.constant('company'),
    roles: fc.subarray(['owner', 'operator']),
    tiers: fc.tuple(
      fc.constantFrom(null, 'base', 'silver', 'gold', 'expert'),
      fc.constantFrom(null, 'silver', 'gold', 'expert'),
    ),
  }),
);

const MIRROR = { better: 'worse', worse: 'better', other: 'other', added: 'removed', removed: 'added' } as const;

/** Rows in an order that does not depend on the direction. */
function sorted(rows: readonly object[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}

function turned<R extends Row | Answer['benefits'][number]>(rows: readonly R[]): readonly object[] {
  return rows.map(({ before, after, change, ...row }) => ({
    ...row,
    before: after,
    after: before,
    change: MIRROR[change],
  }));
}

function straight<R extends Row | Answer['benefits'][number]>(rows: readonly R[]): readonly object[] {
  return rows.map(({ before, after, change, ...row }) => ({ ...row, before, after, change }));
}

prop('the_way_back_is_the_mirror', 'rows of what is lost left out', anySeen, ({ catalog, tiers: [from, to] }) => {
  const [there, back] = [compare({ from, to, catalog }), compare({ from: to, to: from, catalog })];
  expect(sorted(straight(there.promises))).toEqual(sorted(turned(back.promises)));
  expect(sorted(straight(there.benefits))).toEqual(sorted(turned(back.benefits)));
});

prop('a_tier_does_not_differ_from_itself', 'every clause listed', anySeen, ({ catalog, plan, roles, tiers }) => {
  const set = of({ account: team(null, { plan }), person: member({ roles }), at: AT, catalog });
  for (const tier of tiers) {
    for (const seen of [undefined, set]) {
      expect(compare({ from: tier, to: tier, set: seen, catalog })).toEqual({
        promises: [],
        benefits: [],
        price: null,
      });
    }
  }
});

prop('no_row_says_that_nothing_changes', 'amounts compared by identity', anySeen, ({ catalog, tiers: [from, to] }) => {
  const { promises, benefits } = compare({ from, to, catalog });
  for (const row of [...promises, ...benefits]) {
    expect(row.before).not.toEqual(row.after);
    expect([row.change === 'added', row.change === 'removed']).toEqual([row.before === null, row.after === null]);
    expect([Object.isFrozen(row), Object.isFrozen(row.after ?? row.before)]).toEqual([true, true]);
  }
  const cited = [
    ...promises.flatMap(({ before, after }) => [...(before?.promises ?? []), ...(after?.promises ?? [])]),
    ...benefits.flatMap(({ before, after }) => [before, after].filter((one) => one !== null)),
  ];
  for (const { because } of cited) expect(because.length).toBeGreaterThan(0);
});

/** Every kind of request that a row is about. */
function cellsOf(row: Row, offer: ReturnType<typeof offerOf>): readonly string[] {
  const all = (value: string | null, ids: readonly string[]) =>
    value === null ? (ids.length > 0 ? ids : ['']) : [value];
  const severities = all(
    row.severity,
    offer.severities.map(({ id }) => id),
  );
  const channels = all(
    row.channel,
    offer.channels.map(({ id }) => id),
  );
  const languages = all(
    row.language,
    offer.languages.map(({ tag }) => tag),
  );
  return severities.flatMap((severity) =>
    channels.flatMap((channel) => languages.map((language) => [row.metric, severity, channel, language].join())),
  );
}

prop(
  'a_persons_rows_are_a_part_of_everybodys',
  'a person taken for somebody without roles',
  anySeen,
  ({ catalog, plan, roles, tiers: [from, to] }) => {
    const offer = offerOf(catalog);
    const set = of({ account: team(null, { plan }), person: member({ roles }), at: AT, catalog });
    const [own, everybodys] = [compare({ from, to, set, catalog }), compare({ from, to, catalog })];
    const told = (rows: readonly Row[]) =>
      rows.flatMap((row) => {
        const change = JSON.stringify([row.before, row.after, row.change]);
        return cellsOf(row, offer).map((cell) => `${cell} ${change}`);
      });
    const known = new Set(told(everybodys.promises));
    for (const row of told(own.promises)) expect(known).toContain(row);
    expect(own.promises.every(({ audience }) => audience === null)).toBe(true);
    // Every role of these offers is a kind of admin. Somebody with several roles may have what none of them has alone.
    const [role = 'member'] = roles;
    const names = role === 'member' ? [null, role] : [null, role, 'admin'];
    const about = everybodys.promises.filter(({ audience }) => names.includes(audience));
    if (roles.length < 2) expect(new Set(told(own.promises))).toEqual(new Set(told(about)));
    // Somebody may gain the whole of a benefit that others have to another extent already.
    const ids = everybodys.benefits.map(({ id }) => id);
    for (const { id } of own.benefits) expect(ids).toContain(id);
    expect(own.price).toEqual(everybodys.price);
  },
);

const heldBy = (tier: string | null, roles: readonly string[]) =>
  of({ account: team(tier), person: member({ roles }), at: AT });

prop(
  'a_comparison_tells_what_a_person_gains_and_loses',
  'a tier compared without what it extends',
  anyTier,
  anyTier,
  fc.subarray([...ROLES]),
  (from, to, roles) => {
    const [before, after] = [heldBy(from, roles), heldBy(to, roles)];
    const { promises, benefits } = compare({ from, to, set: before });
    const gained = BENEFITS.filter((id) => !check(before, id).allowed && check(after, id).allowed);
    const lost = BENEFITS.filter((id) => check(before, id).allowed && !check(after, id).allowed);
    const idsOf = (change: string) => new Set(benefits.filter((row) => row.change === change).map(({ id }) => id));
    expect(idsOf('added')).toEqual(new Set(gained));
    expect(idsOf('removed')).toEqual(new Set(lost));
    for (const row of promises) {
      const within = (terms: Row['before']) => terms?.promises.find(({ id }) => id === 'tier_reply')?.within ?? null;
      expect([within(row.before), within(row.after)]).toEqual([before.replyWithin, after.replyWithin]);
    }
    expect(promises.length > 0).toBe(before.replyWithin !== after.replyWithin);
  },
);
