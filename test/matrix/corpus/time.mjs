import { date, instant, milliseconds, ZONES } from '../inputs/moments.mjs';

const MISSHAPEN = [
  '',
  '2026-11-20',
  '2026-11-20T16:30:00',
  '2026-02-30T00:00Z',
  '2026-11-20T24:01:00Z',
  'tomorrow',
  '1',
];

export function time({ ask, time, tell, draw }) {
  for (const count of [0, 1, 4, 90, 3601, -90, 36_000_000, 0.5, Number.NaN]) {
    for (const unit of ['hours', 'minutes', 'seconds', 'milliseconds']) ask(unit, count);
  }
  for (const text of ['PT4H', 'PT1H30M', 'PT0.250S', '-PT90M', 'PT0S', 'P1D', 'pt1h', '', 'PT9007199254740991S']) {
    ask('toMilliseconds', text);
  }
  const texts = [
    '+275760-09-13T00:00:00.000Z',
    '-271821-04-20T00:00:00Z',
    '2026-11-20T16:30:00,5+0900',
    '0000-01-01T00:00Z',
  ];
  for (const text of [...texts, ...MISSHAPEN]) {
    ask('instant', text);
    ask('epochMilliseconds', text);
    ask('calendarDate', text);
    ask('calendarDate', text.slice(0, -14));
  }
  for (const number of [0, -1, 8.64e15, 8.64e15 + 1, 1.5, Number.POSITIVE_INFINITY]) ask('instant', number);
  ask('instant', new Date(1_795_159_800_000));
  for (const name of [...ZONES, 'asia/tokyo', 'JST', '+09:00', 'Mars/Olympus', 'Etc/UTC', '']) ask('zone', name);
  for (const zone of ZONES) inZone(zone, { ask, draw });
  for (const ms of draw.times(50, () => milliseconds(draw))) tell('toDate', [ms], () => time.toDate(ms).toISOString());
  // History that every runtime tells alike, and a fixed offset for ever.
  for (const year of ['1880', '1887', '1945', '1948', '1950', '1951', '2150', '9999', '+100000']) {
    ask('startOfDate', `${year}-06-15`, 'Asia/Tokyo');
    ask('fromLocal', `${year}-07-01T02:30`, 'Asia/Tokyo');
    ask('dateAt', `${year}-08-31T15:00:00Z`, 'UTC');
  }
}

function inZone(zone, { ask, draw }) {
  for (const at of draw.times(60, () => instant(draw))) {
    ask('dateAt', at, zone);
    ask('startOfDate', at.slice(0, 10), zone);
    ask('fromLocal', at.slice(0, 16), zone);
  }
  ask('startOfDate', date(draw).replace(/\d\d$/, '32'), zone);
  ask('fromLocal', '2024-11-03T25:00', zone);
}
