import { accept, type Decision } from '../answer/decision.js';
import type { Catalog } from '../catalog/catalog.js';
import { offerOf } from '../catalog/offer.js';
import { aboutCatalog } from '../catalog/subject.js';
import { type Account, readAccount } from '../entitlements/account.js';
import { type Entitlements, entitled } from '../entitlements/entitlements.js';
import { type PowerUserTerms, readPowerUserTerms } from '../entitlements/holding.js';
import { type Person, readPerson } from '../entitlements/person.js';
import type { Faults } from '../input/faults.js';
import { InvalidInputError } from '../input/issue.js';
import { doorAbout, needed } from '../input/request.js';
import { together } from '../input/together.js';
import {
  type Route,
  type RouteRequest,
  routed,
  routeFields,
  routeFieldsInOffer,
  severityHolding,
} from '../routing/route.js';
import type { RouteRefusal } from '../routing/route-refusal.js';
import { type Instant, millisecondsOf } from '../time/instant.js';
import { type Commitment, promised } from './commitment.js';
import { type PromiseOptions, promiseFields, severityNeeded } from './commitments-for.js';
import { earliest } from './governing.js';

export interface PromiseRequest extends Omit<RouteRequest, 'entitlements'>, PromiseOptions {
  readonly account: Account;
  readonly person: Person;
  /** Whose terms govern a power user in a team with a tier: the person's (default), or both (A9). */
  readonly powerUserTerms?: PowerUserTerms | undefined;
  readonly catalog?: Catalog | undefined;
}

/** What a request is promised: who asks, who serves, and by when. */
export interface Promised {
  readonly entitlements: Entitlements;
  readonly route: Route;
  readonly commitments: readonly Commitment[];
  /** The commitment that binds: the earliest due. */
  readonly governing: Commitment | null;
  /** The due instant of the governing commitment; `null` where nothing is promised. */
  readonly dueAt: Instant | null;
}

/**
 * Who asks, in which language they are served, and by when they are answered, in one call: `entitlements.of`,
 * `routing.route` and `sla.commitmentsFor` after one another. Refuses as `routing.route` does. Throws as these three do,
 * with every issue at once (R17 to R20, R24, R25, A1, A2).
 *
 * @example
 * const account = { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } } as const;
 * const person = { id: 'u1', status: 'active', roles: ['team_admin'] } as const;
 * const ask = { account, person, channel: 'email', language: 'ja', at: '2026-11-20T16:30:00+09:00' };
 * const promise = orThrow(sla.promise(ask));
 * promise.dueAt // => '2026-11-20T11:30:00.000Z'
 * promise.commitments.map(({ dueAt }) => dueAt) // => ['2026-11-20T11:30:00.000Z', '2026-11-23T00:30:00.000Z']
 */
export function promise(request: PromiseRequest): Decision<Promised, RouteRefusal> {
  return enter(request, (read) => {
    const { about, account, person, powerUserTerms, at, channel, metrics, deskClock, closures, product } = read;
    const { catalog } = about;
    const offer = offerOf(catalog);
    const set = entitled({ about, account, person, at, powerUserTerms });
    const { language: asked, severity: requested, brings, deskClosed, directPhoneNumber } = read;
    const decision = routed({
      about: { set, catalog, offer },
      channel,
      language: asked,
      severity: requested,
      at,
      closures,
      brings,
      deskClosed,
      directPhoneNumber,
    });
    if (!decision.ok) return decision;
    const route = decision.value;
    const { language } = route;
    raise(severityNeeded(set, { severity: requested?.id ?? null, metrics, channel: channel.id, language, product }));
    const severity = severityHolding(offer, read);
    const terms = { channel: channel.id, language, severity, at, metrics, deskClock, closures, product, offer };
    const commitments = promised(set, terms);
    const governing = earliest(commitments.map(withDue))?.commitment ?? null;
    return accept({ entitlements: set, route, commitments, governing, dueAt: governing?.dueAt ?? null });
  });
}

/** Throws the faults that were found. */
function raise(faults: Faults | null): void {
  if (faults !== null) throw new InvalidInputError(faults.issues);
}

const enter = /*@__PURE__*/ doorAbout(
  'sla.promise',
  aboutCatalog,
  /*@__PURE__*/ together(routeFields, promiseFields, { powerUserTerms: readPowerUserTerms }),
  /*@__PURE__*/ together(
    { account: /*@__PURE__*/ needed(readAccount), person: /*@__PURE__*/ needed(readPerson) },
    routeFieldsInOffer,
  ),
);

function withDue(commitment: Commitment): { readonly commitment: Commitment; readonly ms: number | null } {
  return { commitment, ms: commitment.dueAt === null ? null : millisecondsOf(commitment.dueAt) };
}
