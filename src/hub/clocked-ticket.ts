import type { Metric } from '../catalog/reply-target.js';
import { InvalidInputError, invalidInput, shown } from '../errors.js';
import { lengthOf, listAt } from '../list.js';
import type { ClockEventType, TimedEvent } from '../sla/clock-events.js';
import type { Commitment } from '../sla/commitment.js';
import { after, started } from '../tickets/clock-events.js';
import { OCCURRENCES, type Occurrence, type Ticket } from '../tickets/ticket.js';
import { millisecondsOf, usualMilliseconds } from '../time/instant.js';
import { openingAt } from './ticket-facts.js';

/** One promise of a ticket, and what happened to its clock. */
interface Promised extends Pick<Commitment, 'id' | 'metric' | 'within' | 'clock'> {
  readonly events: readonly TimedEvent[];
}

/** What a report reads of a ticket, and nothing that anybody wrote in it. */
export interface ClockedTicket {
  readonly openedAt: number;
  /** The tier, or a power user's variant, that the promises were made under. */
  readonly tier: string;
  readonly language: string;
  readonly promises: readonly Promised[];
  readonly closures: Ticket['closures'];
}

const TYPES: ReadonlySet<unknown> = /*@__PURE__*/ new Set(OCCURRENCES);
/** More than any ticket has; a proxy may say anything. */
const MOST_PROMISES = 1000;
const MOST_EVENTS = 100_000;
const NOTHING = Object.freeze({});
const NONE: readonly never[] = Object.freeze([]);

/** The ticket at `tickets[i]` of the caller's input, under the catalogue of an id: each of its fields read once. */
export function clockedTicketAt(tickets: readonly unknown[], catalog: string, i: number): ClockedTicket {
  try {
    // What a caller without types may have passed is looked at below, or throws.
    const ticket = tickets[i] as Ticket;
    const { openedAt, tier, variant, route, commitments, history, closures } = ticket;
    if (ticket.catalog !== catalog) return mismatch(catalog, ticket.catalog, i);
    const opened = openingAt(openedAt, i);
    const promises: Promised[] = [];
    const promised = sizeOf(commitments);
    if (promised > MOST_PROMISES || sizeOf(history) > MOST_EVENTS) return noTicket(i);
    for (let n = 0; n < promised; n++) {
      const { id, metric, within, clock } = commitments[n] as Commitment;
      const before = promises[n - 1];
      const events = before?.metric === metric ? before.events : timedEvents(opened, history, metric, i);
      if (!isText(id) || !isText(within) || !isText(clock) || !isMetric(metric)) return noTicket(i);
      promises.push({ id, metric, within, clock, events });
    }
    return {
      openedAt: opened,
      tier: textOf(tier ?? variant ?? 'none', i),
      language: textOf(route.language, i),
      promises,
      closures:
        sizeOf(closures) === 0 ? NONE : listAt(closures, ['tickets', i, 'closures']).map((date) => textOf(date, i)),
    };
  } catch (error) {
    if (error instanceof InvalidInputError) throw error;
    return noTicket(i);
  }
}

/** What happened to the clock of a metric, in numbers. */
function timedEvents(opened: number, history: Ticket['history'], metric: Metric, i: number): readonly TimedEvent[] {
  const events: TimedEvent[] = [];
  let ms = opened;
  const note = (type: ClockEventType) => events.push({ type, ms });
  let clock = started(metric, '', note);
  const length = sizeOf(history);
  for (let n = 0; n < length; n++) {
    const { type, at, actor, body } = (history[n] ?? NOTHING) as Occurrence;
    if (!TYPES.has(type) || !isText(actor?.kind) || !(body === null || isText(body))) return noOccurrence(type, i, n);
    const usual = usualMilliseconds(at);
    const next = Number.isNaN(usual) ? millisecondsOf(at, ['tickets', i, 'history', n, 'at']) : usual;
    if (next < ms) return outOfOrder(i, n);
    ms = next;
    clock = after(clock, metric, { type, at, actor, body }, note);
  }
  return events;
}

/** The length of a list; what is none has no end. */
function sizeOf(list: readonly unknown[]): number {
  return Array.isArray(list) ? lengthOf(list) : Number.POSITIVE_INFINITY;
}

function isMetric(input: unknown): input is Metric {
  return input === 'first_reply' || input === 'next_reply';
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
