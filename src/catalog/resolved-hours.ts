import { always } from '../calendar/japan-desk.js';
import { type Schedule, schedule } from '../calendar/schedule.js';
import { Faults, fault } from '../input/faults.js';
import { oncePer } from '../input/once.js';
import type { CalendarDate } from '../time/calendar-date.js';
import type { ZoneName } from '../time/zone.js';
import type { WeekSpec } from './catalog-spec.js';
import type { Offer } from './offer.js';
import { readWeekdays } from './week.js';

/** What an account says of where it is. */
export interface Whereabouts {
  readonly zone: ZoneName | null;
  readonly region: string | null;
  readonly holidays: readonly CalendarDate[];
}

/** The opening times of named hours for one account; a day of a promise lasts until the close, or a length (A34). */
export interface ResolvedHours {
  readonly schedule: Schedule;
  readonly takesClosures: boolean;
  readonly day: string;
}

const ALWAYS: ResolvedHours = /*@__PURE__*/ Object.freeze({ schedule: always, takesClosures: false, day: 'close' });

/** The hours of an id for an account; `zone_needed` or `region_needed` where the account does not say enough. */
export function resolveHours({ hours }: Pick<Offer, 'hours'>, id: string, where: Whereabouts): ResolvedHours | Faults {
  if (id === 'always') return ALWAYS;
  const spec = hours.get(id);
  if (spec === undefined) return ALWAYS;
  const week = 'byRegion' in spec ? regionalWeek(spec.byRegion, where.region) : spec;
  if (week === undefined) return regionNeeded(id, 'byRegion' in spec ? Object.keys(spec.byRegion) : []);
  if (week.zone === 'customer' && where.zone === null) return zoneNeeded(id);
  const isTheirs = week.zone === 'customer' || week.closed?.includes('customer') === true;
  return weeksFor(isTheirs ? where : NOWHERE)(week);
}

const NOWHERE: Whereabouts = /*@__PURE__*/ Object.freeze({ zone: null, region: null, holidays: [] });

/** Each week once for each customer whose own zone or holidays it takes, and once for all others. */
const weeksFor = /*@__PURE__*/ oncePer((where: Whereabouts) => oncePer((week: WeekSpec) => weekFor(week, where)));

/** The week of a region; that of `else` for one that is not listed, and for none. */
function regionalWeek(byRegion: { readonly [region: string]: WeekSpec }, region: string | null): WeekSpec | undefined {
  return region !== null && Object.hasOwn(byRegion, region) ? byRegion[region] : byRegion.else;
}

/** The schedule of a week for an account. */
export function weekFor(week: WeekSpec, where: Whereabouts): ResolvedHours {
  const { closed = [], exceptions = {}, day = 'close' } = week;
  const dates = closed.filter((one) => one !== 'caller' && one !== 'customer');
  return {
    schedule: schedule({
      zone: week.zone === 'customer' ? (where.zone ?? 'UTC') : week.zone,
      weekly: weeklyOf(week),
      closures: closed.includes('customer') ? [...dates, ...where.holidays] : dates,
      exceptions,
    }),
    takesClosures: closed.includes('caller'),
    day,
  };
}

/** The windows of each weekday, where ranges are written. */
export function weeklyOf({ weekly }: WeekSpec): Schedule['weekly'] {
  const days: { -readonly [day in keyof Schedule['weekly']]: readonly string[] } = {
    mon: [],
    tue: [],
    wed: [],
    thu: [],
    fri: [],
    sat: [],
    sun: [],
  };
  for (const [range, windows] of Object.entries(weekly)) {
    const named = readWeekdays(range);
    if (named instanceof Faults) continue;
    for (const day of named) days[day] = [...days[day], ...windows];
  }
  return days;
}

function zoneNeeded(id: string): Faults {
  return fault(
    'zone_needed',
    `The hours "${id}" are those of the customer. Give the account's zone.`,
    `営業時間「${id}」はお客様の現地時間です。アカウントの zone を指定してください。`,
  );
}

function regionNeeded(id: string, regions: readonly string[]): Faults {
  return fault(
    'region_needed',
    `The hours "${id}" depend on the region. Give the account's region: ${regions.join(', ')}.`,
    `営業時間「${id}」は地域によって異なります。アカウントの region を指定してください（${regions.join('、')}）。`,
    { expected: regions },
  );
}
