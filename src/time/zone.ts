import { formatInTimeZone } from 'date-fns-tz/formatInTimeZone';
import { type Faults, fault } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { soleDoor } from '../input/request.js';

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
const SPELLING = new Map(
  'of es au GMT GMT0 UTC UCT US ACT LHI NSW IN McMurdo DumontDUrville DeNoronha EasterIsland BajaNorte BajaSur ComodRivadavia'
    .split(' ')
    .map((word) => [word.toLowerCase(), word]),
);
/** Monrovia was the last zone with seconds in its offset, until 1972-01-07. */
const WHOLE_MINUTES_FROM = Date.UTC(1972, 0, 8);

const clocks = new Map<ZoneName, ZoneClock>();

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

/** Reads a zone as its canonical name. */
export function readZone(input: unknown): ZoneName | Faults {
  if (typeof input === 'string' && input.length <= 64 && FORM.test(input)) {
    const name = spelled(input);
    if (clocks.has(name) || isKnown(name)) return name;
  }
  return fault(
    'unknown_zone',
    `Use UTC or an IANA name such as Asia/Tokyo; ${preview(input)} is not known.`,
    `タイム ゾーンは UTC か、Asia/Tokyo のような IANA 名で指定してください（${preview(input)} は不明です）。`,
  );
}

const enter = /*@__PURE__*/ soleDoor('time.zone', readZone);

/** The clock of a zone whose name `readZone` has returned. */
export function zoneClock(name: ZoneName): ZoneClock {
  let clock = clocks.get(name);
  if (clock === undefined) {
    clock = createClock(name);
    clocks.set(name, clock);
  }
  return clock;
}

function spelled(name: string): string {
  return name
    .toLowerCase()
    .replace(/[a-z]+[0-9]*/g, (word) => SPELLING.get(word) ?? word.charAt(0).toUpperCase() + word.slice(1));
}

function isKnown(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

function createClock(name: ZoneName): ZoneClock {
  const local = weekClock(name);
  const universal = weekClock('UTC');
  const reading = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return {
    name,
    offsetAt: (ms) => (ms < WHOLE_MINUTES_FROM ? offsetWithSeconds(reading, ms) : offsetInMinutes(name, ms)),
    // The same weekday and time of day on both clocks: then the offsets agree, as no two differ by a week.
    hasOffset: (ms, offset) => local.format(ms) === universal.format(ms + offset),
  };
}

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

function offsetInMinutes(name: ZoneName, ms: number): number {
  // '+09:00'. The other functions of date-fns-tz are wrong near the changes of the host's own zone.
  const text = formatInTimeZone(ms, name, 'xxx');
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(4));
  return (text.startsWith('-') ? -1 : 1) * minutes * 60_000;
}

function offsetWithSeconds(reading: Intl.DateTimeFormat, ms: number): number {
  const part = new Map(reading.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
  const at = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? Number.NaN;
  const local = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
  // Intl shows whole seconds, cut off towards the past.
  return local - Math.floor(ms / 1000) * 1000;
}
