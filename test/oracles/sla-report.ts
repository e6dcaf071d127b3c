import type { Commitment, Reading } from '../../src/sla/index.js';
import type { Ticket, TicketChange } from '../../src/tickets/index.js';

// The report, told the long way. The clocks of every promise are replayed one by one from the table of metrics, each is
// read by itself, and every figure is counted by a pass of its own over all of them.

/** Reads one clock: clocks have a twin of their own. Events that do not apply change nothing. */
export type ReadClock = (within: string, schedule: Commitment['schedule'], events: readonly SlowEvent[]) => Reading;

interface SlowEvent {
  readonly type: 'started' | 'paused' | 'resumed' | 'met' | 'cancelled' | 'reopened';
  readonly at: string;
}

export interface SlowCounts {
  readonly [figure: string]: unknown;
}

export interface SlowReport {
  readonly tickets: number;
  readonly totals: SlowCounts;
  readonly by: { readonly [dimension: string]: readonly SlowCounts[] };
}

interface SlowRequest {
  readonly tickets: readonly Ticket[];
  readonly at: number;
  readonly from?: number | null;
  readonly to?: number | null;
  readonly zone?: string;
  readonly by?: readonly string[];
}

interface Clock {
  readonly ticket: Ticket;
  readonly promise: Promise;
  readonly reading: Reading;
  /** The instant by which it counts, in epoch milliseconds. */
  readonly fellDue: number;
}

/** A promise of a ticket, made and ended with the event of a number; 0 is the submission. */
interface Promise {
  readonly commitment: Commitment;
  readonly severity: string | null;
  readonly made: number;
  ended: number | null;
  readonly anew: boolean;
}

export function slowReport(request: SlowRequest, readClock: ReadClock): SlowReport {
  const { tickets, at, from, to, zone = 'UTC', by = [] } = request;
  const there = tickets.filter(({ openedAt }) => Date.parse(openedAt) <= at);
  const clocks = there
    .flatMap((ticket) => clocksOf(ticket, at, readClock))
    .filter(({ fellDue }) => fellDue >= (from ?? fellDue) && (to === null || to === undefined || fellDue < to));
  const rows = by.map((dimension) => {
    const ids = [...new Set(clocks.map((clock) => labelOf(clock, dimension, zone)))];
    const named = ids.filter((id) => id !== null).sort((a, b) => (a < b ? -1 : 1));
    const sorted = ids.includes(null) ? [...named, null] : named;
    const row = (id: string | null) => countsOf(clocks.filter((clock) => labelOf(clock, dimension, zone) === id));
    return [dimension, sorted.map((id) => ({ id, ...row(id) }))] as const;
  });
  return { tickets: there.length, totals: countsOf(clocks), by: Object.fromEntries(rows) };
}

function countsOf(clocks: readonly Clock[]): SlowCounts {
  const count = (is: (reading: Reading) => boolean) => clocks.filter(({ reading }) => is(reading)).length;
  const met = count(({ stage }) => stage === 'met');
  const breached = count((reading) => reading.breached);
  const answers = clocks
    .filter(({ reading }) => reading.metAt !== null)
    .map(({ reading }) => milliseconds(reading.elapsed));
  return {
    promises: clocks.length,
    met,
    breached,
    openBreached: count(({ stage }) => stage === 'overdue'),
    onTrack: count(({ stage, atRisk }) => stage === 'active' && !atRisk),
    atRisk: count(({ stage, atRisk }) => stage === 'active' && atRisk),
    paused: count(({ stage }) => stage === 'paused'),
    cancelled: count((reading) => reading.stage === 'cancelled' && !reading.breached),
    metShare: met + breached === 0 ? null : met / (met + breached),
    percentiles: {
      p50: percentile(answers, 50),
      p90: percentile(answers, 90),
      p95: percentile(answers, 95),
      p99: percentile(answers, 99),
    },
  };
}

function labelOf({ ticket, promise, fellDue }: Clock, dimension: string, zone: string): string | null {
  const { metric, id } = promise.commitment;
  const { tier, variant, route, accountId, requesterId } = ticket;
  const month = monthIn(zone, fellDue);
  const quarter = `${month.slice(0, 4)}-Q${{ 0: 1, 1: 2, 2: 3, 3: 4 }[Math.floor((Number(month.slice(5)) - 1) / 3)]}`;
  const { language, channel } = route;
  const labels: { readonly [name: string]: string | null } = {
    ...{ metric, commitment: id, tier: tier ?? variant, language, channel, severity: promise.severity },
    ...{ account: accountId, requester: requesterId, month, quarter },
  };
  return labels[dimension] ?? null;
}

const months = new Map<string, Intl.DateTimeFormat>();

function monthIn(zone: string, ms: number): string {
  const format =
    months.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit' });
  months.set(zone, format);
  const parts = new Map(format.formatToParts(ms).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}`;
}

function clocksOf(ticket: Ticket, at: number, readClock: ReadClock): Clock[] {
  const history = ticket.history.filter((event) => Date.parse(event.at) <= at);
  return promisesOf(ticket, history).flatMap((promise) =>
    startsOf(promise, history).flatMap((start) => {
      const events = eventsOf(promise, ticket.openedAt, history, start);
      const { budget, schedule } = promise.commitment;
      // Best effort, and "takes more than": nothing is ever due.
      if (budget === null) return [];
      const reading = readClock(budget, schedule, events);
      const { dueAt, metAt, stage } = reading;
      const fellDue = dueAt ?? metAt ?? (stage === 'cancelled' ? endOf(events) : at);
      return [{ ticket, promise, reading, fellDue: Number(new Date(fellDue)) }];
    }),
  );
}

/** The first cancellation since the last reopening, if there was one. */
function endOf(events: readonly SlowEvent[]): string {
  const since = events.slice(events.findLastIndex(({ type }) => type === 'reopened') + 1);
  return since.find(({ type }) => type === 'cancelled')?.at ?? '';
}

function promisesOf(ticket: Ticket, history: readonly TicketChange[]): readonly Promise[] {
  const first = ticket.submittedWith ?? ticket;
  const all: Promise[] = first.commitments.map((commitment) => ({
    ...{ commitment, severity: first.severity, made: 0, ended: null, anew: false },
  }));
  for (const [i, event] of history.entries()) {
    if (event.type !== 'severity_set') continue;
    const texts = event.commitments.map((one) => JSON.stringify(one));
    const inForce = all.filter(({ ended }) => ended === null);
    const carried = inForce.map(({ commitment }) => JSON.stringify(commitment));
    for (const one of inForce) if (!texts.includes(JSON.stringify(one.commitment))) one.ended = i + 1;
    for (const commitment of event.commitments) {
      if (carried.includes(JSON.stringify(commitment))) continue;
      const anew = commitment.from === 'severity_set';
      all.push({ commitment, severity: event.severity, made: i + 1, ended: null, anew });
    }
  }
  return all;
}

function isAnswer({ type, actor, ...event }: TicketChange): boolean {
  if (actor.kind !== 'agent' || type === 'acknowledged') return false;
  return 'outcome' in event ? event.outcome === 'reached' : event.body !== null;
}

function keeps({ commitment: { metric, language } }: Promise, event: TicketChange): boolean {
  if (metric === 'resolution') return event.type === 'resolved';
  if (metric === 'workaround') return event.type === 'resolved' || event.type === 'workaround_given';
  return isAnswer(event) && (language === null || `${event.language}-`.startsWith(`${language}-`));
}

function ends({ type }: TicketChange): boolean {
  return type === 'resolved' || type === 'closed';
}

/** The places of the events with which the clocks of a promise start; -1 is the submission. */
function startsOf(promise: Promise, history: readonly TicketChange[]): number[] {
  const { metric } = promise.commitment;
  const isMet = (start: number, end: number) => {
    const since = history.slice(start + 1, end + 1);
    const kept = since.findLastIndex((event) => keeps(promise, event));
    return kept >= 0 && !(metric === 'resolution' && since.slice(kept).some(({ type }) => type === 'reopened'));
  };
  let starts = metric === 'next_reply' ? [] : [-1];
  for (const [i, event] of history.entries()) {
    if (i + 1 === promise.ended) break;
    const last = starts.at(-1);
    const asks = event.type === 'requester_replied' || (event.type === 'reopened' && event.actor.kind === 'requester');
    const waits = metric === 'next_reply' && asks && history.slice(0, i).some(isAnswer);
    const told = metric === 'update' && keeps(promise, event) && !ends(event);
    // News is owed again once a resolved ticket goes on.
    const goesOn = metric === 'update' && event.type === 'reopened' && !told;
    if (told || ((waits || goesOn) && (last === undefined || isMet(last, i)))) starts.push(i);
    if (i + 1 !== promise.made) continue;
    starts = starts.filter((start) => !isMet(start, i));
    if (promise.anew) starts = starts.map(() => i);
  }
  return starts;
}

/** Everything that may concern the clock; the clock itself knows what does not apply. */
function eventsOf(promise: Promise, openedAt: string, history: readonly TicketChange[], start: number): SlowEvent[] {
  const { metric, rests } = promise.commitment;
  const events: SlowEvent[] = [{ type: 'started', at: history[start]?.at ?? openedAt }];
  let met = false;
  for (const [i, event] of history.entries()) {
    const { at, type, status } = event;
    const note = (what: SlowEvent['type']) => events.push({ type: what, at });
    if (i < start) continue;
    if (i > start && i + 1 === promise.ended) {
      note('cancelled');
      break;
    }
    if (i > start) {
      if (type === 'reopened' && (!met || metric === 'resolution')) note('reopened');
      if (keeps(promise, event)) note('met');
      met ||= keeps(promise, event);
      if (ends(event)) note('cancelled');
    }
    note(rests.includes(status) ? 'paused' : 'resumed');
  }
  return events;
}

/** The least of the values that at least so many percent of them do not exceed. */
export function percentile(values: readonly number[], percent: number): number | null {
  const enough = values.filter((value) => values.filter((one) => one <= value).length * 100 >= percent * values.length);
  return enough.length === 0 ? null : Math.min(...enough);
}

/** `PT1H30M0.5S` and the like in milliseconds. */
export function milliseconds(duration: string): number {
  const [, hours, minutes, seconds] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration) ?? [];
  return Number(hours ?? 0) * 3_600_000 + Number(minutes ?? 0) * 60_000 + Math.round(Number(seconds ?? 0) * 1000);
}
