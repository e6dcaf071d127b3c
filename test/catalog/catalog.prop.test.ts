import fc from 'fast-check';
import { expect } from 'vitest';
import {
  type Benefit,
  define,
  dropboxPremiumSupport,
  parse,
  type ReplyTarget,
  type Tier,
  withClosures,
} from '../../src/catalog/index.js';
import { check, compare, of } from '../../src/entitlements/index.js';
import { deepFreeze } from '../../src/plain.js';
import { offer } from '../arbitraries/catalog.ts';
import { AT, member, ROLES, servedCase } from '../arbitraries/holder.ts';
import { prop } from '../prop.ts';

const roles = fc.constantFrom<readonly string[]>([], ['team_admin'], ['billing_admin'], ROLES);
const date = fc
  .integer({ min: 0, max: 400 })
  .map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10));
const dates = fc.array(date, { maxLength: 8 });

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, field]) => [key, reversed(field)]),
  );
}

const PROMISE: ReplyTarget = {
  id: 'promise',
  metrics: ['first_reply'],
  within: 'PT1H',
  calendar: 'always',
  channels: null,
  languages: null,
  severities: null,
  because: ['R24'],
};

const text = (value: unknown) => JSON.stringify(value);

prop('a_sound_offer_is_taken_as_it_is', offer, (spec) => {
  const made = define(deepFreeze(structuredClone(spec)));
  expect(made.tiers).toEqual(spec.tiers);
  expect(text(define(JSON.parse(text(made))))).toBe(text(made));
  expect(define(made)).toBe(made);
});

prop('parse_and_define_agree', offer, fc.boolean(), (spec, broken) => {
  const input = broken ? { ...spec, desks: spec.desks.slice(1) } : spec;
  const answer = parse(input);
  expect(answer.ok).toBe(!broken);
  if (answer.ok) expect(text(answer.value)).toBe(text(define(input)));
  else expect(() => define(input)).toThrow(answer.refusal.message.en);
});

prop('the_order_of_an_offers_fields_does_not_matter', offer, (spec) => {
  expect(define(reversed(spec) as typeof spec).tiers).toEqual(spec.tiers);
});

prop('in_any_sound_offer_a_higher_tier_never_takes_away', offer, roles, (spec, held) => {
  const catalog = define(spec);
  const sets = spec.tiers.map(({ id }) =>
    of({
      account: { kind: 'team', plan: 'advanced', addOn: { tier: id } },
      person: member({ roles: held }),
      at: AT,
      catalog,
    }),
  );
  for (const [i, higher] of sets.entries()) {
    const lower = sets[i - 1];
    if (lower === undefined) continue;
    for (const [id, verdict] of Object.entries(lower.capabilities)) {
      if (verdict.allowed) expect(check(higher, id).allowed).toBe(true);
    }
  }
});

prop('a_step_down_between_tiers_is_always_refused', offer, (spec) => {
  const [top] = spec.tiers.toReversed() as [Tier];
  const [benefit] = top.benefits.toReversed() as [Benefit];
  const poorer = { ...benefit, audiences: [{ who: 'security_admin', because: [] }] };
  const upper = { ...top, id: 'top', extends: top.id, targets: [], benefits: [poorer] };
  const answer = parse({ ...spec, tiers: [...spec.tiers, upper] });
  expect(answer.ok ? null : answer.refusal.code).toBe('promises_less');
});

prop('two_tiers_differ_by_no_more_than_the_steps_between_them', offer, (spec) => {
  const catalog = define(spec);
  const ids = [null, ...spec.tiers.map(({ id }) => id)];
  const changed = (from: number, to: number) => {
    const rows = compare({ from: ids[from] ?? null, to: ids[to] ?? null, catalog });
    return rows.map(({ kind, id }) => `${kind} ${id}`);
  };
  for (let to = 1; to < ids.length; to++) {
    const steps = Array.from({ length: to }, (_, i) => changed(i, i + 1)).flat();
    expect(steps).toEqual(expect.arrayContaining(changed(0, to)));
    // From the first tier upwards nothing is lost, so that nothing of a step is undone by a later one.
    expect(new Set(changed(0, to))).toEqual(new Set(steps));
  }
});

const renamed = define({ ...dropboxPremiumSupport, id: 'renamed' });

prop('the_name_of_an_offer_decides_nothing', servedCase, (one) => {
  expect(of({ ...one, catalog: renamed })).toStrictEqual({ ...of(one), catalog: 'renamed' });
});

prop('closures_are_a_set_of_dates', dates, dates, (some, others) => {
  const both = withClosures(dropboxPremiumSupport, [...some, ...others]);
  expect(text(withClosures(withClosures(dropboxPremiumSupport, others), some))).toBe(text(both));
  expect(text(withClosures(both, some))).toBe(text(both));
  expect(both.calendars.japan?.closures).toEqual([...new Set([...some, ...others])].sort());
});

prop('a_desk_that_leads_nowhere_is_always_found', offer, fc.nat({ max: 1 }), (spec, i) => {
  const languages = spec.languages.with(i, { ...(spec.languages[i] as (typeof spec.languages)[0]), desk: 'nowhere' });
  const answer = parse({ ...spec, languages });
  expect(answer.ok ? [] : answer.refusal.issues.map(({ code, path }) => [code, path])).toEqual([
    ['unknown_desk', ['languages', i, 'desk']],
  ]);
});

prop('a_slower_promise_on_a_higher_tier_is_always_refused', offer, fc.integer({ min: 1, max: 600 }), (spec, slower) => {
  const lowest = spec.tiers[0] as Tier;
  const target = { ...PROMISE, within: 'PT60M' };
  const upper = { ...lowest, id: 'top', extends: lowest.id, benefits: [] };
  const within = (minutes: number) => ({ ...target, within: `PT${minutes}M` });
  const offerOf = (minutes: number) =>
    parse({
      ...spec,
      tiers: [
        { ...lowest, targets: [target] },
        { ...upper, targets: [within(minutes)] },
      ],
    });
  expect(offerOf(60).ok).toBe(true);
  const answer = offerOf(60 + slower);
  expect(answer.ok ? null : answer.refusal.code).toBe('promises_less');
});

/** Places of an offer at which no field of any name may be added. */
const closedPlace = fc.constantFrom(
  ['tiers', 0],
  ['languages', 1],
  ['desks', 0],
  ['channels', 0],
  ['plans', 0],
  ['roles', 0],
  ['selfService'],
);

prop(
  'a_field_that_nobody_knows_is_always_found',
  offer,
  closedPlace,
  fc.constantFrom('extra', 'Id', 'label ', 'constructor'),
  (spec, path, name) => {
    const input = JSON.parse(JSON.stringify(spec));
    const place = path.reduce((at, key) => at[key], input);
    place[name] = null;
    const answer = parse(input);
    expect(answer.ok ? [] : answer.refusal.issues).toContainEqual(
      expect.objectContaining({ code: 'unknown_field', path: [...path, name] }),
    );
  },
);

prop('a_tier_that_extends_itself_in_a_circle_is_always_refused', offer, fc.nat({ max: 3 }), (spec, i) => {
  const last = spec.tiers[spec.tiers.length - 1] as Tier;
  const tiers = spec.tiers.map((tier) =>
    tier === spec.tiers[0] ? { ...tier, extends: spec.tiers[i % spec.tiers.length]?.id ?? last.id } : tier,
  );
  const answer = parse({ ...spec, tiers });
  expect(answer.ok ? null : answer.refusal.issues.map(({ code }) => code)).toContain('circular_tiers');
});
