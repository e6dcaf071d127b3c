import { calendar, sla } from 'premium-support';
import { describe, expect, test } from 'vitest';
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
        'events S P   R D      N',
        'S 2026-11-20 14:00 started',
        'P 2026-11-20 14:30 paused',
        'R 2026-11-20 15:30 resumed',
        'D 2026-11-20 16:00 due',
        'N 2026-11-20 18:00 now',
      ].join('\n'),
    );
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
