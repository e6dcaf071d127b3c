import fc from 'fast-check';
import { expect } from 'vitest';
import { epochMilliseconds, instant, toDate } from '../../src/time/index.js';
import { anyInstant, close } from '../arbitraries/instant.ts';
import { prop } from '../prop.ts';
import { issuesOf } from '../thrown.ts';

const MINUTE = 60_000;

prop('an_instant_reads_back_as_itself', 'milliseconds cut off on the way out', anyInstant, (ms) => {
  const text = instant(new Date(ms));
  expect(epochMilliseconds(text)).toBe(ms);
  expect(instant(text)).toBe(text);
  expect(toDate(text).getTime()).toBe(ms);
  expect(instant({ epochMilliseconds: ms })).toBe(text);
});

prop(
  'a_number_is_milliseconds_unless_its_size_says_seconds',
  'numbers below 10^12 taken for seconds, which refuses the year 2001',
  fc.oneof(anyInstant, fc.constantFrom(-1e11, 0, 1e11).chain(close), fc.integer({ min: -2e11, max: 2e11 })),
  (number) => {
    if (number === 0 || Math.abs(number) >= 1e11) expect(epochMilliseconds(number)).toBe(number);
    else expect(issuesOf(() => instant(number))).toEqual([': looks_like_seconds']);
  },
);

const offset = fc.oneof(fc.constantFrom(0, 540, -480, 345, -1439, 1439), fc.integer({ min: -1439, max: 1439 }));
const year1To9999 = fc.integer({ min: Date.parse('0001-01-02T00:00:00Z'), max: Date.parse('9999-12-30T00:00:00Z') });

function written(offset: number, colon: string): string {
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(hours)}${colon}${two(minutes)}`;
}

prop(
  'the_forms_of_an_instant_agree',
  'a comma before the fraction refused; digits past the third rounded up',
  year1To9999,
  offset,
  (ms, minutes) => {
    const local = new Date(ms + minutes * MINUTE).toISOString().slice(0, -1);
    const forms = [
      local + written(minutes, ':'),
      local + written(minutes, ''),
      local.replace('.', ',') + written(minutes, ':'),
      local.replaceAll(/[-:]/g, '') + written(minutes, ''),
      `+00${local}${written(minutes, ':')}`,
      `${local}999999${written(minutes, ':')}`,
    ];
    expect(forms.map((text) => epochMilliseconds(text))).toEqual(forms.map(() => ms));
  },
);

prop(
  'an_offset_of_whole_hours_needs_no_minutes',
  '+09 read as nine minutes',
  year1To9999,
  fc.integer({ min: -23, max: 23 }),
  (ms, hours) => {
    const local = new Date(ms + hours * 60 * MINUTE).toISOString().slice(0, -1);
    expect(epochMilliseconds(local + written(hours * 60, '').slice(0, 3))).toBe(ms);
  },
);

prop('whole_minutes_need_no_seconds', 'the seconds required', year1To9999, offset, (ms, minutes) => {
  const whole = Math.floor(ms / MINUTE) * MINUTE;
  const local = new Date(whole + minutes * MINUTE).toISOString().slice(0, 16);
  expect(epochMilliseconds(local + written(minutes, ':'))).toBe(whole);
});

prop(
  'any_text_is_an_instant_or_is_refused',
  'text without a date read as NaN',
  fc.string({ maxLength: 80 }),
  (text) => {
    let ms: number | null = null;
    try {
      ms = epochMilliseconds(text);
    } catch (error) {
      expect(error).toMatchObject({ name: 'InvalidInputError', code: 'invalid_instant' });
    }
    if (ms !== null) expect(Number.isInteger(ms)).toBe(true);
  },
);

prop(
  'written_instants_sort_as_time_goes',
  'a year written without its leading zeros',
  year1To9999,
  year1To9999,
  fc.boolean(),
  (a, b, near) => {
    const other = near ? Math.sign(b) + a : b;
    expect(Math.sign(instant(new Date(a)).localeCompare(instant(new Date(other)), 'en'))).toBe(Math.sign(a - other));
  },
);
