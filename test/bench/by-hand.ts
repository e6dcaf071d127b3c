const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What one would write by hand: Monday to Friday, 09:00 to 17:00, at one offset from UTC, and nothing else. */
export interface ByHand {
  isOpen(ms: number): boolean;
  nextOpening(ms: number): number;
  between(from: number, to: number): number;
  add(ms: number, duration: number): number;
}

export function byHand(offset: number): ByHand {
  const open = 9 * HOUR;
  const length = 8 * HOUR;
  const close = open + length;
  /** The Monday that the line of time is counted from: 1969-12-29. */
  const monday = -3 * DAY - offset;

  function openUntil(ms: number): number {
    const since = ms - monday;
    const day = Math.floor(since / DAY);
    const week = Math.floor(day / 7);
    const weekday = day - week * 7;
    if (weekday > 4) return (week + 1) * 5 * length;
    const ofDay = since - day * DAY;
    return (week * 5 + weekday) * length + (ofDay < open ? 0 : ofDay < close ? ofDay - open : length);
  }

  return {
    isOpen(ms) {
      const since = ms - monday;
      const day = Math.floor(since / DAY);
      const ofDay = since - day * DAY;
      return day - Math.floor(day / 7) * 7 < 5 && ofDay >= open && ofDay < close;
    },
    nextOpening(ms) {
      const since = ms - monday;
      const day = Math.floor(since / DAY);
      const ofDay = since - day * DAY;
      const weekday = day - Math.floor(day / 7) * 7;
      if (weekday < 5 && ofDay < close) return ofDay >= open ? ms : monday + day * DAY + open;
      return monday + (day + (weekday < 4 ? 1 : 7 - weekday)) * DAY + open;
    },
    between: (from, to) => openUntil(to) - openUntil(from),
    add(ms, duration) {
      const target = openUntil(ms) + duration;
      const days = Math.ceil(target / length) - 1;
      const week = Math.floor(days / 5);
      return monday + (week * 7 + days - week * 5) * DAY + open + target - days * length;
    },
  };
}

/** The verbs in loops of their own. */
export function verbsByHand(offset: number, from: Float64Array, to: Float64Array) {
  const hand = byHand(offset);
  const count = from.length;
  return {
    add() {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += hand.add(from[i] as number, 4 * HOUR);
      return sum;
    },
    between() {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += hand.between(from[i] as number, to[i] as number);
      return sum;
    },
    isOpen() {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += hand.isOpen(from[i] as number) ? 1 : 0;
      return sum;
    },
    nextOpening() {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += hand.nextOpening(from[i] as number);
      return sum;
    },
  };
}
