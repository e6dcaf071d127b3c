import { type Limits, limits } from '../input/plain-copy.js';
import { MAX_REASONS } from '../sla/clock-events.js';

/** Upper bound on the promises of a ticket: each is a clock of its own, on hours of its own. */
export const MAX_PROMISES = 500;

/** How long the lists of a stored event may be. An offer names at most 500 rules at a time, and up to three times. */
const lists = /*@__PURE__*/ Object.freeze({
  closures: 50_000,
  holds: MAX_REASONS,
  commitments: MAX_PROMISES,
  other: 2000,
});

/** How large a stored event may be, and a stored ticket without its history: it has the promises of two severities, twice the nodes. */
export const MAX_EVENT_SIZE: Limits = /*@__PURE__*/ limits({ lists });
export const MAX_TICKET_SIZE: Limits = /*@__PURE__*/ limits({ nodes: 400_000, lists });
