import { allows } from '../catalog/applies.js';
import type { Catalog } from '../catalog/catalog.js';
import { readClosures } from '../catalog/closures.js';
import { type LanguageTag, matchTag, readLanguageTag } from '../catalog/language-tag.js';
import { readSeverity } from '../catalog/lookup.js';
import type { Channel, Severity } from '../catalog/offer.js';
import type { Entitlements } from '../entitlements/entitlements.js';
import { outdatedFault } from '../entitlements/outdated.js';
import { aboutEntitlements, type EntitledSubject } from '../entitlements/subject.js';
import { deepFreeze } from '../input/frozen.js';
import type { Text } from '../input/issue.js';
import { flag, optional } from '../input/readers.js';
import { doorAbout } from '../input/request.js';
import type { CalendarDate } from '../time/calendar-date.js';
import { type InstantInput, readInstant } from '../time/instant.js';
import { channelRefusal } from './channel-refusal.js';
import { readWhatIsBrought, severityHolding, spokenRoute } from './route.js';
import type { RouteRefusal } from './route-refusal.js';

/** A promise of a first reply: in which language (`null`: in each), within which time, on which hours. */
export interface PromisedReply {
  readonly language: LanguageTag | null;
  /** `PT4H`, `P1D` or `best_effort`. */
  readonly within: string;
  readonly hours: string;
}

/** One way to contact support, as the contact page shows it. */
export interface ContactOption {
  readonly id: string;
  readonly channel: string;
  readonly label: Text;
  readonly recommended: boolean;
  /** The first replies that are promised there; empty for none (R43, A24). */
  readonly replies: readonly PromisedReply[];
  readonly needs: readonly string[];
  readonly because: readonly string[];
  readonly available: boolean;
  /** Why it is not available. */
  readonly refusal?: RouteRefusal;
}

export interface ContactOptionsRequest {
  readonly entitlements: Entitlements;
  /** Leaves out channels for other languages, and promises in another one than a request of now is served in (R20, A7). */
  readonly language?: LanguageTag | undefined;
  readonly severity?: string | null | undefined;
  /** Marks the recommended way for an urgent problem (R44, A29). */
  readonly urgent?: boolean | undefined;
  readonly at: InstantInput;
  /** Dates on which the hours that take closures are closed (A4). */
  readonly closures?: readonly CalendarDate[] | undefined;
  /** What the request brings: needs of severities, as `route` takes them. Without them another severity may hold. */
  readonly brings?: readonly string[] | undefined;
  readonly catalog?: Catalog | undefined;
}

/**
 * The ways to contact support as a list, in the page's order, each with its promised replies; one that these
 * entitlements do not open, or that is closed at `at`, is not `available`, and its `refusal` says why. Throws `entitlements_outdated`,
 * `unknown_severity`, `unknown_language`, `invalid_instant`, … (R38 to R44, A6, A29).
 *
 * @example
 * const at = '2026-11-20T07:30:00.000Z';
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'] },
 *   at,
 * });
 * const options = routing.contactOptions({ entitlements: set, urgent: true, at });
 * options.map((option) => option.id) // => ['chat_now', 'submit_ticket', 'request_call']
 * options.map((option) => option.recommended) // => [false, false, true]
 * options[1]?.replies[0] // => { language: null, within: 'PT4H', hours: 'always' }
 */
export function contactOptions(request: ContactOptionsRequest): readonly ContactOption[] {
  return enter(request, contactOptionsOf);
}

const enter = /*@__PURE__*/ doorAbout(
  'routing.contactOptions',
  aboutEntitlements,
  {
    language: /*@__PURE__*/ optional(readLanguageTag, null),
    urgent: flag,
    at: readInstant,
    closures: /*@__PURE__*/ optional(readClosures, []),
    brings: readWhatIsBrought,
  },
  { severity: readSeverity },
  ({ about, at }) => outdatedFault(about.set, at, ['at']),
);

interface ReadOptionsRequest {
  readonly about: EntitledSubject;
  readonly language: LanguageTag | null;
  readonly severity: Severity | null;
  readonly urgent: boolean;
  readonly at: number;
  readonly closures: readonly CalendarDate[];
  readonly brings: readonly string[];
}

/** `contactOptions` for a request that has been read. */
export function contactOptionsOf(request: ReadOptionsRequest): readonly ContactOption[] {
  const { about, urgent, at, closures } = request;
  const { set, offer } = about;
  const severity = severityHolding(offer, request);
  const use = { severity, language: askedIn(request), at, closures, offer };
  const inOrder = offer.channels.toSorted((a, b) => a.contact.position - b.contact.position);
  return deepFreeze(
    inOrder.map((channel) => {
      const { id, label, because, urgent: urgentBecause } = channel.contact;
      const recommended = urgent && urgentBecause !== null;
      const refusal = channelRefusal(set, channel.id, use);
      return {
        id,
        channel: channel.id,
        label,
        recommended,
        replies: refusal === null ? repliesOn(channel, request, severity) : [],
        needs: channel.needs,
        because: recommended ? [...because, ...urgentBecause] : because,
        available: refusal === null,
        ...(refusal !== null && { refusal }),
      };
    }),
  );
}

/** What is promised there, in the language in which a request of now is served, or in each. */
function repliesOn(channel: Channel, request: ReadOptionsRequest, severity: string | null): readonly PromisedReply[] {
  const { about, language } = request;
  const { set } = about;
  const spoken =
    language === null
      ? set.languages
      : [spokenRoute({ ...request, language, channel, deskClosed: false }, severity).language];
  return set.targets
    .filter(
      ({ metrics, channels, severities }) =>
        metrics.includes('first_reply') &&
        allows(channels, channel.id) &&
        (severity === null || allows(severities, severity)),
    )
    .flatMap(({ languages, within, hours }) =>
      (languages ?? [null])
        .filter((one) => one === null || spoken.includes(one))
        .map((one) => ({ language: one, within, hours })),
    );
}

/** The language asked for as the offer spells it; `null` for any. */
function askedIn({ about, language }: ReadOptionsRequest): LanguageTag | null {
  return language === null ? null : (matchTag(about.offer.languages, language)?.tag ?? language);
}
