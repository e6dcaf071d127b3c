import { accept, type Decision, refuse } from '../answer/decision.js';
import { engineOf } from '../calendar/engine.js';
import type { Answers } from '../calendar/slow-answers.js';
import { closingFrom } from '../calendar/timeline-edges.js';
import type { Catalog } from '../catalog/catalog.js';
import { readClosures } from '../catalog/closures.js';
import { type LanguageTag, matchTag, readLanguageTag } from '../catalog/language-tag.js';
import { readChannel, readSeverity, severityFor } from '../catalog/lookup.js';
import type { Channel, Language, Offer, Severity } from '../catalog/offer.js';
import { hoursOf } from '../entitlements/closed-hours.js';
import type { Entitlements } from '../entitlements/entitlements.js';
import { outdatedAt } from '../entitlements/outdated.js';
import { aboutEntitlements, type EntitledSubject } from '../entitlements/subject.js';
import { listOf } from '../input/list.js';
import { flag, nullable, optional, text } from '../input/readers.js';
import { doorAbout, needed } from '../input/request.js';
import type { CalendarDate } from '../time/calendar-date.js';
import { type Instant, type InstantInput, instantOf, readInstant } from '../time/instant.js';
import { channelRefusal } from './channel-refusal.js';
import { nextOpeningOf } from './next-opening.js';
import { isDirectPhoneNumber } from './phone-number.js';
import { closedRefusal, type RouteRefusal } from './route-refusal.js';

/** Who serves a request, and in which language. Plain JSON; a follow-up keeps it (A28). */
export interface Route {
  readonly channel: string;
  readonly requestedLanguage: LanguageTag;
  readonly language: LanguageTag;
  /** Whether `language` differs from the language asked for. */
  readonly fallback: boolean;
  readonly desk: string;
  /** Where a severity needs something that the request does not bring: the one asked for, and the one that holds. */
  readonly severity?: { readonly requested: string; readonly holds: string };
  /** Where the language asked for is not spoken now: its next opening; `null` where it is spoken, or where no opening is known. */
  readonly opensAt: Instant | null;
  readonly because: readonly string[];
}

export interface RouteRequest {
  readonly entitlements: Entitlements;
  readonly channel: string;
  /** The language in which the person asks, as a BCP 47 tag. */
  readonly language: LanguageTag;
  /** Where a promise that could apply names severities, what makes the promise needs one: `severity_needed`. */
  readonly severity?: string | null | undefined;
  readonly at: InstantInput;
  /** The number to call back, for a call (R42). */
  readonly directPhoneNumber?: string | null | undefined;
  /** Nobody is at the desk of the language, whatever its hours say (A7). */
  readonly deskClosed?: boolean | undefined;
  /** Dates on which the desks that take closures are closed (A4). */
  readonly closures?: readonly CalendarDate[] | undefined;
  /** What the request brings: needs of channels and severities, such as `24x7_contact`. */
  readonly brings?: readonly string[] | undefined;
  readonly catalog?: Catalog | undefined;
}

/**
 * Where a request goes: to its language where the desk is open and the person may use it, to English otherwise; a
 * request is never refused for its language. Refuses as `entitlements.check` does, `entitlements_outdated`,
 * `channel_closed`, `direct_phone_number_required`, and `need_missing` for any other need of the channel. Throws `unknown_channel`, `unknown_language`, `invalid_instant`, … (R2, R17, R18, R20,
 * R42, A3, A7).
 *
 * @example
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'] },
 *   at: '2026-11-20T07:30:00.000Z',
 * });
 * const ask = { entitlements: set, channel: 'email', language: 'ja' };
 * orThrow(routing.route({ ...ask, at: '2026-11-20T07:59:59.999Z' })).language // => 'ja'
 * const late = orThrow(routing.route({ ...ask, at: '2026-11-20T08:00:00.000Z' }));
 * late.language // => 'en'
 * late.opensAt // => '2026-11-23T00:00:00.000Z'
 */
export function route(request: RouteRequest): Decision<Route, RouteRefusal> {
  return enter(request, routed);
}

/** Reads what a request brings. */
export const readBrings = /*@__PURE__*/ listOf(/*@__PURE__*/ text({ min: 1, max: 64 }), 100);

/** The same; left out, nothing is brought. */
export const readWhatIsBrought = /*@__PURE__*/ optional(readBrings, []);

/** The fields of a request for a route, for verbs that take them too. */
export const routeFields = {
  language: readLanguageTag,
  at: readInstant,
  directPhoneNumber: /*@__PURE__*/ nullable(/*@__PURE__*/ text({ max: 1000 })),
  deskClosed: flag,
  closures: /*@__PURE__*/ optional(readClosures, []),
  brings: readWhatIsBrought,
} as const;

/** The fields that the catalogue gives their meaning. */
export const routeFieldsInOffer = {
  channel: /*@__PURE__*/ needed(readChannel),
  severity: readSeverity,
} as const;

const PHONE_NUMBER = 'direct_phone_number';

const enter = /*@__PURE__*/ doorAbout('routing.route', aboutEntitlements, routeFields, routeFieldsInOffer);

/** A request for a route that has been read. */
export interface ReadRouteRequest {
  readonly about: EntitledSubject;
  readonly channel: Channel;
  readonly language: LanguageTag;
  readonly at: number;
  readonly directPhoneNumber: string | null;
  readonly deskClosed: boolean;
  readonly closures: readonly CalendarDate[];
  readonly severity: Severity | null;
  readonly brings: readonly string[];
}

/** `route` for a request that has been read. */
export function routed(request: ReadRouteRequest): Decision<Route, RouteRefusal> {
  const { about, language, at, closures } = request;
  const { set, offer } = about;
  const severity = severityHolding(offer, request);
  const refused =
    outdatedAt(set, at) ??
    channelRefusal(set, request.channel.id, {
      severity,
      language: matchTag(offer.languages, language)?.tag ?? language,
      at,
      closures,
      offer,
    }) ??
    missingNeed(request);
  if (refused !== null) return refuse(refused);
  const route = spokenRoute(request, severity);
  const requested = request.severity?.id ?? null;
  if (severity === null || requested === null || severity === requested) return accept(route);
  return accept({ ...route, severity: { requested, holds: severity } });
}

/** The id of the severity that holds; `null` where none is asked for. */
export function severityHolding(
  offer: Offer,
  { severity, brings }: Pick<ReadRouteRequest, 'severity' | 'brings'>,
): string | null {
  return severity === null ? null : severityFor(offer, severity, brings).id;
}

type Spoken = Pick<ReadRouteRequest, 'about' | 'channel' | 'language' | 'at' | 'closures' | 'deskClosed'>;

/** The route in the language asked for where it is spoken to this person now, and in the fallback language otherwise. */
export function spokenRoute(
  { about, channel, language, at, closures, deskClosed }: Spoken,
  severity: string | null,
): Route {
  const { set, offer } = about;
  const asked = matchTag(offer.languages, language);
  if (asked?.tag === offer.fallback.tag) return served(channel, asked);
  if (asked === null || !set.languages.includes(asked.tag)) {
    return fallback(offer, channel, asked?.tag ?? language, { because: offer.fallback.others, opensAt: null });
  }
  const limited = severity !== null && asked.severities !== null && !asked.severities.includes(severity);
  if (limited) return fallback(offer, channel, asked.tag, { because: offer.fallback.others, opensAt: null });
  const line = engineOf(hoursOf(set, offer, asked.hours, closures));
  if (!deskClosed && line.isOpen(at)) return served(channel, asked);
  const opening = opensAfter(line, at);
  const opensAt = opening === null ? null : instantOf(opening);
  return fallback(offer, channel, asked.tag, { because: deskClosed ? asked.unavailable : asked.closed, opensAt });
}

/** The next opening. Hours that are said to be closed in the middle open after them; `null` where they never end. */
function opensAfter(line: Answers, ms: number): number | null {
  if (!line.isOpen(ms)) return nextOpeningOf(line, ms);
  const closing = closingFrom(line, ms);
  return closing === null ? null : nextOpeningOf(line, closing);
}

function served(channel: Channel, language: Language): Route {
  return {
    channel: channel.id,
    requestedLanguage: language.tag,
    language: language.tag,
    fallback: false,
    desk: language.desk,
    opensAt: null,
    because: language.because,
  };
}

function fallback(
  offer: Offer,
  channel: Channel,
  requestedLanguage: LanguageTag,
  { because, opensAt }: Pick<Route, 'because' | 'opensAt'>,
): Route {
  const { tag, desk } = offer.fallback;
  return { channel: channel.id, requestedLanguage, language: tag, fallback: true, desk, opensAt, because };
}

/** What the channel needs and the request does not bring. A call needs a number; any other need is one of `brings`. */
function missingNeed({ about, channel, directPhoneNumber, brings }: ReadRouteRequest): RouteRefusal | null {
  const { cites } = about.offer;
  const { needs } = channel;
  if (needs.includes(PHONE_NUMBER) && !isDirectPhoneNumber(directPhoneNumber)) {
    return closedRefusal('direct_phone_number_required', {}, cites.direct_phone_number_required ?? []);
  }
  const missing = needs.filter((need) => need !== PHONE_NUMBER && !brings.includes(need));
  return missing.length === 0 ? null : closedRefusal('need_missing', { needs: missing }, cites.need_missing ?? []);
}
