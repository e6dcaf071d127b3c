import * as z from 'zod/mini';
import { lazily, readAll, readOrThrow } from '../boundary.js';
import type { Catalog, ContactOption } from '../catalog/offer.js';
import { channelAt, severityAt } from '../catalog/parts.js';
import { accept, type Decision, refuse } from '../decision.js';
import { catalogFor } from '../entitlements/catalog-for.js';
import { entitlementsAt } from '../entitlements/entitlements.js';
import { LIMITS } from '../plain.js';
import { fields } from '../record.js';
import { type RouteRefusal, type RouteRequest, route } from '../routing/route.js';
import { type CommitmentRequest, commitmentsFor } from '../sla/commitment.js';
import { instantAt, millisecondsOf } from '../time/instant.js';
import { DOCUMENT_VERSION } from '../version.js';
import { refusal, type TicketRefusal } from './refusal.js';
import { idSchema, subjectSchema } from './text-schema.js';
import type { Submitted } from './ticket.js';
import { trust } from './trust.js';

/** A request for support. `channel`: `chat` to chat now, `email` to submit a ticket, `phone` to request a call (R38). */
export interface Submission extends RouteRequest, Pick<CommitmentRequest, 'severity' | 'deskClock'> {
  /** The ticket's. */
  readonly id: string;
  readonly subject: string;
  readonly body: string;
  readonly issueType: string;
  readonly product: string;
  readonly urgent?: boolean | undefined;
  /** The products of the plan, where the caller knows them: a ticket is about one of these. */
  readonly products?: readonly string[] | undefined;
}

/** More products and dates off than this are a mistake. */
const ROOM = Object.freeze({ ...LIMITS, nodes: 5000 });

/** What a submission would do: nothing has happened until the event is applied. */
export interface Opened {
  readonly events: readonly [Submitted];
}

/**
 * A new ticket's first event, its route and its commitments worked out once and for all (A22). Refuses as
 * `routing.route` does, `direct_phone_number_required` for a call (R42) included, and `unknown_product` where
 * `products` are given. Throws `InvalidInputError`: `blank`, `too_long`, `unknown_channel`, … (R38 to R44, A24, A29).
 *
 * @example
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'], powerUser: null },
 *   at: '2026-11-20T07:30:00.000Z',
 * });
 * const request = {
 *   entitlements: set, id: 't1', at: '2026-11-20T07:30:00.000Z', language: 'ja',
 *   subject: '同期されない', body: '昨日から同期が止まっています。', issueType: 'sync', product: 'dropbox',
 * };
 * const [submitted] = orThrow(tickets.submit({ ...request, channel: 'email' })).events;
 * submitted.contact // => 'submit_ticket'
 * submitted.commitments.map(({ dueAt }) => dueAt) // => ['2026-11-20T11:30:00.000Z', '2026-11-23T00:30:00.000Z']
 * tickets.submit({ ...request, channel: 'phone' }).refusal.code // => 'direct_phone_number_required'
 */
export function submit(submission: Submission): Decision<Opened, RouteRefusal | TicketRefusal> {
  const given = fields(
    submission,
    ...(['entitlements', 'channel', 'language', 'at', 'directPhoneNumber', 'deskClosed'] as const),
    ...(['closures', 'catalog', 'severity', 'deskClock', 'products'] as const),
    ...(['id', 'subject', 'body', 'issueType', 'product', 'urgent'] as const),
  );
  const { id, subject, body, issueType, product, urgent, products, closures, directPhoneNumber } = given;
  const set = entitlementsAt(given.entitlements, ['entitlements']);
  const catalog = catalogFor(set, { catalog: given.catalog });
  const written = { id, subject, body, issueType, product, urgent, products, closures, directPhoneNumber };
  const { what, at, severity } = readAll({
    what: () => readOrThrow(submissionSchema(), written, [], ROOM),
    at: () => instantAt(millisecondsOf(given.at, ['at'])),
    severity: () => severityAt(catalog, given.severity, ['severity']),
  });
  const routed = route(given);
  if (!routed.ok) return routed;
  if (what.products !== undefined && !what.products.includes(what.product)) {
    return refuse(refusal('unknown_product', { products: what.products }));
  }
  // Only a call needs one.
  const isCall = channelAt(catalog, routed.value.channel, []).needs.includes('direct_phone_number');
  const option = contactBy(catalog, routed.value.channel);
  const { deskClock } = given;
  const submitted: Submitted = trust({
    version: DOCUMENT_VERSION,
    type: 'submitted',
    ticketId: what.id,
    at,
    requesterId: set.personId,
    contact: option?.id ?? routed.value.channel,
    subject: what.subject,
    body: what.body,
    issueType: what.issueType,
    product: what.product,
    urgent: what.urgent ?? false,
    severity,
    directPhoneNumber: isCall ? (what.directPhoneNumber ?? null) : null,
    tier: set.tier,
    variant: set.variant,
    catalog: set.catalog,
    closures: what.closures ?? [],
    route: routed.value,
    commitments: commitmentsFor({ entitlements: set, route: routed.value, at, severity, deskClock, closures, catalog }),
    because: [...(option?.because ?? []), 'A22'],
  });
  return accept({ events: [submitted] });
}

function contactBy({ contactOptions }: Catalog, channel: string): ContactOption | undefined {
  return contactOptions.find((option) => option.channel === channel);
}

interface Written
  extends Pick<Submission, 'id' | 'subject' | 'body' | 'issueType' | 'product' | 'urgent' | 'products' | 'closures'> {
  readonly directPhoneNumber?: string | null | undefined;
}

const submissionSchema: () => z.ZodMiniType<Written> = /*@__PURE__*/ lazily(() =>
  z.strictObject({
    id: idSchema(),
    subject: subjectSchema(),
    body: z.string(),
    issueType: idSchema(),
    product: idSchema(),
    urgent: z.optional(z.boolean()),
    products: z.optional(z.array(z.string())),
    closures: z.optional(z.array(z.string())),
    // Only a call's is looked at by the route, but any is stored.
    directPhoneNumber: z.optional(z.nullable(z.string())),
  }),
);
