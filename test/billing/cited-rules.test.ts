import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { advance, apply, decide, type Subscription } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { ADMIN, type Asked, command, decided, having, startOf, team } from './support-team.ts';
import { HALF, three } from './three-tiers.ts';

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
    ['an upgrade', onEssentials, up, 'upgraded', ['R11', 'A21', 'A18']],
    ['a downgrade', onEnhanced, down, 'downgrade_scheduled', ['R12', 'A21']],
    ['a downgrade taken back', having(onEnhanced, down), up, 'undone', ['A21']],
    ['more seats', bare, seats(12), 'seats_increased', ['R11', 'A18']],
    ['fewer seats', bare, seats(8), 'seats_decrease_scheduled', ['R12', 'A18']],
    ['fewer seats taken back', having(bare, seats(8)), seats(10), 'undone', ['A18']],
    ['a removal', onEssentials, remove, 'removal_scheduled', ['R9', 'R13', 'A12']],
    ['an undo', leaving, undo, 'undone', ['R13', 'A20']],
    ['a plan that is kept', having(bare, endPlan), { type: 'keep_plan' }, 'undone', ['R13', 'A20']],
    ['the end of the plan', bare, endPlan, 'plan_end_scheduled', ['R3', 'R12']],
    ['the end at once', bare, { type: 'end_now', credit: true }, 'ended', ['R11', 'A18']],
    ['facts of the account', bare, { type: 'change_account', salesExecutive: true }, 'account_changed', ['A25']],
  ])('%s', (_, state, asked, type, because) => {
    const { events, invoice } = decided(state, asked);
    expect(events.map((event) => [event.type, event.because.toSorted()])).toEqual([[type, because.toSorted()]]);
    for (const line of invoice?.lines ?? []) expect(line.because).toEqual(events[0]?.because);
  });

  test.each<[string, Subscription, string, readonly string[]]>([
    ['a renewal', onEssentials, 'renewed', ['R12']],
    ['a renewal that removes', leaving, 'renewed', ['R12', 'R13', 'A12']],
    ['the end of the plan', having(onEssentials, endPlan), 'plan_ended', ['R3', 'R12']],
  ])('%s', (_, state, type, because) => {
    const { events } = advance(state, '2024-02-29T00:00:00.000Z');
    expect(events.map((event) => [event.type, event.because.toSorted()])).toEqual([[type, because.toSorted()]]);
  });

  test('a start', () => {
    const { events, invoice } = orThrow(startOf({ alreadyPaid: false }));
    expect([events[0]?.because, invoice?.because]).toEqual([
      ['R11', 'A18'],
      ['R11', 'A18'],
    ]);
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
  const account = (more: object) => team({ account: { kind: 'team', ...more } });
  const admins = ['team_admin', 'billing_admin'];

  test.each<[string, Subscription, Asked, readonly string[], object]>([
    ['plan_ended', ended, { ...undo, at: effectiveAt }, ['R3', 'R12'], { endedAt: effectiveAt }],
    [
      'out_of_order',
      onEssentials,
      { ...remove, at: '2024-02-01T00:00:00Z' },
      ['R9'],
      { lastAt: '2024-02-15T12:00:00.000Z' },
    ],
    ['renewal_due', bare, { ...essentials, at: effectiveAt }, ['R12', 'R13'], { dueAt: effectiveAt }],
    [
      'billing_role_required',
      bare,
      { ...essentials, ...inConsole, actor: { id: 'bob', roles: [] } },
      ['R6', 'R8', 'A19'],
      { anyOf: admins },
    ],
    [
      'contact_sales',
      bare,
      { ...enhanced, ...inConsole },
      ['R4', 'R5', 'A21', 'A25'],
      { reason: 'tier_sold_by_sales' },
    ],
    ['contact_sales', onEssentials, { ...up, ...inConsole }, ['R4', 'R5', 'A21', 'A25'], { reason: 'tier_change' }],
    [
      'contact_sales',
      account({ salesExecutive: true }),
      { ...essentials, ...inConsole },
      ['R4', 'R5', 'A25'],
      { reason: 'sales_executive' },
    ],
    [
      'contact_sales',
      account({ selfServe: false }),
      { ...essentials, ...inConsole },
      ['R4', 'R5', 'A25'],
      { reason: 'self_serve_disabled' },
    ],
    ['contact_sales', bare, { type: 'end_now', credit: true, ...inConsole }, ['R4'], { reason: 'not_in_console' }],
    [
      ...(['sign_in_required', bare, { ...essentials, ...inConsole, actor: { ...ADMIN, signedIn: false } }] as const),
      ...([['R6', 'R8'], {}] as const),
    ],
    [
      ...([
        'member_not_active',
        bare,
        { ...essentials, ...inConsole, actor: { ...ADMIN, status: 'invited' } },
      ] as const),
      ...([['R6', 'R8', 'A8'], { status: 'invited' }] as const),
    ],
    [
      'id_reused',
      having(bare, { ...seats(12), id: 'x' }),
      { ...seats(13), id: 'x' },
      [],
      { acceptedAt: '2024-02-15T12:00:00.000Z' },
    ],
    [
      ...(['account_not_eligible', three({ account: { kind: 'team', flags: ['trial'] } })] as const),
      ...([{ type: 'purchase', tier: 'platinum', at: HALF }, ['A26'], { kind: 'team', plan: 'plus' }] as const),
    ],
    [
      ...([
        'plan_not_eligible',
        three({ plan: { id: 'basic' } }),
        { type: 'purchase', tier: 'gold', at: HALF },
      ] as const),
      ...([['A26'], { tier: 'gold', plan: 'basic', plans: ['plus', 'max'] }] as const),
    ],
    [
      ...(['no_longer_sold', three(), { type: 'purchase', tier: 'bronze', at: HALF }, []] as const),
      { tier: 'bronze', from: null, until: '2023-07-01' },
    ],
    [
      ...(['price_needed', three(), { type: 'purchase', tier: 'diamond', at: HALF }, ['A18']] as const),
      { tier: 'diamond', currency: 'USD' },
    ],
    ['already_held', onEssentials, enhanced, ['R9', 'A20'], { tier: 'essentials' }],
    ['not_held', bare, remove, ['R9'], { anyOf: ['essentials', 'enhanced'] }],
    ['not_held', bare, up, ['R9'], { anyOf: ['essentials', 'enhanced'] }],
    ['no_change', onEssentials, down, ['A21'], { held: 'essentials' }],
    ['no_change', onEssentials, seats(10), ['A18'], { held: 10 }],
    ['already_scheduled', having(onEnhanced, down), down, ['R12'], { effectiveAt }],
    ['already_scheduled', having(bare, seats(8)), seats(8), ['R12'], { effectiveAt }],
    ['already_scheduled', having(bare, endPlan), endPlan, ['R12'], { effectiveAt }],
    ['removal_scheduled', having(onEnhanced, remove), down, ['R9', 'R13'], { effectiveAt }],
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
    const decision = decide(state, command(asked));
    const said = decision.ok ? null : { ...decision.refusal, because: decision.refusal.because.toSorted() };
    expect(said).toStrictEqual({ code, because: because.toSorted(), message, ...data });
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
  expect(apply(bare, events)).toMatchObject({ planStatus: 'ending', revision: 2, lastAt: '2024-02-15T12:00:00.000Z' });
  expect(events[0]).toMatchObject({ revision: 2, invoice: null, planStatus: 'ending' });
});
