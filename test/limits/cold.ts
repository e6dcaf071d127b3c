// The first `entitlements.of` of a process, in milliseconds of CPU: `tsx test/limits/cold.ts`.
import { of } from '../../src/entitlements/index.js';

const cpu = process.cpuUsage();
of({
  account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
  person: { id: 'u1', status: 'active', roles: ['team_admin'] },
  at: '2026-11-20T07:30:00.000Z',
});
const { user, system } = process.cpuUsage(cpu);
console.log((user + system) / 1000);
