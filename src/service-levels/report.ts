import { Faults } from '../input/faults.js';
import { deepFreeze } from '../input/frozen.js';
import { listOf } from '../input/list.js';
import { nullable, oneOf, optional } from '../input/readers.js';
import { type Door, door } from '../input/request.js';
import { together } from '../input/together.js';
import { type ClockInput, judgingFields } from '../sla/clock-input.js';
import { createTermsFinder } from '../tickets/clock-terms.js';
import type { Ticket } from '../tickets/ticket.js';
import { type Instant, type InstantInput, instantOf, readInstant } from '../time/instant.js';
import { reversedInterval } from '../time/interval.js';
import { readZone, type ZoneName } from '../time/zone.js';
import { type Counts, count, sumOf } from './counts.js';
import { DIMENSIONS, type Dimension, labelsOf } from './dimension.js';
import { createGrouping, rowsBy } from './group-by.js';
import { clocksOf, fellDue, readTickets } from './read-clocks.js';
import { MAX_TOLD, outlineFault, type SickTicket } from './sick.js';

/** `atRiskAt` and `lateness` as `sla.readClock` takes them. */
export interface ReportRequest<By extends Dimension = Dimension>
  extends Pick<ClockInput, 'at' | 'atRiskAt' | 'lateness'> {
  /** Tickets of any catalogues, as they come from a database. */
  readonly tickets: readonly Ticket[];
  /** Counts the promises that fell due in `[from, to)`; left out or `null`: without an end. */
  readonly from?: InstantInput | null | undefined;
  readonly to?: InstantInput | null | undefined;
  /** The zone of months and quarters: UTC by default. */
  readonly zone?: ZoneName | undefined;
  /** The dimensions to make rows by: none by default. */
  readonly by?: readonly By[] | undefined;
}

/** The counts of one label; `id` is `null` where there is nothing to name, such as no severity. */
export interface Row extends Counts {
  readonly id: string | null;
}

/** How the promises of tickets stand as of `at`: figures alone. */
export interface Report<By extends Dimension = Dimension> {
  readonly at: Instant;
  readonly from: Instant | null;
  readonly to: Instant | null;
  /** How many tickets were open by `at`, sick ones left out. */
  readonly tickets: number;
  readonly sick: readonly SickTicket[];
  readonly totals: Counts;
  /** Rows by id, `null` last. */
  readonly by: Rows<By>;
}

/**
 * The compiler knows the rows where it knows the dimensions that were asked for.
 *
 * @inline
 */
type Rows<By extends Dimension> = [Dimension] extends [By]
  ? { readonly [dimension in Dimension]?: readonly Row[] }
  : { readonly [dimension in By]: readonly Row[] };

/**
 * How the promises of any number of tickets stand as of `at`, as counts in total and by the dimensions of `by`; durations
 * are the clocks' own time. The hours stand in the commitments, so tickets of several catalogues go into one report. Each
 * ticket that does not parse is named in `sick`, with its issues; from the thousandth on with its first one. Throws `invalid_instant`, `unknown_dimension`, `reversed_interval`, …
 * for the request (R24, R25, R40, A22, A23, A33, A36 to A38).
 *
 * @example
 * const at = '2026-11-20T07:30:00.000Z';
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'] },
 *   at,
 * });
 * const { events } = orThrow(tickets.submit({
 *   entitlements: set, id: 't1', at, channel: 'email', language: 'ja',
 *   subject: '同期されない', body: '昨日から同期が止まっています。', issueType: 'sync', product: 'dropbox',
 * }));
 * const team = [tickets.apply(null, events)];
 * const report = serviceLevels.report({ tickets: team, at: '2026-11-20T12:00:00.000Z', by: ['commitment'] });
 * report.totals.openBreached // => 1
 * report.by.commitment.map(({ id, onTrack }) => [id, onTrack]) // => [['japanese_email_reply', 1], ['tier_reply', 0]]
 */
export function report<const By extends Dimension = never>(request: ReportRequest<By>): Report<By> {
  // `by` in the answer has the dimensions that the request names.
  return enter(request, reported) as Report<By>;
}

const enter = /*@__PURE__*/ door(
  'serviceLevels.report',
  /*@__PURE__*/ together({ tickets: readTickets }, judgingFields, {
    from: /*@__PURE__*/ nullable(readInstant),
    to: /*@__PURE__*/ nullable(readInstant),
    zone: /*@__PURE__*/ optional(readZone, 'UTC'),
    by: /*@__PURE__*/ optional(
      /*@__PURE__*/ listOf(/*@__PURE__*/ oneOf('dimension', DIMENSIONS), 100),
      /*@__PURE__*/ Object.freeze([]),
    ),
  }),
  ({ from, to }) => (from === null || to === null ? null : reversedInterval({ from, to })),
);

type ReadReport = typeof enter extends Door<infer T> ? T : never;

function reported({ tickets, at, from, to, zone, by, ...judging }: ReadReport): Report {
  const termsOf = createTermsFinder(judging);
  const dimensions = [...new Set(by)];
  const grouping = createGrouping(dimensions.map((dimension) => labelsOf(dimension, zone)));
  const [start, end] = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY];
  const sick: SickTicket[] = [];
  let counted = 0;
  for (let index = 0; index < tickets.length; index++) {
    const ticket = tickets[index];
    const told = sick.length < MAX_TOLD;
    const read = (told ? null : outlineFault(ticket)) ?? clocksOf(ticket, at, termsOf);
    if (read instanceof Faults) {
      sick.push({ index, issues: told ? read.issues : read.issues.slice(0, 1) });
      continue;
    }
    if (read.life.openedAt <= at) counted += 1;
    for (const clock of read.clocks) {
      const ms = fellDue(clock.state, at);
      if (ms >= start && ms < end) count(grouping.tallyOf(read.life.terms, clock, ms), clock, at);
    }
  }
  const cells = grouping.cells();
  return deepFreeze({
    at: instantOf(at),
    from: from === null ? null : instantOf(from),
    to: to === null ? null : instantOf(to),
    tickets: counted,
    sick,
    totals: sumOf(cells.map((cell) => cell.counted)),
    by: Object.fromEntries(dimensions.map((dimension, n) => [dimension, rowsBy(n, cells)])),
  });
}
