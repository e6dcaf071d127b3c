// Hours in which somebody works, as `calendar.schedule` takes them.
import { date, ZONES } from './moments.mjs';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WINDOWS = [
  ...[['09:00-17:00'], ['08:00-12:00', '13:00-18:00'], ['00:00-24:00'], ['22:00-06:00'], ['01:30-02:30']],
  ...[
    ['00:00-01:00', '23:00-24:00'],
    ['09:00:30-09:00:31'],
    ['07:00-12:00', '10:00-15:00'],
    ['20:00-20:30', '23:59-04:00'],
  ],
];

/** A desk in each zone, named; every one is open at some time of the week. */
export function desks(draw) {
  return ZONES.flatMap((zone) => [desk(draw, zone, 'weekdays'), desk(draw, zone, 'any')]);
}

function desk(draw, zone, kind) {
  const days = kind === 'weekdays' ? DAYS.slice(0, 5) : ['mon', ...draw.some(DAYS.slice(1))];
  const usual = draw.one(WINDOWS);
  const weekly = Object.fromEntries(days.map((day) => [day, kind === 'weekdays' ? usual : draw.one(WINDOWS)]));
  const closures = draw.times(draw.whole(0, 12), () => date(draw));
  const exceptions = Object.fromEntries(draw.times(draw.whole(0, 6), () => [date(draw), draw.one([...WINDOWS, []])]));
  return { name: `${zone} ${kind}`, spec: { zone, weekly, closures: [...new Set(closures)], exceptions } };
}
