import fc from 'fast-check';
import { expect } from 'vitest';
import * as sla from '../../src/sla/index.js';
import { inputOf, justStarted, moment, story } from '../arbitraries/clock.ts';
import { prop } from '../prop.ts';

/** The elements that are open when the text has been read: none of a well-formed one. Throws for tags that cross. */
function openElements(xml: string): string[] {
  const open: string[] = [];
  for (const [, closing, name = '', attributes = '', empty] of xml.matchAll(
    /<(\/?)(\w+)((?: [\w-]+="[^"<&]*")*)(\/?)>/g,
  )) {
    if (closing !== '') expect([open.pop(), attributes]).toEqual([name, '']);
    else if (empty === '') open.push(name);
  }
  return open;
}

/** A picture's marks: the letter of each, and where its line stands in the bars. */
function marksOf(svg: string): readonly { readonly letter: string; readonly x: number }[] {
  const lines = [...svg.matchAll(/<path class="mark[^"]*" d="M([\d.]+) /g)].map(([, x]) => Number(x));
  const letters = [...svg.matchAll(/class="letter[^"]*">(\w)\d*</g)].map(([, letter = '']) => letter);
  return lines.map((x, i) => ({ x, letter: letters[i] ?? '' }));
}

const words = fc.string({
  unit: fc.constantFrom('<', '>', '&', '"', "'", ']]>', 'é', '日', '🙂', '\u202e', '\n', 'x', ' '),
});
const widths = fc.integer({ min: 100, max: 900 });
const locales = fc.constantFrom('en' as const, 'ja' as const);

prop(
  'a_picture_is_well_formed_and_always_the_same',
  'text that is not escaped',
  story,
  widths,
  locales,
  words,
  (one, width, locale, reason) => {
    const events = inputOf(one).events.map((event) => (event.reason ? { ...event, reason } : event));
    const input = { ...inputOf(one), events, width, locale, zone: 'Asia/Tokyo' };
    const svg = sla.drawSvg(input);
    expect(sla.drawSvg(structuredClone(input))).toBe(svg);
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^<]*>\n<title>.+<\/title>\n<desc>.+<\/desc>\n.*<\/svg>$/s,
    );
    expect(openElements(svg)).toEqual([]);
    // What is left without its tags is text, with nothing in it that a tag or a script is made of.
    const text = svg.replaceAll(/<[^<>]*>/g, '').replaceAll(/&(?:amp|lt|gt|quot);/g, '');
    expect(text).not.toMatch(/[<&]/);
    expect(svg).not.toMatch(/<script|href|url\(|on\w+="/);
  },
);

prop(
  'every_mark_lies_inside_and_marks_are_in_the_order_of_time',
  'badges that are pushed out at the right',
  story,
  widths,
  (one, width) => {
    const svg = sla.drawSvg({ ...inputOf(one), width });
    const [, right, bottom] = svg.match(/viewBox="0 0 (\d+) (\d+)"/)?.map(Number) ?? [];
    const xs = marksOf(svg).map(({ x }) => x);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    const circles = [...svg.matchAll(/ (?:x|cx)="([\d.-]+)"/g)].map(([, x]) => Number(x));
    expect([...xs, ...circles].filter((x) => !(x >= 0 && x <= (right ?? 0)))).toEqual([]);
    const ys = [...svg.matchAll(/ (?:y|cy)="([\d.-]+)"/g)].map(([, y]) => Number(y));
    expect(ys.filter((y) => !(y <= (bottom ?? 0)))).toEqual([]);
    const bars = [...svg.matchAll(/<rect[^>]* x="([\d.]+)"[^>]* width="([\d.]+)"/g)];
    const ends = bars.map(([, x, w]) => Number(x) + Number(w));
    expect(ends.filter((end) => !(end <= (right ?? 0) + 0.1))).toEqual([]);
  },
);

prop(
  'due_stands_where_its_share_of_the_life_ends',
  'a due mark at now',
  story,
  fc.integer({ min: 1, max: 100_000_000 }),
  (one, wait) => {
    // Round the clock nothing is shortened, so that a place is a share of time.
    const { at: start } = one;
    const within = one.within * 60_000;
    const input = { within: `PT${one.within}M`, events: [{ type: 'started' as const, at: start }], at: start + wait };
    const end = Math.max(start + wait, start + within);
    const due = marksOf(sla.drawSvg({ ...input, width: 640 })).find(({ letter }) => letter === 'D');
    expect(Math.abs((due?.x ?? 0) - (20 + (within / (end - start)) * 600))).toBeLessThanOrEqual(0.06);
  },
);

prop(
  'a_drawing_keeps_to_its_width_and_is_always_the_same',
  'a column too many at the end',
  story,
  fc.integer({ min: 40, max: 120 }),
  locales,
  (one, width, locale) => {
    const text = sla.draw({ ...inputOf(one), width, locale });
    expect(sla.draw({ ...inputOf(one), width, locale })).toBe(text);
    const lines = text.split('\n');
    // What is beyond Latin takes two columns, save the signs of the bars.
    for (const line of lines)
      expect(line.length + (line.match(/[\u3000-\uffef]/g)?.length ?? 0)).toBeLessThanOrEqual(width);
    const instants = lines.flatMap((line) => /^[A-Z] (\d{4}-\d\d-\d\d [\d:.]+)/.exec(line)?.[1] ?? []);
    expect(instants).toEqual(instants.toSorted());
  },
);

prop(
  'a_drawing_shows_lateness_exactly_when_there_has_been_some',
  'a clock that runs in time drawn as late',
  story,
  moment,
  (one, wait) => {
    const showsLateness = (input: ReturnType<typeof inputOf>) => sla.draw({ ...input, width: 400 }).includes('╳');
    const whole = { ...inputOf(one), reopen: 'continue' as const };
    if (sla.readClock(whole).breachedAt === null) expect(showsLateness(whole)).toBe(false);
    const { dueAt } = sla.readClock(inputOf(justStarted(one)));
    for (const at of [one.at + wait, Date.parse(dueAt ?? '') + 1 + wait]) {
      const alone = { ...inputOf(justStarted(one)), at };
      const { breachedAt } = sla.readClock(alone);
      // What has been late for no time at all yet has no place on the bar.
      expect(showsLateness(alone)).toBe(breachedAt !== null && Date.parse(breachedAt) < at);
    }
  },
);

prop(
  'no_tick_of_the_axis_crosses_the_label_of_a_day',
  'a long tick at the start of a day whose label stands further to the right',
  story,
  widths,
  locales,
  (one, width, locale) => {
    const svg = sla.drawSvg({ ...inputOf(one), width, locale, zone: 'Asia/Tokyo' });
    const labels = [...svg.matchAll(/<text x="([\d.]+)" y="54">([^<]*)</g)].map(([, x, text = '']) => {
      const columns = [...text].reduce((sum, character) => sum + (character > '\u2000' ? 2 : 1), 0);
      return { from: Number(x), to: Number(x) + columns * 6.6 };
    });
    const ticks = [...svg.matchAll(/M([\d.]+) 78v-32/g)].map(([, x]) => Number(x));
    for (const tick of ticks) expect(labels.filter(({ from, to }) => from < tick && tick < to)).toEqual([]);
    expect(ticks.length).toBeLessThanOrEqual(labels.length);
  },
);
