import { sla } from '../../src/index.js';
import { route, set } from '../calls/documents.ts';
import { dates, everyDay, times, windows } from './documents.ts';
import { type Row, row } from './measured.ts';

const START = Date.parse('2026-11-20T07:30:00.000Z');
const EVENTS = 5000;
const at = (i: number) => new Date(START + i * 60_000).toISOString();
const AT = at(EVENTS);

/** So many events of a clock, the first of which starts it. */
const after = (make: (i: number) => object) => () => [
  { type: 'started', at: at(0) },
  ...times(EVENTS - 1, (i) => ({ ...make(i), at: at(i + 1) })),
];

const EVENT_LISTS: Readonly<Record<string, () => readonly object[]>> = {
  'pauses for 100 reasons': after((i) => ({
    type: i < 100 || i % 2 === 1 ? 'paused' : 'resumed',
    reason: `${'a reason, '.repeat(18)}${i < 100 ? i : (i >> 1) % 100}`,
  })),
  'pauses and resumptions': after((i) => ({ type: i % 2 === 0 ? 'paused' : 'resumed' })),
  'answers and reopenings': after((i) => ({ type: i % 2 === 0 ? 'met' : 'reopened' })),
  'cancellations and reopenings': after((i) => ({ type: i % 2 === 0 ? 'cancelled' : 'reopened' })),
  'pauses that never end': after((i) => ({ type: 'paused', reason: `reason ${i % 100}` })),
};

let number = 0;
const hours = () => {
  number += 1;
  return {
    zone: 'America/New_York',
    weekly: everyDay([`00:00-00:00:${10 + (number % 20)}`, ...windows(100).slice(1)]),
    closures: dates(27, 12, Date.UTC(2026, 10, number)),
  };
};

export function* clockRows(): Generator<Row> {
  for (const [name, events] of Object.entries(EVENT_LISTS)) {
    const clock = (schedule: () => object | null) => () => ({
      ...{ within: 'PT100H', events: events(), at: AT, thresholds: times(20, (i) => i * 50), schedule: schedule() },
    });
    const elapsed = clock(() => null);
    yield row(`clock of 5000 ${name}: readClock`, elapsed, (one) => sla.readClock(one as never));
    yield row(`clock of 5000 ${name}: changes`, elapsed, ({ at: to, ...one }) => sla.changes(one as never, { to }));
    yield row(`clock of 5000 ${name}: draw`, elapsed, (one) => sla.draw(one as never));
    yield row(`clock of 5000 ${name}: drawSvg`, elapsed, (one) => sla.drawSvg({ ...one, width: 4000 } as never));
    yield row(`clock of 5000 ${name} on 100 windows a day: drawSvg`, clock(hours), (one) =>
      sla.drawSvg({ ...one, width: 4000 } as never),
    );
  }
  const bad = () => ({ within: 'PT1H', at: AT, events: times(EVENTS, () => ({ type: 'startd', at: 'x', reason: 5 })) });
  yield row('clock of 5000 bad events', bad, (one) => sla.readClock(one as never));
  const long = () => ({ within: 'PT1H', at: '+200000-01-01T00:00:00Z', events: [{ type: 'started', at: AT }] });
  yield row(
    'drawSvg of 200 000 years',
    () => ({ ...long(), schedule: hours() }),
    (one) => sla.drawSvg(one as never),
  );
  yield row(
    'draw of 200 000 years',
    () => ({ ...long(), schedule: hours() }),
    (one) => sla.draw(one as never),
  );
  const [commitment] = sla.commitmentsFor({ entitlements: set, route, at: AT });
  yield row(
    'sla.confirmation of 500 promises',
    () => times(500, () => ({ ...commitment })),
    (commitments) =>
      sla.confirmation({ route: { ...route, requestedLanguage: 'ja' }, commitments, at: AT, locale: 'ja' } as never),
  );
  yield row('sla.governing of 100 000 clocks', () => times(100_000, (i) => ({ dueAt: at(i) })), sla.governing);
}
