/** What a wall clock in a zone shows, asked of Intl alone: the slow, obvious twin of src/time. */
export interface LocalReading {
  /** Days from 1970-01-01 to the local date. */
  readonly day: number;
  /** Milliseconds on the clock since its 00:00. */
  readonly ofDay: number;
}

export const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();
/** Per zone and second: an oracle that asks about the same minutes again and again need not ask Intl again. */
const asked = new Map<string, Map<number, number>>();

/** The local date and time, as if they were of UTC, in epoch milliseconds. */
export function localMilliseconds(zone: string, ms: number): number {
  const known = asked.get(zone) ?? new Map<number, number>();
  asked.set(zone, known);
  const second = Math.floor(ms / 1000) * 1000;
  let local = known.get(second);
  if (local === undefined) {
    local = askIntl(zone, second);
    known.set(second, local);
  }
  return local + (ms - second);
}

export function readingAt(zone: string, ms: number): LocalReading {
  const local = localMilliseconds(zone, ms);
  const day = Math.floor(local / DAY);
  return { day, ofDay: local - day * DAY };
}

/** How far local clocks are ahead of UTC, in milliseconds. */
export function offsetOf(zone: string, ms: number): number {
  return localMilliseconds(zone, ms) - ms;
}

/** The date of a day number, by `Date`. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, -'T00:00:00.000Z'.length);
}

/** In American English: `11/20/2026 AD, 16:30:00`. As one text it is made four times as fast as in parts. */
function askIntl(zone: string, ms: number): number {
  const text = formatFor(zone).format(ms);
  const [month, day, shown, hour, minute, second, ...more] = (text.match(/\d+/g) ?? []).map(Number);
  if (month === undefined || day === undefined || shown === undefined || second === undefined || more.length > 0)
    throw new Error(`not what a clock shows: ${text}`);
  // Before the year 1, Intl counts backwards from 1 BC.
  const year = text.includes('B') ? 1 - shown : shown;
  const local = new Date(0);
  local.setUTCFullYear(year, month - 1, day);
  return local.setUTCHours(hour ?? 0, minute, second, 0);
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}
