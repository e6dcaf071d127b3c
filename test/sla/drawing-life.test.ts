import { describe, expect, test } from 'vitest';
import * as calendar from '../../src/calendar/index.js';
import * as sla from '../../src/sla/index.js';

type Input = Parameters<typeof sla.draw>[0];
type Event = Input['events'][number];

const jst = (text: string) => `2026-11-${text}:00+09:00`;
const happened = (...events: readonly (readonly [type: Event['type'], at: string, reason?: string])[]): Event[] =>
  events.map(([type, when, reason]) => ({ type, at: jst(when), ...(reason !== undefined && { reason }) }));

/** An hour of the Japanese desk from Friday at 16:30. */
const desk = { within: 'PT1H', schedule: calendar.japanDesk, zone: 'Asia/Tokyo' } as const;
const started = ['started', '20T16:30'] as const;
const bars = (input: Input) =>
  sla
    .draw(input)
    .split('\n')
    .find((line) => line.startsWith('clock'));
const hours = (input: Input) =>
  sla
    .draw(input)
    .split('\n')
    .find((line) => line.startsWith('hours'));
const kinds = (input: Input) =>
  new Set(
    [...sla.drawSvg(input).matchAll(/<rect class="(running|paused|late|left)" [^>]* y="(?:95|98)"/g)].map(
      ([, kind]) => kind,
    ),
  );

describe('what is left is drawn while a clock runs, and only then', () => {
  test.each<[string, Event[], string, string[]]>([
    ['it runs', happened(started), '20T16:50', ['running', 'left']],
    ['it runs until it is due', happened(started), '23T09:30', ['running']],
    ['it was answered before it was due', happened(started, ['met', '20T16:40']), '20T16:50', ['running']],
    ['it is paused', happened(started, ['paused', '20T16:40']), '20T16:50', ['running', 'paused']],
    ['it was paused before its start', happened(['paused', '20T16:40']), '20T16:50', []],
  ])('%s', (_, events, at, expected) => {
    expect(kinds({ ...desk, events, at: jst(at) })).toEqual(new Set(expected));
  });

  test('a clock that was paused before its start has no row', () => {
    expect(bars({ ...desk, events: happened(['paused', '20T16:40']), at: jst('20T16:50') })).toBeUndefined();
  });
});

describe('time is shortened after the end, from the last event or the due instant on', () => {
  test.each<[string, Event[], boolean]>([
    ['answered in time', happened(started, ['met', '20T16:40']), true],
    ['answered late', happened(started, ['met', '23T09:40']), true],
    ['ended without an answer', happened(started, ['cancelled', '20T16:40']), true],
    ['still late', happened(started), false],
    ['still paused', happened(started, ['paused', '20T16:40']), false],
  ])('%s: %s', (_, events, ended) => {
    expect(hours({ ...desk, events, at: jst('27T12:00') })?.includes('~')).toBe(ended);
  });

  test('the last of several events counts', () => {
    const events = happened(started, ['paused', '20T16:40'], ['met', '20T17:00']);
    // Thirty minutes of the desk in all columns but three.
    const input = { ...desk, events, at: jst('23T12:00'), width: 41 };
    expect(hours(input)).toBe(`hours   ${'█'.repeat(30)}~~~`);
    expect(bars(input)).toBe(`clock   ${'━'.repeat(10)}${'┄'.repeat(20)}`);
  });
});

describe('pauses', () => {
  const lines = (input: Input) => sla.drawSvg({ ...input, width: 640 }).split('\n');
  const paused = (input: Input) => lines(input).filter((line) => /<rect class="paused".* y="98"/.test(line));
  const reasons = (input: Input) =>
    lines(input).flatMap((line) => /y="92" class="small faint middle">([^<]*)</.exec(line)?.[1] ?? []);

  test('for other reasons are bars of their own, each with all of its reasons', () => {
    const events = happened(
      ['started', '20T10:00'],
      ['paused', '20T10:00', 'parts'],
      ['paused', '20T10:20', 'lunch'],
      ['resumed', '20T10:40', 'parts'],
    );
    // Ten pixels a minute.
    const input = { ...desk, events, at: jst('20T11:00') };
    expect(paused(input)).toEqual([
      '<rect class="paused" x="20" y="98" width="200" height="18"/>',
      '<rect class="paused" x="220" y="98" width="200" height="18"/>',
      '<rect class="paused" x="420" y="98" width="200" height="18"/>',
    ]);
    expect(reasons(input)).toEqual(['parts', 'parts, lunch', 'lunch']);
  });

  test('with the same reason are one bar, without a reason they say none', () => {
    const events = happened(['started', '20T10:00'], ['paused', '20T10:00'], ['paused', '20T10:20']);
    const input = { ...desk, events, at: jst('20T11:00') };
    expect(paused(input)).toEqual(['<rect class="paused" x="20" y="98" width="600" height="18"/>']);
    expect(reasons(input)).toEqual([]);
  });
});
