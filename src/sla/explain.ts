import { choiceAt, flagAt } from '../boundary.js';
import { type Locale, localeAt } from '../locale.js';
import { fields } from '../record.js';
import { durationAt } from '../time/duration.js';
import { format } from '../time/format.js';
import { millisecondsOf } from '../time/instant.js';
import { type ZoneName, zoneAt } from '../time/zone.js';
import type { Reading } from './reading.js';

const STAGES = ['pending', 'active', 'paused', 'achieved', 'breaching', 'breached'] as const;

/**
 * A reading in a sentence or two, in English or Japanese, its instants as people in `zone` (UTC by default) write them.
 * Throws `unknown_locale`, `unknown_zone`, `invalid_instant`, `invalid_duration`.
 *
 * @example
 * const reading = sla.readClock({ within: 'PT1H', events: [], at: '2026-11-20T07:30:00.000Z' });
 * sla.explain(reading, { locale: 'en' }) // => 'The clock has not started yet.'
 * sla.explain(reading, { locale: 'ja' }) // => '時計はまだ動いていません。'
 */
export function explain(
  reading: Reading,
  options: { readonly locale: Locale; readonly zone?: ZoneName | undefined },
): string {
  const { locale, zone = 'UTC' } = fields(options, 'locale', 'zone');
  const given = fields(reading, 'stage', 'elapsed', 'remaining', 'overdue', 'dueAt', 'metAt', 'atRisk');
  const write = localeAt(locale, ['locale']) === 'ja' ? japanese : english;
  const timeZone = zoneAt(zone, ['zone']);
  const when = (name: 'dueAt' | 'metAt') =>
    given[name] === null ? '' : format(millisecondsOf(given[name], [name]), { zone: timeZone, locale });
  const amount = (name: 'elapsed' | 'remaining' | 'overdue') => words(durationAt(given[name], [name]), locale);
  return write({
    // A reading always has one: none is not the first of them.
    stage: choiceAt(given.stage ?? null, STAGES, ['stage']),
    atRisk: flagAt(given.atRisk, ['atRisk']),
    elapsed: amount('elapsed'),
    remaining: amount('remaining'),
    overdue: given.overdue === null ? '' : amount('overdue'),
    due: when('dueAt'),
    met: when('metAt'),
  });
}

interface Words {
  readonly stage: Reading['stage'];
  readonly atRisk: boolean;
  readonly elapsed: string;
  readonly remaining: string;
  /** These three are empty where there is none. */
  readonly overdue: string;
  readonly due: string;
  readonly met: string;
}

function english({ stage, atRisk, elapsed, remaining, overdue, due, met }: Words): string {
  switch (stage) {
    case 'pending':
      return 'The clock has not started yet.';
    case 'active':
      return `${atRisk ? 'At risk: an' : 'An'} answer is due by ${due}. ${elapsed} used, ${remaining} left.`;
    case 'paused':
      return `The clock is paused. ${elapsed} used, ${remaining} left.`;
    case 'achieved':
      return `Answered in time, on ${met}, after ${elapsed}.`;
    case 'breaching':
      return `Late: an answer was due by ${due}, and is overdue by ${overdue}.`;
    case 'breached':
      return `Answered late, on ${met}: it was due by ${due}, and overdue by ${overdue}.`;
  }
}

function japanese({ stage, atRisk, elapsed, remaining, overdue, due, met }: Words): string {
  switch (stage) {
    case 'pending':
      return '時計はまだ動いていません。';
    case 'active':
      return `${atRisk ? '期限が近づいています。' : ''}回答期限は ${due} です。経過 ${elapsed}、残り ${remaining}。`;
    case 'paused':
      return `時計は一時停止中です。経過 ${elapsed}、残り ${remaining}。`;
    case 'achieved':
      return `${met} に期限内に回答しました。所要 ${elapsed}。`;
    case 'breaching':
      return `回答期限 ${due} を過ぎています。超過 ${overdue}。`;
    case 'breached':
      return `${met} に回答しましたが、期限 ${due} を過ぎていました。超過 ${overdue}。`;
  }
}

/** A duration as people say it: `1 h 30 min`, `1 時間 30 分`. */
function words(ms: number, locale: Locale): string {
  const units = locale === 'ja' ? ['時間', '分', '秒'] : ['h', 'min', 's'];
  const amounts = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, (ms % 60_000) / 1000];
  const parts = amounts.flatMap((amount, i) => (amount === 0 ? [] : [`${amount} ${units[i]}`]));
  return parts.length === 0 ? `0 ${units[1]}` : parts.join(' ');
}
