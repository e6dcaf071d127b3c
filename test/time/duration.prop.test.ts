import fc from 'fast-check';
import { expect } from 'vitest';
import { hours, milliseconds, minutes, seconds, toMilliseconds } from '../../src/time/index.js';
import { anyTime } from '../arbitraries/instant.ts';
import { prop } from '../prop.ts';

const anyMilliseconds = fc.oneof(anyTime, fc.maxSafeInteger());

prop(
  'a_duration_reads_back_as_itself',
  'the fraction of a second read without its leading zeros',
  anyMilliseconds,
  (ms) => {
    expect(toMilliseconds(milliseconds(ms))).toBe(ms);
  },
);

prop('a_duration_is_written_in_one_way', '90 minutes written PT90M', anyMilliseconds, (ms) => {
  const text = milliseconds(ms);
  expect(milliseconds(toMilliseconds(text))).toBe(text);
  expect(text).toMatch(/^-?PT(?=\d)(?:[1-9]\d*H)?(?:[1-5]?\dM)?(?:[1-5]?\d(?:\.\d{3})?S)?$/);
});

prop(
  'hours_minutes_and_seconds_add_up',
  'more than 59 minutes refused',
  fc.nat({ max: 10_000 }),
  fc.nat({ max: 10_000 }),
  fc.nat(),
  (h, m, s) => {
    const all = toMilliseconds(hours(h)) + toMilliseconds(minutes(m)) + toMilliseconds(seconds(s));
    expect(toMilliseconds(`PT${h}H${m}M${s}S`)).toBe(all);
    expect(toMilliseconds(`-PT${h}H${m}M${s}S`) + all).toBe(0);
  },
);

prop(
  'a_negated_duration_has_a_sign_and_nothing_else',
  'hours rounded towards minus infinity',
  anyMilliseconds,
  (ms) => {
    const size = milliseconds(Math.abs(ms));
    expect(milliseconds(ms === 0 ? 0 : -Math.abs(ms))).toBe(ms === 0 ? size : `-${size}`);
  },
);
