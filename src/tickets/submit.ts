import { accept, type Decision, refuse } from '../answer/decision.js';
import { ACTORS, type ActorKind } from '../catalog/catalog-spec.js';
import type { Offer } from '../catalog/offer.js';
import { hoursOf } from '../entitlements/closed-hours.js';
import { aboutEntitlements, type EntitledSubject } from '../entitlements/subject.js';
import { orInvalid, under } from '../input/faults.js';
import { readId } from '../input/id.js';
import { listOf } from '../input/list.js';
import { oneOf, optional } from '../input/readers.js';
import { type Door, doorAbout } from '../input/request.js';
import { together } from '../input/together.js';
import { DOCUMENT_VERSION } from '../input/version.js';
import {
  type ReadRouteRequest,
  type RouteRequest,
  routed,
  routeFields,
  routeFieldsInOffer,
  severityHolding,
} from '../routing/route.js';
import type { RouteRefusal } from '../routing/route-refusal.js';
import { promised } from '../sla/commitment.js';
import { type PromiseOptions, promiseFields, severityNeeded } from '../sla/commitments-for.js';
import type { CalendarDate } from '../time/calendar-date.js';
import { instantOf } from '../time/instant.js';
import { citesOf, rulesOfEvent } from './cites.js';
import { type SubmissionRefusal, ticketRefusal } from './refusal.js';
import { keepEvent } from './stored-event.js';
import { formFields, type SubmissionForm } from './submission-form.js';
import type { Submitted } from './ticket-event.js';
import { sizeFault, sizeOf } from './ticket-size.js';

/** A request for support. `channel`: `chat` to chat now, `email` to submit a ticket, `phone` to request a call (R38). */
export interface Submission extends RouteRequest, PromiseOptions, SubmissionForm {
  /** Who submits it: the requester (default), or an agent for them. The offer says who sets a severity. */
  readonly by?: ActorKind | undefined;
  /** The products of the plan, where the caller knows them: a ticket is about one of these. */
  readonly products?: readonly string[] | undefined;
}

/** What a submission would do: nothing has happened until the event is applied. */
export interface Opened {
  readonly events: readonly [Submitted];
}

/**
 * A new ticket's first event: its route and its promises are computed once and for all. Refuses as `routing.route` does,
 * `direct_phone_number_required` for a call included, `severity_not_allowed` where the offer lets somebody else set
 * severities, and `unknown_product` where `products` are given. Throws
 * `severity_needed`, `blank`, `too_long`, `unknown_channel`, … (R38 to R44, A22, A24, A29).
 *
 * @example
 * const at = '2026-11-20T07:30:00.000Z';
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'] },
 *   at,
 * });
 * const words = { subject: '同期されない', body: '昨日から同期が止まっています。', issueType: 'sync', product: 'dropbox' };
 * const request = { entitlements: set, id: 't1', at, language: 'ja', ...words };
 * const [submitted] = orThrow(tickets.submit({ ...request, channel: 'email' })).events;
 * submitted.contact // => 'submit_ticket'
 * submitted.commitments.map(({ dueAt }) => dueAt) // => ['2026-11-20T11:30:00.000Z', '2026-11-23T00:30:00.000Z']
 * tickets.submit({ ...request, channel: 'phone' }).refusal.code // => 'direct_phone_number_required'
 */
export function submit(submission: Submission): Decision<Opened, RouteRefusal | SubmissionRefusal> {
  return enter(submission, submitted);
}

const enter = /*@__PURE__*/ doorAbout(
  'tickets.submit',
  aboutEntitlements,
  /*@__PURE__*/ together(routeFields, promiseFields, formFields, {
    by: /*@__PURE__*/ optional(/*@__PURE__*/ oneOf('actor', ACTORS), 'requester'),
    products: /*@__PURE__*/ optional(/*@__PURE__*/ listOf(readId, 1000), null),
  }),
  routeFieldsInOffer,
  ({ about: { set, offer }, by, channel, severity, metrics, product }) =>
    maySetSeverity(offer, by)
      ? severityNeeded(set, { severity: severity?.id ?? null, metrics, channel: channel.id, product })
      : null,
);

type ReadSubmission = typeof enter extends Door<infer T> ? T : never;

function submitted(read: ReadSubmission): Decision<Opened, RouteRefusal | SubmissionRefusal> {
  const { about, channel, at, products, product, deskClock, closures } = read;
  const { set, offer } = about;
  const severity = severityHolding(offer, read);
  const decision = routed(read satisfies ReadRouteRequest);
  if (!decision.ok) return decision;
  if (severity !== null && !maySetSeverity(offer, read.by)) {
    return refuse(ticketRefusal(offer, 'severity_not_allowed', { allowed: offer.severity.setBy }));
  }
  if (products !== null && !products.includes(product ?? '')) {
    return refuse(ticketRefusal(offer, 'unknown_product', { products }));
  }
  const route = decision.value;
  // Only a call needs a number.
  const isCall = channel.needs.includes('direct_phone_number');
  const event: Submitted = keepEvent({
    version: DOCUMENT_VERSION,
    type: 'submitted',
    ticketId: read.id,
    at: instantOf(at),
    accountId: set.accountId,
    requesterId: set.personId,
    contact: channel.contact.id,
    subject: read.subject,
    body: read.body,
    issueType: read.issueType,
    product,
    urgent: read.urgent,
    severity,
    directPhoneNumber: isCall ? read.directPhoneNumber : null,
    tier: set.tier,
    variant: set.variant,
    catalog: set.catalog,
    catalogVersion: set.catalogVersion,
    closures: closuresOn(about, closures),
    deskClock,
    cites: citesOf(offer),
    route,
    commitments: promised(set, {
      channel: channel.id,
      language: route.language,
      severity,
      at,
      metrics: read.metrics,
      deskClock,
      closures,
      product,
      offer,
    }),
    because: [...channel.contact.because, ...rulesOfEvent(offer, 'submitted')],
  });
  const large = sizeFault(sizeOf({ ...event, history: [] }));
  if (large !== null) orInvalid(under(['entitlements'], large));
  return accept({ events: [event] });
}

/** Whether the offer lets this kind of actor set a severity with a submission; otherwise it is promised without one. */
function maySetSeverity({ severity }: Pick<Offer, 'severity'>, by: ActorKind): boolean {
  return severity.setBy.includes(by);
}

/**
 * The closures of the caller, with those of the catalogue that the entitlements do not carry: they were asked for before
 * the catalogue was closed on these dates. A later severity is promised on the same hours (A4).
 */
function closuresOn({ set, offer }: EntitledSubject, closures: readonly CalendarDate[]): readonly CalendarDate[] {
  const further = Object.entries(set.hours).flatMap(([id, { schedule }]) =>
    hoursOf(set, offer, id, []).closures.filter((date) => !schedule.closures.includes(date)),
  );
  return further.length === 0 ? closures : [...new Set([...closures, ...further])];
}
