import { expect, test } from 'vitest';
import { decide } from '../../src/tickets/index.js';
import { issuesOf } from '../thrown.ts';
import { careEntitlements } from './severity-offer.ts';
import { openedCare, stored } from './support-request.ts';

// "Every fault of a request is reported at once": what a name means is said by another argument (the entitlements of a command),
// and it is told beside the faults of other fields, not once those are mended.

const ticket = openedCare();
const command = {
  type: 'set_severity',
  severity: 'critical',
  entitlements: careEntitlements,
  id: '',
  at: 'now',
  actor: { kind: 'agent' },
};
const faults = ['command.id: blank', 'command.at: invalid_instant', 'command.actor.id: missing'];
const deciding = (changes: object) => issuesOf(() => decide(ticket, { ...command, ...changes } as never));

test('a severity that the offer does not have', () => {
  expect(deciding({ severity: 'P1' })).toEqual([...faults, 'command.severity: unknown_severity']);
  expect(deciding({})).toEqual(faults);
});

test('entitlements of another account, person or offer, of which severities mean nothing here', () => {
  const other = { ...stored(careEntitlements), personId: 'somebody', accountId: 'another', catalogVersion: '99' };
  expect(
    deciding({ severity: 'P1', entitlements: other })
      .filter((one) => !faults.includes(one))
      .sort(),
  ).toEqual([
    'command.entitlements.accountId: wrong_account',
    'command.entitlements.catalog: catalog_mismatch',
    'command.entitlements.personId: wrong_person',
  ]);
});

test('a severity, or entitlements, that cannot be read have no other fault', () => {
  expect(deciding({ severity: 5 }).sort()).toEqual([...faults, 'command.severity: invalid_type'].sort());
  expect(deciding({ severity: 'P1', entitlements: 5 })).not.toContain('command.severity: unknown_severity');
});

test('another command, and no command, set no severity', () => {
  const found = deciding({ type: 'resolve', severity: 'P1' });
  expect(found).toContain('command.severity: unknown_field');
  expect(found).not.toContain('command.severity: unknown_severity');
  expect(issuesOf(() => decide(ticket, null as never))).toEqual(['command: invalid_type']);
});

test('of a ticket that cannot be read, nothing is said of the severity', () => {
  const found = issuesOf(() => decide({ version: 1 } as never, { ...command, severity: 'P1' } as never));
  expect(found).not.toContain('command.severity: unknown_severity');
  expect(found).toContain('command.id: blank');
});
