import { openTogether } from '../calendar/intersect-union.js';
import type { Schedule } from '../calendar/schedule.js';
import type { Answers } from '../calendar/slow-answers.js';
import { closingFrom } from '../calendar/timeline-edges.js';
import type { Catalog } from '../catalog/catalog.js';
import { readClosures } from '../catalog/closures.js';
import type { LanguageTag } from '../catalog/language-tag.js';
import { hoursOf } from '../entitlements/closed-hours.js';
import type { Entitlements } from '../entitlements/entitlements.js';
import { outdatedFault } from '../entitlements/outdated.js';
import { aboutEntitlements, type EntitledSubject } from '../entitlements/subject.js';
import { deepFreeze } from '../input/frozen.js';
import { optional } from '../input/readers.js';
import { doorAbout } from '../input/request.js';
import type { CalendarDate } from '../time/calendar-date.js';
import { type Instant, type InstantInput, instantOf, readInstant } from '../time/instant.js';
import { nextOpeningOf } from './next-opening.js';

/** Whether a language is spoken on a channel at an instant: until when, or else from when. */
export interface Availability {
  readonly channel: string;
  readonly language: LanguageTag;
  readonly open: boolean;
  /** The close of the opening that holds the instant; `null` where it is closed, or never closes. */
  readonly until: Instant | null;
  /** The next opening; `null` where it is open, or where no opening is known. */
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
 * Every channel and language that these entitlements open, as a list: open until when, or closed until when. A channel has
 * no row for a language that it does not serve. Throws `entitlements_outdated`, `invalid_instant`, … (R17, R18, A3, A4).
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
  const { set, offer } = about;
  const spoken = offer.languages.filter(({ tag }) => set.languages.includes(tag));
  return deepFreeze(
    set.channels.flatMap((channel) =>
      spoken.flatMap(({ tag, hours }) => {
        const [first, ...more] = channelHours(about, channel, tag, closures);
        if (first === undefined) return [];
        const line = openTogether([first, ...more], hoursOf(set, offer, hours, closures));
        return { channel, language: tag, ...availabilityAt(line, at) };
      }),
    ),
  );
}

/** The hours of the grants that open a channel for a language: none where the channel does not serve it. */
function channelHours(
  { set, offer }: EntitledSubject,
  channel: string,
  language: LanguageTag,
  closures: readonly CalendarDate[],
): readonly Schedule[] {
  const check = set.benefits[channel];
  const grants = check?.allowed === true ? check.grants : [];
  return grants
    .filter(({ languages }) => languages === null || languages.includes(language))
    .map(({ hours }) => hoursOf(set, offer, hours ?? 'always', closures));
}

/** Open until the next close, or else closed until the next opening; `line` is `null` for hours that never open. */
function availabilityAt(line: Answers | null, at: number): Pick<Availability, 'open' | 'until' | 'opensAt'> {
  if (line === null) return { open: false, until: null, opensAt: null };
  if (!line.isOpen(at)) return { open: false, until: null, opensAt: textOf(nextOpeningOf(line, at)) };
  return { open: true, until: textOf(closingFrom(line, at)), opensAt: null };
}

function textOf(ms: number | null): Instant | null {
  return ms === null ? null : instantOf(ms);
}
