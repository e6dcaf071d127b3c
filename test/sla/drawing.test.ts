import { describe, expect, test } from 'vitest';
import * as calendar from '../../src/calendar/index.js';
import * as sla from '../../src/sla/index.js';
import { issuesOf } from '../thrown.ts';

type Input = Parameters<typeof sla.draw>[0];

const jst = (text: string) => `2026-11-${text}:00+09:00`;

/** An hour of the Japanese desk over a weekend: half of it on Friday, half of it on Monday (A1). */
const weekend: Input = {
  within: 'PT1H',
  schedule: calendar.japanDesk,
  events: [{ type: 'started', at: jst('20T16:30') }],
  at: jst('20T16:50'),
  zone: 'Asia/Tokyo',
};

const spaces = (count: number) => ' '.repeat(count);
const rowsOf = (text: string) => text.split('\n');
const listOf = (text: string) => rowsOf(text).filter((line) => /^[A-Z] \S+ \d\d:/.test(line));

describe('draw', () => {
  test('a weekend is one column wide, and an open minute is one too', () => {
    // 8 columns of names, 60 minutes of the desk, one column of closed time.
    expect(rowsOf(sla.draw({ ...weekend, width: 69 }))).toEqual([
      'SLA clock: running (Asia/Tokyo)',
      `${spaces(8)}Fri 20 Nov 2026${spaces(16)}Mon 23 Nov`,
      `${spaces(8)}16:30  16:40     16:50   17:00 09:00  09:10     09:20   09:30`,
      `hours   ${'█'.repeat(30)}░${'█'.repeat(30)}`,
      `clock   ${'━'.repeat(20)}`,
      `events  S${spaces(19)}N${spaces(39)}D`,
      '█ open hours   ░ closed, shortened   ━ running',
      'S 2026-11-20 16:30 started',
      'N 2026-11-20 16:50 now',
      'D 2026-11-23 09:30 due',
    ]);
  });

  test('a running clock stands still while its hours are closed; lateness goes on', () => {
    const bars = (at: string) => rowsOf(sla.draw({ ...weekend, at, width: 69 }))[4];
    expect(bars(jst('23T09:00'))).toBe(`clock   ${'━'.repeat(30)}·`);
    const late = sla.draw({ ...weekend, within: 'PT30M', at: jst('23T09:30'), width: 69 });
    // Due on Friday at 17:00, when the desk closes: late from a millisecond later.
    expect(rowsOf(late)[4]).toBe(`clock   ${'━'.repeat(30)}${'╳'.repeat(31)}`);
    expect(rowsOf(late).slice(5, 7)).toEqual([`events  S${spaces(29)}D${spaces(29)}N`, `${spaces(38)}L`]);
    expect(listOf(late)).toContain('L 2026-11-20 17:00:00.001 late from here');
  });

  test('a closed time in which something happened is three columns wide', () => {
    const events = [...weekend.events, { type: 'met', at: jst('21T12:00') }] as const;
    const text = sla.draw({ ...weekend, events, at: jst('21T12:00'), width: 71 });
    expect(rowsOf(text)[0]).toBe('SLA clock: answered in time (Asia/Tokyo)');
    expect(rowsOf(text)[3]).toBe(`hours   ${'█'.repeat(30)}░░░${'█'.repeat(30)}`);
    // Saturday noon is 19 of 64 hours into the weekend.
    expect(rowsOf(text)[5]).toBe(`events  S${spaces(29)}M${spaces(31)}D`);
  });

  test('after the end of a clock, time is shortened', () => {
    const events = [...weekend.events, { type: 'met', at: jst('23T09:40') }] as const;
    const text = sla.draw({ ...weekend, events, at: jst('30T12:00'), width: 82 });
    // 30 minutes, a weekend, 40 minutes, and the week after the answer.
    expect(rowsOf(text).slice(3, 5)).toEqual([
      `hours   ${'█'.repeat(30)}░${'█'.repeat(40)}~~~`,
      `clock   ${'━'.repeat(30)}·${'━'.repeat(30)}${'╳'.repeat(10)}`,
    ]);
    expect(listOf(text).at(-1)).toBe('N 2026-11-30 12:00 now');
  });

  test('a clock that has not started has nothing to show but now', () => {
    expect(rowsOf(sla.draw({ ...weekend, events: [] }))).toEqual([
      'SLA clock: not started (Asia/Tokyo)',
      'events  N',
      'N 2026-11-20 16:50 now',
    ]);
  });

  test('what happens at the very moment is drawn, what happens later is not', () => {
    const events = [
      ...weekend.events,
      { type: 'paused', at: jst('20T16:50') },
      { type: 'resumed', at: jst('20T16:51') },
    ] as const;
    expect(listOf(sla.draw({ ...weekend, events })).map((line) => line[0])).toEqual(['S', 'P', 'N']);
  });

  test('a clock that was answered does nothing until it is reopened', () => {
    const events = [
      { type: 'started', at: jst('20T14:30') },
      { type: 'met', at: jst('20T15:00') },
      { type: 'reopened', at: jst('20T15:30') },
    ] as const;
    // A quarter of an hour in four columns: 16:00 is now, 17:30 is due.
    const text = sla.draw({ ...weekend, within: 'PT2H', schedule: null, events, at: jst('20T16:00'), width: 56 });
    expect(rowsOf(text)[4]).toBe(`clock   ${'━'.repeat(8)}${spaces(8)}${'━'.repeat(8)}`);
  });

  test('labels are in UTC unless a zone is given, before 1970 and at the end of the range of Date too', () => {
    expect(sla.draw({ ...weekend, zone: undefined })).toContain('S 2026-11-20 07:30 started');
    const early = '1960-01-01T00:30:00.250Z';
    expect(sla.draw({ within: 'PT1H', events: [], at: early, zone: 'Asia/Tokyo' })).toContain(
      'N 1960-01-01 09:30:00.250 now',
    );
    const at = '+275760-09-13T00:00:00.000Z';
    const text = sla.draw({ within: 'PT1H', events: [{ type: 'met', at }], at, zone: 'Asia/Tokyo' });
    expect(text).toContain('N +275760-09-13 09:00 now');
  });

  test('a day on which clocks change has its own hours on the axis', () => {
    // New York goes from 01:59:59 to 03:00 on 8 March 2026.
    const events = [{ type: 'started', at: '2026-03-08T00:00:00-05:00' }] as const;
    const text = sla.draw({ within: 'PT4H', events, at: events[0].at, zone: 'America/New_York', width: 88 });
    // Four hours in 80 columns; every half hour has a label, and 02:00 and 02:30 do not exist.
    expect(rowsOf(text)[2]?.trim().split(/ +/)).toEqual([
      ...['00:00', '00:30', '01:00', '01:30', '03:00', '03:30', '04:00', '04:30', '05:00'],
    ]);
    // Sixteen hours: every other hour, and none of them odd, before the change or after it.
    const day = sla.draw({ within: 'PT16H', events, at: events[0].at, zone: 'America/New_York', width: 88 });
    expect(rowsOf(day)[2]?.trim().split(/ +/)).toEqual([
      ...['00:00', '04:00', '06:00', '08:00', '10:00', '12:00', '14:00', '17:00'],
    ]);
  });
});

describe('drawSvg', () => {
  // 20 pixels at both sides, ten for each of the 60 minutes, 16 for the weekend.
  const svg = sla.drawSvg({ ...weekend, width: 656 });
  const shapes = (name: string, picture = svg) =>
    rowsOf(picture).filter(
      (line) => line.startsWith(`<rect class="${name}"`) || line.startsWith(`<path class="${name}"`),
    );

  test('shows the same as shapes: hours, a narrow weekend, what ran and what is left', () => {
    expect(shapes('open').slice(0, 2)).toEqual([
      '<rect class="open" x="20" y="78" width="300" height="50"/>',
      '<rect class="open" x="336" y="78" width="300" height="50"/>',
    ]);
    expect(shapes('closed')[0]).toBe('<rect class="closed" x="320" y="78" width="16" height="50"/>');
    expect(shapes('running')[0]).toBe('<rect class="running" x="20" y="98" width="200" height="18"/>');
    expect(shapes('left').slice(0, 2)).toEqual([
      '<rect class="left" x="220" y="98" width="100" height="18"/>',
      '<rect class="left" x="336" y="98" width="300" height="18"/>',
    ]);
  });

  test('has a line for every mark, and its letter in a shape of its kind', () => {
    const lines = [...svg.matchAll(/<path class="mark[^"]*" d="M(\d+) /g)].map(([, x]) => Number(x));
    expect(lines).toEqual([20, 220, 636]);
    expect(svg).toContain('<circle class="badge now" cx="220"');
    expect(svg).toMatch(/<path class="badge" d="M636 [^"]*z"\/>\n<text [^>]*>D</);
  });

  test('says the same as the text, with a title, a description and the zone', () => {
    expect(svg).toContain('<title>SLA clock: running</title>');
    expect(svg).toContain(
      '<desc>The clock as of now: running. Local times in Asia/Tokyo: 2026-11-20 16:30 started; 2026-11-20 16:50 now; 2026-11-23 09:30 due.</desc>',
    );
    for (const line of listOf(sla.draw(weekend))) expect(svg).toContain(`>${line.slice(2)}</text>`);
    for (const label of ['Fri 20 Nov 2026', 'Mon 23 Nov', '16:30', '17:00', '09:00', 'Asia/Tokyo', 'open hours']) {
      expect(svg).toContain(`>${label}</text>`);
    }
  });

  test('is drawn for light and for dark surroundings, in the same places', () => {
    expect(svg).toContain('@media screen and (prefers-color-scheme:dark){.sla-clock{--paper:#0d1117;');
    // A colour that is written elsewhere would be the same in both.
    expect(svg.replace(/<style>.*<\/style>/s, '')).not.toMatch(/#[0-9a-f]{3,6}|rgb|fill=|style=/);
  });

  test('a narrow picture is scaled down, so that its words still have room', () => {
    expect(sla.drawSvg({ ...weekend, width: 200 })).toMatch(/ width="200" height="[\d.]+" viewBox="0 0 400 \d+" /);
    expect(sla.drawSvg({ ...weekend, width: 800 })).toMatch(/ width="800" height="(\d+)" viewBox="0 0 800 \1" /);
  });

  test('a letter that stands for several marks is numbered', () => {
    const events = [
      ...weekend.events,
      { type: 'paused', at: jst('20T16:32') },
      { type: 'resumed', at: jst('20T16:34') },
      { type: 'paused', at: jst('20T16:36') },
    ] as const;
    const letters = [...sla.drawSvg({ ...weekend, events }).matchAll(/class="letter[^"]*">(\w+)</g)];
    expect(letters.map(([, letter]) => letter).slice(0, 5)).toEqual(['S', 'P1', 'R', 'P2', 'N']);
  });

  test('a late clock is crossed, a paused one dashed, and a breach has its square', () => {
    const late = sla.drawSvg({ ...weekend, at: jst('23T12:00') });
    expect(shapes('late', late)).not.toEqual([]);
    expect(shapes('crosses', late)).not.toEqual([]);
    expect(late).toMatch(/<rect class="badge missed" [^>]*>\n<text [^>]*>L</);
    const paused = sla.drawSvg({ ...weekend, events: [...weekend.events, { type: 'paused', at: jst('20T16:40') }] });
    expect(shapes('dashes', paused)).not.toEqual([]);
    expect(shapes('dashes')).toEqual([]);
  });
});

describe('long clocks are summarised', () => {
  const started = (year: number) => [{ type: 'started' as const, at: `${year}-11-20T00:00:00Z` }];

  test('past two hundred windows the hours are left out, and that is said', () => {
    // A day at the desk is a window: eight weeks have forty, a decade 2600.
    const weeks = { ...weekend, events: [{ type: 'started' as const, at: '2026-10-01T00:00:00Z' }] };
    expect(sla.drawSvg(weeks).match(/class="open"/g)?.length).toBeGreaterThan(30);
    for (const year of [2016, 1926]) {
      const picture = sla.drawSvg({ ...weekend, events: started(year) });
      expect(picture).not.toContain('class="open"');
      expect(picture).toContain('The hours open too often to be drawn here, so closed time is not shortened.');
      expect(picture.length).toBeLessThan(20_000);
      const text = sla.draw({ ...weekend, events: started(year) });
      expect(text).toContain(`${year}-11-20`);
      expect(text).not.toContain('█');
    }
  });

  test('of many events the first and the last are drawn, and the others are counted', () => {
    const events = Array.from({ length: 5000 }, (_, i) => ({
      type: i === 0 ? ('started' as const) : i % 2 === 1 ? ('paused' as const) : ('resumed' as const),
      at: Date.parse(jst('20T10:00')) + 10_000 * i,
    }));
    const input = { ...weekend, events, at: jst('21T10:00') };
    const text = sla.draw(input);
    expect(text).toContain('4960 more events between them are left out.');
    expect(rowsOf(text).length).toBeLessThan(60);
    const picture = sla.drawSvg({ ...input, width: 4000 });
    expect(picture).toContain('4963 more events between them are left out.');
    expect(rowsOf(picture).length).toBeLessThan(1000);
    expect(rowsOf(sla.drawSvg({ ...input, width: 100 })).length).toBeLessThan(800);
  });
});

describe('reasons, cancellations and languages', () => {
  const events = [
    { type: 'started', at: jst('20T14:00') },
    { type: 'paused', at: jst('20T14:10'), reason: 'waiting for the vendor' },
    { type: 'resumed', at: jst('20T14:20'), reason: 'waiting for the vendor' },
    { type: 'paused', at: jst('20T14:30') },
    { type: 'cancelled', at: jst('20T14:40') },
    { type: 'reopened', at: jst('20T14:50') },
    { type: 'met', at: jst('20T15:00') },
  ] as const;
  const told: Input = { ...weekend, events, at: jst('20T15:00'), width: 98 };

  test('a reason of a pause stands beside its name, and each event has its letter', () => {
    expect(listOf(sla.draw(told))).toEqual([
      'S 2026-11-20 14:00 started',
      'P 2026-11-20 14:10 paused (waiting for the vendor)',
      'R 2026-11-20 14:20 resumed (waiting for the vendor)',
      'P 2026-11-20 14:30 paused',
      'C 2026-11-20 14:40 cancelled',
      'O 2026-11-20 14:50 reopened',
      'M 2026-11-20 15:00 answered',
      'N 2026-11-20 15:00 now',
      // Twenty minutes of the hour had run by the reopening: 40 were left.
      'D 2026-11-20 15:30 due',
    ]);
  });

  test('a cancelled clock does nothing until it is reopened', () => {
    // A minute a column: running, paused, running, paused, cancelled, running, answered.
    expect(rowsOf(sla.draw(told))[4]).toBe(
      `clock   ${'━'.repeat(10)}${'┄'.repeat(10)}${'━'.repeat(10)}${'┄'.repeat(10)}${spaces(10)}${'━'.repeat(10)}`,
    );
  });

  test('a late clock that is paused stands still, and is late again when it runs', () => {
    const paused = [
      { type: 'started', at: jst('20T14:00') },
      { type: 'paused', at: jst('20T15:10') },
      { type: 'resumed', at: jst('20T15:20') },
    ] as const;
    expect(rowsOf(sla.draw({ ...told, events: paused, at: jst('20T15:30') }))[4]).toBe(
      `clock   ${'━'.repeat(60)}${'╳'.repeat(10)}${'┄'.repeat(10)}${'╳'.repeat(10)}`,
    );
  });

  test('the picture shows a reason above its pause, where there is room', () => {
    const paused = [events[0], events[1]];
    const label = /<text [^>]*class="small faint middle">([^<]*wait[^<]*)</;
    const picture = (width: number) => sla.drawSvg({ ...told, events: paused, at: jst('20T14:50'), width });
    expect(label.exec(picture(720))?.[1]).toBe('waiting for the vendor');
    // Ten minutes of an hour: a tenth of the picture has no room for it.
    expect(sla.drawSvg({ ...told, width: 400 })).not.toMatch(label);
    expect(sla.drawSvg({ ...told, width: 600 })).toMatch(/class="small faint middle">waiting…</);
  });

  test('everything is in the language of the locale; letters and bars are the same', () => {
    const ja = sla.draw({ ...told, locale: 'ja' });
    expect(rowsOf(ja).slice(0, 7)).toEqual([
      '応答の時計: 期限内に回答 (Asia/Tokyo)',
      `${spaces(8)}2026/11/20(金)`,
      rowsOf(sla.draw(told))[2],
      `営業    ${'█'.repeat(90)}`,
      rowsOf(sla.draw(told))[4]?.replace('clock ', '時計  '),
      rowsOf(sla.draw(told))[5]?.replace('events', '出来事'),
      rowsOf(sla.draw(told))[6],
    ]);
    expect(listOf(ja).map((line) => [line[0], line.slice('S 2026-11-20 14:00 '.length)])).toEqual([
      ['S', '開始'],
      ['P', '一時停止（waiting for the vendor）'],
      ['R', '再開（waiting for the vendor）'],
      ['P', '一時停止'],
      ['C', '取り消し'],
      ['O', '再オープン'],
      ['M', '回答'],
      ['N', '現在'],
      ['D', '期限'],
    ]);
    const svg = sla.drawSvg({ ...told, width: 720, locale: 'ja' });
    expect(svg).toContain('lang="ja"');
    expect(svg).toContain('<title>応答の時計: 期限内に回答</title>');
    expect(svg).toContain('>2026/11/20(金)</text>');
  });

  test('a long reason is folded, and no line of Japanese begins with a mark that ends one', () => {
    const reason = 'お客様のご都合により、部品の到着を待っています。'.repeat(6);
    const paused = [events[0], { type: 'paused', at: jst('20T14:10'), reason }] as const;
    for (let width = 40; width < 60; width++) {
      const lines = rowsOf(sla.draw({ ...told, events: paused, width, locale: 'ja' }));
      expect(lines.map((line) => line.trim()).join('')).toContain(`一時停止（${reason}）`);
      for (const line of lines) expect(line.trim()).not.toMatch(/^[、。）」っゃゅょ]/);
    }
  });

  test('a reason cannot break the drawing', () => {
    const reason = '<b>&\n\u202e"x"\u0000\ufffe';
    const hostile = [events[0], { type: 'paused', at: jst('20T14:10'), reason }] as const;
    const input = { ...told, events: hostile, at: jst('20T14:50') };
    expect(sla.drawSvg({ ...input, width: 720 })).toContain('2026-11-20 14:10 paused (&lt;b&gt;&amp; &quot;x&quot; )');
    expect(listOf(sla.draw(input))[1]).toBe('P 2026-11-20 14:10 paused (<b>& "x" )');
  });

  test('a language that the library does not speak is refused', () => {
    const locale = 'fr' as 'en';
    expect(issuesOf(() => sla.draw({ ...weekend, locale }))).toEqual(['locale: unknown_locale']);
    expect(issuesOf(() => sla.drawSvg({ ...weekend, locale }))).toEqual(['locale: unknown_locale']);
  });
});

describe('a width is a whole number within bounds', () => {
  const draw = (width: unknown) => issuesOf(() => sla.draw({ ...weekend, width: width as number }));
  const drawSvg = (width: unknown) => issuesOf(() => sla.drawSvg({ ...weekend, width: width as number }));

  test.each([39, 401, 50.5, Number.NaN, '60', null, -1])('draw refuses %s', (width) => {
    expect(draw(width)).toEqual(['width: out_of_range']);
  });

  test.each([99, 4001, 100.5, Number.POSITIVE_INFINITY, '720', null])('drawSvg refuses %s', (width) => {
    expect(drawSvg(width)).toEqual(['width: out_of_range']);
  });

  test.each([40, 400])('draw takes %i', (width) => {
    const lines = rowsOf(sla.draw({ ...weekend, width }));
    expect(Math.max(...lines.map(({ length }) => length))).toBe(width);
  });

  test.each([100, 4000])('drawSvg takes %i', (width) => {
    expect(sla.drawSvg({ ...weekend, width })).toContain(` width="${width}" `);
  });

  test('a zone that there is not is refused', () => {
    expect(issuesOf(() => sla.draw({ ...weekend, zone: 'Asia/Nowhere' }))).toEqual(['zone: unknown_zone']);
    expect(issuesOf(() => sla.drawSvg({ ...weekend, zone: 'Asia/Nowhere' }))).toEqual(['zone: unknown_zone']);
  });
});

test('a ticket that rests says why in words, and keeps the words of a caller', () => {
  const resting = (reason: string, locale: 'en' | 'ja') => {
    const events = [
      { type: 'started', at: jst('20T10:00') },
      { type: 'paused', at: jst('20T11:00'), reason },
    ] as const;
    const input = { within: 'PT4H', events, at: jst('20T13:00'), zone: 'Asia/Tokyo', locale } as const;
    return [sla.draw(input), sla.drawSvg(input)];
  };
  for (const [reason, locale, said] of [
    ['waiting_for_requester', 'en', 'paused (waiting for the requester)'],
    ['waiting_for_requester', 'ja', '一時停止（お客様の返信待ち）'],
    ['on_hold', 'ja', '一時停止（保留中）'],
    ['lunch', 'ja', '一時停止（lunch）'],
  ] as const) {
    for (const picture of resting(reason, locale)) expect(picture.replaceAll('\u00a0', ' ')).toContain(said);
  }
  expect(resting('on_hold', 'en').join()).not.toContain('on_hold');
});
