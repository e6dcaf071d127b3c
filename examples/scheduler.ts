// A scheduler that sleeps until a clock of some ticket becomes at risk or overdue: scheduler/watch.ts. Clock and timer are
// passed to it, so that nobody waits in a test.
import assert from 'node:assert/strict';
import { orThrow, premiumSupport, tickets, time } from 'premium-support';
import { LONGEST_TIMEOUT, watch } from './scheduler/watch.ts';

// 1000 hours for a fix are more than one timer can wait.
const targets = { fix: { metric: 'resolution', within: 'PT1000H' }, reply: { within: 'PT1H' } } as const;
const acme = premiumSupport({ id: 'acme', channels: { web: {} }, tiers: { gold: { targets, benefits: { web: {} } } } });
const at = '2026-11-20T07:30:00.000Z';
const account = { kind: 'team', addOn: { tier: 'gold' } } as const;
const holder = acme.entitlements.of({ account, person: { id: 'u1', status: 'active', roles: [] }, at });
const words = { subject: 'Data is lost', body: 'All of it.', issueType: 'data' };
const request = { entitlements: holder, id: 't1', at, channel: 'web', language: 'en', ...words } as const;
const ticket = tickets.apply(null, orThrow(acme.tickets.submit(request)).events);

// A host whose time passes as soon as somebody sleeps.
let now = time.epochMilliseconds(at);
const timers: { readonly wake: () => void; readonly ms: number }[] = [];
const told: string[] = [];
const host = { now: () => now, setTimer: (wake: () => void, ms: number) => timers.push({ wake, ms }) };
watch(
  () => [ticket],
  (clock, state) => told.push(`${time.instant(now)} ${clock} ${state}`),
  host,
)();
for (let timer = timers.shift(); timer !== undefined; timer = timers.shift()) {
  assert.ok(timer.ms > 0 && timer.ms <= LONGEST_TIMEOUT);
  now += timer.ms;
  timer.wake();
}
assert.deepEqual(told, [
  '2026-11-20T07:30:00.000Z t1 reply active',
  '2026-11-20T07:30:00.000Z t1 fix active',
  '2026-11-20T08:15:00.000Z t1 reply at_risk', // three quarters of an hour
  '2026-11-20T08:30:00.001Z t1 reply overdue',
  '2026-12-21T13:30:00.000Z t1 fix at_risk', // 750 hours
  '2026-12-31T23:30:00.001Z t1 fix overdue',
]);
console.log(told.join('\n'));
