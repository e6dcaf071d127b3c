import fc from 'fast-check';
import type { BillingCycle } from '../../src/billing/index.js';

export const DAY = 86_400_000;

export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** Dates of 1990 to 2060 that lean towards the ends of months and leap days. */
export const dates = fc
  .tuple(
    fc.integer({ min: 1990, max: 2060 }),
    fc.integer({ min: 1, max: 12 }),
    fc.constantFrom(1, 2, 15, 28, 29, 30, 31),
  )
  .map(([year, month, day]) => {
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return new Date(Date.UTC(year, month - 1, Math.min(day, last))).toISOString().slice(0, 10);
  });

const anchors = fc.oneof(dates, fc.constantFrom('2024-01-31', '2024-02-29', '2023-11-30', '2026-03-29', '2026-10-25'));

/** Zones that are far off, change at midnight, by half an hour, or not at all. */
const zones = fc.constantFrom(
  'UTC',
  'Asia/Tokyo',
  'America/New_York',
  'Africa/Cairo',
  'America/Santiago',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Asia/Kathmandu',
);

export const cycles: fc.Arbitrary<BillingCycle> = fc.record(
  { anchorOn: anchors, interval: fc.constantFrom('month', 'quarter', 'half_year', 'year'), zone: zones },
  { noNullPrototype: true },
);

export const indexes = fc.oneof(fc.constantFrom(-1, 0, 1, 11, 12), fc.integer({ min: -300, max: 300 }));

/** A period of 1 to 400 days, and a number of its days that leans to none, one and all. */
export const slices = fc
  .tuple(
    fc.oneof(fc.constantFrom(1, 28, 29, 30, 31, 365, 366), fc.integer({ min: 1, max: 400 })),
    fc.double({ min: 0, max: 1, noNaN: true }),
    dates,
  )
  .chain(([total, where, startsOn]) =>
    fc.constantFrom(0, 1, Math.round(where * total), total - 1, total).map((left) => ({
      period: { startsOn, endsOn: plusDays(startsOn, total) },
      total,
      left,
      from: plusDays(startsOn, total - left),
    })),
  );

export const quantities = fc.oneof(fc.constantFrom(0, 1, 2, 3, 12, 1000), fc.nat(1_000_000));
