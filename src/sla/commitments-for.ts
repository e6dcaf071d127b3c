import { allows } from '../catalog/applies.js';
import type { Catalog } from '../catalog/catalog.js';
import { METRICS, type Metric } from '../catalog/clause-spec.js';
import { readClosures } from '../catalog/closures.js';
import { matchTag, readLanguageTag } from '../catalog/language-tag.js';
import { readChannel, readSeverity } from '../catalog/lookup.js';
import type { Offer } from '../catalog/offer.js';
import type { Entitlements } from '../entitlements/entitlements.js';
import { outdatedFault } from '../entitlements/outdated.js';
import { aboutEntitlements, type EntitledSubject } from '../entitlements/subject.js';
import { Faults, fault, under } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { listOf } from '../input/list.js';
import { oncePer } from '../input/once.js';
import { nullable, oneOf, optional, text } from '../input/readers.js';
import { doorAbout, needed, object } from '../input/request.js';
import { together } from '../input/together.js';
import { versioned } from '../input/version.js';
import { type Route, readWhatIsBrought, severityHolding } from '../routing/route.js';
import type { CalendarDate } from '../time/calendar-date.js';
import { type InstantInput, readInstant } from '../time/instant.js';
import { type Commitment, promised } from './commitment.js';

/** Options of promising that several verbs take. */
export interface PromiseOptions {
  /** The metrics to promise by; by default every metric that the offer promises. */
  readonly metrics?: readonly Metric[] | undefined;
  /** Needed where a promise that could apply names severities: `severity_needed` (A29). */
  readonly severity?: string | null | undefined;
  /** Whether a desk's hour runs in its business hours (default) or round the clock (A1). Days are always the desk's. */
  readonly deskClock?: 'business' | 'elapsed' | undefined;
  /** Dates on which the hours that take closures are closed (A4). */
  readonly closures?: readonly CalendarDate[] | undefined;
  /** The product that the request is about, where the offer promises by product. */
  readonly product?: string | null | undefined;
}

export interface CommitmentsRequest extends PromiseOptions {
  readonly entitlements: Entitlements;
  /** The answer of `routing.route`; only its channel and language are read. */
  readonly route: Pick<Route, 'channel' | 'language'>;
  /** The instant of the request. */
  readonly at: InstantInput;
  /** What the request brings: needs of severities. */
  readonly brings?: readonly string[] | undefined;
  readonly catalog?: Catalog | undefined;
}

export const readDeskClock = /*@__PURE__*/ optional(
  /*@__PURE__*/ oneOf('desk_clock', ['business', 'elapsed']),
  'business' as const,
);

/** The readers of the options. */
export const promiseFields = {
  metrics: /*@__PURE__*/ optional(/*@__PURE__*/ listOf(/*@__PURE__*/ oneOf('metric', METRICS), 100), METRICS),
  deskClock: readDeskClock,
  closures: /*@__PURE__*/ optional(readClosures, []),
  product: /*@__PURE__*/ nullable(/*@__PURE__*/ text({ min: 1, max: 200 })),
} as const;

/**
 * The promises that are made to a request, in the order of the catalogue, each with its due instant; none for chat and
 * phone in the built-in offer. Throws `severity_needed` where the offer promises by severity and none is given,
 * `entitlements_outdated`, `catalog_mismatch`, `unknown_channel`, `unknown_severity`, `invalid_instant`, … (R19, R24,
 * R25, R29, R30, R40, A1, A2, A24, A28).
 *
 * @example
 * const at = '2026-11-20T07:30:00.000Z';
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'] },
 *   at,
 * });
 * const route = orThrow(routing.route({ entitlements: set, channel: 'email', language: 'ja', at }));
 * const [tier, japanese] = sla.commitmentsFor({ entitlements: set, route, at });
 * tier?.dueAt // => '2026-11-20T11:30:00.000Z'
 * japanese?.dueAt // => '2026-11-23T00:30:00.000Z'
 * sla.commitmentsFor({ entitlements: set, route, at, closures: ['2026-11-23'] })[1]?.dueAt // => '2026-11-24T00:30:00.000Z'
 */
export function commitmentsFor(request: CommitmentsRequest): readonly Commitment[] {
  return enter(
    request,
    ({ about: { set, offer }, route, at, severity, metrics, deskClock, closures, product, brings }) => {
      const { channel, language } = route;
      const holds = severityHolding(offer, { severity, brings });
      return promised(set, { channel, language, severity: holds, at, metrics, deskClock, closures, product, offer });
    },
  );
}

const enter = /*@__PURE__*/ doorAbout(
  'sla.commitmentsFor',
  aboutEntitlements,
  /*@__PURE__*/ together({ at: readInstant }, promiseFields, { brings: readWhatIsBrought }),
  {
    route: /*@__PURE__*/ needed(readServed),
    severity: readSeverity,
  },
  ({ about, at, severity, metrics, product, route }) =>
    outdatedFault(about.set, at, ['at']) ??
    severityNeeded(about.set, { severity: severity?.id ?? null, metrics, product, ...route }),
);

/** The fault of a request without a severity, where a target that could apply names severities; else `null`. */
export function severityNeeded(
  { targets, severities }: Entitlements,
  request: {
    readonly severity: string | null;
    readonly metrics: readonly Metric[];
    readonly channel: string;
    readonly language?: string;
    readonly product?: string | null;
  },
): Faults | null {
  const { severity, metrics, channel, language, product } = request;
  if (severity !== null || severities.length === 0) return null;
  const needed = targets.some(
    (target) =>
      target.severities !== null &&
      target.metrics.some((metric) => metrics.includes(metric)) &&
      allows(target.channels, channel) &&
      (language === undefined || allows(target.languages, language)) &&
      (product === undefined || allows(target.products, product)),
  );
  if (!needed) return null;
  const names = severities.slice(0, 20).map((name) => preview(name, 40).replaceAll('"', ''));
  return under(
    ['severity'],
    fault(
      'severity_needed',
      `This offer promises by severity. Use ${names.join(', ')}.`,
      `重大度によって約束が異なります。${names.join('、')} のいずれかを指定してください。`,
      { expected: severities },
    ),
  );
}

/** Reads the channel and the language of a route, in the catalogue's own ids and tags: `ja-JP` is served in `ja`. */
function readServed(
  input: unknown,
  { offer }: EntitledSubject,
): { readonly channel: string; readonly language: string } | Faults {
  const read = readerOfServed(offer)(input);
  if (read instanceof Faults) return read;
  const { channel, language } = read;
  return { channel: channel.id, language: matchTag(offer.languages, language)?.tag ?? language };
}

const readerOfServed = /*@__PURE__*/ oncePer((offer: Offer) =>
  versioned(
    'route',
    object({ channel: (id: unknown) => readChannel(id, { offer }), language: readLanguageTag }, 'ignored'),
  ),
);
