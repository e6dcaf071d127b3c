import { flagAt } from '../boundary.js';
import type { Catalog } from '../catalog/offer.js';
import { channelOf } from '../catalog/parts.js';
import { generalPromise } from '../catalog/reply-target.js';
import { catalogFor } from '../entitlements/catalog-for.js';
import { type Entitlements, entitlementsAt } from '../entitlements/entitlements.js';
import type { Text } from '../errors.js';
import { deepFreeze } from '../plain.js';
import { fields } from '../record.js';
import type { Duration } from '../time/duration.js';

/** One way to contact support, as the contact page shows it. */
export interface ContactOption {
  readonly id: string;
  readonly channel: string;
  readonly label: Text;
  readonly recommended: boolean;
  /** The promise for an answer, in any language; `null` where none is given (R43, A24). */
  readonly replyWithin: Duration | null;
  readonly needs: readonly 'direct_phone_number'[];
  readonly because: readonly string[];
}

/**
 * The ways to contact support that these entitlements open, in the page's order; none where nothing is held, and
 * `entitlements.check` says why. `urgent` marks the recommended one (R38 to R44, A6, A29).
 *
 * @example
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'], powerUser: null },
 *   at: '2026-11-20T07:30:00.000Z',
 * });
 * const options = routing.contactOptions({ entitlements: set, urgent: true });
 * options.map((option) => option.id) // => ['chat_now', 'submit_ticket', 'request_call']
 * options.map((option) => option.recommended) // => [false, false, true]
 */
export function contactOptions(request: {
  readonly entitlements: Entitlements;
  readonly urgent?: boolean | undefined;
  readonly catalog?: Catalog | undefined;
}): readonly ContactOption[] {
  const given = fields(request, 'entitlements', 'urgent', 'catalog');
  const set = entitlementsAt(given.entitlements, ['entitlements']);
  const catalog = catalogFor(set, { catalog: given.catalog });
  const urgent = flagAt(given.urgent, ['urgent']);
  const open = catalog.contactOptions.filter(({ channel }) => set.channels.includes(channel));
  return deepFreeze(
    open.map(({ id, channel, label, because, urgentBecause }) => {
      const recommended = urgent && urgentBecause !== null;
      return {
        id,
        channel,
        label,
        recommended,
        replyWithin: generalPromise(set.targets, channel),
        needs: channelOf(catalog, channel).needs,
        because: recommended ? [...because, ...urgentBecause] : because,
      };
    }),
  );
}
