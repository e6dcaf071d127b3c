import type { Locale } from '../input/issue.js';
import { flag, nullable, oneOf, optional, readLocale } from '../input/readers.js';
import { type Door, door, object } from '../input/request.js';
import { versioned } from '../input/version.js';
import { readDuration } from '../time/duration.js';
import { formatted } from '../time/format.js';
import { readInstant } from '../time/instant.js';
import { readZone, type ZoneName } from '../time/zone.js';
import { type ClockWords, clockSentences } from '../words/clock-sentences.js';
import { lengthText } from './length-text.js';
import type { Reading } from './reading.js';
import { STAGES } from './stage.js';

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
    return clockSentences[locale][sentenceOf(read)](words);
  });
}

type ReadReading = typeof enter extends Door<infer T extends { readonly reading: unknown }> ? T['reading'] : never;

/** Which sentence says what a reading is. A clock on which nothing is due has none of the sentences with a due time. */
function sentenceOf({ stage, breached, dueAt, remaining }: ReadReading): keyof (typeof clockSentences)['en'] {
  if (stage === 'cancelled' && breached) return 'cancelled_late';
  const undated = (stage === 'active' && dueAt === null) || (stage === 'paused' && remaining === null);
  return undated ? 'undated' : stage;
}

const enter = /*@__PURE__*/ door('sla.explain', {
  reading: /*@__PURE__*/ versioned(
    'reading',
    /*@__PURE__*/ object(
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
  ),
  options: /*@__PURE__*/ object({
    locale: readLocale,
    zone: /*@__PURE__*/ optional(readZone, 'UTC'),
    precision: /*@__PURE__*/ optional(/*@__PURE__*/ oneOf('precision', ['minute', 'second']), 'minute'),
  }),
});
