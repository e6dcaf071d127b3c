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

prop(
  'a_picture_is_well_formed_and_always_the_same',
  'text that is not escaped',
  story,
  fc.integer({ min: 100, max: 900 }),
  (one, width) => {
    const svg = sla.drawSvg({ ...inputOf(one), width, zone: 'Asia/Tokyo' });
    expect(sla.drawSvg({ ...inputOf(one), width, zone: 'Asia/Tokyo' })).toBe(svg);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^<]*>\n<title>.*<\/title>\n.*<\/svg>$/s);
    expect(openElements(svg)).toEqual([]);
    // What is left without its tags is text, with nothing in it that a tag is made of.
    expect(svg.replaceAll(/<[^<>]*>/g, '')).not.toMatch(/[<>&]/);
    const ends = [...svg.matchAll(/<rect x="(\d+)" y="\d+" width="(\d+)"/g)].map(([, x, w]) => Number(x) + Number(w));
    expect(Math.max(0, ...ends)).toBeLessThanOrEqual(width + 1);
  },
);

prop(
  'a_drawing_is_as_wide_as_asked_and_always_the_same',
  'a column too many at the end',
  story,
  fc.integer({ min: 10, max: 120 }),
  (one, width) => {
    const text = sla.draw({ ...inputOf(one), width });
    expect(sla.draw({ ...inputOf(one), width })).toBe(text);
    const lines = text.split('\n');
    for (const line of lines.slice(0, 3)) expect(line).toHaveLength('events '.length + width);
    const instants = lines.slice(3).map((line) => /^. (\S+ [\d:.]+) \w[\w ]*(?: \(\w+\))?$/.exec(line)?.[1] ?? line);
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
