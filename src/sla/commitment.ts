import * as z from 'zod/mini';
import { choiceAt, lazily, readAll, readOrThrow } from '../boundary.js';
import { addBusinessTime, nextClosing } from '../calendar/business-time.js';
import { always } from '../calendar/japan-desk.js';
import type { Schedule } from '../calendar/schedule.js';
import { define } from '../catalog/catalog.js';
import { dropboxPremiumSupport } from '../catalog/dropbox.js';
import { languageTagAt, lookedUp } from '../catalog/language-tag.js';
import type { Catalog } from '../catalog/offer.js';
import { calendarOf, channelAt, severityAt } from '../catalog/parts.js';
import { covers, type Metric, type ReplyTarget } from '../catalog/reply-target.js';
import { catalogFor } from '../entitlements/catalog-for.js';
import { type Entitlements, entitlementsAt } from '../entitlements/entitlements.js';
import { listAt } from '../list.js';
import { deepFreeze } from '../plain.js';
import { fields, unreadable } from '../record.js';
import type { Route } from '../routing/route.js';
import type { CalendarDate } from '../time/calendar-date.js';
import type { Duration } from '../time/duration.js';
import { type Instant, type InstantInput, millisecondsOf } from '../time/instant.js';

/** A promised answer to one request: a snapshot that no later change of tier touches (A22). Plain JSON. */
export interface Commitment {
  /** The id of the target in the catalogue. */
  readonly id: string;
  readonly metric: Metric;
  readonly within: Duration;
  /** The id of the calendar on which the time runs; `'elapsed'` where the caller chose the other reading of A1. */
  readonly clock: string;
  readonly dueAt: Instant;
  readonly because: readonly string[];
}

export interface CommitmentRequest {
  readonly entitlements: Entitlements;
  /** What `routing.route` decided; only its channel and language are read. */
  readonly route: Pick<Route, 'channel' | 'language'>;
  /** When the request was made; for `next_reply`, the follow-up. */
  readonly at: InstantInput;
  /** Which answer is promised: the first (default), or the one to a follow-up (A23). */
  readonly metric?: Metric | undefined;
  /** For catalogues that tell severities apart (A29). */
  readonly severity?: string | null | undefined;
  /** Whether a desk's hour runs in its business hours (default) or on the wall (A1). */
  readonly deskClock?: 'business' | 'elapsed' | undefined;
  /** Dates on which the desks that take closures are shut (A4). */
  readonly closures?: readonly CalendarDate[] | undefined;
  readonly catalog?: Catalog | undefined;
}

type Served = CommitmentRequest['route'];

const routeSchema: () => z.ZodMiniType<Served> = /*@__PURE__*/ lazily(() =>
  z.object({ channel: z.string(), language: z.string() }),
);

/**
 * The answers that are promised to a request, each with its due instant, in the order of the catalogue; none for chat
 * and phone (R19, R24, R25, R29, R30, R40, A1, A2, A24, A28). Throws `catalog_mismatch`, `unknown_channel`,
 * `unknown_severity`, `invalid_instant`, …
 *
 * @example
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'], powerUser: null },
 *   at: '2026-11-20T07:30:00.000Z',
 * });
 * const request = { entitlements: set, at: '2026-11-20T07:30:00.000Z' };
 * const route = orThrow(routing.route({ ...request, channel: 'email', language: 'ja' }));
 * const [tier, japanese] = sla.commitmentsFor({ ...request, route });
 * tier // => { id: 'tier_reply', metric: 'first_reply', within: 'PT4H', clock: 'always', dueAt: '2026-11-20T11:30:00.000Z', because: ['R24', 'R17'] }
 * japanese.dueAt // => '2026-11-23T00:30:00.000Z'
 * sla.commitmentsFor({ ...request, route, closures: ['2026-11-23'] })[1].dueAt // => '2026-11-24T00:30:00.000Z'
 */
export function commitmentsFor(request: CommitmentRequest): readonly Commitment[] {
  const given = fields(
    request,
    ...(['entitlements', 'route', 'at', 'metric', 'severity', 'deskClock', 'closures', 'catalog'] as const),
  );
  const set = entitlementsAt(given.entitlements, ['entitlements']);
  const catalog = catalogFor(set, given);
  const { route, ms, metric, severity, deskClock } = readAll({
    route: () => servedAt(catalog, readOrThrow(routeSchema(), given.route, ['route'])),
    ms: () => millisecondsOf(given.at, ['at']),
    metric: () => choiceAt(given.metric, ['first_reply', 'next_reply'], ['metric']),
    severity: () => severityAt(catalog, given.severity, ['severity']),
    deskClock: () => choiceAt(given.deskClock, ['business', 'elapsed'], ['deskClock']),
  });
  const covering = set.targets.filter(
    (target) => target.metrics.includes(metric) && covers(target, { ...route, severity }),
  );
  const binding = catalog.conflict === 'first_match' ? covering.slice(0, 1) : covering;
  return deepFreeze(
    binding.map((target) => commitment(catalog, target, { metric, ms, elapsed: deskClock === 'elapsed' })),
  );
}

/**
 * The commitment that binds: the earliest due, the first of equals; `null` when nothing is promised (A2).
 * Throws `invalid_instant`.
 *
 * @example
 * sla.governing([]) // => null
 */
export function governing<C extends Pick<Commitment, 'dueAt'>>(commitments: readonly C[]): C | null {
  let first: C | null = null;
  let earliest = Number.POSITIVE_INFINITY;
  for (const [i, one] of listAt(commitments, []).entries()) {
    const due = millisecondsOf(dueOf(one, i), [i, 'dueAt']);
    if (one !== undefined && due < earliest) {
      earliest = due;
      first = one;
    }
  }
  return first;
}

function dueOf(commitment: Pick<Commitment, 'dueAt'> | null | undefined, i: number): Instant | undefined {
  try {
    return commitment?.dueAt;
  } catch {
    return unreadable([i]);
  }
}

/** The route in the catalogue's own ids and tags: a promise must not be lost to a misspelt channel, or to `ja-JP`. */
function servedAt(catalog: Catalog, { channel, language }: Served): Served {
  const tag = languageTagAt(language, ['route', 'language']);
  return {
    channel: channelAt(catalog, channel, ['route', 'channel']).id,
    language: lookedUp(catalog.languages, tag)?.tag ?? tag,
  };
}

/**
 * The hours in which a commitment's clock runs, for `readClock`; a wall clock's where its clock is `'elapsed'`. `catalog`
 * is the one that the commitment came from, closures included. Throws `unknown_calendar`.
 *
 * @example
 * sla.scheduleOf({ clock: 'japan' }).zone // => 'Asia/Tokyo'
 * sla.scheduleOf({ clock: 'moon' }) // throws unknown_calendar
 */
export function scheduleOf(commitment: Pick<Commitment, 'clock'>, catalog: Catalog = dropboxPremiumSupport): Schedule {
  const { clock } = fields(commitment, 'clock');
  return clock === 'elapsed' ? always : calendarOf(define(catalog), clock, ['clock']);
}

function commitment(
  catalog: Catalog,
  { id, within, calendar, because }: ReplyTarget,
  { metric, ms, elapsed }: { readonly metric: Metric; readonly ms: number; readonly elapsed: boolean },
): Commitment {
  const schedule = calendarOf(catalog, calendar);
  if (elapsed && nextClosing(schedule, ms) !== null) {
    return { id, metric, within, clock: 'elapsed', dueAt: addBusinessTime(always, ms, within), because };
  }
  return { id, metric, within, clock: calendar, dueAt: addBusinessTime(schedule, ms, within), because };
}
