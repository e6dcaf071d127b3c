import { allOf, type Faults, fault, under } from '../input/faults.js';
import { type InstantInput, readInstant } from '../time/instant.js';

/** Something that is held over a span of time, and what may take its place. */
export interface HoldableSpan {
  readonly id: string;
  readonly since?: InstantInput | null | undefined;
  readonly endsAt?: InstantInput | null | undefined;
  readonly next?: { readonly tier: string | null; readonly at: InstantInput } | null | undefined;
}

/** The same with its times in epoch milliseconds. */
export interface Term {
  readonly id: string;
  readonly since: number | null;
  readonly endsAt: number | null;
  readonly next: { readonly id: string | null; readonly at: number } | null;
}

/** What is held at an instant, since when, until when, and what takes its place; times in epoch milliseconds. */
export interface HeldSpan {
  readonly id: string;
  readonly since: number | null;
  readonly until: number | null;
  readonly next: Term['next'];
}

const NEVER = Number.POSITIVE_INFINITY;

export function termOf(holdable: HoldableSpan): Term {
  const { id, since, endsAt, next = null } = holdable;
  const at = timeOf(next?.at);
  return {
    id,
    since: timeOf(since),
    endsAt: timeOf(endsAt),
    next: next === null || at === null ? null : { id: next.tier, at },
  };
}

/**
 * What is held at an instant, `null` for nothing. It is held over `[since, endsAt)` and only until `next.at`. From
 * `next.at` on, the next thing is held: until `endsAt` where that is later, for as long as it matters where the end
 * belonged to the first thing.
 */
export function heldSpanAt({ id, since, endsAt, next }: Term, ms: number): HeldSpan | null {
  if (since !== null && ms < since) return null;
  if (next !== null && ms >= next.at) return afterChange(next, endsAt, ms);
  if (endsAt !== null && ms >= endsAt) return null;
  const until = Math.min(endsAt ?? NEVER, next?.at ?? NEVER);
  return { id, since, until: until === NEVER ? null : until, next };
}

/** The instants at which a term may start, end or change. */
export function edgesOf({ since, endsAt, next }: Term): readonly number[] {
  return [since, endsAt, next?.at ?? null].filter((edge) => edge !== null);
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

function afterChange(next: NonNullable<Term['next']>, endsAt: number | null, ms: number): HeldSpan | null {
  const until = endsAt !== null && endsAt > next.at ? endsAt : null;
  if (next.id === null || (until !== null && ms >= until)) return null;
  return { id: next.id, since: next.at, until, next: null };
}

/** The instants of an account and of a person have been read, so they are valid. */
function timeOf(input: InstantInput | null | undefined): number | null {
  if (input === undefined || input === null) return null;
  const ms = readInstant(input);
  return typeof ms === 'number' ? ms : null;
}
