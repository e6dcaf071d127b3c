import { Faults } from '../input/faults.js';
import { isLiteral, unread } from '../input/usual.js';
import { readRounding } from '../money/rounding.js';
import { readDate } from '../time/calendar-date.js';
import { periodShare, type Terms } from './period-share.js';
import type { DayProration } from './proration.js';
import { readQuantity, usualPrice } from './unit-price.js';

/** The terms of a sound request by the day; `null` where it may not be one. */
export function usualProration(input: unknown): Terms | null {
  const fields = unread<keyof DayProration>(input);
  if (fields === null) return null;
  const { unitPrice, quantity, rounding, period, from, to } = fields;
  if (!isLiteral(fields)) return null;
  for (const name in fields) if (!isField(name)) return null;
  const dates = unread<keyof DayProration['period']>(period);
  if (dates === null) return null;
  const { startsOn, endsOn } = dates;
  if (!isLiteral(dates)) return null;
  const price = usualPrice(unitPrice);
  const count = readQuantity(quantity);
  const mode = rounding === undefined ? 'half_up' : readRounding(rounding);
  if (price === null || typeof count !== 'number' || typeof mode !== 'string') return null;
  const start = readDate(startsOn);
  const end = readDate(endsOn);
  const first = readDate(from);
  const last = to === undefined ? undefined : readDate(to);
  if (typeof start !== 'number' || typeof end !== 'number' || typeof first !== 'number') return null;
  const share = last instanceof Faults ? last : periodShare('day', start, end, { from: first, to: last });
  return share instanceof Faults ? null : { unitPrice: price, quantity: count, rounding: mode, share };
}

function isField(name: string): boolean {
  return (
    name === 'unitPrice' ||
    name === 'quantity' ||
    name === 'period' ||
    name === 'from' ||
    name === 'to' ||
    name === 'rounding'
  );
}
