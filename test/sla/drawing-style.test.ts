import { expect, test } from 'vitest';
import * as calendar from '../../src/calendar/index.js';
import * as sla from '../../src/sla/index.js';

type Input = Parameters<typeof sla.drawSvg>[0];

const jst = (text: string) => `2026-11-${text}:00+09:00`;
const desk = { within: 'PT1H', schedule: calendar.japanDesk, zone: 'Asia/Tokyo' } as const;

/** Together they show all that a picture can show: still over a weekend, paused twice, late, answered long ago. */
const pictures = (
  [
    { ...desk, events: [{ type: 'started', at: jst('20T16:30') }], at: jst('23T09:00') },
    {
      ...desk,
      events: [
        { type: 'started', at: jst('20T16:30') },
        { type: 'paused', at: jst('20T16:35'), reason: 'waiting' },
        { type: 'resumed', at: jst('20T16:50') },
        { type: 'paused', at: jst('20T16:55') },
      ],
      at: jst('20T17:00'),
    },
    {
      ...desk,
      events: [
        { type: 'started', at: jst('20T10:00') },
        { type: 'met', at: jst('20T15:00') },
      ],
      at: jst('27T10:00'),
    },
  ] satisfies Input[]
).map((input) => sla.drawSvg(input));

const sheet = /<style>(.*)<\/style>/s.exec(pictures[0] ?? '')?.[1] ?? '';
const rules = sheet.split('\n').map((line) => {
  const [, selector, declarations] = /^(\.sla-clock[^{]*)\{([^{}]*)\}$/.exec(line) ?? [];
  return { selector, declarations };
});

test('each line of the sheet is one rule, its declarations in full, and no selector comes twice', () => {
  expect(rules.at(-1)).toEqual({}); // what dark surroundings change
  const plain = rules.slice(0, -1);
  for (const { declarations } of plain) expect(declarations).toMatch(/^(?:[a-z-]+:[^:;]+)(?:;[a-z-]+:[^:;]+)*$/);
  expect(new Set(plain.map(({ selector }) => selector)).size).toBe(plain.length);
  // Nothing but the picture itself is named without a class or an element within it.
  expect(plain.filter(({ selector }) => selector === '.sla-clock')).toHaveLength(1);
});

test('every class of a shape or a text has its rule, and every rule has something to show', () => {
  const used = new Set(
    pictures.flatMap((svg) =>
      [...svg.matchAll(/<(?!svg)\w+ [^>]*class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')),
    ),
  );
  const ruled = new Set(
    rules.flatMap(({ selector = '' }) => [...selector.matchAll(/\.([a-z]+)(?![\w-])/g)].map(([, name = '']) => name)),
  );
  expect([...used].toSorted()).toEqual([...ruled].toSorted());
});

test('the text has a font that platforms have, and now and a breach are full, with a letter that shows on them', () => {
  const of = (selector: string) => rules.find((rule) => rule.selector === `.sla-clock${selector}`)?.declarations;
  expect(of('')).toMatch(/;font:12px [^;]*"Noto Sans JP",sans-serif$/);
  expect(of(' text')).toBe('fill:var(--ink);stroke:none');
  expect([of(' .badge.now'), of(' .badge.missed')]).toEqual(['fill:var(--ink)', 'fill:var(--late)']);
  expect(of(' .inverse')).toBe('fill:var(--paper)');
});
