import { desks } from '../inputs/desks.mjs';
import { duration, instant, instantNear, milliseconds } from '../inputs/moments.mjs';

const MISSHAPEN = [
  ...[
    null,
    1,
    {},
    { zone: 'Asia/Tokyo' },
    { zone: 'UTC', weekly: {} },
    { zone: 'JST', weekly: { mon: ['09:00-17:00'] } },
  ],
  {
    zone: 'UTC',
    weekly: { mon: ['9-17', '17:00-17:00', '25:00-26:00'] },
    closures: ['2026-02-30'],
    exceptions: { x: [] },
  },
];

export function calendar({ ask, tell, note, calendar, draw }) {
  note('japanDesk', calendar.japanDesk);
  note('always', calendar.always);
  ask('weekdays', '09:00-12:00', '13:00-24:00');
  ask('weekdays', '9:00');
  for (const input of MISSHAPEN) ask('parseSchedule', input);
  for (const { spec } of desks(draw)) ask('parseSchedule', spec);
  for (const { spec } of desks(draw)) ask('schedule', spec);
  const made = desks(draw).map(({ name, spec }) => ({ name, desk: calendar.schedule(spec) }));
  const builtIn = [
    { name: 'japanDesk', desk: calendar.japanDesk },
    { name: 'always', desk: calendar.always },
  ];
  for (const one of [...builtIn, ...made]) {
    businessTime(one, { tell, calendar, draw });
    windows(one, { tell, calendar, draw });
    numbers(one, { tell, calendar, draw });
  }
  farAway({ tell, calendar });
}

function businessTime({ name, desk }, { tell, calendar, draw }) {
  const { addBusinessTime, businessTimeBetween, isOpen, nextOpening, nextClosing } = calendar;
  for (const at of draw.times(70, () => instant(draw))) {
    const within = duration(draw);
    const other = draw.whole(0, 30) === 0 ? instant(draw) : instantNear(draw, at);
    tell('addBusinessTime', [name, at, within], () => addBusinessTime(desk, at, within));
    tell('businessTimeBetween', [name, at, other], () => businessTimeBetween(desk, at, other));
    tell('isOpen', [name, at], () => isOpen(desk, at));
    tell('nextOpening', [name, at], () => nextOpening(desk, at));
    tell('nextClosing', [name, at], () => nextClosing(desk, at));
  }
}

function windows({ name, desk }, { tell, calendar, draw }) {
  for (const from of draw.times(6, () => instant(draw))) {
    const to = new Date(Date.parse(from) + draw.whole(-1, 9) * 86_400_000).toISOString();
    tell('openWindows', [name, from, to], () => [...calendar.openWindows(desk, { from, to })]);
  }
}

function numbers({ name, desk }, { tell, calendar, draw }) {
  const line = calendar.timeline(desk);
  const at = Float64Array.from(draw.times(12, () => milliseconds(draw)));
  const to = at.map((ms) => Date.parse(instantNear(draw, ms)));
  const added = draw.whole(-400, 400) * 60_000;
  tell('timeline', [name, 'addAll', added], () => [...line.addAll(at, added)]);
  tell('timeline', [name, 'betweenAll'], () => [...line.betweenAll(at, to)]);
  for (const [i, ms] of at.entries()) {
    tell('timeline', [name, ms], () => [line.isOpen(ms), line.nextOpening(ms), line.nextClosing(ms)]);
    tell('timeline', [name, ms, to[i]], () => [line.add(ms, added), line.between(ms, to[i])]);
  }
}

/** To the ends of the range of Date, where no runtime's tz data says anything: on a fixed offset. */
function farAway({ tell, calendar }) {
  const { addBusinessTime, businessTimeBetween, japanDesk } = calendar;
  for (const at of [
    '-271821-04-20T00:00:00Z',
    '0001-01-01T00:00:00Z',
    '2150-06-01T00:00:00Z',
    '+275760-09-12T00:00:00Z',
  ]) {
    for (const within of ['PT1H', '-PT1H', 'PT100000H', '-PT100000H']) {
      tell('addBusinessTime', ['japanDesk', at, within], () => addBusinessTime(japanDesk, at, within));
    }
    tell('businessTimeBetween', ['japanDesk', at], () => businessTimeBetween(japanDesk, at, '2026-01-01T00:00:00Z'));
  }
}
