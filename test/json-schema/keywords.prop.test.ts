import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { readBillingId } from '../../src/billing/billing-id.js';
import { readWindow } from '../../src/calendar/window.js';
import { readLanguageTag } from '../../src/catalog/language-tag.js';
import { readPercent, readPromisedTime } from '../../src/catalog/promised-time.js';
import { readCatalogId } from '../../src/catalog/schema-parts.js';
import { Faults } from '../../src/input/faults.js';
import { readId } from '../../src/input/id.js';
import { refine } from '../../src/input/schema.js';
import { keywordsOf } from '../../src/json-schema/keywords.js';
import { readCurrency } from '../../src/money/currency.js';
import { readDate } from '../../src/time/calendar-date.js';
import { readDuration, readPositiveDuration } from '../../src/time/duration.js';
import { readInstant } from '../../src/time/instant.js';
import { readZone } from '../../src/time/zone.js';
import { prop } from '../prop.ts';

/** The readers of texts: what each takes, and what it does not although it looks near. */
const READERS = {
  instant: [
    readInstant,
    ['2026-11-20T16:30:00+09:00', '+002026-11-20T07:30:00,5Z', '20261120T0730Z'],
    ['2026-11-20', '2026-11-20T16:30:00', '2026-11-20T25:00Z'],
  ],
  date: [readDate, ['2026-11-20', '-000044-03-15'], ['2026-13-01', '2026-11-20T00:00', '20261120']],
  duration: [readDuration, ['PT1H30M', '-PT0.250S', 'PT0S'], ['P1D', 'PT', '1h', 'PT1.5H']],
  positive: [readPositiveDuration, ['PT4H'], ['-PT4H', 'four hours']],
  promised: [readPromisedTime, ['PT4H', 'P1D', 'best_effort'], ['P0D', 'P1000D', '4h']],
  percent: [readPercent, ['0', '12.5', '100'], ['101', '5%', '.5']],
  zone: [readZone, ['UTC', 'Asia/Tokyo', 'america/argentina/buenos_aires', 'Etc/GMT+9'], ['', 'Asia Tokyo', 'Zürich']],
  window: [readWindow, ['09:00-17:00', '22:00:30-06:00', '00:00-24:00'], ['9-17', '09:00–17:00', '24:00-09:00']],
  language: [readLanguageTag, ['ja', 'pt-BR', 'zh-Hant-TW'], ['', 'pt_BR', 'j', 'en-']],
  currency: [readCurrency, ['JPY', 'KWD'], ['jpy', 'yen', 'US$']],
  'billing id': [readBillingId, ['order-1', 'a/b:c@d+e_f.g'], ['', 'a b', 'x'.repeat(65)]],
  'catalogue id': [
    readCatalogId,
    ['P1', '24x7', 'premier+', '0', 'a'.repeat(64)],
    ['', ' a', 'a b', '_a', 'a'.repeat(65)],
  ],
  id: [readId, ['t1', ' チケット '], ['', '   ', 'x'.repeat(201)]],
} as const;

type Name = keyof typeof READERS;
const NAMES = Object.keys(READERS) as Name[]; // the keys of the table

/** Whether a text fits the keywords of its reader, by a validator of three keywords. */
function fits(name: Name, text: string): boolean {
  const { pattern, minLength = 0, maxLength = 1e9 } = keywordsOf(z.string().check(refine(READERS[name][0])));
  const long = [...text].length;
  return new RegExp(String(pattern), 'u').test(text) && long >= Number(minLength) && long <= Number(maxLength);
}

function isRead(name: Name, text: string): boolean {
  return !(READERS[name][0](text) instanceof Faults);
}

describe.each(NAMES)('a text for %s', (name) => {
  const [, taken, refused] = READERS[name];

  test.each(taken)('%j is taken by the reader and fits its keywords', (text) => {
    expect([isRead(name, text), fits(name, text)]).toEqual([true, true]);
  });

  test.each(refused)('%j is refused by the reader and by its keywords', (text) => {
    expect([isRead(name, text), fits(name, text)]).toEqual([false, false]);
  });
});

/** The first, the last and any number of two digits, and now and then one past the last. */
function upTo(first: number, last: number): fc.Arbitrary<string> {
  return fc
    .oneof(fc.constantFrom(first, last), fc.integer({ min: first, max: last }), fc.constant(last + 1))
    .map((n) => String(n).padStart(2, '0'));
}

/** Instants in every spelling that ISO 8601 has, some of them of days and hours that do not exist. */
const instants = fc
  .tuple(
    fc.constantFrom('2026', '0000', '9999', '+002026', '-271820'),
    upTo(1, 12),
    upTo(1, 30),
    upTo(0, 23),
    upTo(0, 59),
    fc.oneof(
      fc.constant(''),
      upTo(0, 59).map((second) => `:${second}`),
      fc.constantFrom(':59.999', ':30,5'),
    ),
    fc.constantFrom('Z', '+09:00', '-03:30', '+23:59', '+14', '', '+24:00'),
  )
  .map(([year, month, day, hour, minute, rest, offset]) => `${year}-${month}-${day}T${hour}:${minute}${rest}${offset}`);
const dates = instants.map((text) => text.replace(/T.*/, ''));
const windows = fc.tuple(upTo(0, 23), upTo(0, 59), upTo(0, 24)).map(([a, b, c]) => `${a}:${b}-${c}:00`);
const edited = fc
  .tuple(
    fc.constantFrom(...NAMES.flatMap((name) => READERS[name][1])),
    fc.nat(30),
    fc.constantFrom('', '0', '9', ':', '-', 'T', 'Z', 'a', '.', '/', ' '),
  )
  .map(([text, at, put]) => text.slice(0, at) + put + text.slice(at + 1));
const basic = instants.map((text) => text.replaceAll('-', '').replaceAll(':', ''));
const texts = fc.oneof(instants, basic, dates, windows, edited, fc.string());

prop(
  'a_pattern_refuses_no_text_that_its_reader_takes',
  'hours up to 22 in the pattern of an instant',
  texts,
  (text) => {
    for (const name of NAMES) {
      if (isRead(name, text)) expect(fits(name, text), `${name}: ${JSON.stringify(text)}`).toBe(true);
    }
  },
);
