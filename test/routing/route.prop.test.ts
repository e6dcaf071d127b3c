import fc from 'fast-check';
import { expect } from 'vitest';
import { isOpen, japanDesk, nextClosing, nextOpening } from '../../src/calendar/index.js';
import { dropboxPremiumSupport, withClosures } from '../../src/catalog/index.js';
import { rule } from '../../src/catalog/rule.js';
import { check, of } from '../../src/entitlements/index.js';
import { deepFreeze } from '../../src/input/frozen.js';
import { type Route, type RouteRequest, route } from '../../src/routing/index.js';
import { AT, anyCase, member, servedCase, team } from '../arbitraries/holder.ts';
import { modern } from '../arbitraries/instant.ts';
import { prop } from '../prop.ts';
import { issuesOf } from '../thrown.ts';

const entitlements = of({ account: team('essentials'), person: member({ roles: ['team_admin'] }), at: AT });
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const language = fc.oneof(
  fc.constantFrom('ja', 'ja-JP', 'JA', 'ja-Jpan-JP', 'en', 'en-GB', 'fr', 'pt-BR', 'zh-Hant', 'ko', 'und'),
  fc
    .tuple(fc.constantFrom('ja', 'en', 'de', 'vi'), fc.constantFrom('', '-JP', '-US', '-150'))
    .map((parts) => parts.join('')),
);
const channel = fc.constantFrom('phone', 'email', 'chat');
const closures = fc.array(
  fc
    .integer({ min: -3, max: 10 })
    .map((day) => new Date(Date.UTC(2026, 10, 20) + day * DAY).toISOString().slice(0, 10)),
  { maxLength: 6 },
);
/** Around the hours of the desk in the weeks of the closures. */
const novemberHours = fc
  .tuple(fc.integer({ min: -4, max: 11 }), fc.constantFrom(0, 8, 9, 12, 17, 24), fc.integer({ min: -1, max: 1 }))
  .map(([day, hour, by]) => Date.UTC(2026, 10, 20, hour - 9) + day * DAY + by);
const at = fc.oneof(modern, novemberHours);

function routed(request: Partial<RouteRequest>): Route {
  const answer = route({
    entitlements,
    channel: 'email',
    language: 'ja',
    at: AT,
    directPhoneNumber: '03-1234-5678',
    ...request,
  });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
}

/** Japan has kept one offset since 1951: plain arithmetic does. */
function insideHours(ms: number): boolean {
  const local = new Date(ms + 9 * HOUR);
  return local.getUTCDay() >= 1 && local.getUTCDay() <= 5 && local.getUTCHours() >= 9 && local.getUTCHours() < 17;
}

prop(
  'a_request_is_never_refused_for_its_language',
  'a language that nobody speaks refused',
  at,
  language,
  channel,
  fc.boolean(),
  (ms, tag, via, deskClosed) => {
    expect(routed({ at: ms, language: tag, channel: via, deskClosed }).channel).toBe(via);
  },
);

prop('japanese_is_served_only_inside_the_desks_hours', 'the hours read in UTC', at, channel, (ms, via) => {
  const { language: served, desk, fallback } = routed({ at: ms, channel: via });
  expect(served).toBe(insideHours(ms) ? 'ja' : 'en');
  expect(desk).toBe(insideHours(ms) ? 'japan' : 'global');
  expect(fallback).toBe(!insideHours(ms));
});

prop(
  'a_fallback_names_the_next_instant_at_which_japanese_is_served',
  'closures left out of the next opening',
  at,
  closures,
  (ms, dates) => {
    const catalog = withClosures(dropboxPremiumSupport, dates);
    const { fallback, opensAt } = routed({ at: ms, catalog });
    expect(opensAt === null).toBe(!fallback);
    if (opensAt === null) return;
    const opens = Date.parse(opensAt);
    expect(opens).toBeGreaterThan(ms);
    expect(routed({ at: opens, catalog }).fallback).toBe(false);
    expect(routed({ at: opens - 1, catalog }).opensAt).toBe(opensAt);
  },
);

prop('a_desk_that_nobody_sits_at_serves_nobody_until_its_next_hours', 'an empty desk that opens now', at, (ms) => {
  const { language: served, opensAt } = routed({ at: ms, deskClosed: true });
  expect(served).toBe('en');
  const opens = Date.parse(opensAt ?? '');
  expect(opens).toBeGreaterThan(ms);
  expect(isOpen(japanDesk, opens)).toBe(true);
  expect(isOpen(japanDesk, opens - 1)).toBe(false);
});

prop('only_the_primary_language_of_a_tag_counts', 'ja-JP taken for another language', at, language, (ms, tag) => {
  const [primary = ''] = tag.split('-');
  const { requestedLanguage: _, ...route_ } = routed({ at: ms, language: tag });
  const { requestedLanguage: __, ...expected } = routed({ at: ms, language: primary });
  expect(route_).toStrictEqual(expected);
});

prop('the_case_of_a_tag_does_not_matter', 'tags compared as they are typed', at, language, (ms, tag) => {
  expect(routed({ at: ms, language: tag.toUpperCase() })).toStrictEqual(
    routed({ at: ms, language: tag.toLowerCase() }),
  );
});

prop(
  'fallback_says_whether_the_language_is_another',
  'fallback said of English',
  at,
  language,
  fc.boolean(),
  (ms, tag, deskClosed) => {
    const { requestedLanguage, language: served, fallback } = routed({ at: ms, language: tag, deskClosed });
    expect(fallback).toBe(served !== requestedLanguage);
    if (fallback) expect(served).toBe('en');
  },
);

prop('the_channel_does_not_change_the_route', 'Japanese by e-mail only', at, language, channel, (ms, tag, via) => {
  expect(routed({ at: ms, language: tag, channel: via })).toStrictEqual({
    ...routed({ at: ms, language: tag }),
    channel: via,
  });
});

prop(
  'english_is_the_same_at_any_instant',
  "English that waits for a desk's hours",
  at,
  at,
  closures,
  (one, other, dates) => {
    expect(routed({ at: one, language: 'en', closures: dates })).toStrictEqual(routed({ at: other, language: 'en' }));
  },
);

/** Inside the hours of the desk, but for closures: Fridays and other working days, each with few closures around it. */
const deskHours = fc
  .tuple(fc.constantFrom(0, 3, 4, 5, 6, 7, 10), fc.integer({ min: 9, max: 16 }))
  .map(([day, hour]) => Date.UTC(2026, 10, 20, hour - 9) + day * DAY);
const fewClosures = closures.map((dates) => dates.slice(0, 3));
const mostlyOpen = fc.oneof({ weight: 4, arbitrary: deskHours }, { weight: 1, arbitrary: at });

prop('a_closure_only_takes_japanese_away', 'a date read as open', mostlyOpen, fewClosures, (ms, dates) => {
  if (routed({ at: ms, closures: dates }).language === 'ja') expect(routed({ at: ms }).language).toBe('ja');
});

prop('closures_of_a_request_are_those_of_its_catalogue', "a request's closures ignored", at, closures, (ms, dates) => {
  const catalog = withClosures(dropboxPremiumSupport, dates);
  expect(routed({ at: ms, catalog })).toStrictEqual(routed({ at: ms, closures: dates }));
});

prop(
  'a_route_is_refused_exactly_when_its_channel_is',
  'the channel left unchecked',
  anyCase,
  channel,
  language,
  at,
  (one, via, tag, ms) => {
    const set = of(one);
    const isValid = set.validUntil === null || ms < Date.parse(set.validUntil);
    const answer = route({ entitlements: set, channel: via, language: tag, at: ms, directPhoneNumber: '0312345678' });
    if (!isValid) return expect(answer).toMatchObject({ refusal: { code: 'entitlements_outdated' } });
    const said = check(set, via);
    expect(answer.ok).toBe(said.allowed);
    if (!answer.ok && !said.allowed)
      expect(answer.refusal).toMatchObject({ code: said.code, unlockedBy: said.unlockedBy });
  },
);

prop(
  'a_call_without_a_number_is_refused_and_nothing_else_is',
  'a number asked of a chat (R42)',
  servedCase,
  channel,
  at,
  (one, via, ms) => {
    const request = { entitlements: of(one), channel: via, language: 'ja', at: ms };
    const without = route(request);
    const code = without.ok ? null : without.refusal.code;
    const may = check(request.entitlements, via).allowed;
    expect(code === 'direct_phone_number_required').toBe(may && via === 'phone');
  },
);

prop(
  'everybody_who_is_served_is_served_in_the_same_language',
  'Japanese for admins only',
  servedCase,
  language,
  at,
  (one, tag, ms) => {
    expect(routed({ entitlements: of(one), language: tag, at: ms })).toStrictEqual(routed({ language: tag, at: ms }));
  },
);

prop(
  'a_route_cites_rules_that_exist',
  'a rule that nobody registered',
  at,
  language,
  fc.boolean(),
  (ms, tag, deskClosed) => {
    const { because } = routed({ at: ms, language: tag, deskClosed });
    expect(because.length).toBeGreaterThan(0);
    for (const id of because) expect(rule(id).id).toBe(id);
  },
);

prop(
  'stored_entitlements_are_routed_the_same',
  'only sets of this process trusted',
  servedCase,
  language,
  at,
  (one, tag, ms) => {
    const set = of(one);
    const stored = JSON.parse(JSON.stringify(set));
    expect(routed({ entitlements: stored, language: tag, at: ms })).toStrictEqual(
      routed({ entitlements: set, language: tag, at: ms }),
    );
  },
);

prop(
  'a_route_is_plain_and_frozen_and_its_request_untouched',
  '`because` shared with the catalogue, unfrozen',
  at,
  language,
  closures,
  (ms, tag, dates) => {
    const request = deepFreeze({ entitlements, channel: 'email', language: tag, at: ms, closures: [...dates] });
    const answer = route(request);
    expect(request.closures).toEqual(dates);
    expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer);
    expect(structuredClone(answer)).toStrictEqual(answer);
    expect(Object.isFrozen(answer) && answer.ok && Object.isFrozen(answer.value.because)).toBe(true);
  },
);

prop(
  'a_route_lasts_until_the_desk_opens_or_closes',
  'a route that changes at midnight',
  at,
  at,
  language,
  closures,
  (ms, other, tag, dates) => {
    const desk = { ...japanDesk, closures: dates };
    const change = isOpen(desk, ms) ? nextClosing(desk, ms) : nextOpening(desk, ms);
    const until = Date.parse(change ?? '');
    const during = ms + (Math.abs(other) % (until - ms));
    const ask = (when: number) => routed({ at: when, language: tag, closures: dates });
    for (const when of [during, until - 1]) expect(ask(when)).toStrictEqual(ask(ms));
  },
);

prop('japanese_is_never_more_than_a_weekend_away', 'a Monday skipped', at, (ms) => {
  const { opensAt } = routed({ at: ms });
  // From Friday 17:00 to Monday 09:00.
  if (opensAt !== null) expect(Date.parse(opensAt) - ms).toBeLessThanOrEqual(64 * HOUR);
});

prop(
  'an_empty_desk_takes_nothing_but_japanese_away',
  'every request of an empty desk marked as a fallback',
  at,
  language,
  (ms, tag) => {
    const [manned, empty] = [false, true].map((deskClosed) => routed({ at: ms, language: tag, deskClosed }));
    if (manned?.language === 'ja') expect(empty?.language).toBe('en');
    else expect(empty).toMatchObject({ language: manned?.language, fallback: manned?.fallback, desk: manned?.desk });
  },
);

prop('the_form_of_a_requests_instant_does_not_matter', 'text with an offset read as UTC', at, language, (ms, tag) => {
  const tokyo = `${new Date(ms + 9 * HOUR).toISOString().slice(0, -1)}+09:00`;
  for (const form of [new Date(ms), new Date(ms).toISOString(), tokyo]) {
    expect(routed({ at: form, language: tag })).toStrictEqual(routed({ at: ms, language: tag }));
  }
});

prop(
  'an_unknown_option_is_always_refused_a_route',
  'a misspelt list of closures passed over',
  at,
  fc.constantFrom('closure', 'desk_closed', 'Language', 'phone', 'toString', ''),
  fc.constantFrom(undefined, null, true, ['2026-11-20']),
  (ms, option, value) => {
    expect(issuesOf(() => routed({ at: ms, [option]: value }))).toEqual([`${option}: unknown_field`]);
  },
);
