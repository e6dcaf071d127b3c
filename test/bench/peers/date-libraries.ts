import { DateTime } from 'luxon';
import { Temporal } from 'temporal-polyfill';
import { CLOSES, type DeskPeerOf, OPENS, ZONE } from './desk-peer.ts';
import { walk } from './walk.ts';

export const temporalWalk: DeskPeerOf = (closures) => {
  const closed = new Set(closures);
  const at = (date: Temporal.PlainDate, hour: number) =>
    date.toZonedDateTime({ timeZone: ZONE, plainTime: { hour } }).epochMilliseconds;
  return walk<Temporal.PlainDate>('temporal-polyfill, a walk', {
    dateOf: (ms) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(ZONE).toPlainDate(),
    next: (date) => date.add({ days: 1 }),
    opensAt: (date) => at(date, OPENS),
    closesAt: (date) => at(date, CLOSES),
    isBusinessDay: (date) => date.dayOfWeek <= 5 && !closed.has(date.toString()),
  });
};

export const luxonWalk: DeskPeerOf = (closures) => {
  const closed = new Set(closures);
  return walk<DateTime>('luxon, a walk', {
    dateOf: (ms) => DateTime.fromMillis(ms, { zone: ZONE }).startOf('day'),
    next: (date) => date.plus({ days: 1 }),
    opensAt: (date) => date.set({ hour: OPENS }).toMillis(),
    closesAt: (date) => date.set({ hour: CLOSES }).toMillis(),
    isBusinessDay: (date) => date.weekday <= 5 && !closed.has(date.toISODate() ?? ''),
  });
};
