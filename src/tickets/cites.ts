import { citedFor } from '../catalog/lookup.js';
import type { Offer } from '../catalog/offer.js';
import { together } from '../input/together.js';
import { ticketReasons, ticketRules } from '../words/refusals/tickets.js';

/** The rules of an offer by the code of a refusal or the type of an event: a ticket carries those that it may cite. */
export type Cites = Offer['cites'];

type RefusalCode = keyof typeof ticketReasons;

/** Refusals that cite what something else cites, where the offer says nothing of them. */
const CITED_AS: { readonly [code in RefusalCode]?: string } = {
  actor_not_allowed: 'requester_replied',
  out_of_order: 'requester_replied',
  id_reused: 'requester_replied',
  already_waiting: 'requester_replied',
  ticket_closed: 'ticket_resolved',
};

const CODES: readonly string[] = /*@__PURE__*/ Object.keys(/*@__PURE__*/ together(ticketReasons, ticketRules));

/** What a ticket of an offer carries of the offer's rules. */
export function citesOf({ cites }: Pick<Offer, 'cites'>): Cites {
  return Object.fromEntries(
    CODES.filter((code) => Object.hasOwn(cites, code)).map((code) => [code, cites[code] ?? []]),
  );
}

/** The rules behind a refusal: those of the offer, then the readings that hold for any offer. */
export function rulesOfRefusal(about: { readonly cites: Cites }, code: RefusalCode): readonly string[] {
  const own = citedFor(about, code);
  const cited = own.length > 0 ? own : citedFor(about, CITED_AS[code] ?? code);
  return [...cited, ...ticketReasons[code].because];
}

/** The rules behind an event. */
export function rulesOfEvent(about: { readonly cites: Cites }, type: keyof typeof ticketRules): readonly string[] {
  return [...citedFor(about, type), ...ticketRules[type]];
}
