import { describe, expect, test } from 'vitest';
import { advance, apply, decide, type Subscription } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { type Asked, command, decided, having, team } from './support-team.ts';

// What an answer rests on, to the letter: an auditor reads the ids, not the code.

const bare = team();
const essentials: Asked = { type: 'purchase', tier: 'essentials' };
const enhanced: Asked = { type: 'purchase', tier: 'enhanced' };
const up: Asked = { type: 'change_tier', tier: 'enhanced' };
const down: Asked = { type: 'change_tier', tier: 'essentials' };
const seats = (count: number): Asked => ({ type: 'change_seats', seats: count });
const remove: Asked = { type: 'remove' };
const undo: Asked = { type: 'undo' };
const endPlan: Asked = { type: 'end_plan' };
const inConsole = { via: 'admin_console' } as const;

const onEssentials = having(bare, essentials);
const onEnhanced = having(bare, enhanced);
const leaving = having(onEssentials, remove);

describe('every change says what it is and by which rules', () => {
  test.each<[string, Subscription, Asked, string, readonly string[]]>([
    ['a purchase', bare, essentials, 'purchased', ['R9', 'R11', 'A18']],
    ['a purchase of what is to be removed', leaving, essentials, 'undone', ['A20']],
    ['an upgrade', onEssentials, up, 'upgraded', ['A21', 'A18']],
    ['a downgrade', onEnhanced, down, 'downgrade_scheduled', ['A21', 'R12']],
    ['a downgrade taken back', having(onEnhanced, down), up, 'undone', ['A21']],
    ['more seats', bare, seats(12), 'seats_increased', ['R11', 'A18']],
    ['fewer seats', bare, seats(8), 'seats_decrease_scheduled', ['R12', 'A18']],
    ['fewer seats taken back', having(bare, seats(8)), seats(10), 'undone', ['A18']],
    ['a removal', onEssentials, remove, 'removal_scheduled', ['R9', 'R13', 'A12']],
    ['an undo', leaving, undo, 'undone', ['R13', 'A20']],
    ['the end of the plan', bare, endPlan, 'plan_end_scheduled', ['R3', 'R12']],
  ])('%s', (_, state, asked, type, because) => {
    const { events, invoice } = decided(state, asked);
    expect(events.map((event) => [event.type, event.because])).toEqual([[type, because]]);
    for (const line of invoice?.lines ?? []) expect(line.because).toEqual(because);
  });

  test.each<[string, Subscription, string, readonly string[]]>([
    ['a renewal', onEssentials, 'renewed', ['R12']],
    ['a renewal that removes', leaving, 'renewed', ['R12', 'R13', 'A12']],
    ['the end of the plan', having(onEssentials, endPlan), 'plan_ended', ['R3', 'R12']],
  ])('%s', (_, state, type, because) => {
    const { events } = advance(state, '2024-02-29T00:00:00.000Z');
    expect(events.map((event) => [event.type, event.because])).toEqual([[type, because]]);
  });
});

describe('the plan that is to end stays so, whatever else is decided, until that is undone', () => {
  const ending = having(onEssentials, endPlan);

  test.each([
    ['more seats', seats(12), 'ending'],
    ['a removal', remove, 'ending'],
    ['an upgrade', up, 'ending'],
    ['an undo', undo, 'active'],
  ])('%s', (_, asked, planStatus) => {
    expect(having(ending, asked).planStatus).toBe(planStatus);
  });
});

describe('every refusal cites its rules and carries its own data', () => {
  const effectiveAt = '2024-02-29T00:00:00.000Z';
  const ended = advance(having(onEssentials, endPlan), effectiveAt).subscription;
  const account = (more: object) => team({ account: { kind: 'team', plan: 'advanced', ...more } });
  const admins = ['team_admin', 'billing_admin'];
  const individual: Subscription = { ...bare, account: { ...bare.account, kind: 'individual' } };

  test.each<[string, Subscription, Asked, readonly string[], object]>([
    ['account_not_eligible', individual, essentials, ['R1', 'A26'], { kind: 'individual', plan: 'advanced' }],
    ['plan_ended', ended, { ...undo, at: effectiveAt }, ['R3', 'R12'], { endedAt: effectiveAt }],
    ['out_of_order', onEssentials, { ...remove, at: 0 }, ['R9'], { lastAt: '2024-02-15T12:00:00.000Z' }],
    ['renewal_due', bare, { ...essentials, at: effectiveAt }, ['R12', 'R13'], { dueAt: effectiveAt }],
    [
      'billing_role_required',
      bare,
      { ...essentials, ...inConsole, actor: { roles: [] } },
      ['R6', 'R8', 'A19'],
      { anyOf: admins },
    ],
    ['contact_sales', bare, { ...enhanced, ...inConsole }, ['R5', 'A21'], { reason: 'tier_sold_by_sales' }],
    ['contact_sales', onEssentials, { ...up, ...inConsole }, ['A21'], { reason: 'tier_change' }],
    [
      'contact_sales',
      account({ salesExecutive: true }),
      { ...essentials, ...inConsole },
      ['R4', 'R5'],
      { reason: 'sales_executive' },
    ],
    [
      'contact_sales',
      account({ selfServe: false }),
      { ...essentials, ...inConsole },
      ['R4', 'A25'],
      { reason: 'self_serve_disabled' },
    ],
    ['already_held', onEssentials, enhanced, ['R9', 'A20'], { tier: 'essentials' }],
    ['not_held', bare, remove, ['R9'], {}],
    ['not_held', bare, up, ['R9'], {}],
    ['no_change', onEssentials, down, ['A21'], { held: 'essentials' }],
    ['no_change', onEssentials, seats(10), ['A18'], { held: 10 }],
    ['already_scheduled', having(onEnhanced, down), down, ['R12'], { effectiveAt }],
    ['already_scheduled', having(bare, seats(8)), seats(8), ['R12'], { effectiveAt }],
    ['already_scheduled', having(bare, endPlan), endPlan, ['R12'], { effectiveAt }],
    ['removal_scheduled', having(onEnhanced, remove), down, ['R13'], { effectiveAt }],
    ['removal_already_scheduled', leaving, remove, ['R13'], { effectiveAt }],
    ['nothing_scheduled', bare, undo, ['R13'], {}],
    [
      'currency_mismatch',
      bare,
      { ...undo, type: 'end_plan', expected: of('0', 'JPY') },
      ['A18'],
      { expected: 'USD', found: 'JPY' },
    ],
    [
      'quote_outdated',
      bare,
      { ...essentials, expected: of('1.00', 'USD') },
      ['R10'],
      { expected: of('1.00', 'USD'), total: of('24.09', 'USD') },
    ],
  ])('%s (%#)', (code, state, asked, because, data) => {
    const message = { en: expect.stringMatching(/^[A-Z].*\.$/), ja: expect.stringMatching(/。$/) };
    expect(decide(state, command(asked))).toStrictEqual({ ok: false, refusal: { code, because, message, ...data } });
  });
});

describe('the console decides about the tiers that it sells, with an undo as with what is undone', () => {
  const leavingEnhanced = having(onEnhanced, remove);
  const fewer = having(onEnhanced, seats(8));

  test.each<[string, Subscription, Asked, string]>([
    ['Essentials is removed', onEssentials, remove, 'ok'],
    ['Enhanced is removed', onEnhanced, remove, 'contact_sales'],
    ['the removal of Essentials is undone', leaving, undo, 'ok'],
    ['the removal of Enhanced is undone', leavingEnhanced, undo, 'contact_sales'],
    ['fewer seats on Enhanced are undone', fewer, undo, 'ok'],
    ['Essentials is bought where Enhanced is to be removed', leavingEnhanced, essentials, 'contact_sales'],
    ['more seats on Enhanced', onEnhanced, seats(12), 'ok'],
    ['the end of a plan with Enhanced', onEnhanced, endPlan, 'ok'],
  ])('%s', (_, state, asked, outcome) => {
    const decision = decide(state, command({ ...asked, ...inConsole }));
    expect(decision.ok ? 'ok' : decision.refusal.code).toBe(outcome);
  });
});

test('what is decided is what is applied: status, holdings and the count of events', () => {
  const { events } = decided(bare, endPlan);
  expect(apply(bare, events)).toMatchObject({ planStatus: 'ending', revision: 1, lastAt: '2024-02-15T12:00:00.000Z' });
  expect(events[0]).toMatchObject({ revision: 1, invoice: null, planStatus: 'ending' });
});
