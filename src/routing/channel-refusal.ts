import { engineOf } from '../calendar/engine.js';
import { refusalOf } from '../entitlements/check.js';
import { hoursOf } from '../entitlements/closed-hours.js';
import type { Entitlements } from '../entitlements/entitlements.js';
import type { Use } from '../entitlements/usable.js';
import { type Instant, instantOf } from '../time/instant.js';
import { nextOpeningOf } from './next-opening.js';
import { closedRefusal, type RouteRefusal } from './route-refusal.js';

/** Why a channel is not open to the person for this use: not granted, limited, or closed until `opensAt`. */
export function channelRefusal(set: Entitlements, channel: string, use: Use): RouteRefusal | null {
  const refusal = refusalOf(set, channel, use);
  if (refusal?.code !== 'outside_hours' || use.at === null) return refusal;
  return closedRefusal('channel_closed', { opensAt: opensAt(set, channel, use.at, use) }, refusal.because);
}

/** When a channel opens next for this use, by the earliest of the grants that serve it; `null` where none opens any more. */
function opensAt(set: Entitlements, channel: string, at: number, use: Use): Instant | null {
  const { offer, closures, severity, language } = use;
  const check = set.benefits[channel];
  const grants = check?.allowed === true ? check.grants : [];
  const openings = grants.flatMap(({ hours, severities, languages }) => {
    if (!serves(severities, severity) || !serves(languages, language)) return [];
    const opening = nextOpeningOf(engineOf(hoursOf(set, offer, hours ?? 'always', closures)), at);
    return opening === null ? [] : [opening];
  });
  return openings.length === 0 ? null : instantOf(Math.min(...openings));
}

/** Whether a limit allows what is asked for; `null` limits nothing, or asks for nothing. */
function serves(limit: readonly string[] | null, value: string | null): boolean {
  return limit === null || value === null || limit.includes(value);
}
