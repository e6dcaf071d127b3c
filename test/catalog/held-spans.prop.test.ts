import fc from 'fast-check';
import { expect } from 'vitest';
import { createWork } from '../../src/catalog/comparison-work.js';
import { type DueOrder, dueOrder } from '../../src/catalog/due-order.js';
import { define, type TargetSpec } from '../../src/catalog/index.js';
import { offerOf } from '../../src/catalog/offer.js';
import { fault } from '../../src/input/faults.js';
import { prop } from '../prop.ts';
import { MINIMAL } from './small-offer.ts';

// Promises round the clock for those who bought within spans of years; the twin asks for each year in which one may buy.

/** A promise of some hours, for those who bought from the first year on, and before the second. */
interface Promised {
  readonly hours: number;
  readonly held: { readonly from: number | null; readonly until: number | null } | null;
}

const YEARS = [2010, 2011, 2012, 2013];

const span = fc
  .tuple(fc.constantFrom(null, ...YEARS), fc.nat({ max: YEARS.length }))
  .map(([from, length]) => ({ from, until: length === 0 ? null : (from ?? 2010) + length }));
const promises = fc.array(fc.record({ hours: fc.integer({ min: 1, max: 3 }), held: fc.option(span, { freq: 3 }) }), {
  minLength: 1,
  maxLength: 3,
});

function targetOf({ hours, held }: Promised): TargetSpec {
  if (held === null) return { within: `PT${hours}H` };
  const { from, until } = held;
  const dates = { ...(from !== null && { from: `${from}-01-01` }), ...(until !== null && { until: `${until}-01-01` }) };
  return { within: `PT${hours}H`, held: dates };
}

function orderOf(after: readonly Promised[], before: readonly Promised[]): DueOrder {
  const targets = Object.fromEntries([...after, ...before].map((one, i) => [`r${i}`, targetOf(one)]));
  const offer = offerOf(define({ ...MINIMAL, tiers: { t: { targets, benefits: { web: {} } } } }));
  const all = (offer.tiers[0]?.targets ?? []).map((target) => ({ offer, target }));
  const work = createWork(1e9, () => fault('too_large', 'x', 'x'));
  return dueOrder(all.slice(0, after.length), all.slice(after.length), work);
}

/** The hours of the earliest promise to whoever bought in a year; `null`: nobody knows when. */
function earliest(list: readonly Promised[], year: number | null): number {
  const holds = ({ held }: Promised) =>
    held === null ||
    (year !== null && (held.from === null || held.from <= year) && (held.until === null || year < held.until));
  return Math.min(Number.POSITIVE_INFINITY, ...list.filter(holds).map(({ hours }) => hours));
}

prop(
  'the_time_of_purchase_decides_which_promise_is_earlier',
  'spans that lie in one another told apart by their texts',
  promises,
  promises,
  (after, before) => {
    const years = [null, ...Array.from({ length: 12 }, (_, i) => 2006 + i)];
    const pairs = years.map((year) => [earliest(after, year), earliest(before, year)] as const);
    const [earlier, later] = [pairs.some(([a, b]) => a < b), pairs.some(([a, b]) => a > b)];
    expect(orderOf(after, before)).toBe(earlier && later ? 'other' : earlier ? 'earlier' : later ? 'later' : 'same');
  },
);
