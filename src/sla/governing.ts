import { allOf, Faults, missing, type Reader, under } from '../input/faults.js';
import { deepFreeze } from '../input/frozen.js';
import { listOf } from '../input/list.js';
import { readFields } from '../input/object.js';
import { plainCopy } from '../input/plain-copy.js';
import { nullable, oneOf } from '../input/readers.js';
import { soleDoor } from '../input/request.js';
import { versioned } from '../input/version.js';
import { type Instant, readInstant } from '../time/instant.js';
import type { Reading } from './reading.js';
import { STAGES } from './stage.js';

/** A commitment, or a commitment with its reading, as `tickets.readClocks` gives them. */
export type Governable =
  | { readonly dueAt: Instant | null }
  | { readonly reading: Pick<Reading, 'stage' | 'dueAt'>; readonly commitment: unknown };

/**
 * The commitment that binds: the earliest due of those that are not answered yet, the first of equals; `null` where
 * nothing is due. It takes commitments, or the rows of `tickets.readClocks`. Throws `missing`, `invalid_instant`,
 * `unknown_stage` (A2).
 *
 * @example
 * sla.governing([]) // => null
 * const due = (id: string, dueAt: string) => ({ id, dueAt });
 * sla.governing([due('a', '2026-11-20T11:30:00.000Z'), due('b', '2026-11-20T08:30:00.000Z')])?.id // => 'b'
 */
export function governing<C extends Governable>(commitments: readonly C[]): C | null {
  return enter(commitments, (dues) => {
    const first = earliest(dues);
    // The item that the caller gave at this place is a C.
    return first === null ? null : (frozenCopy(first.item) as C);
  });
}

interface Due {
  readonly item: unknown;
  readonly ms: number | null;
}

/** The earliest due, the first of equals. */
export function earliest<T extends { readonly ms: number | null }>(dues: readonly T[]): T | null {
  let first: T | null = null;
  for (const due of dues) {
    if (due.ms !== null && due.ms < (first?.ms ?? Number.POSITIVE_INFINITY)) first = due;
  }
  return first;
}

const readDues: Reader<readonly Due[]> = /*@__PURE__*/ listOf((item) => {
  const ms = readDue(item);
  return ms instanceof Faults ? ms : { item, ms };
});

const enter = /*@__PURE__*/ soleDoor('sla.governing', readDues);

const readStage = /*@__PURE__*/ oneOf('stage', STAGES);
const readDueAt: Reader<number | null> = /*@__PURE__*/ nullable(readInstant);

/** The instant by which an item is due; `null` where nothing is due, or nothing is due any more. */
function readDue(item: unknown): number | null | Faults {
  const values = readFields(item, ['reading']);
  if (values instanceof Faults) return values;
  const [reading] = values;
  return reading === undefined ? readCommitment(item) : fieldOf('reading', readOpenDue, reading);
}

const readCommitment = /*@__PURE__*/ versioned('commitment', (commitment) => {
  const values = readFields(commitment, ['dueAt']);
  return values instanceof Faults ? values : fieldOf('dueAt', readDueAt, values[0]);
});

const readOpenDue = /*@__PURE__*/ versioned('reading', (reading): number | null | Faults => {
  const values = readFields(reading, ['stage', 'dueAt']);
  if (values instanceof Faults) return values;
  const stage = fieldOf('stage', readStage, values[0]);
  const dueAt = fieldOf('dueAt', readDueAt, values[1]);
  if (stage instanceof Faults) return dueAt instanceof Faults ? allOf([stage, dueAt]) : stage;
  return stage === 'met' || stage === 'met_late' || stage === 'cancelled' ? null : dueAt;
});

/** Reads a field that has to be there. */
function fieldOf<T>(key: string, read: Reader<T>, input: unknown): T | Faults {
  const value = input === undefined ? missing() : read(input);
  return value instanceof Faults ? under([key], value) : value;
}

/** What the caller gave, frozen without touching it. */
function frozenCopy(item: unknown): unknown {
  if (Object.isFrozen(item)) return item;
  const plain = plainCopy(item);
  return plain instanceof Faults ? item : deepFreeze(plain.copy);
}
