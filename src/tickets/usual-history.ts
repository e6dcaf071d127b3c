import { MAX_EVENTS } from './apply-faults.js';
import { wordsFault } from './event-words.js';
import type { Ticket, TicketStatus } from './ticket.js';
import type { TicketChange } from './ticket-event.js';
import { holdsAfter, moveOfEvent } from './ticket-state.js';
import { type TimedChange, timedChangeAt } from './timed-change.js';
import { actorRefusal, nextStatus } from './transition.js';
import { usualChange } from './usual-change.js';
import { usualItems } from './usual-values.js';

/** What a history is replayed on. */
type Opened = Pick<Ticket, 'id' | 'requesterId' | 'severity' | 'cites' | 'openedAt'> & { readonly opened: number };

/** Where a history led to. */
export interface Lived extends Pick<Ticket, 'status' | 'updatedAt' | 'holds' | 'history'> {
  readonly changes: readonly TimedChange[];
  /** Characters of the replies. */
  readonly words: number;
}

/** Up to so many commands, a look at each takes less time than a set of them. */
const FEW = 8;

const NO_HOLDS: readonly never[] = /*@__PURE__*/ Object.freeze([]);

/** The history of a stored ticket, replayed; `null` where it is not in the usual form, or cannot have happened. */
export function replayed({ id, requesterId, severity, cites, openedAt, opened }: Opened, input: unknown): Lived | null {
  const items = usualItems(input, MAX_EVENTS);
  if (items === null) return null;
  const owner = { requesterId, cites };
  const history: TicketChange[] = [];
  const changes: TimedChange[] = [];
  let ids: Set<string> | null = null;
  let words = 0;
  let status: TicketStatus = 'open';
  let holds: Ticket['holds'] = NO_HOLDS;
  let updatedAt = openedAt;
  let last = opened;
  for (let i = 0; i < items.length; i++) {
    const read = usualChange(items[i], id);
    if (read === null) return null;
    const { event, ms } = read;
    if (event.revision !== i + 1 || ms < last) return null;
    if (actorRefusal(owner, event.type, event.actor) !== null || wordsFault(event) !== null) return null;
    const next = nextStatus({ status, holds, severity, history, cites }, moveOfEvent(event));
    if (next !== event.status) return null;
    if (i < FEW) {
      if (history.some(({ commandId }) => commandId === event.commandId)) return null;
    } else {
      ids ??= new Set(history.map(({ commandId }) => commandId));
      if (ids.size === ids.add(event.commandId).size) return null;
    }
    words += event.body?.length ?? 0;
    holds = holdsAfter({ holds }, event);
    status = next;
    updatedAt = event.at;
    last = ms;
    history.push(event);
    changes.push(timedChangeAt(event, ms));
  }
  return { status, updatedAt, holds, history, changes, words };
}
