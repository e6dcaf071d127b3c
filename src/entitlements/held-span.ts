import { allOf, type Faults, fault, under } from '../input/faults.js';
import { type InstantInput, readInstant } from '../time/instant.js';

/** Something that is held over a span of time, and what may take its place. */
export interface HoldableSpan {
  readonly id: string;
  readonly since?: InstantInput | null | undefined;
  readonly endsAt?: InstantInput | null | undefined;
  readonly next?: { readonly tier: string | null; readonly at: InstantInput } | null | undefined;
}

/** What is held at an instant; times in epoch milliseconds. */
export interface HeldSpan {
  readonly id: string | null;
  readonly since: number | null;
  readonly until: number | null;
  readonly next: { readonly id: string | null; readonly at: number } | null;
  /** The first instant at which this may be otherwise; infinity for never. */
  readonly changesAt: number;
}

const NEVER = Number.POSITIVE_INFINITY;
const NOTHING_HELD: HeldSpan = { id: null, since: null, until: null, next: null, changesAt: NEVER };

/**
 * What is held at an instant. It is held over `[since, endsAt)` and only until `next.at`. From `next.at` on, the next
 * thing is held: until `endsAt` where that is later, for as long as it matters where the end belonged to the first thing.
 */
export function heldSpanAt(holdable: HoldableSpan | null, ms: number): HeldSpan {
  if (holdable === null) return NOTHING_HELD;
  const since = timeOf(holdable.since);
  const endsAt = timeOf(holdable.endsAt);
  const next = nextOf(holdable);
  if (since !== null && ms < since) {
    const first = heldSpanAt(holdable, since);
    // A span that ends where it starts holds nothing.
    return { ...NOTHING_HELD, changesAt: first.id === null ? first.changesAt : since };
  }
  if (next !== null && ms >= next.at) return afterChange(next, endsAt, ms);
  if (endsAt !== null && ms >= endsAt) {
    return next === null || next.id === null ? NOTHING_HELD : { ...NOTHING_HELD, changesAt: next.at };
  }
  const until = Math.min(endsAt ?? NEVER, next?.at ?? NEVER);
  return { id: holdable.id, since, until: until === NEVER ? null : until, next, changesAt: until };
}

/** The faults of an end or a change that lies before the start; `null` where none does. */
export function reversedSpan({ since, endsAt, next }: Omit<HoldableSpan, 'id'>): Faults | null {
  const start = timeOf(since);
  if (start === null) return null;
  const faults: Faults[] = [];
  if ((timeOf(endsAt) ?? start) < start) faults.push(under(['endsAt'], beforeStart()));
  if ((timeOf(next?.at) ?? start) < start) faults.push(under(['next', 'at'], beforeStart()));
  return faults.length === 0 ? null : allOf(faults);
}

function beforeStart(): Faults {
  return fault(
    'reversed_interval',
    'This lies before `since`. Use an instant at or after it.',
    'since 以降の時刻を指定してください。',
  );
}

function afterChange(next: NonNullable<HeldSpan['next']>, endsAt: number | null, ms: number): HeldSpan {
  const until = endsAt !== null && endsAt > next.at ? endsAt : null;
  if (next.id === null || (until !== null && ms >= until)) return NOTHING_HELD;
  return { id: next.id, since: next.at, until, next: null, changesAt: until ?? NEVER };
}

function nextOf({ next }: HoldableSpan): HeldSpan['next'] {
  const at = timeOf(next?.at);
  return next === undefined || next === null || at === null ? null : { id: next.tier, at };
}

/** The instants of an account and of a person have been read, so they are valid. */
function timeOf(input: InstantInput | null | undefined): number | null {
  if (input === undefined || input === null) return null;
  const ms = readInstant(input);
  return typeof ms === 'number' ? ms : null;
}
