import { orThrow } from '../../src/answer/decision.js';
import * as entitlements from '../../src/entitlements/index.js';
import * as routing from '../../src/routing/index.js';
import * as sla from '../../src/sla/index.js';

/** Friday 16:30 in Tokyo. */
export const FRIDAY = '2026-11-20T07:30:00.000Z';
/** Friday 17:00:00 in Tokyo: the desk has just closed. */
export const CLOSE = '2026-11-20T08:00:00.000Z';

type Entitlements = ReturnType<typeof entitlements.of>;
type Request = Parameters<typeof sla.commitmentsFor>[0];

/** The admin of a team that holds a tier. */
export function admin(tier: string, more: Partial<Parameters<typeof entitlements.of>[0]> = {}): Entitlements {
  return entitlements.of({
    account: { kind: 'team', plan: 'advanced', addOn: { tier } },
    person: { id: 'u1', status: 'active', roles: ['team_admin'], powerUser: null },
    at: FRIDAY,
    ...more,
  });
}

/** A member of a team without an add-on, who holds one of their own. */
export function powerUser(variant: string): Entitlements {
  return entitlements.of({
    account: { kind: 'team', plan: 'advanced', addOn: null },
    person: { id: 'u2', status: 'active', roles: [], powerUser: { variant } },
    at: FRIDAY,
  });
}

/** What is promised to a request that is routed and made at one instant. */
export function promised(
  set: Entitlements,
  at: string | number,
  { language = 'ja', channel = 'email', ...more }: Partial<Request> & { language?: string; channel?: string } = {},
): ReturnType<typeof sla.commitmentsFor> {
  const { closures, catalog } = more;
  const directPhoneNumber = '+81 3 1234 5678';
  const asked = { entitlements: set, at, channel, language, directPhoneNumber, closures, catalog };
  const route = orThrow(routing.route(asked));
  return sla.commitmentsFor({ entitlements: set, route, at, ...more });
}
