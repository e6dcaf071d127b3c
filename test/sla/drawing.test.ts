import { describe, expect, test } from 'vitest';
import * as calendar from '../../src/calendar/index.js';
import * as sla from '../../src/sla/index.js';
import { issuesOf } from '../thrown.ts';

const friday = (clock: string) => new Date(`2026-11-20T${clock}+09:00`).toISOString();

/** Two hours of the Japanese desk, from 14:00 on, with a pause of an hour; looked at at 18:00. */
const input: Parameters<typeof sla.draw>[0] = {
  within: 'PT1H',
  schedule: calendar.japanDesk,
  events: [
    { type: 'started', at: friday('14:00') },
    { type: 'paused', at: friday('14:30') },
    { type: 'resumed', at: friday('15:30') },
  ],
  at: friday('18:00'),
  zone: 'Asia/Tokyo',
  width: 16,
};

describe('draw', () => {
  test('shows the open hours, what the clock did, and what happened when', () => {
    expect(sla.draw(input)).toBe(
      [
        'open   ████████████····',
        'clock  ━━┄┄┄┄━━╳╳╳╳╳╳╳╳',
        'events S P   R L      N',
        'S 2026-11-20 14:00 started',
        'P 2026-11-20 14:30 paused',
        'R 2026-11-20 15:30 resumed',
        'D 2026-11-20 16:00 due',
        'L 2026-11-20 16:00:00.001 late from here',
        'N 2026-11-20 18:00 now',
      ].join('\n'),
    );
  });

  test('in Japanese too, where a letter is two columns wide', () => {
    const lines = sla.draw({ ...input, locale: 'ja' }).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      '営業   ████████████····',
      '時計   ━━┄┄┄┄━━╳╳╳╳╳╳╳╳',
      '記録   S P   R L      N',
      'S 2026-11-20 14:00 開始',
    ]);
    expect(lines.join('')).not.toMatch(/[a-z]/);
  });

  test('reaches to the due instant where that is still to come', () => {
    const [open, clock, events] = sla
      .draw({ ...input, events: input.events.slice(0, 1), at: friday('14:30') })
      .split('\n');
    expect([open, clock, events]).toEqual([
      'open   ████████████████',
      'clock  ━━━━━━━━        ',
      'events S       N      D',
    ]);
  });

  test('a clock that has not started has nothing to show but now', () => {
    const text = sla.draw({ ...input, events: [], at: friday('14:30:00.250') });
    expect(text.split('\n').slice(1)).toEqual([
      `clock  ${' '.repeat(16)}`,
      `events N${' '.repeat(15)}`,
      'N 2026-11-20 14:30:00.250 now',
    ]);
  });

  test('what happens at the very moment is drawn, what happens later is not', () => {
    const text = sla.draw({ ...input, at: friday('14:30') });
    expect(text).toContain('P 2026-11-20 14:30 paused');
    expect(text).not.toContain('resumed');
  });

  test('a clock is drawn from its start to the answer, and again from a reopening on', () => {
    const events = [
      { type: 'paused', at: friday('14:00') },
      { type: 'started', at: friday('14:30') },
      { type: 'met', at: friday('15:00') },
      { type: 'reopened', at: friday('15:30') },
    ] as const;
    // A quarter of an hour a step: 16:00 is now, 17:30 is due.
    const text = sla.draw({ ...input, within: 'PT2H', schedule: undefined, events, at: friday('16:00'), width: 14 });
    expect(text.split('\n').slice(0, 3)).toEqual([
      'open   ██████████████',
      'clock    ━━  ━━      ',
      'events P S M O N    D',
    ]);
  });

  test('what is shorter than a step is one step wide', () => {
    const short = sla.draw({ ...input, events: input.events.slice(0, 1), at: friday('14:01'), width: 10 });
    expect(short.split('\n')[1]).toBe('clock  ━         ');
  });

  test('times before 1970 are times of day too', () => {
    const at = '1960-01-01T00:30:00.250Z';
    expect(sla.draw({ within: 'PT1H', events: [], at, zone: 'Asia/Tokyo' })).toContain('N 1960-01-01 09:30:00.250 now');
  });

  test('labels are in UTC unless a zone is given', () => {
    expect(sla.draw({ ...input, zone: undefined })).toContain('S 2026-11-20 05:00 started');
  });

  test('local dates beyond the range of Date can be written', () => {
    const at = '+275760-09-13T00:00:00.000Z';
    const text = sla.draw({ within: 'PT1H', events: [{ type: 'met', at }], at, zone: 'Asia/Tokyo' });
    expect(text).toContain('N +275760-09-13 09:00 now');
  });
});

describe('drawSvg', () => {
  test('shows the same as rectangles, from left to right', () => {
    const rects = sla.drawSvg({ ...input, width: 160 }).match(/<rect .*\/>/g);
    expect(rects).toEqual([
      '<rect x="0" y="8" width="120" height="14" fill="#bbf7d0"/>',
      '<rect x="0" y="28" width="20" height="14" fill="#2563eb"/>',
      '<rect x="20" y="28" width="40" height="14" fill="#9ca3af"/>',
      '<rect x="60" y="28" width="20" height="14" fill="#2563eb"/>',
      '<rect x="80" y="28" width="80" height="14" fill="#dc2626"/>',
    ]);
  });

  test('has a line and a label for every event, and room for all of them', () => {
    const lines = sla.drawSvg({ ...input, width: 160 }).split('\n');
    // Forty pixels an hour: 14:00, 14:30, 15:30, 16:00 (due, and late a millisecond after), 18:00.
    const places = [0, 20, 60, 80, 80, 160];
    expect(lines[0]).toMatch(/ width="160" height="160" viewBox="-4 0 168 160" /);
    expect(lines.filter((line) => line.startsWith('<line'))).toEqual(
      places.map((x) => `<line x1="${x}" y1="4" x2="${x}" y2="48" stroke="#111827"/>`),
    );
    const heights = lines.flatMap((line) => /^<text x="0" y="(\d+)">/.exec(line)?.[1] ?? []);
    expect(heights).toEqual(['64', '80', '96', '112', '128', '144']);
  });

  test('names every event', () => {
    const labels = sla.drawSvg({ ...input, width: undefined }).match(/(?<=<text .*>).*(?=<\/text>)/g);
    expect(labels).toEqual(sla.draw(input).split('\n').slice(3));
  });

  test('a decade of a desk is drawn, and not forever', () => {
    const tenYears = { ...input, width: 100, events: [{ type: 'started' as const, at: '2016-11-20T00:00:00Z' }] };
    expect(sla.drawSvg(tenYears).match(/#bbf7d0/g)?.length).toBeGreaterThan(2000);
    const century = { ...tenYears, events: [{ type: 'started' as const, at: '1926-11-20T00:00:00Z' }] };
    expect(sla.drawSvg(century).match(/#bbf7d0/g)).toHaveLength(4000);
  });
});

describe('reasons, cancellations and languages', () => {
  const events = [
    { type: 'started', at: friday('14:00') },
    { type: 'paused', at: friday('14:10'), reason: 'waiting for the vendor' },
    { type: 'resumed', at: friday('14:20'), reason: 'waiting for the vendor' },
    { type: 'paused', at: friday('14:30') },
    { type: 'cancelled', at: friday('14:40') },
    { type: 'reopened', at: friday('14:50') },
    { type: 'met', at: friday('15:00') },
  ] as const;
  const told = { ...input, events, at: friday('15:00'), width: 90 };
  const legend = (text: string) => text.split('\n').slice(3);

  test('a reason of a pause stands beside its name, and each event has its letter', () => {
    expect(legend(sla.draw(told))).toEqual([
      'S 2026-11-20 14:00 started',
      'P 2026-11-20 14:10 paused (waiting for the vendor)',
      'R 2026-11-20 14:20 resumed (waiting for the vendor)',
      'P 2026-11-20 14:30 paused',
      'C 2026-11-20 14:40 cancelled',
      'O 2026-11-20 14:50 reopened',
      'M 2026-11-20 15:00 met',
      'N 2026-11-20 15:00 now',
      // Twenty minutes of the hour had run by the reopening: 40 were left.
      'D 2026-11-20 15:30 due',
    ]);
  });

  test('a cancelled clock does nothing until it is reopened', () => {
    // A minute a column: running, paused, running, paused, cancelled, running, answered.
    expect(sla.draw(told).split('\n')[1]).toBe(
      `clock  ${'━'.repeat(10)}${'┄'.repeat(10)}${'━'.repeat(10)}${'┄'.repeat(10)}${' '.repeat(10)}${'━'.repeat(10)}${' '.repeat(30)}`,
    );
  });

  test('the legend is in the language of the locale; the letters and the bars are the same', () => {
    const ja = sla.draw({ ...told, locale: 'ja' });
    const bars = (text: string) =>
      text
        .split('\n')
        .slice(0, 3)
        .map((line) => line.replace(/^\S+ +/, '').trimEnd());
    expect(bars(ja)).toEqual(bars(sla.draw(told)));
    expect(legend(ja).map((line) => [line[0], line.slice('S 2026-11-20 14:00 '.length)])).toEqual([
      ['S', '開始'],
      ['P', '一時停止 (waiting for the vendor)'],
      ['R', '再開 (waiting for the vendor)'],
      ['P', '一時停止'],
      ['C', '取り消し'],
      ['O', '再オープン'],
      ['M', '回答'],
      ['N', '現在'],
      ['D', '期限'],
    ]);
    expect(legend(sla.draw({ ...input, locale: 'ja' })).slice(3, 5)).toEqual([
      'D 2026-11-20 16:00 期限',
      'L 2026-11-20 16:00:00.001 ここから遅延',
    ]);
  });

  test('the picture says the same, and its title is in the language', () => {
    for (const [locale, title] of [
      ['en', 'SLA clock'],
      ['ja', '応答の時計'],
    ] as const) {
      const svg = sla.drawSvg({ ...told, width: 160, locale });
      expect(svg).toContain(`<title>${title}</title>`);
      const labels = svg.match(/(?<=<text .*>).*(?=<\/text>)/g);
      expect(labels).toEqual(legend(sla.draw({ ...told, locale })));
    }
  });

  test('a reason cannot break the drawing', () => {
    const hostile = [{ type: 'started', at: friday('14:00') } as const];
    const reason = '<b>&\n\u202e"x"\u0000';
    const paused = { type: 'paused', at: friday('14:10'), reason } as const;
    const svg = sla.drawSvg({ ...input, events: [...hostile, paused], width: 160 });
    expect(svg).toContain('P 2026-11-20 14:10 paused (&lt;b&gt;&amp; "x" )');
    expect(legend(sla.draw({ ...input, events: [...hostile, paused] }))[1]).toBe(
      'P 2026-11-20 14:10 paused (<b>& "x" )',
    );
  });

  test('a language that the library does not speak is refused', () => {
    const locale = 'fr' as 'en';
    expect(issuesOf(() => sla.draw({ ...input, locale }))).toEqual(['locale: unknown_locale']);
    expect(issuesOf(() => sla.drawSvg({ ...input, width: 100, locale }))).toEqual(['locale: unknown_locale']);
  });
});

describe('a width is a whole number within bounds', () => {
  const draw = (width: unknown) => issuesOf(() => sla.draw({ ...input, width: width as number }));
  const drawSvg = (width: unknown) => issuesOf(() => sla.drawSvg({ ...input, width: width as number }));

  test.each([9, 401, 10.5, Number.NaN, '60', null, -1])('draw refuses %s', (width) => {
    expect(draw(width)).toEqual(['width: out_of_range']);
  });

  test.each([99, 4001, 100.5, Number.POSITIVE_INFINITY, '720', null])('drawSvg refuses %s', (width) => {
    expect(drawSvg(width)).toEqual(['width: out_of_range']);
  });

  test.each([10, 400])('draw takes %i', (width) => {
    expect(sla.draw({ ...input, width }).split('\n')[1]).toHaveLength('clock  '.length + width);
  });

  test.each([100, 4000])('drawSvg takes %i', (width) => {
    expect(sla.drawSvg({ ...input, width })).toContain(` width="${width}" `);
  });

  test('a zone that there is not is refused', () => {
    expect(issuesOf(() => sla.draw({ ...input, zone: 'Asia/Nowhere' }))).toEqual(['zone: unknown_zone']);
    expect(issuesOf(() => sla.drawSvg({ ...input, width: 100, zone: 'Asia/Nowhere' }))).toEqual(['zone: unknown_zone']);
  });
});
