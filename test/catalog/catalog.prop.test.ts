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
  withFollowUps,
} from '../../src/catalog/index.js';
import { check, compare, of } from '../../src/entitlements/index.js';
import { deepFreeze } from '../../src/input/frozen.js';
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

prop('a_sound_offer_is_taken_as_it_is', 'a default written over a given field', offer, (spec) => {
  const made = define(deepFreeze(structuredClone(spec)));
  expect(made.tiers).toEqual(spec.tiers);
  expect(text(define(JSON.parse(text(made))))).toBe(text(made));
  expect(define(made)).toBe(made);
});

prop('parse_and_define_agree', 'a check that only `define` makes', offer, fc.boolean(), (spec, broken) => {
  const input = broken ? { ...spec, desks: spec.desks.slice(1) } : spec;
  const answer = parse(input);
  expect(answer.ok).toBe(!broken);
  if (answer.ok) expect(text(answer.value)).toBe(text(define(input)));
  else expect(() => define(input)).toThrow(answer.refusal.message.en);
});

prop('the_order_of_an_offers_fields_does_not_matter', 'a field read by its position', offer, (spec) => {
  expect(define(reversed(spec) as typeof spec).tiers).toEqual(spec.tiers);
});

prop(
  'in_any_sound_offer_a_higher_tier_never_takes_away',
  'a tier that drops what it extends',
  offer,
  roles,
  (spec, held) => {
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
      for (const [id, answer] of Object.entries(lower.benefits)) {
        if (answer.allowed) expect(check(higher, id).allowed).toBe(true);
      }
    }
  },
);

prop('a_step_down_between_tiers_is_always_refused', 'audiences left uncompared', offer, (spec) => {
  const [top] = spec.tiers.toReversed() as [Tier];
  const [benefit] = top.benefits.toReversed() as [Benefit];
  const poorer = { ...benefit, audiences: [{ who: 'security_admin', because: [] }] };
  const upper = { ...top, id: 'top', extends: top.id, targets: [], benefits: [poorer] };
  const answer = parse({ ...spec, tiers: [...spec.tiers, upper] });
  expect(answer.ok ? null : answer.refusal.code).toBe('promises_less');
});

prop(
  'two_tiers_differ_by_no_more_than_the_steps_between_them',
  "a comparison that looks at a tier's own clauses only",
  offer,
  (spec) => {
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
  },
);

const renamed = define({ ...dropboxPremiumSupport, id: 'renamed' });

prop('the_name_of_an_offer_decides_nothing', "terms looked up by the built-in offer's id", servedCase, (one) => {
  expect(of({ ...one, catalog: renamed })).toStrictEqual({ ...of(one), catalog: 'renamed' });
});

prop('closures_are_a_set_of_dates', 'closures appended, doubles and all', dates, dates, (some, others) => {
  const both = withClosures(dropboxPremiumSupport, [...some, ...others]);
  expect(text(withClosures(withClosures(dropboxPremiumSupport, others), some))).toBe(text(both));
  expect(text(withClosures(both, some))).toBe(text(both));
  expect(both.calendars.japan?.closures).toEqual([...new Set([...some, ...others])].sort());
});

prop('the_same_closures_again_are_the_same_offer', 'a list known by identity alone', offer, dates, (spec, closures) => {
  const catalog = define(spec);
  const shut = withClosures(catalog, closures);
  const anyOrder = [...closures].reverse();
  expect(withClosures(catalog, JSON.parse(JSON.stringify(closures)))).toBe(shut);
  expect(text(withClosures(catalog, anyOrder))).toBe(text(shut));
  expect(withClosures(catalog, [...closures, '2031-01-01'])).not.toBe(shut);
});

prop(
  'closures_and_follow_ups_commute',
  'follow-ups that start from the offer without closures',
  offer,
  dates,
  (spec, closures) => {
    const catalog = define(spec);
    const one = withFollowUps(withClosures(catalog, closures));
    expect(text(withClosures(withFollowUps(catalog), closures))).toBe(text(one));
    expect(withFollowUps(one)).toStrictEqual(one);
    expect(text(define(JSON.parse(text(one))))).toBe(text(one));
  },
);

prop(
  'follow_ups_are_promised_wherever_a_first_reply_is',
  'follow-ups added to the first target of a tier alone',
  offer,
  (spec) => {
    const before = spec.tiers.flatMap(({ targets }) => targets);
    const after = withFollowUps(define(spec)).tiers.flatMap(({ targets }) => targets);
    expect(after.map((one) => ({ ...one, metrics: [] }))).toEqual(before.map((one) => ({ ...one, metrics: [] })));
    for (const [i, { metrics }] of after.entries()) {
      const expected = new Set([
        ...(before[i]?.metrics ?? []),
        ...(metrics.includes('first_reply') ? ['next_reply'] : []),
      ]);
      expect([...metrics].sort()).toEqual([...expected].sort());
    }
  },
);

prop(
  'every_fault_is_found_at_once',
  'references left alone where a text has a fault',
  offer,
  fc.subarray(['id', 'desk', 'field', 'promise', 'zone'] as const),
  (spec, wrong) => {
    const [lowest] = spec.tiers as [Tier];
    const has = (one: (typeof wrong)[number]) => wrong.includes(one);
    const target = { ...PROMISE, ...(has('promise') && { within: 'P1W' }) };
    const answer = parse({
      ...spec,
      ...(has('id') && { id: 'Not An Id' }),
      ...(has('desk') && { desks: spec.desks.slice(1) }),
      ...(has('field') && { colour: 'red' }),
      ...(has('zone') && {
        calendars: { ...spec.calendars, moon: { zone: 'Moon/Base', weekly: { mon: ['09:00-10:00'] } } },
      }),
      tiers: spec.tiers.map((tier) => (tier === lowest ? { ...tier, targets: [target] } : { ...tier, targets: [] })),
    });
    const found = answer.ok ? [] : answer.refusal.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
    const expected = {
      id: 'id: invalid_id',
      desk: 'languages.0.desk: unknown_desk',
      field: 'colour: unknown_field',
      promise: 'tiers.0.targets.0.within: invalid_duration',
      zone: 'calendars.moon.zone: unknown_zone',
    };
    expect(found.sort()).toEqual(wrong.map((one) => expected[one]).sort());
  },
);

prop(
  'a_desk_that_leads_nowhere_is_always_found',
  'the desks of languages left unchecked',
  offer,
  fc.nat({ max: 1 }),
  (spec, i) => {
    const languages = spec.languages.with(i, { ...(spec.languages[i] as (typeof spec.languages)[0]), desk: 'nowhere' });
    const answer = parse({ ...spec, languages });
    expect(answer.ok ? [] : answer.refusal.issues.map(({ code, path }) => [code, path])).toEqual([
      ['unknown_desk', ['languages', i, 'desk']],
    ]);
  },
);

prop(
  'a_slower_promise_on_a_higher_tier_is_always_refused',
  'durations compared as text',
  offer,
  fc.integer({ min: 1, max: 600 }),
  (spec, slower) => {
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
  },
);

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
  'unknown fields dropped in silence',
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

prop(
  'a_tier_that_extends_itself_in_a_circle_is_always_refused',
  'only a tier that extends itself directly is found',
  offer,
  fc.nat({ max: 3 }),
  (spec, i) => {
    const last = spec.tiers[spec.tiers.length - 1] as Tier;
    const tiers = spec.tiers.map((tier) =>
      tier === spec.tiers[0] ? { ...tier, extends: spec.tiers[i % spec.tiers.length]?.id ?? last.id } : tier,
    );
    const answer = parse({ ...spec, tiers });
    expect(answer.ok ? null : answer.refusal.issues.map(({ code }) => code)).toContain('circular_tiers');
  },
);
