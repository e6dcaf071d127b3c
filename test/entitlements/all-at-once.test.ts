import { expect, test } from 'vitest';
import { check, of } from '../../src/entitlements/index.js';
import { issuesOf } from '../thrown.ts';

// "Every fault of a request is reported at once": what a name means is said by another argument (a set of entitlements),
// and it is told beside the faults of other fields, not once those are mended.

const holder = {
  account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } } as const,
  at: '2024-02-15T09:00:00.000Z',
};
const set = of({ ...holder, person: { id: 'u1', status: 'active', roles: ['team_admin'] } });

test('check: a severity that the offer does not have', () => {
  expect(issuesOf(() => check(set, 'hub', { severity: 'P1', at: 'now' }))).toEqual([
    ...['options.at: invalid_instant', 'options.severity: unknown_severity'],
  ]);
});

test('check: of entitlements that cannot be read, nothing is said of the severity', () => {
  const found = issuesOf(() => check({ version: 1 } as never, 'hub', { severity: 'P1', at: 'now' }));
  expect(found).toContain('options.at: invalid_instant');
  expect(found).not.toContain('options.severity: unknown_severity');
});
