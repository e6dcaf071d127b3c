import { Faults, missing, under } from '../input/faults.js';
import type { Issue } from '../input/issue.js';
import { readFields } from '../input/object.js';
import { DOCUMENT_VERSION, FIRST_VERSION } from '../input/version.js';

/** A stored ticket that cannot be read: its place in the list, and what is wrong in it. */
export interface SickTicket {
  readonly index: number;
  /** Every issue; of the thousandth sick ticket and later ones the first issue alone. */
  readonly issues: readonly Issue[];
}

/** So many sick tickets are named with all of their issues: a list of a million would take minutes, and help nobody. */
export const MAX_TOLD = 1000;

/** The version, and fields that every ticket of today's has. Without one of them, nothing else of it need be read. */
const FIELDS = ['version', 'id', 'requesterId', 'openedAt', 'commitments', 'history'] as const;

const absent = /*@__PURE__*/ new Map<string, Faults>();

/** A fault of a value that is obviously not a ticket, found without reading it; `null` where it has to be read. */
export function outlineFault(ticket: unknown): Faults | null {
  const values = readFields(ticket, FIELDS);
  if (values instanceof Faults) return values;
  const [version = FIRST_VERSION] = values;
  if (version !== DOCUMENT_VERSION) return null;
  const field = FIELDS[values.indexOf(undefined, 1)];
  if (field === undefined) return null;
  const found = absent.get(field) ?? under([field], missing());
  absent.set(field, found);
  return found;
}
