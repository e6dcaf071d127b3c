import fc from 'fast-check';
import { expect } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { rootCauseAnalysisMeetings } from '../../src/engagement/index.js';
import { of } from '../../src/entitlements/index.js';
import { member, team, teamAdmin } from '../arbitraries/holder.ts';
import { close, modern, zones } from '../arbitraries/instant.ts';
import { dateOfDay, readingAt } from '../oracles/local-reading.ts';
import { prop } from '../prop.ts';

const entitlements = teamAdmin({}, team('enhanced'));
const zone = fc.constantFrom(...zones);

/** Around the first instants of quarters, here and there. */
const moment = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 2010, max: 2027 }),
      fc.constantFrom(0, 3, 6, 9),
      fc.constantFrom(-14, -13, -9, 0, 4, 5, 12),
    )
    .chain(([year, month, hour]) => close(Date.UTC(year, month, 1, hour))),
  modern,
);
const three = fc.tuple(moment, moment, moment).map((all) => all.sort((a, b) => a - b) as [number, number, number]);

function meetings(from: number, to: number, where: string) {
  return orThrow(rootCauseAnalysisMeetings({ entitlements, from, to, zone: where }));
}

/** The quarter of the local date, by its text. */
function quarterAt(ms: number, where: string): string {
  const date = dateOfDay(readingAt(where, ms).day);
  return `${date.slice(0, -6)}-Q${Math.ceil(Number(date.slice(-5, -3)) / 3)}`;
}

prop(
  'meetings_go_from_the_quarter_of_the_first_instant_to_that_of_the_last',
  'a quarter that begins at `to` counted',
  three,
  zone,
  ([from, , to], where) => {
    const found = meetings(from, to, where).map(({ quarter }) => quarter);
    const expected = from === to ? [undefined, undefined] : [quarterAt(from, where), quarterAt(to - 1, where)];
    expect([found[0], found.at(-1)]).toEqual(expected);
  },
);

prop(
  'each_meetings_quarter_begins_where_the_one_before_ends',
  'a quarter that ends with its last date',
  three,
  zone,
  ([from, , to], where) => {
    const found = meetings(from, to, where);
    expect(found.slice(1).map(({ startsOn }) => startsOn)).toEqual(found.slice(0, -1).map(({ endsOn }) => endsOn));
    for (const { quarter, startsOn, endsOn } of found) {
      expect(startsOn).toBe(`${quarter.slice(0, -3)}-${['01', '04', '07', '10'][Number(quarter.at(-1)) - 1]}-01`);
      expect(startsOn < endsOn).toBe(true);
    }
  },
);

prop(
  'the_meetings_of_spans_that_meet_are_those_of_the_whole',
  'quarters of which a part lies outside left out',
  three,
  zone,
  ([from, middle, to], where) => {
    const parts = [...meetings(from, middle, where), ...meetings(middle, to, where)].map(({ quarter }) => quarter);
    expect([...new Set(parts)]).toEqual(meetings(from, to, where).map(({ quarter }) => quarter));
  },
);

prop(
  'no_meeting_is_listed_for_a_quarter_that_begins_after_the_end',
  'every quarter of the span listed',
  three,
  zone,
  ([from, end, to], where) => {
    const addOn = { tier: 'enhanced', since: '2000-01-01T00:00:00.000Z', endsAt: new Date(end) };
    const account = team(null, { addOn });
    const person = member({ roles: ['team_admin'] });
    if (from === end) return;
    const set = of({ account, person, at: new Date(from) });
    const span = { from: new Date(from), zone: where };
    const cut = orThrow(rootCauseAnalysisMeetings({ entitlements: set, ...span, to: new Date(to) }));
    // Those of the span up to the end.
    expect(cut).toEqual(meetings(from, Math.min(end, to), where));
    expect(rootCauseAnalysisMeetings({ entitlements: set, ...span, from: end, to })).toMatchObject({
      refusal: { code: 'entitlements_outdated' },
    });
  },
);
