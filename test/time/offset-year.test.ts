import { expect, test } from 'vitest';
import { offsetAt, offsetYear } from '../../src/time/offset-year.js';
import { clockChanges } from '../arbitraries/instant.ts';
import { offsetOf } from '../oracles/local-reading.ts';
import { offsets } from '../worked/zones.ts';

function milliseconds(offset: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = offset.slice(1).split(':').map(Number);
  const size = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  return offset.startsWith('-') ? 0 - size : size;
}

test.each(offsets)('T6: $zone at $at: $offset ($source)', ({ zone, at, offset }) => {
  expect(offsetAt(zone, Date.parse(at))).toBe(milliseconds(offset));
});

test.each(clockChanges)('the clocks of $zone change at $at ms', ({ zone, at }) => {
  expect(offsetOf(zone, at)).not.toBe(offsetOf(zone, at - 1));
  expect([offsetAt(zone, at - 1), offsetAt(zone, at)]).toEqual([offsetOf(zone, at - 1), offsetOf(zone, at)]);
});

test('a year is looked through once', () => {
  expect(offsetYear('America/New_York', 2025)).toBe(offsetYear('America/New_York', 2025));
});

test('T6: a year of one rule is looked through for all that are like it', () => {
  expect(offsetYear('America/New_York', 2501)).toBe(offsetYear('America/New_York', 2901));
  expect(offsetYear('America/New_York', 1500)).toBe(offsetYear('America/New_York', 900));
});

test.each(['America/New_York', 'Australia/Lord_Howe', 'America/Santiago', 'Europe/London'])(
  'T6: in all kinds of far years the clocks of %s change when those of Intl do',
  (zone) => {
    for (const first of [2101, 2401, 9998]) {
      for (let year = first; year < first + 28; year++) {
        const start = new Date(0).setUTCFullYear(year, 0, 1);
        const { offsets, changes } = offsetYear(zone, year);
        const seen = changes.flatMap((change) => [start + change - 1, start + change]).map((ms) => offsetOf(zone, ms));
        expect(seen).toEqual(
          offsets.flatMap((offset, i) => [offset, offset].slice(i === 0 ? 1 : 0)).slice(0, seen.length),
        );
        expect(offsets).toHaveLength(3);
      }
    }
  },
);

test('a year without changes has one offset', () => {
  expect(offsetYear('Asia/Tokyo', 2026)).toEqual({ offsets: [32_400_000], changes: [] });
});

test('changes are counted from the start of the year', () => {
  const start = Date.UTC(2025, 0, 1);
  expect(offsetYear('America/New_York', 2025)).toEqual({
    offsets: [-18_000_000, -14_400_000, -18_000_000],
    changes: [Date.UTC(2025, 2, 9, 7) - start, Date.UTC(2025, 10, 2, 6) - start],
  });
});

test('T6: no far year takes after one in which a rule had not yet ended, as Morocco’s does in 2087', () => {
  for (let year = 2101; year < 2130; year++) {
    for (let month = 0; month < 12; month++) {
      const at = Date.UTC(year, month, 15);
      expect(offsetAt('Africa/Casablanca', at)).toBe(offsetOf('Africa/Casablanca', at));
    }
  }
});
