import { accept, type Decision, refuse } from '../answer/decision.js';
import { readClosures } from '../catalog/catalog.js';
import { type LanguageTag, matchTag, readLanguageTag } from '../catalog/language-tag.js';
import { languageOf, readChannel, readSeverity } from '../catalog/lookup.js';
import type { Catalog, Channel, Language } from '../catalog/offer.js';
import { refusalOf } from '../entitlements/check.js';
import type { Entitlements } from '../entitlements/entitlements.js';
import { outdatedAt } from '../entitlements/outdated.js';
import { aboutEntitlements, type EntitledSubject } from '../entitlements/subject.js';
import { flag, nullable, optional, text } from '../input/readers.js';
import { doorAbout } from '../input/request.js';
import type { CalendarDate } from '../time/calendar-date.js';
import { type Instant, type InstantInput, instantOf, readInstant } from '../time/instant.js';
import { isSpokenAt, opensAfter } from './desk-hours.js';
import { isDirectPhoneNumber } from './phone-number.js';
import { channelRefusal, type RouteRefusal } from './route-refusal.js';

/** Who serves a request, and in which language. Plain JSON; a follow-up keeps it (A28). */
export interface Route {
  readonly channel: string;
  readonly requestedLanguage: LanguageTag;
  readonly language: LanguageTag;
  /** Whether `language` differs from the language asked for. */
  readonly fallback: boolean;
  readonly desk: string;
  /** Where the language asked for is not spoken now: its next opening; `null` where it is spoken, or where no opening is known. */
  readonly opensAt: Instant | null;
  readonly because: readonly string[];
}

export interface RouteRequest {
  readonly entitlements: Entitlements;
  readonly channel: string;
  /** The language in which the person asks, as a BCP 47 tag. */
  readonly language: LanguageTag;
  readonly severity?: string | null | undefined;
  readonly at: InstantInput;
  /** The number to call back, for a call (R42). */
  readonly directPhoneNumber?: string | null | undefined;
  /** Nobody is at the desk of the language, whatever its hours say (A7). */
  readonly deskClosed?: boolean | undefined;
  /** Dates on which the desks that take closures are closed (A4). */
  readonly closures?: readonly CalendarDate[] | undefined;
  readonly catalog?: Catalog | undefined;
}

/**
 * Where a request goes: to its language where the desk is open and the person may use it, to English otherwise; a
 * request is never refused for its language. Refuses as `entitlements.check` does, `entitlements_outdated`, and
 * `direct_phone_number_required`. Throws `unknown_channel`, `unknown_language`, `invalid_instant`, … (R2, R17, R18, R20,
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

/** The fields of a request for a route, for verbs that take them too. */
export const routeFields = {
  language: readLanguageTag,
  at: readInstant,
  directPhoneNumber: /*@__PURE__*/ nullable(/*@__PURE__*/ text({ max: 1000 })),
  deskClosed: flag,
  closures: /*@__PURE__*/ optional(readClosures, []),
} as const;

/** The fields that the catalogue gives their meaning. */
export const routeFieldsInOffer = {
  channel: (input: unknown, { catalog }: { readonly catalog: Catalog }) => readChannel(input, catalog),
  severity: (input: unknown, { catalog }: { readonly catalog: Catalog }) => readSeverity(input, catalog),
} as const;

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
}

/** `route` for a request that has been read. */
export function routed(request: ReadRouteRequest): Decision<Route, RouteRefusal> {
  const { about, channel, language, at, closures, deskClosed } = request;
  const { set, catalog } = about;
  const refused = outdatedAt(set, at) ?? refusalOf(set, channel.id) ?? missingNeed(request);
  if (refused !== null) return refuse(refused);
  const asked = matchTag(catalog.languages, language);
  if (asked?.tag === catalog.fallbackLanguage) return accept(served(channel, asked));
  if (asked === null || !set.languages.includes(asked.tag)) {
    return accept(
      fallback(catalog, channel, asked?.tag ?? language, { because: catalog.otherLanguages, opensAt: null }),
    );
  }
  if (!deskClosed && isSpokenAt(catalog, asked, closures, at)) return accept(served(channel, asked));
  const opening = opensAfter(catalog, asked, closures, at);
  const opensAt = opening === null ? null : instantOf(opening);
  const because = deskClosed ? asked.unavailable : asked.otherwise;
  return accept(fallback(catalog, channel, asked.tag, { because, opensAt }));
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
  catalog: Catalog,
  channel: Channel,
  requestedLanguage: LanguageTag,
  { because, opensAt }: Pick<Route, 'because' | 'opensAt'>,
): Route {
  const { tag, desk } = languageOf(catalog, catalog.fallbackLanguage);
  return { channel: channel.id, requestedLanguage, language: tag, fallback: true, desk, opensAt, because };
}

function missingNeed({ channel, directPhoneNumber }: ReadRouteRequest): RouteRefusal | null {
  if (!channel.needs.includes('direct_phone_number') || isDirectPhoneNumber(directPhoneNumber)) return null;
  return channelRefusal('direct_phone_number_required', {});
}
