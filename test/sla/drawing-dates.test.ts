import { describe, expect, test } from 'vitest';
import * as sla from '../../src/sla/index.js';

type Input = Parameters<typeof sla.draw>[0];
type Weekly = NonNullable<Input['schedule']>['weekly'];

const DAY = 86_400_000;
const jst = (text: string) => `2026-11-${text}+09:00`;
const weekdays = (windows: readonly string[]) => ({
  mon: windows,
  tue: windows,
  wed: windows,
  thu: windows,
  fri: windows,
});
/** A running clock in Tokyo, from a start until it is due; a column is a minute where the width is right. */
const running = (start: string, within: string, weekly: Weekly | null, columns: number): Input => ({
  within,
  schedule: weekly && { zone: 'Asia/Tokyo', weekly },
  events: [{ type: 'started', at: jst(start) }],
  at: jst(start),
  zone: 'Asia/Tokyo',
  width: 8 + columns,
});
/** The two rows of the axis, without the margin. */
const axisOf = (input: Input) =>
  sla
    .draw(input)
    .split('\n')
    .slice(1, 3)
    .map((line) => line.slice(8));
const [days, times] = [(input: Input) => axisOf(input)[0], (input: Input) => axisOf(input)[1]];
const gap = (columns: number) => ' '.repeat(columns);

describe('the days of an axis', () => {
  const desk = weekdays(['09:00-17:00']);

  test('the first says its year, where there is room for that before the next one', () => {
    // Ten minutes of Friday and the weekend; the next label keeps two columns off.
    expect(days(running('20T16:50', 'PT1H', desk, 61))).toBe(`Fri 20 Nov${gap(2)}Mon 23 Nov`);
    // From a weekend on, a minute short, and with just the room that it needs.
    const short = weekdays(['09:00-09:13']);
    expect(days(running('21T12:00', 'PT30M', short, 33))).toBe(`${gap(1)}Mon 23 Nov${gap(4)}Tue 24 Nov`);
    const exact = weekdays(['09:00-09:14']);
    expect(days(running('21T12:00', 'PT32M', exact, 35))).toBe(`${gap(1)}Mon 23 Nov 2026${gap(2)}Tue 24 Nov`);
  });

  test('a label may be longer than its day, but one that had to move stays within it', () => {
    const week = (tuesday: number) =>
      ({ mon: ['09:00-09:05'], tue: [`09:00-09:${tuesday}`], wed: ['09:00-09:14'] }) as const;
    expect(days(running('23T09:00', 'PT33M', week(14), 35))).toBe(`Mon 23 Nov${gap(11)}Wed 25 Nov`);
    expect(days(running('23T09:00', 'PT34M', week(15), 36))).toBe(`Mon 23 Nov${gap(2)}Tue 24 Nov${gap(2)}Wed 25 Nov`);
  });

  test('in a picture, labels keep two columns of 6.6 off, and a day whose label moved has a short tick', () => {
    const svg = sla.drawSvg({ ...running('20T16:50', 'PT1H', desk, 0), width: 416 });
    expect([...svg.matchAll(/<text x="([\d.]+)" y="54">([^<]*)</g)].map(([, x, text]) => [x, text])).toEqual([
      ['24', 'Fri 20 Nov'],
      ['103.2', 'Mon 23 Nov'],
    ]);
    expect(svg).toContain('<path class="axis" d="M20 78v-32M96 78v-6M');
  });

  test('a day counts once, whatever breaks it has, and not at all where it only begins', () => {
    const breaks = weekdays(['09:00-09:20', '10:00-10:20', '11:00-11:20']);
    expect(days(running('23T09:00', 'PT1H', breaks, 62))).toBe('Mon 23 Nov 2026');
    expect(days(running('23T00:00', 'PT24H', null, 72))).toBe('Mon 23 Nov 2026');
  });

  test('closed days are shown where nothing else is', () => {
    const events = [
      { type: 'started', at: jst('20T18:00') },
      { type: 'paused', at: jst('20T18:00') },
    ] as const;
    const input = { ...running('20T18:00', 'PT1H', desk, 60), events, at: jst('21T18:00') };
    // A column is 24 minutes: midnight is 15 of them after 18:00, just enough for the year.
    expect(days(input)).toBe(`Fri 20 Nov 2026${gap(2)}Sat 21 Nov`);
  });
});

describe('the times of an axis', () => {
  test('a window of more than twelve columns shows when it ends, too', () => {
    const weekly = (minutes: number) => weekdays([`09:00-09:${minutes}`]);
    expect(times(running('23T09:00', 'PT36M', weekly(12), 38))).toBe(`09:00${gap(8)}09:00${gap(8)}09:00`);
    expect(times(running('23T09:00', 'PT39M', weekly(13), 41))).toBe(
      ['09:00   09:13', '09:00   09:13', '09:00   09:13'].join(' '),
    );
  });

  test('a label that would begin before the axis is left out', () => {
    // 16:40 is a column and a half after the start.
    expect(times(running('20T16:38:30', 'PT1H', null, 60))).toBe(
      `${gap(9)}${['16:50', '17:00', '17:10', '17:20', '17:30'].join(gap(5))}`,
    );
  });

  test('round times are those that clocks show, a quarter of an hour off those of UTC', () => {
    const at = '2026-11-20T00:00:00+05:45';
    const input = {
      within: 'PT12H',
      events: [{ type: 'started', at }],
      at,
      zone: 'Asia/Kathmandu',
      width: 80,
    } as const;
    expect(times(input)?.split(/ +/)).toEqual(['00:00', '02:00', '04:00', '06:00', '08:00', '10:00', '12:00']);
  });
});

describe('past four hundred days', () => {
  const start = Date.UTC(2024, 0, 1);
  const lasting = (count: number, columns: number, schedule: Input['schedule'] = null): Input => ({
    within: `PT${24 * count}H`,
    schedule,
    events: [{ type: 'started', at: start }],
    at: start,
    width: 8 + columns,
  });

  test('there are dates alone, every 18 columns', () => {
    // Ten days a column.
    const rows = axisOf(lasting(720, 72));
    expect(rows[0]).toBe(['2024-01-01', '2024-06-29', '2024-12-26', '2025-06-24'].join(gap(8)));
    expect(rows[1]).toBe('█'.repeat(72)); // the hours follow: there is no row of times
    expect(days(lasting(400, 72))).toMatch(/^Mon 1 Jan/);
  });

  test('one that has no room before the end is left out', () => {
    expect(days(lasting(640, 64))).toBe(['2024-01-01', '2024-06-29', '2024-12-26', '2025-06-24'].join(gap(8)));
    expect(days(lasting(630, 63))).toBe(['2024-01-01', '2024-06-29', '2024-12-26'].join(gap(8)));
  });

  test('closed time is passed by', () => {
    const weekly = { ...weekdays(['00:00-24:00']), sat: ['00:00-24:00'], sun: ['00:00-24:00'] };
    // 180 days, 20 closed ones in a single column, and 540 days.
    const closures = Array.from({ length: 20 }, (_, i) => new Date(start + (180 + i) * DAY).toISOString().slice(0, 10));
    const schedule = { zone: 'UTC', weekly, closures };
    expect(days(lasting(720, 73, schedule))).toBe(
      ['2024-01-01', '2024-06-29', '2025-01-05', '2025-07-04'].join(gap(8)),
    );
  });

  test('a picture has them every 118.8 pixels, where 66 are left', () => {
    const svg = sla.drawSvg({ ...lasting(650, 0), width: 690 });
    const labels = [...svg.matchAll(/<text x="([\d.]+)" y="54">([^<]*)</g)].map(([, x, text]) => [Number(x), text]);
    const dates = Array.from({ length: 5 }, (_, i) => [
      Math.round((24 + 118.8 * i) * 10) / 10,
      new Date(start + Math.floor(118.8 * i) * DAY).toISOString().slice(0, 10),
    ]);
    expect(labels).toEqual(dates);
  });
});
