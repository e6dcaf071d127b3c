/** The offset of one zone, asked of Intl alone. */
export interface ZoneClock {
  offsetAt(ms: number): number;
  hasOffset(ms: number, offset: number): boolean;
}

const clocks = new Map<string, ZoneClock>();

export function zoneClock(zone: string): ZoneClock {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    clock = createClock(zone);
    clocks.set(zone, clock);
  }
  return clock;
}

function createClock(timeZone: string): ZoneClock {
  const local = weekClock(timeZone);
  const universal = weekClock('UTC');
  const reading = new Intl.DateTimeFormat('en-US', {
    timeZone,
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
    offsetAt(ms) {
      const part = new Map(reading.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
      const at = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? Number.NaN;
      const local = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
      return local - Math.floor(ms / 1000) * 1000;
    },
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
