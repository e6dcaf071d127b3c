import { flagAt, readAll } from '../boundary.js';
import { isOpen, nextClosing, nextOpening } from '../calendar/business-time.js';
import { type LanguageTag, languageTagAt, lookedUp } from '../catalog/language-tag.js';
import type { Catalog, Channel, Language } from '../catalog/offer.js';
import { calendarOf, channelAt, deskOf, languageOf } from '../catalog/parts.js';
import { accept, type Decision, type Refusal, refuse } from '../decision.js';
import { catalogFor } from '../entitlements/catalog-for.js';
import { type EntitlementRefusal, refusalOf } from '../entitlements/check.js';
import { type Entitlements, entitlementsAt } from '../entitlements/entitlements.js';
import { fields } from '../record.js';
import type { CalendarDate } from '../time/calendar-date.js';
import { type Instant, type InstantInput, millisecondsOf } from '../time/instant.js';
import { isDirectPhoneNumber, PHONE_NUMBER_REQUIRED } from './phone-number.js';

/** Who serves a request, and in which language. Plain JSON; a follow-up keeps it (A28). */
export interface Route {
  readonly channel: string;
  readonly requestedLanguage: LanguageTag;
  readonly language: LanguageTag;
  /** Whether the language is not the one asked for. */
  readonly fallback: boolean;
  readonly desk: string;
  /** When Japanese was asked for in vain: the next opening of its desk. */
  readonly japaneseOpensAt: Instant | null;
  /** The same for any other language that has a desk of its own. */
  readonly deskOpensAt?: Instant | null;
  readonly because: readonly string[];
}

export type RouteRefusal = EntitlementRefusal | Refusal<'direct_phone_number_required'>;

export interface RouteRequest {
  readonly entitlements: Entitlements;
  readonly channel: string;
  readonly language: LanguageTag;
  readonly at: InstantInput;
  /** For a call (R42). */
  readonly directPhoneNumber?: string | undefined;
  /** That nobody is at the desk, whatever its hours say (A7). */
  readonly deskClosed?: boolean | undefined;
  /** Dates on which the desks that take closures are shut (A4). */
  readonly closures?: readonly CalendarDate[] | undefined;
  readonly catalog?: Catalog | undefined;
}

/**
 * Where a request goes: its language where the desk is open and the person may use it, English otherwise, never
 * refused for its language (R2, R17, R18, R20, A3, A7). Refuses as `entitlements.check` does, and
 * `direct_phone_number_required` (R42). Throws `unknown_channel`, `invalid_language`, `invalid_instant`, …
 *
 * @example
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'], powerUser: null },
 *   at: '2026-11-20T08:00:00.000Z',
 * });
 * routing.route({ entitlements: set, channel: 'email', language: 'ja', at: '2026-11-20T07:59:59.999Z' }).value.language // => 'ja'
 * const late = orThrow(routing.route({ entitlements: set, channel: 'email', language: 'ja', at: '2026-11-20T08:00:00.000Z' }));
 * late.language // => 'en'
 * late.japaneseOpensAt // => '2026-11-23T00:00:00.000Z'
 */
export function route(request: RouteRequest): Decision<Route, RouteRefusal> {
  const given = fields(
    request,
    ...([
      'entitlements',
      'channel',
      'language',
      'at',
      'directPhoneNumber',
      'deskClosed',
      'closures',
      'catalog',
    ] as const),
  );
  const set = entitlementsAt(given.entitlements, ['entitlements']);
  const catalog = catalogFor(set, given);
  const { channel, tag, at, deskClosed } = readAll({
    channel: () => channelAt(catalog, given.channel, ['channel']),
    tag: () => languageTagAt(given.language, ['language']),
    at: () => millisecondsOf(given.at, ['at']),
    deskClosed: () => flagAt(given.deskClosed, ['deskClosed']),
  });
  const refused = refusalOf(set, channel.id) ?? missingNeed(channel, given.directPhoneNumber);
  if (refused !== null) return refuse(refused);
  const asked = lookedUp(catalog.languages, tag);
  if (asked?.tag === catalog.fallbackLanguage) return accept(served(channel, asked));
  if (asked === null || !set.languages.includes(asked.tag)) {
    return accept(fallback(catalog, channel, asked?.tag ?? tag, catalog.otherLanguages));
  }
  const hours = calendarOf(catalog, deskOf(catalog, asked.desk).calendar);
  const open = isOpen(hours, at);
  if (open && !deskClosed) return accept(served(channel, asked));
  const answer = fallback(catalog, channel, asked.tag, deskClosed ? asked.unavailable : asked.otherwise);
  // A desk that is shut in the middle of its hours opens after them.
  const closing = open ? nextClosing(hours, at) : at;
  const opensAt = closing === null ? null : nextOpening(hours, closing);
  return accept(asked.tag === 'ja' ? { ...answer, japaneseOpensAt: opensAt } : { ...answer, deskOpensAt: opensAt });
}

function served(channel: Channel, language: Language): Route {
  return {
    channel: channel.id,
    requestedLanguage: language.tag,
    language: language.tag,
    fallback: false,
    desk: language.desk,
    japaneseOpensAt: null,
    because: language.because,
  };
}

function fallback(
  catalog: Catalog,
  channel: Channel,
  requestedLanguage: LanguageTag,
  because: readonly string[],
): Route {
  const { tag, desk } = languageOf(catalog, catalog.fallbackLanguage);
  return {
    channel: channel.id,
    requestedLanguage,
    language: tag,
    fallback: true,
    desk,
    japaneseOpensAt: null,
    because,
  };
}

function missingNeed({ needs }: Channel, phoneNumber: unknown): RouteRefusal | null {
  return needs.includes('direct_phone_number') && !isDirectPhoneNumber(phoneNumber) ? PHONE_NUMBER_REQUIRED : null;
}
