import { citedFor } from '../catalog/lookup.js';
import type { Offer } from '../catalog/offer.js';

/** The rules of an offer that the Hub cites where it may not read a ticket, by the code of the refusal. */
export interface HubCites {
  readonly not_your_ticket?: readonly string[];
}

/** What a set carries of an offer's rules for the Hub: a field that is left out where the offer cites none. */
export function hubCitesOf(offer: Pick<Offer, 'cites'>): { readonly hubCites?: HubCites } {
  const cited = citedFor(offer, 'not_your_ticket');
  return cited.length === 0 ? {} : { hubCites: { not_your_ticket: cited } };
}
