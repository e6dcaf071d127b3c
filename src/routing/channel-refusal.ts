import { timelineOf } from '../calendar/timeline.js';
import type { Offer } from '../catalog/offer.js';
import { refusalOf } from '../entitlements/check.js';
import { hoursOf } from '../entitlements/closed-hours.js';
import type { Entitlements } from '../entitlements/entitlements.js';
import type { Use } from '../entitlements/usable.js';
import type { CalendarDate } from '../time/calendar-date.js';
import { type Instant, instantOf } from '../time/instant.js';
import { nextOpeningOf } from './next-opening.js';
import { closedRefusal, type RouteRefusal } from './route-refusal.js';

/** Why a channel is not open to the person for this use: not granted, limited, or closed until `opensAt`. */
export function channelRefusal(set: Entitlements, channel: string, use: Use): RouteRefusal | null {
  const refusal = refusalOf(set, channel, use);
  if (refusal?.code !== 'outside_hours' || use.at === null) return refusal;
  return closedRefusal('channel_closed', { opensAt: opensAt(set, channel, use.at, use) }, refusal.because);
}

interface Closing {
  readonly offer: Pick<Offer, 'hours'> | null;
  readonly closures: readonly CalendarDate[];
}

/** When a channel with hours of its own opens next, by the earliest of its grants; `null` where none opens any more. */
function opensAt(set: Entitlements, channel: string, at: number, { offer, closures }: Closing): Instant | null {
  const check = set.benefits[channel];
  const grants = check?.allowed === true ? check.grants : [];
  const openings = grants.flatMap(({ hours }) => {
    const opening = nextOpeningOf(timelineOf(hoursOf(set, offer, hours ?? 'always', closures)), at);
    return opening === null ? [] : [opening];
  });
  return openings.length === 0 ? null : instantOf(Math.min(...openings));
}
