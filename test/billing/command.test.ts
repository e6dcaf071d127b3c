import { expect, test } from 'vitest';
import { parseCommand } from '../../src/billing/index.js';

const body = {
  type: 'purchase',
  tier: 'essentials',
  id: 'c1',
  actor: { roles: ['team_admin'] },
  via: 'admin_console',
  at: '2024-02-15T21:00:00+09:00',
};

test('a command from outside has its instant in canonical form, and no field that was undefined', () => {
  expect(parseCommand({ ...body, expected: undefined })).toStrictEqual({
    ok: true,
    value: { ...body, at: '2024-02-15T12:00:00.000Z' },
  });
  expect(parseCommand({ ...body, at: new Date('2024-02-15T12:00:00Z') }).ok).toBe(true);
});

test('every issue is told, with its path', () => {
  const decision = parseCommand({ ...body, via: 'phone', actor: { roles: 'team_admin' }, at: 'today' });
  expect(
    decision.ok ? [] : decision.refusal.issues.map(({ code, path }) => `${path.join('.')}: ${code}`).sort(),
  ).toEqual(['actor.roles: invalid_type', 'at: invalid_instant', 'via: unknown_via']);
});

test.each([null, 1, 'purchase', [], {}, { type: 'purchase' }, new Map([['type', 'purchase']])])(
  '%j is refused',
  (value) => {
    expect(parseCommand(value).ok).toBe(false);
  },
);
