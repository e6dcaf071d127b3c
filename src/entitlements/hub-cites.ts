import { citedFor } from '../catalog/lookup.js';
import type { Offer } from '../catalog/offer.js';

/**
 * The rules of an offer that the Hub cites where a ticket is somebody else's: a set carries them, so that the refusal
 * tells nothing of the ticket. The field is left out where the offer cites none.
 */
export function hubCitesOf(offer: Pick<Offer, 'cites'>): { readonly hubCites?: readonly string[] } {
  const cited = citedFor(offer, 'not_your_ticket');
  return cited.length === 0 ? {} : { hubCites: cited };
}
