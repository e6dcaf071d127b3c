import type { Metric } from '../catalog/reply-target.js';
import { InvalidInputError, invalidInput, shown } from '../errors.js';
import type { ClockEventType, TimedEvent } from '../sla/clock-events.js';
import type { Commitment } from '../sla/commitment.js';
import { after, started } from '../tickets/clock-events.js';
import type { Occurrence, Ticket } from '../tickets/ticket.js';
import { millisecondsOf } from '../time/instant.js';

type Promised = Pick<Commitment, 'id' | 'metric' | 'within' | 'clock'>;

/** What a report reads of a ticket, and nothing that anybody wrote in it. */
export interface ClockedTicket {
  readonly openedAt: number;
  /** The tier, or a power user's variant, that the promises were made under. */
  readonly tier: string;
  readonly language: string;
  readonly commitments: readonly Promised[];
  readonly history: readonly Occurrence[];
  readonly closures: Ticket['closures'];
}

const TYPES: ReadonlySet<unknown> = /*@__PURE__*/ new Set<Occurrence['type']>([
  'acknowledged',
  'agent_replied',
  'requester_replied',
  'waiting_for_requester',
  'resolved',
  'reopened',
  'closed',
]);

/** More events, promises or dates off than this are no ticket's. */
const MOST_ITEMS = 100_000;

const METRICS: ReadonlySet<unknown> = /*@__PURE__*/ new Set<Metric>(['first_reply', 'next_reply']);

/** The ticket at `tickets[i]` of the caller's input, under the catalogue of an id. */
export function clockedTicketAt(input: unknown, catalog: string, i: number): ClockedTicket {
  try {
    // What a caller without types may have passed throws below, or where it is used.
    const ticket = input as Ticket;
    const { openedAt, tier, variant, route, commitments, history, closures } = ticket;
    if (ticket.catalog !== catalog) return mismatch(catalog, ticket.catalog, i);
    if (!isListOf(commitments, isPromise) || !isList(history) || !isListOf(closures, isText)) return noTicket(i);
    return {
      openedAt: millisecondsOf(openedAt, ['tickets', i, 'openedAt']),
      tier: textOf(tier ?? variant ?? 'none', i),
      language: textOf(route.language, i),
      commitments,
      // Copied here, where it may still throw.
      history: history.slice(),
      closures,
    };
  } catch (error) {
    if (error instanceof InvalidInputError) throw error;
    return noTicket(i);
  }
}

/** What happened to the clock of a metric, in numbers. Throws `out_of_order`. */
export function timedEvents({ openedAt, history }: ClockedTicket, metric: Metric, i: number): readonly TimedEvent[] {
  const events: TimedEvent[] = [];
  let ms = openedAt;
  const note = (type: ClockEventType) => events.push({ type, ms });
  let clock = started(metric, '', note);
  for (let n = 0; n < history.length; n++) {
    const event = occurrenceAt(history[n], i, n);
    const at = millisecondsOf(event.at, ['tickets', i, 'history', n, 'at']);
    if (at < ms) return outOfOrder(i, n);
    ms = at;
    clock = after(clock, metric, event, note);
  }
  return events;
}

function occurrenceAt(input: unknown, i: number, n: number): Occurrence {
  try {
    const { type, actor, body } = input as Occurrence; // looked at below
    const known = TYPES.has(type) && isText(actor.kind) && (body === null || isText(body));
    if (known) return input as Occurrence;
    return noOccurrence(type, i, n);
  } catch (error) {
    if (error instanceof InvalidInputError) throw error;
    return noOccurrence(undefined, i, n);
  }
}

function isPromise({ id, metric, within, clock }: Promised): boolean {
  return isText(id) && isText(within) && isText(clock) && METRICS.has(metric);
}

function isList(list: readonly unknown[]): boolean {
  return Array.isArray(list) && list.length <= MOST_ITEMS;
}

/** Not by `every`, which passes over holes, be they four thousand million. */
function isListOf<T>(list: readonly T[], isOne: (one: T) => boolean): boolean {
  if (!isList(list)) return false;
  for (const one of list) if (!isOne(one)) return false;
  return true;
}

function isText(input: unknown): input is string {
  return typeof input === 'string';
}

function textOf(input: unknown, i: number): string {
  return isText(input) ? input : noTicket(i);
}

function mismatch(expected: string, found: unknown, i: number): never {
  return invalidInput(
    'catalog_mismatch',
    ['tickets', i, 'catalog'],
    `The ticket comes from the catalogue ${shown(found)}, not from ${shown(expected)}.`,
    `このチケットはカタログ ${shown(found)} のものです（指定されたのは ${shown(expected)}）。`,
  );
}

function noTicket(i: number): never {
  return invalidInput('invalid_type', ['tickets', i], 'A ticket is expected.', 'チケットを指定してください。');
}

function noOccurrence(type: unknown, i: number, n: number): never {
  return invalidInput(
    'unknown_event',
    ['tickets', i, 'history', n],
    `${shown(type)} is no event of a ticket.`,
    `${shown(type)} はチケットのイベントではありません。`,
  );
}

function outOfOrder(i: number, n: number): never {
  return invalidInput(
    'out_of_order',
    ['tickets', i, 'history', n, 'at'],
    'The event lies before the one that it follows.',
    'イベントが、直前のイベントより前の時刻になっています。',
  );
}
