import { millisecondsOf } from '../time/instant.js';
import { type BoundaryEvent, type CommandEvent, isBoundary } from './event.js';
import type { AcceptedCommand, Subscription } from './subscription.js';

/** So many commands are kept in any case, and those of two periods. */
const MAX_ACCEPTED = 100;
/** So many of two periods: a stored state has room for no more. */
export const MAX_COMMANDS = 20_000;

/**
 * The commands that a state remembers while one event after the other is applied. A command is found by its id, and added
 * without a copy of the list: with a copy for each event, the time of a replay grew with the square of its events.
 */
export interface CommandRecord {
  find(id: string): AcceptedCommand | undefined;
  hasRevision(revision: number): boolean;
  /** The revision below which commands may have been forgotten; 0 where none was. */
  forgottenBelow(): number;
  /** The list after an event that follows the state. The record goes on using it. */
  after(state: Subscription, event: CommandEvent | BoundaryEvent): readonly AcceptedCommand[];
}

export function recordOf(accepted: readonly AcceptedCommand[]): CommandRecord {
  let list = [...accepted];
  let ids = byId(list);
  return {
    find: (id) => ids.get(id),
    hasRevision: (revision) => hasRevision(list, revision),
    // Nothing is forgotten before the list is full. Before its first command, any command may have been there.
    forgottenBelow: () => (list.length < MAX_ACCEPTED ? 0 : (list[0]?.revision ?? 0)),
    after(state, event) {
      if (isBoundary(event)) {
        list = ofTwoPeriods(list, state);
        ids = byId(list);
      } else {
        const entry = entryOf(event);
        list.push(entry);
        ids.set(entry.id, entry);
      }
      return list;
    },
  };
}

/** The commands that a state remembers after an event that follows it. */
export function acceptedAfter(state: Subscription, event: CommandEvent | BoundaryEvent): readonly AcceptedCommand[] {
  const { accepted } = state;
  return isBoundary(event) ? ofTwoPeriods(accepted, state) : newest([...accepted, entryOf(event)]);
}

/** As many commands as a stored state has room for, the oldest ones left out. */
export function newest(accepted: readonly AcceptedCommand[]): readonly AcceptedCommand[] {
  return accepted.length > MAX_COMMANDS ? accepted.slice(-MAX_COMMANDS) : accepted;
}

/** What is remembered where a period ends: it is the previous one from now on. */
function ofTwoPeriods(accepted: readonly AcceptedCommand[], { period }: Pick<Subscription, 'period'>) {
  const since = millisecondsOf(period.start);
  return accepted.filter(({ at }, i) => i >= accepted.length - MAX_ACCEPTED || millisecondsOf(at) >= since);
}

function entryOf({ commandId: id, revision, at, digest, effectiveAt }: CommandEvent): AcceptedCommand {
  const entry = { id, revision, at, digest };
  return effectiveAt === at ? entry : { ...entry, effectiveAt };
}

function byId(accepted: readonly AcceptedCommand[]): Map<string, AcceptedCommand> {
  return new Map(accepted.map((one) => [one.id, one]));
}

/** Whether a command has the revision. They ascend. */
function hasRevision(accepted: readonly AcceptedCommand[], revision: number): boolean {
  let [low, high] = [0, accepted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((accepted[middle]?.revision ?? 0) < revision) low = middle + 1;
    else high = middle;
  }
  return accepted[low]?.revision === revision;
}
