import { expect } from 'vitest';
import { timeline } from '../../src/calendar/index.js';
import { historic, modern } from '../arbitraries/instant.ts';
import { spec } from '../arbitraries/schedule.ts';
import { prop } from '../prop.ts';

prop(
  'the_previous_opening_is_the_latest_edge_up_to_the_instant',
  'the opening of the last window given while the desk is open',
  spec,
  modern,
  (one, at) => {
    const line = timeline(one);
    const opening = line.previousOpening(at);
    if (opening === null) return expect(line.between(at - 400 * 86_400_000, at)).toBe(400 * 86_400_000);
    expect([line.isOpen(opening - 1), line.isOpen(opening)]).toEqual([false, true]);
    // From there hours run without a break to the instant, or to a close after which nothing opens up to it.
    const closing = line.nextClosing(opening) ?? at;
    if (closing >= at) return expect(line.between(opening, at)).toBe(at - opening);
    return expect(line.between(closing, at)).toBe(line.isOpen(at) ? Number.NaN : 0);
  },
);

prop(
  'the_previous_closing_is_the_latest_edge_up_to_the_instant',
  'the close of the opening that holds the instant, though it lies ahead',
  spec,
  modern,
  (one, at) => {
    const line = timeline(one);
    const closing = line.previousClosing(at);
    if (closing === null) return expect(line.between(at - 400 * 86_400_000, at)).toBe(400 * 86_400_000);
    expect(closing).toBeLessThanOrEqual(at);
    expect([line.isOpen(closing - 1), line.isOpen(closing)]).toEqual([true, false]);
    return expect(line.nextClosing(closing) ?? at + 1).toBeGreaterThan(at);
  },
);

prop('next_undoes_previous', 'the edge given a millisecond early', spec, historic, (one, at) => {
  const line = timeline(one);
  const [opening, closing] = [line.previousOpening(at), line.previousClosing(at)];
  if (opening !== null) expect(line.nextOpening(opening - 1)).toBe(opening);
  if (closing !== null) expect(line.nextClosing(closing - 1)).toBe(closing);
});
