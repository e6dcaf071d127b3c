import { orThrow } from '../../src/answer/decision.js';
import type { Catalog } from '../../src/catalog/index.js';
import { of } from '../../src/entitlements/index.js';
import { apply, submit, type Ticket } from '../../src/tickets/index.js';

/** A ticket by the web to an offer without plans, which nobody answers. */
export function unanswered(catalog: Catalog, tier: string, at: number): Ticket {
  const account = { kind: 'team', addOn: { tier } } as const;
  const set = of({ catalog, account, person: { id: 'u1', status: 'active', roles: [] }, at });
  const words = { id: 't1', subject: 'Stuck', body: 'No sync.', issueType: 'sync' };
  return apply(
    null,
    orThrow(submit({ entitlements: set, catalog, at, channel: 'web', language: 'en', ...words })).events,
  );
}
