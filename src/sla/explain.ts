import { flag, nullable, oneOf, optional } from '../input/readers.js';
import { door, object } from '../input/request.js';
import { readDuration } from '../time/duration.js';
import { formatted } from '../time/format.js';
import { readInstant } from '../time/instant.js';
import { readZone, type ZoneName } from '../time/zone.js';
import { type ClockWords, clockSentences } from '../words/clock-sentences.js';
import { type Locale, readLocale } from '../words/locale.js';
import { type Reading, STAGES } from './reading.js';

export interface ExplainOptions {
  readonly locale: Locale;
  /** The zone in which instants are written; UTC by default. */
  readonly zone?: ZoneName | undefined;
  /** Whether durations and instants are written to the minute (default) or to the second. */
  readonly precision?: 'minute' | 'second' | undefined;
}

/**
 * A reading in a sentence or two, in English or Japanese, as text. It says business hours where the clock runs in
 * business hours. Throws `unknown_locale`, `unknown_zone`, `invalid_instant`, `invalid_duration`.
 *
 * @example
 * const reading = sla.readClock({ within: 'PT1H', events: [], at: '2026-11-20T07:30:00.000Z' });
 * sla.explain(reading, { locale: 'en' }) // => 'The clock has not started yet.'
 * sla.explain(reading, { locale: 'ja' }) // => '時計はまだ動いていません。'
 */
export function explain(reading: Reading, options: ExplainOptions): string {
  return enter({ reading, options }, ({ reading: read, options: { locale, zone, precision } }) => {
    const when = (ms: number | null) =>
      ms === null ? '' : formatted(ms, zone, locale, precision === 'minute' ? 'minute' : 'exact');
    const long = (ms: number | null) => (ms === null ? '' : lengthText(ms, locale, precision));
    const words: ClockWords = {
      atRisk: read.atRisk,
      business: read.clock === 'business',
      elapsed: long(read.elapsed),
      remaining: long(read.remaining),
      lateBy: long(read.lateBy),
      due: when(read.dueAt),
      met: when(read.metAt),
    };
    const stage = read.stage === 'cancelled' && read.breached ? 'cancelled_late' : read.stage;
    return clockSentences[locale][stage](words);
  });
}

const enter = /*@__PURE__*/ door('sla.explain', {
  reading: /*@__PURE__*/ object(
    {
      stage: /*@__PURE__*/ oneOf('stage', STAGES),
      breached: flag,
      elapsed: readDuration,
      remaining: /*@__PURE__*/ nullable(readDuration),
      lateBy: /*@__PURE__*/ nullable(readDuration),
      dueAt: /*@__PURE__*/ nullable(readInstant),
      metAt: /*@__PURE__*/ nullable(readInstant),
      atRisk: flag,
      clock: /*@__PURE__*/ oneOf('clock', ['business', 'elapsed']),
    },
    'ignored',
  ),
  options: /*@__PURE__*/ object({
    locale: readLocale,
    zone: /*@__PURE__*/ optional(readZone, 'UTC'),
    precision: /*@__PURE__*/ optional(/*@__PURE__*/ oneOf('precision', ['minute', 'second']), 'minute'),
  }),
});

const UNITS = { en: ['h', 'min', 's'], ja: ['時間', '分', '秒'] } as const;

/** A duration as people say it, `1 h 30 min` or `1 時間 30 分`; a part of a minute is left out of precision `minute`. */
function lengthText(ms: number, locale: Locale, precision: 'minute' | 'second'): string {
  const units = UNITS[locale];
  const seconds = precision === 'minute' ? 0 : (ms % 60_000) / 1000;
  const amounts = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, seconds];
  const parts = amounts.flatMap((amount, i) => (amount === 0 ? [] : [`${amount} ${units[i]}`]));
  return parts.length === 0 ? `0 ${units[1]}` : parts.join(' ');
}
