import { calendar } from '../../src/index.js';
import { dates, everyDay, times, windows } from './documents.ts';
import { type Row, row } from './measured.ts';

const AT = '2026-11-20T07:30:00.000Z';
const ROWS = 10_000;
let number = 0;

interface Shape {
  readonly count: number;
  readonly closures: number;
  /** Days from one closure to the next. */
  readonly every: number;
}

const SHAPES: readonly Shape[] = [
  { count: 100, closures: 27, every: 12_000 },
  { count: 20, closures: 1000, every: 2900 },
  { count: 4, closures: 5000, every: 590 },
];

function desk({ count, closures, every }: Shape, zone: string) {
  number += 1;
  const first = `00:00-00:00:${10 + (number % 40)}`;
  const weekly = everyDay([first, ...windows(count).slice(1)]);
  return calendar.schedule({ zone, weekly, closures: dates(closures, every, Date.UTC(1901, 0, number)) } as never);
}

/** Two schedules combined, and columns of questions, whose time grows with their length. */
export function* pairRows(): Generator<Row> {
  const column = (step: number) => new Float64Array(times(ROWS, (i) => Date.parse(AT) + i * step));
  for (const shape of SHAPES) {
    for (const verb of ['intersect', 'union'] as const) {
      const two = () => [desk(shape, 'America/New_York'), desk(shape, 'Africa/Casablanca')] as const;
      const line = () => calendar[verb](...two());
      const about = `${verb} of two of ${shape.count} windows, ${shape.closures} closures`;
      yield row(about, two, ([a, b]) => calendar[verb](a, b));
      yield row(`${about}: first answer in the year 200000`, line, (one) => one.isOpen(Date.UTC(200_000, 5, 1)));
      const asked = () => ({ one: line(), from: column(1e7), to: column(2e7) });
      yield row(`${about}: addAll of 10 000`, asked, ({ one, from }) => one.addAll(from, 8e9));
      yield row(`${about}: betweenAll of 10 000`, asked, ({ one, from, to }) => one.betweenAll(from, to));
    }
  }
  const open = () => desk({ count: 100, closures: 27, every: 12_000 }, 'America/New_York');
  yield row('the first 1000 of openWindows', open, (one) => {
    let left = 1000;
    for (const _ of calendar.openWindows(one, { from: AT, to: '+200000-01-01T00:00:00Z' })) {
      left -= 1;
      if (left === 0) break;
    }
  });
}
