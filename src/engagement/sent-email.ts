import type { Reader } from '../input/faults.js';
import { listOf } from '../input/list.js';
import { text } from '../input/readers.js';
import { object } from '../input/request.js';
import { type Quarter, readQuarter } from './quarter.js';

/** An e-mail that has been sent, and the features that it told of. */
export interface SentEmail {
  readonly quarter: Quarter;
  readonly features: readonly string[];
}

/** A sent e-mail that has been read; `quarter` as its number. */
export interface ReadEmail {
  readonly quarter: number;
  readonly features: readonly string[];
}

const MAX_EMAILS = 10_000;

/** Reads the e-mails that have been sent. */
export const readSent: Reader<readonly ReadEmail[]> = /*@__PURE__*/ listOf(
  /*@__PURE__*/ object({
    quarter: readQuarter,
    features: /*@__PURE__*/ listOf(/*@__PURE__*/ text({ max: 1000 }), 1000),
  }),
  MAX_EMAILS,
);

/** The features of the newest quarter up to `quarter` in which e-mails were sent. */
export function lastTold(sent: readonly ReadEmail[], quarter: number): ReadonlySet<string> {
  const earlier = sent.filter((one) => one.quarter <= quarter);
  const last = Math.max(...earlier.map((one) => one.quarter));
  return new Set(earlier.filter((one) => one.quarter === last).flatMap(({ features }) => features));
}
