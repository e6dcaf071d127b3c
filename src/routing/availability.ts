import { timelineOf } from '../calendar/timeline.js';
import { readClosures } from '../catalog/catalog.js';
import type { LanguageTag } from '../catalog/language-tag.js';
import { languageOf } from '../catalog/lookup.js';
import type { Catalog } from '../catalog/offer.js';
import type { Entitlements } from '../entitlements/entitlements.js';
import { outdatedFault } from '../entitlements/outdated.js';
import { aboutEntitlements, type EntitledSubject } from '../entitlements/subject.js';
import { deepFreeze } from '../input/frozen.js';
import { optional } from '../input/readers.js';
import { doorAbout } from '../input/request.js';
import type { CalendarDate } from '../time/calendar-date.js';
import { type Instant, type InstantInput, instantOf, readInstant } from '../time/instant.js';
import { deskHours } from './desk-hours.js';

/** Whether a language is spoken on a channel at an instant: until when, or else from when. */
export interface Availability {
  readonly channel: string;
  readonly language: LanguageTag;
  readonly open: boolean;
  /** The close of the opening that holds the instant; `null` where it is closed, or never closes. */
  readonly until: Instant | null;
  /** The next opening; `null` where it is open. */
  readonly opensAt: Instant | null;
}

export interface AvailabilityRequest {
  readonly entitlements: Entitlements;
  readonly at: InstantInput;
  /** Dates on which the desks that take closures are closed (A4). */
  readonly closures?: readonly CalendarDate[] | undefined;
  readonly catalog?: Catalog | undefined;
}

/**
 * Every channel and language that these entitlements open, as a list: open until when, or closed until when. Throws
 * `entitlements_outdated`, `invalid_instant`, … (R17, R18, A3, A4).
 *
 * @example
 * const at = '2026-11-20T08:00:00.000Z';
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: [] },
 *   at,
 * });
 * const [english, japanese] = routing.availability({ entitlements: set, at });
 * english // => { channel: 'email', language: 'en', open: true, until: null, opensAt: null }
 * japanese // => { channel: 'email', language: 'ja', open: false, until: null, opensAt: '2026-11-23T00:00:00.000Z' }
 */
export function availability(request: AvailabilityRequest): readonly Availability[] {
  return enter(request, availabilityOf);
}

const enter = /*@__PURE__*/ doorAbout(
  'routing.availability',
  aboutEntitlements,
  { at: readInstant, closures: /*@__PURE__*/ optional(readClosures, []) },
  {},
  ({ about, at }) => outdatedFault(about.set, at, ['at']),
);

interface ReadAvailabilityRequest {
  readonly about: EntitledSubject;
  readonly at: number;
  readonly closures: readonly CalendarDate[];
}

function availabilityOf({ about, at, closures }: ReadAvailabilityRequest): readonly Availability[] {
  const { set, catalog } = about;
  const spoken = set.languages.map((language) => {
    const line = timelineOf(deskHours(catalog, languageOf(catalog, language), closures));
    const open = line.isOpen(at);
    const closing = open ? line.nextClosing(at) : null;
    return {
      language,
      open,
      until: closing === null ? null : instantOf(closing),
      opensAt: open ? null : instantOf(line.nextOpening(at)),
    };
  });
  return deepFreeze(set.channels.flatMap((channel) => spoken.map((one) => ({ channel, ...one }))));
}
