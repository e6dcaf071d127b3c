import type { Metric } from '../catalog/reply-target.js';
import { invalidInput, shown } from '../errors.js';
import { lengthOf } from '../list.js';
import type { ClockEventType, TimedEvent } from '../sla/clock-events.js';
import type { Commitment } from '../sla/commitment.js';
import { after, started } from '../tickets/clock-events.js';
import { OCCURRENCES, type Occurrence, type Ticket } from '../tickets/ticket.js';
import { millisecondsOf, usualMilliseconds } from '../time/instant.js';
import { openingAt } from './ticket-facts.js';

type Promised = Pick<Commitment, 'id' | 'metric' | 'within' | 'clock'>;

/** What a report reads of a ticket, and nothing that anybody wrote in it. */
export interface ClockedTicket {
  readonly openedAt: number;
  /** The tier, or a power user's variant, that the promises were made under. */
  readonly tier: string;
  readonly language: string;
  readonly promises: readonly Promised[];
  /** What happened to the clock of each metric, in numbers; none where no promise is measured by it. */
  readonly events: { readonly [metric in Metric]: readonly TimedEvent[] };
  readonly closures: Ticket['closures'];
}

const TYPES: ReadonlySet<unknown> = /*@__PURE__*/ new Set(OCCURRENCES);
/** More than any ticket has; a proxy may say anything. */
const MOST_PROMISES = 1000;
const MOST_EVENTS = 100_000;
const MOST_CLOSURES = 5000;
const NOTHING: Partial<Occurrence> = Object.freeze({});
const NONE: readonly never[] = Object.freeze([]);

/** The ticket at `tickets[i]` of the caller's input, under the catalogue of an id. */
export function clockedTicketAt(tickets: readonly unknown[], catalog: string, i: number): ClockedTicket {
  const { openedAt, tier, variant, language, commitments, history, closures, ...from } = writtenAt(tickets, i);
  if (from.catalog !== catalog) return mismatch(catalog, from.catalog, i);
  const opened = openingAt(openedAt, i);
  const measured = { first_reply: false, next_reply: false };
  for (const one of commitments) {
    if (!isPromise(one)) return noTicket(i);
    measured[one.metric] = true;
  }
  return {
    openedAt: opened,
    tier: textOf(tier ?? variant ?? 'none', i),
    language: textOf(language, i),
    promises: commitments as readonly Promised[], // each has been looked at
    events: {
      first_reply: measured.first_reply ? timedEvents(opened, history, 'first_reply', i) : NONE,
      next_reply: measured.next_reply ? timedEvents(opened, history, 'next_reply', i) : NONE,
    },
    closures: closures.length === 0 ? NONE : closures.map((date) => textOf(date, i)),
  };
}

type Unknown<K extends string> = { readonly [name in K]: unknown };

/** What a report reads of a ticket, as it stands there: nothing of it has been looked at. */
interface Written extends Unknown<'openedAt' | 'catalog' | 'tier' | 'variant' | 'language'> {
  readonly commitments: readonly Unknown<keyof Promised>[];
  readonly history: readonly Unknown<'type' | 'at' | 'kind' | 'body'>[];
  readonly closures: readonly unknown[];
}

/** Each field read once; whatever is thrown meanwhile is the value's own, and not even asked what it is. */
function writtenAt(tickets: readonly unknown[], i: number): Written {
  try {
    // What a caller without types may have passed is looked at by `clockedTicketAt`, or throws here.
    const ticket = tickets[i] as Ticket;
    const { openedAt, catalog, tier, variant, route, commitments, history, closures } = ticket;
    return {
      openedAt,
      catalog,
      tier,
      variant,
      language: route.language,
      commitments: readItems(commitments, MOST_PROMISES, ({ id, metric, within, clock }) => ({
        id,
        metric,
        within,
        clock,
      })),
      history: readItems(history, MOST_EVENTS, (event) => {
        const { type, at, actor, body } = event ?? NOTHING;
        return { type, at, kind: actor?.kind, body };
      }),
      closures: readItems(closures, MOST_CLOSURES, (date) => date),
    };
  } catch {
    return noTicket(i);
  }
}

/** The items of a list, each by its index; throws for what is none, or too long. */
function readItems<T, R>(list: readonly T[], most: number, read: (item: T) => R): readonly R[] {
  const length = Array.isArray(list) ? lengthOf(list) : Number.POSITIVE_INFINITY;
  if (length > most) throw new RangeError('This is no list of a ticket.');
  if (length === 0) return NONE;
  const items: R[] = [];
  // What is no item there is looked at by whoever reads it.
  for (let n = 0; n < length; n++) items.push(read(list[n] as T));
  return items;
}

/** What happened to the clock of a metric, in numbers. */
function timedEvents(opened: number, history: Written['history'], metric: Metric, i: number): readonly TimedEvent[] {
  const events: TimedEvent[] = [];
  let ms = opened;
  const note = (type: ClockEventType) => events.push({ type, ms });
  let clock = started(metric, note);
  let n = 0;
  for (const { type, at, kind, body } of history) {
    if (!isType(type) || !isKind(kind) || !(body === null || isText(body))) return noOccurrence(type, i, n);
    const usual = usualMilliseconds(at);
    const next = Number.isNaN(usual) ? millisecondsOf(at, ['tickets', i, 'history', n, 'at']) : usual;
    if (next < ms) return outOfOrder(i, n);
    ms = next;
    clock = after(clock, metric, { type, kind, body }, note);
    n += 1;
  }
  return events;
}

function isPromise(one: Unknown<keyof Promised>): one is Promised {
  return isText(one.id) && isText(one.within) && isText(one.clock) && isMetric(one.metric);
}

function isType(input: unknown): input is Occurrence['type'] {
  return TYPES.has(input);
}

function isKind(input: unknown): input is Occurrence['actor']['kind'] {
  return input === 'requester' || input === 'agent' || input === 'system';
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
