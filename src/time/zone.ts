import { getTimezoneOffset } from 'date-fns-tz/getTimezoneOffset';
import { fault, type Reader } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { once } from '../input/once.js';
import { remembered } from '../input/remembered.js';
import { soleDoor } from '../input/request.js';
import { nearest } from '../input/suggestion.js';

/** The name of a time zone: `'UTC'` or IANA's Area/Location, such as `'Asia/Tokyo'`. */
export type ZoneName = string;

/** The offset of one zone, at any instant. */
export interface ZoneClock {
  readonly name: ZoneName;
  /** How far local clocks are ahead of UTC, in milliseconds. */
  offsetAt(ms: number): number;
  /** Whether the offset at `ms` is `offset`: the cheap question, asked when searching for changes. */
  hasOffset(ms: number, offset: number): boolean;
}

const FORM = /^(?:utc|[a-z]+(?:[_-][a-z]+)*(?:\/[a-z]+(?:[_+-][a-z0-9]+)*)+[0-9]?)$/i;
/** Words of zone names that are not simply capitalised. */
const spelling = /*@__PURE__*/ once(
  () =>
    new Map(
      'of es au GMT GMT0 UTC UCT US ACT LHI NSW IN McMurdo DumontDUrville DeNoronha EasterIsland BajaNorte BajaSur ComodRivadavia'
        .split(' ')
        .map((word) => [word.toLowerCase(), word]),
    ),
);

/**
 * The zone's name in its usual case; an alias stays what it is. Throws `unknown_zone` for a name that is neither UTC
 * nor Area/Location, or that the platform does not know.
 *
 * @example
 * time.zone('asia/tokyo') // => 'Asia/Tokyo'
 * time.zone('JST') // throws unknown_zone
 */
export function zone(name: string): ZoneName {
  return enter(name, (zone) => zone);
}

/** Upper bound on remembered names and clocks. */
export const MAX_NAMES = 2000;

/** The clock of a zone whose name `readZone` has returned. */
export const zoneClock: (name: ZoneName) => ZoneClock = /*@__PURE__*/ remembered(MAX_NAMES, createClock);

/** Reads a zone as its canonical name. The platform takes fifty times as long to say whether it knows one. */
export const readZone: Reader<ZoneName> = /*@__PURE__*/ remembered(MAX_NAMES, (input) => {
  const name = typeof input === 'string' && input.length <= 64 && FORM.test(input) ? spelled(input) : null;
  if (name !== null && isKnown(name)) return name;
  return fault(
    'unknown_zone',
    `Use UTC or an IANA name of an area and a place, such as Asia/Tokyo, not ${preview(input)}.`,
    `タイム ゾーンは UTC か、Asia/Tokyo のように地域と都市から成る IANA 名で指定してください（${preview(input)} は使えません）。`,
    { suggestion: zoneMeantBy(input) },
  );
});

const enter = /*@__PURE__*/ soleDoor('time.zone', readZone);

/** The platform's name with the same initial that differs by two letters at most: few have to be compared. */
function zoneMeantBy(input: unknown): ZoneName | undefined {
  if (typeof input !== 'string') return undefined;
  const initial = input.charAt(0).toUpperCase();
  const near = (name: string) => name.startsWith(initial) && Math.abs(name.length - input.length) <= 2;
  return nearest(input, zoneNames().filter(near), 2);
}

/** The platform takes a millisecond to list its names. */
const zoneNames = /*@__PURE__*/ once(() => Intl.supportedValuesOf('timeZone'));

function spelled(name: string): string {
  return name
    .toLowerCase()
    .replace(/[a-z]+[0-9]*/g, (word) => spelling().get(word) ?? word.charAt(0).toUpperCase() + word.slice(1));
}

function isKnown(name: string): boolean {
  try {
    zoneClock(name);
    return true;
  } catch {
    return false;
  }
}

function createClock(name: ZoneName): ZoneClock {
  const local = weekClock(name);
  const hasOffset = (ms: number, offset: number) => local.format(ms) === universalText(ms + offset);
  // A zone has a few offsets. To compare wall clocks takes a tenth of the time of finding an offset.
  const seen: number[] = [];
  function offsetAt(ms: number): number {
    for (const offset of seen) if (hasOffset(ms, offset)) return offset;
    const found = offsetBy(hasOffset, name, ms);
    if (!seen.includes(found)) seen.push(found);
    return found;
  }
  return { name, offsetAt, hasOffset };
}

const WEEK = 604_800_000;
const universalClock = /*@__PURE__*/ once(() => weekClock('UTC'));

/** Upper bound on remembered texts. */
const MAX_SHOWN = 1000;

/** What the clock in UTC shows, by the second of the week. Years are searched in steps of days, which repeat a few. */
const shownInUtc = /*@__PURE__*/ remembered(MAX_SHOWN, (second: number) => universalClock().format(second * 1000));

function universalText(ms: number): string {
  const second = Math.floor(ms / 1000);
  return shownInUtc(second - Math.floor(ms / WEEK) * (WEEK / 1000));
}

/** Clocks that show the same weekday and time of day have the same offset, as no two offsets differ by a week. */
function weekClock(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    weekday: 'short',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
}

const HALF_A_WEEK = 302_400_000;

/**
 * `getTimezoneOffset` takes the host's wall clock for that of the zone, so that it answers for a moment up to a day and
 * a half away from the one in question. Changes of a zone's offset lie at least 6 days and 23 hours apart: one of these
 * three answers is that of the moment itself, and the wall clocks tell which.
 */
function offsetBy(hasOffset: ZoneClock['hasOffset'], name: ZoneName, ms: number): number {
  for (const near of [ms - HALF_A_WEEK, ms + HALF_A_WEEK]) {
    const offset = getTimezoneOffset(name, new Date(near));
    if (hasOffset(ms, offset)) return offset;
  }
  return getTimezoneOffset(name, new Date(ms));
}
