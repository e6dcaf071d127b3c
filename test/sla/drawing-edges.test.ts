import { describe, expect, test } from 'vitest';
import * as calendar from '../../src/calendar/index.js';
import * as sla from '../../src/sla/index.js';

type Input = Parameters<typeof sla.draw>[0];
type Event = Input['events'][number];

const jst = (text: string) => `2026-11-${text}+09:00`;
const happened = (...events: readonly (readonly [type: Event['type'], at: string, reason?: string])[]): Event[] =>
  events.map(([type, when, reason]) => ({ type, at: jst(when), ...(reason !== undefined && { reason }) }));
/** An hour of the Japanese desk from Friday at 16:30: 616 pixels are ten a minute, and 16 for the weekend. */
const desk = { within: 'PT1H', schedule: calendar.japanDesk, zone: 'Asia/Tokyo', width: 656 } as const;
const started = ['started', '20T16:30'] as const;
const linesOf = (input: Input) => sla.drawSvg(input).split('\n');
/** The rectangles of a kind in the band. */
const bars = (input: Input, kind: string) =>
  linesOf(input).flatMap((line) => {
    const [, name, x, width] = /<rect class="(\w+)" x="([\d.]+)" y="9[58]" width="([\d.]+)"/.exec(line) ?? [];
    return name === kind ? [`${x}+${width}`] : [];
  });

describe('closed time in which something happened', () => {
  // Seven minutes of Friday, an answer on Saturday, 53 minutes of Monday.
  const events = happened(['started', '20T16:53'], ['met', '21T12:00']);
  const lines = linesOf({ ...desk, events, at: jst('21T12:00'), width: 688 });

  test('is three times as wide', () => {
    expect(lines).toContain('<rect class="closed" x="90" y="78" width="48" height="50"/>');
  });

  test('has no time of day in it: those of an edge come first, and a round time needs a window that goes on', () => {
    const times = lines.flatMap((line) => /y="69" class="small faint middle">([^<]*)</.exec(line)?.[1] ?? []);
    expect(times).toEqual(['16:53', '09:00', '09:10', '09:20', '09:30', '09:40', '09:53']);
  });
});

describe('the bars', () => {
  test('a pause from the very close on is one bar', () => {
    const events = happened(started, ['paused', '20T17:00']);
    expect(bars({ ...desk, events, at: jst('23T09:30') }, 'paused')).toEqual(['320+316']);
  });

  test('lateness goes up to a pause, and on after it', () => {
    const events = happened(started, ['paused', '23T09:40'], ['resumed', '23T09:50']);
    // 30 minutes of Friday, 60 of Monday.
    const input = { ...desk, events, at: jst('23T10:00'), width: 956 };
    expect(bars(input, 'running')).toEqual(['20+300', '336+300']);
    expect([bars(input, 'late'), bars(input, 'paused')]).toEqual([['636+100', '836+100'], ['736+100']]);
  });

  test('what took no time is a three-hundredth of the width, within the picture', () => {
    // 616 / 300 = 2.05
    const late = { ...desk, events: happened(started), at: jst('23T09:30:00.003') };
    expect(bars(late, 'late')).toEqual(['633.9+2.1']);
    // There is no room for a cross: the only one is that of the keys.
    expect(linesOf(late).filter((line) => line.includes('"crosses"'))).toHaveLength(1);
    expect(linesOf(late).filter((line) => !/^<\/?[a-z]|^\.|^@/.test(line))).toEqual([]);
    const short = { ...desk, events: happened(started, ['paused', '20T16:30:00.010']), at: jst('20T17:00') };
    expect(bars({ ...short, width: 340 + 300 }, 'running')).toEqual(['20+2']);
  });

  test.each(['20T16:40:00', '20T16:59:59'])(
    'of many short ones at one place, the last of all is there: %s',
    (close) => {
      // Ten milliseconds each, the last one up to the whole second.
      const end = new Date(Date.parse(jst(close)) + 1000);
      const msBefore = (ms: number) => new Date(end.getTime() - ms).toISOString();
      const events: Event[] = [
        ...happened(started),
        { type: 'paused', at: msBefore(40) },
        { type: 'resumed', at: msBefore(30) },
        { type: 'paused', at: msBefore(20) },
        { type: 'resumed', at: msBefore(10) },
        { type: 'met', at: msBefore(0) },
      ];
      const input = { ...desk, events, at: msBefore(0) };
      expect([bars(input, 'running').length, bars(input, 'paused').length]).toEqual([2, 1]);
    },
  );

  test('a reason has to have room for six columns of it', () => {
    const reasons = (until: string) =>
      linesOf({
        ...desk,
        events: happened(started, ['paused', '20T16:40', 'parts'], ['resumed', until]),
        at: jst('20T16:50'),
      }).filter((line) => line.includes('>parts<'));
    // The pause puts the end off: nine pixels a minute, 7.2 a column.
    expect(reasons('20T16:44:54')).toHaveLength(1);
    expect(reasons('20T16:44')).toEqual([]);
  });
});

describe('too much to draw', () => {
  const nine = ['09:00-17:00'];
  const weekly = { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine, sat: nine, sun: nine };
  const days = (count: number): Input => {
    const at = '2026-01-01T09:00:00Z';
    const events = [{ type: 'started' as const, at }];
    return { within: `PT${8 * count}H`, schedule: { zone: 'UTC', weekly }, events, at };
  };
  const EVEN = 'The hours open too often to be drawn here';

  test('two hundred windows are drawn, one more is not, and that is said', () => {
    expect(sla.draw(days(200))).toMatch(/^hours /m);
    expect(sla.draw(days(200))).not.toContain(EVEN);
    expect(sla.draw(days(201))).not.toMatch(/^hours /m);
    expect(sla.draw(days(201))).toContain(EVEN);
    // All of it is there still, from edge to edge.
    expect(sla.draw(days(201)).split('\n')[1]).toMatch(/^ {8}Thu 1 Jan/);
  });

  test('a narrow picture has as many marks as badges of 23 fit in it; the first and the last events are listed', () => {
    const events = Array.from({ length: 30 }, (_, i) => ({
      type: i === 0 ? ('started' as const) : i % 2 === 1 ? ('paused' as const) : ('resumed' as const),
      at: Date.parse(jst('20T10:00')) + 60_000 * i,
    }));
    const input = { ...desk, within: 'PT4H', events, at: jst('20T10:30') };
    // 360 pixels have room for 15, three of which are now, due and late.
    const picture = sla.drawSvg({ ...input, width: 100 });
    expect(picture).toContain('18 more events between them are left out.');
    const minutes = (text: string) =>
      [...text.matchAll(/10:(\d\d) (?:started|paused|resumed)<\//g)].map(([, at]) => Number(at));
    expect(minutes(picture)).toEqual([0, 1, 2, 3, 4, 5, 24, 25, 26, 27, 28, 29]);
  });

  test('a long reason is folded in the list, and no line of a picture begins with a space', () => {
    const events = happened(started, ['paused', '20T16:40', 'wait for it '.repeat(16)]);
    const lines = linesOf({ ...desk, events, at: jst('20T16:50'), width: 400 }).flatMap(
      (line) => /<text x="50" y="[\d.]+">([^<]*)</.exec(line)?.[1] ?? [],
    );
    // 330 pixels, 7.2 each.
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(45);
    expect(lines.length).toBeGreaterThan(6);
    for (const line of lines) expect(line).toBe(line.trim());
  });
});
