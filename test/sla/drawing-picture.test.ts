import { describe, expect, test } from 'vitest';
import * as calendar from '../../src/calendar/index.js';
import * as sla from '../../src/sla/index.js';

// A picture from top to bottom, in pixels: the axis, the band of hours from 78 to 128, bars from 98 to 116 in it, badges
// around 150, the keys from 174, and 16 under them the list. 20 are left free at both sides. Places are worked out by hand.

type Input = Parameters<typeof sla.drawSvg>[0];

const jst = (text: string) => `2026-11-${text}:00+09:00`;
const weekend: Input = {
  within: 'PT1H',
  schedule: calendar.japanDesk,
  events: [{ type: 'started', at: jst('20T16:30') }],
  at: jst('20T16:50'),
  zone: 'Asia/Tokyo',
};

/** The lines of a picture, without its style sheet. */
function linesOf(input: Input): readonly string[] {
  return sla
    .drawSvg(input)
    .replace(/<style>.*<\/style>\n/s, '')
    .split('\n');
}

const shapesWith = (lines: readonly string[], part: string) => lines.filter((line) => line.includes(part));

test('a pause over a weekend is one bar with its reason, and everything has its place', () => {
  const events = [
    { type: 'started', at: jst('20T16:30') },
    { type: 'paused', at: jst('20T16:40'), reason: 'parts' },
    { type: 'resumed', at: jst('23T09:10') },
  ] as const;
  // 90 minutes of the desk, 8 pixels each, and 16 for the weekend.
  const lines = linesOf({ ...weekend, events, at: jst('23T09:20'), width: 776 });
  const [frame, title, , ...shapes] = lines;
  expect(frame).toContain(' width="776" height="324" viewBox="0 0 776 324" ');
  expect(title).toBe('<title>SLA clock: running</title>');
  const circle = (x: number, y: number) => `<circle class="badge" cx="${x}" cy="${y}" r="9"/>`;
  const now = (x: number, y: number) => `<circle class="badge now" cx="${x}" cy="${y}" r="9"/>`;
  const letter = (x: number, y: number, text: string, more = '') =>
    `<text x="${x}" y="${y}" class="letter${more}">${text}</text>`;
  const time = (x: number, text: string) => `<text x="${x}" y="69" class="small faint middle">${text}</text>`;
  expect(shapes).toEqual([
    '<rect class="paper" x="0" y="0" width="776" height="324"/>',
    '<text x="20" y="28" class="head">SLA clock: running</text>',
    '<text x="756" y="28" class="small faint end">Asia/Tokyo</text>',
    // The hours.
    '<rect class="open" x="20" y="78" width="240" height="50"/>',
    '<rect class="closed" x="260" y="78" width="16" height="50"/>',
    '<path class="torn" d="M260 78v50M276 78v50"/>',
    '<rect class="open" x="276" y="78" width="480" height="50"/>',
    // The axis: two days, and every ten minutes.
    `<path class="axis" d="M20 78v-32M276 78v-32${[20, 100, 180, 260, 276, 356, 436, 516, 596, 676, 756].map((x) => `M${x} 72v6`).join('')}"/>`,
    '<text x="24" y="54">Fri 20 Nov 2026</text>',
    '<text x="280" y="54">Mon 23 Nov</text>',
    // Labels of edges stand inside; a label is 33 wide.
    time(36.5, '16:30'),
    time(100, '16:40'),
    time(180, '16:50'),
    time(243.5, '17:00'),
    time(292.5, '09:00'),
    time(356, '09:10'),
    time(436, '09:20'),
    time(516, '09:30'),
    time(596, '09:40'),
    time(676, '09:50'),
    time(739.5, '10:00'),
    // What the clock did.
    '<rect class="running" x="20" y="98" width="80" height="18"/>',
    '<rect class="paused" x="100" y="98" width="256" height="18"/>',
    '<path class="dashes" d="M100 107h256"/>',
    '<rect class="running" x="356" y="98" width="80" height="18"/>',
    '<rect class="left" x="436" y="98" width="320" height="18"/>',
    '<text x="228" y="92" class="small faint middle">parts</text>',
    // The marks: from 4 above the band to 4 under it, and on to the top of the badge.
    '<path class="mark" d="M20 74V132L20 141"/>',
    circle(20, 150),
    letter(20, 154, 'S'),
    '<path class="mark" d="M100 74V132L100 141"/>',
    circle(100, 150),
    letter(100, 154, 'P'),
    '<path class="mark" d="M356 74V132L356 141"/>',
    circle(356, 150),
    letter(356, 154, 'R'),
    '<path class="mark" d="M436 74V132L436 141"/>',
    now(436, 150),
    letter(436, 154, 'N', ' inverse'),
    '<path class="mark due" d="M756 74V132L756 141"/>',
    '<path class="badge" d="M756 139l11 11l-11 11l-11 -11z"/>',
    letter(756, 154, 'D'),
    // The keys: a sample of 26, the name at 32, 18 to the next one; a column of a name is 6.6 wide.
    '<rect class="open" x="20" y="174" width="26" height="18"/>',
    '<text x="52" y="187">open hours</text>',
    '<rect class="closed" x="142" y="174" width="14" height="18"/>',
    '<path class="torn" d="M142 174v18M156 174v18"/>',
    '<text x="168" y="187">closed, shortened</text>',
    '<rect class="running" x="298.2" y="174" width="26" height="18"/>',
    '<text x="330.2" y="187">running</text>',
    '<rect class="paused" x="394.4" y="174" width="26" height="18"/>',
    '<path class="dashes" d="M394.4 183h26"/>',
    '<text x="426.4" y="187">paused</text>',
    '<rect class="left" x="484" y="174" width="26" height="18"/>',
    '<text x="516" y="187">time left</text>',
    // The list, a line every 22.
    circle(30, 214),
    letter(30, 218, 'S'),
    '<text x="50" y="218">2026-11-20 16:30 started</text>',
    circle(30, 236),
    letter(30, 240, 'P'),
    '<text x="50" y="240">2026-11-20 16:40 paused (parts)</text>',
    circle(30, 258),
    letter(30, 262, 'R'),
    '<text x="50" y="262">2026-11-23 09:10 resumed</text>',
    now(30, 280),
    letter(30, 284, 'N', ' inverse'),
    '<text x="50" y="284">2026-11-23 09:20 now</text>',
    '<path class="badge" d="M30 291l11 11l-11 11l-11 -11z"/>',
    letter(30, 306, 'D'),
    '<text x="50" y="306">2026-11-23 10:00 due</text>',
    '</svg>',
  ]);
});

describe('a late clock', () => {
  // Due at the close of Friday, answered now: ten pixels a minute.
  const events = [...weekend.events, { type: 'met', at: jst('23T09:30') }] as const;
  const lines = linesOf({ ...weekend, within: 'PT30M', events, at: jst('23T09:30'), width: 656 });

  test('its lateness is one bar over the weekend, taller by 3 at both sides, with a cross every 16', () => {
    const crosses = Array.from({ length: 19 }, (_, i) => `M${324 + 16 * i} 102l9 10m0 -10l-9 10`).join('');
    const [bar, key] = shapesWith(lines, '<rect class="late"');
    expect(bar).toBe('<rect class="late" x="320" y="95" width="316" height="24"/>');
    expect(key).toBe('<rect class="late" x="394.4" y="171" width="26" height="24"/>');
    expect(shapesWith(lines, '"crosses"')).toEqual([
      `<path class="crosses" d="${crosses}"/>`,
      '<path class="crosses" d="M398.4 178l9 10m0 -10l-9 10"/>',
    ]);
  });

  test('badges at one place stand 23 apart, those at the right edge move to the left', () => {
    expect(shapesWith(lines, '"mark')).toEqual([
      '<path class="mark" d="M20 74V132L20 141"/>',
      '<path class="mark due" d="M320 74V132L320 141"/>',
      '<path class="mark missed" d="M320 74V132L343 141"/>',
      '<path class="mark" d="M636 74V132L613 141"/>',
      '<path class="mark" d="M636 74V132L636 141"/>',
    ]);
    expect(shapesWith(lines, 'class="badge missed"')).toEqual([
      '<rect class="badge missed" x="335" y="142" width="16" height="16"/>',
      '<rect class="badge missed" x="22" y="250" width="16" height="16"/>',
    ]);
    expect(shapesWith(lines, '>L<')).toEqual([
      '<text x="343" y="154" class="letter inverse">L</text>',
      '<text x="30" y="262" class="letter inverse">L</text>',
    ]);
  });
});

test('a clock that stands still over the weekend is a line there, and nothing is left in closed hours', () => {
  const bars = (input: Input) =>
    linesOf({ ...input, width: 656 }).filter(
      (line) => /class="(?:running|still|left)"/.test(line) && / y="98"|107h/.test(line),
    );
  expect(bars({ ...weekend, at: jst('23T09:00') })).toEqual([
    '<rect class="running" x="20" y="98" width="300" height="18"/>',
    '<path class="still" d="M320 107h16"/>',
    '<rect class="left" x="336" y="98" width="300" height="18"/>',
  ]);
  expect(bars(weekend)).toEqual([
    '<rect class="running" x="20" y="98" width="200" height="18"/>',
    '<rect class="left" x="220" y="98" width="100" height="18"/>',
    '<rect class="left" x="336" y="98" width="300" height="18"/>',
  ]);
  expect(linesOf(weekend).filter((line) => !/^<\/?[a-z]/.test(line))).toEqual([]);
});

test('keys that a line has no room for stand in the next one, and the list under them', () => {
  const events = [...weekend.events, { type: 'paused', at: jst('20T16:40') }] as const;
  // 360 pixels: 116 for the open hours, 162.2 for the closed ones, and 71.6 + 18 for a pause.
  const lines = linesOf({ ...weekend, events, at: jst('23T09:30'), width: 400 });
  expect(lines.filter((line) => / y="(?:187|211)">/.test(line))).toEqual([
    '<text x="52" y="187">open hours</text>',
    '<text x="168" y="187">closed, shortened</text>',
    '<text x="330.2" y="187">running</text>',
    '<text x="52" y="211">paused</text>',
  ]);
  expect(shapesWith(lines, '"dashes"').at(-1)).toBe('<path class="dashes" d="M20 207h26"/>');
  expect(shapesWith(lines, '>2026-11-20 16:30 started<')).toEqual([
    '<text x="50" y="242">2026-11-20 16:30 started</text>',
  ]);
});

test('a clock that has not started is its list alone, 16 under where the keys would be', () => {
  expect(linesOf({ ...weekend, events: [], width: 400 }).slice(3)).toEqual([
    '<rect class="paper" x="0" y="0" width="400" height="212"/>',
    '<text x="20" y="28" class="head">SLA clock: not started</text>',
    '<text x="380" y="28" class="small faint end">Asia/Tokyo</text>',
    '<path class="mark" d="M20 74V132L20 141"/>',
    '<circle class="badge now" cx="20" cy="150" r="9"/>',
    '<text x="20" y="154" class="letter inverse">N</text>',
    '<circle class="badge now" cx="30" cy="190" r="9"/>',
    '<text x="30" y="194" class="letter inverse">N</text>',
    '<text x="50" y="194">2026-11-20 16:50 now</text>',
    '</svg>',
  ]);
});
