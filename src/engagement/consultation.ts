import * as z from 'zod/mini';
import { checkedBy, gather, lazily, readOrThrow } from '../boundary.js';
import type { Catalog } from '../catalog/offer.js';
import { accept, type Decision, type Refusal, refuse } from '../decision.js';
import { catalogFor } from '../entitlements/catalog-for.js';
import { type EntitlementRefusal, refusalOf } from '../entitlements/check.js';
import { type Entitlements, entitlementsAt } from '../entitlements/entitlements.js';
import { termsOfTier, termsOfVariant } from '../entitlements/terms.js';
import { listAt } from '../list.js';
import { fields } from '../record.js';
import { RECORD_ROOM } from '../records.js';
import { type InstantInput, millisecondsOf } from '../time/instant.js';

/** A consultation that took place, or a part of one. */
export interface HeldConsultation {
  readonly at: InstantInput;
  readonly minutes: number;
}

export interface ConsultationRequest {
  readonly entitlements: Entitlements;
  /** What has been held in the life of the add-on's subscription (A13). */
  readonly held: readonly HeldConsultation[];
  readonly catalog?: Catalog | undefined;
}

export type ConsultationRefusal =
  | EntitlementRefusal
  | (Refusal<'consultation_used'> & { readonly minutesHeld: number });

/** R22: a session of one hour; what a catalogue of one's own may leave unsaid. */
const SESSION_MINUTES = 60;
const MOST_HELD = 10_000;

/**
 * What is left of the implementation consultation, in minutes: sixty in all, or what the catalogue says (R22, A5, A13).
 * Refuses as `entitlements.check` does, and `consultation_used` where nothing is left. Throws `out_of_range`,
 * `catalog_mismatch`, …
 *
 * @example
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'], powerUser: null },
 *   at: '2026-11-20T07:30:00.000Z',
 * });
 * const held = [{ at: '2026-11-02T01:00:00.000Z', minutes: 45 }];
 * engagement.implementationConsultation({ entitlements: set, held }) // => { ok: true, value: { minutesLeft: 15 } }
 * const more = [...held, { at: '2026-11-09T01:00:00.000Z', minutes: 15 }];
 * engagement.implementationConsultation({ entitlements: set, held: more }).refusal.code // => 'consultation_used'
 */
export function implementationConsultation(
  request: ConsultationRequest,
): Decision<{ readonly minutesLeft: number }, ConsultationRefusal> {
  const given = fields(request, 'entitlements', 'held', 'catalog');
  const set = entitlementsAt(given.entitlements, ['entitlements']);
  const catalog = catalogFor(set, { catalog: given.catalog });
  const minutesHeld = minutesAt(given.held);
  const refused = refusalOf(set, 'implementation_consultation');
  if (refused !== null) return refuse(refused);
  const minutesLeft = minutesOf(catalog, set) - minutesHeld;
  return minutesLeft > 0 ? accept({ minutesLeft }) : refuse(used(minutesHeld));
}

/** All the minutes that the person's terms grant. */
function minutesOf(catalog: Catalog, { tier, variant }: Entitlements): number {
  const own = variant === null ? [] : termsOfVariant(catalog, variant).benefits;
  const granted = [...own, ...termsOfTier(catalog, tier).benefits, ...(catalog.base?.benefits ?? [])];
  const benefit = granted.find(({ id }) => id === 'implementation_consultation');
  return (benefit?.count ?? 1) * (benefit?.minutes ?? SESSION_MINUTES);
}

function minutesAt(input: readonly HeldConsultation[]): number {
  const schema = heldSchema();
  let minutes = 0;
  gather(
    listAt(input, ['held'], MOST_HELD).map((one, i) => () => {
      minutes += readOrThrow(schema, one, ['held', i], RECORD_ROOM).minutes;
    }),
  );
  return minutes;
}

function used(minutesHeld: number): ConsultationRefusal {
  return {
    code: 'consultation_used',
    because: ['R22', 'A13'],
    message: {
      en: 'The implementation consultation has been held.',
      ja: '導入コンサルティング セッションはすでに実施されています。',
    },
    minutesHeld,
  };
}

const heldSchema: () => z.ZodMiniType<HeldConsultation> = /*@__PURE__*/ lazily(() =>
  z.strictObject({
    at: z.union([z.string(), z.number()]).check(checkedBy((at) => millisecondsOf(at, []))),
    minutes: z.int().check(z.positive(), z.maximum(1_000_000)),
  }),
);
