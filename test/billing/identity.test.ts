import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { advance, apply, decide, parseSubscription, type Subscription } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf } from '../thrown.ts';
import {
  type Asked,
  codeOf,
  command,
  decided,
  having,
  linesOf,
  refusalOf,
  startOf,
  stored,
  team,
} from './support-team.ts';

// Whose subscription it is, whose invoice, and which command: the cases in which 0.2 took one for another.

const essentials: Asked = { type: 'purchase', tier: 'essentials' };
const bare = team();
const bought = having(bare, essentials);

describe('the id of a command', () => {
  const cancel = command({ type: 'remove', id: 'cancel:sub1' });

  test('removal, undo, removal with the same id again at another time: id_reused, and the customer is not told that it is cancelled', () => {
    const leaving = apply(bought, orThrow(decide(bought, cancel)).events);
    const back = having(leaving, { type: 'undo' });
    expect(back.next.tier).toBe('essentials');
    const again = decide(back, { ...cancel, at: '2024-02-16T12:00:00.000Z' });
    expect(again).toMatchObject({ refusal: { code: 'id_reused', acceptedAt: '2024-02-15T12:00:00.000Z' } });
  });

  test('the same command again: replayed, with no event, no invoice, and when it takes effect', () => {
    const leaving = apply(bought, orThrow(decide(bought, cancel)).events);
    const effectiveAt = '2024-02-29T00:00:00.000Z';
    const replay = { events: [], invoice: null, effectiveAt, replayed: true, revision: 3 };
    expect(decide(leaving, cancel)).toEqual({ ok: true, value: replay });
    // Whatever became of it: undone, renewed, or the total that is confirmed.
    const later = advance(having(leaving, { type: 'undo' }), '2024-04-15T00:00:00.000Z').subscription;
    expect(decide(later, cancel)).toEqual({ ok: true, value: replay });
    expect(decide(later, { ...cancel, expected: of('0.00', 'USD') })).toEqual({ ok: true, value: replay });
  });

  test('the first time it is not replayed', () =>
    expect(orThrow(decide(bought, cancel))).toMatchObject({ replayed: false, events: [{ commandId: 'cancel:sub1' }] }));

  test.each<[string, object]>([
    ['another instant', { at: '2024-02-15T12:00:00.001Z' }],
    ['another type', { type: 'end_plan' }],
    ['another tier', { tier: 'essentials' }],
    ['another actor', { actor: { id: 'bob', roles: ['team_admin'] } }],
    ['another role of the actor', { actor: { id: 'ann', roles: ['billing_admin'] } }],
    ['another way', { via: 'admin_console' }],
  ])('other content, %s: id_reused', (_, changes) => {
    const leaving = apply(bought, orThrow(decide(bought, cancel)).events);
    expect(decide(leaving, { ...cancel, ...changes })).toMatchObject({ refusal: { code: 'id_reused' } });
  });

  test('the same instant and the same content, written otherwise, is the same', () => {
    const leaving = apply(bought, orThrow(decide(bought, cancel)).events);
    const { id, type, via, actor } = cancel;
    const again = {
      via,
      at: new Date('2024-02-15T12:00:00.000Z'),
      actor: { roles: [...actor.roles], id: actor.id },
      type,
      id,
    };
    expect(decide(leaving, again as typeof cancel)).toMatchObject({ value: { replayed: true } });
  });

  test('through JSON, and after the plan has ended, it is known still', () => {
    const leaving = apply(bought, orThrow(decide(bought, cancel)).events);
    const ended = advance(having(leaving, { type: 'end_plan' }), '2024-03-15T00:00:00.000Z').subscription;
    expect(ended.planStatus).toBe('ended');
    expect(decide(orThrow(parseSubscription(stored(ended))), cancel)).toMatchObject({ value: { replayed: true } });
  });

  test('a refused command leaves no trace', () => {
    expect(codeOf(bought, { ...essentials, id: 'x' })).toBe('already_held');
    expect(codeOf(bought, { type: 'remove', id: 'x' })).toBe('ok');
  });
});

describe('events of another subscription', () => {
  const spec = {
    account: { kind: 'team' },
    plan: { id: 'standard', unitPrice: of('1500', 'JPY') },
    seats: 3,
    currency: 'JPY',
  };
  const prices = { essentials: of('500', 'JPY'), enhanced: of('1200', 'JPY') };
  const other = team({ ...spec, prices, id: 'other' });

  test('are refused: the team keeps its seats, its tier and its dollars', () => {
    const { events } = decided(other, { type: 'change_seats', seats: 4 });
    expect(issuesOf(() => apply(bought, events))).toEqual(['events.0.subscriptionId: wrong_subscription']);
    expect(issuesOf(() => apply(bought, stored(events)))).toEqual(['events.0.subscriptionId: wrong_subscription']);
    expect(issuesOf(() => apply(bought, advance(other, '2024-03-05T00:00:00.000Z').events))).toContain(
      'events.0.subscriptionId: wrong_subscription',
    );
  });

  test('two customers in one month have invoices of their own, each with its lines', () => {
    const ids = [bought, other].flatMap((state) =>
      advance(state, '2024-04-15T00:00:00.000Z').invoices.map(({ id }) => id),
    );
    expect(ids).toEqual(['team:3', 'team:4', 'other:2', 'other:3']);
    const [invoice] = advance(other, '2024-03-05T00:00:00.000Z').invoices;
    expect([invoice?.subscriptionId, invoice?.lines.map(({ id }) => id)]).toEqual(['other', ['other:2/1']]);
  });
});

test('a suspended actor who is not signed in does not buy the add-on, whatever roles are said', () => {
  const actor = { id: 'ann', roles: ['team_admin'], signedIn: false, status: 'suspended' };
  expect(codeOf(bare, { ...essentials, via: 'admin_console', actor })).toBe('sign_in_required');
  expect(codeOf(bare, { ...essentials, via: 'admin_console', actor: { ...actor, signedIn: true } })).toBe(
    'member_not_active',
  );
});

describe('a stored state that was edited is refused with the path, and never becomes money', () => {
  const refused = (state: unknown) => {
    const answer = parseSubscription(state);
    return answer.ok ? [] : answer.refusal.issues.map(({ path }) => path.join('.'));
  };
  const edited = (change: (state: Record<string, Record<string, unknown>>) => void) => {
    const state = stored(bought) as unknown as Record<string, Record<string, unknown>>;
    change(state);
    return state;
  };

  test("the period's end", () => {
    const state = edited(({ period = {} }) => Object.assign(period, { end: '2023-10-01T00:00:00.000Z' }));
    expect(refused(state)).toContain('period.end');
    expect(() => decide(state as unknown as Subscription, command({ type: 'change_seats', seats: 12 }))).toThrowError(
      expect.objectContaining({ name: 'InvalidInputError' }),
    );
  });
  test('euros and dollars', () => {
    const plan = { id: 'advanced', unitPrice: of('15.00', 'EUR') };
    expect(refused(edited(({ current = {} }) => Object.assign(current, { plan })))).toContain(
      'current.plan.unitPrice.currency',
    );
  });
  test('the order of prices', () => {
    const enhanced = { per: 'seat', amount: '1.00', every: 'period' };
    expect(refused(edited(({ prices = {} }) => Object.assign(prices, { enhanced })))).toContain('prices.enhanced');
  });
});

describe('the price on the line that is reversed', () => {
  test('50.00 paid on the 1st of a month of 31 days, 80.00 from the next renewal: an upgrade on the 16th credits 25.81', () => {
    const state = team({
      ...{ anchorOn: '2024-01-01', at: '2024-01-01T00:00:00.000Z', seats: 1, plan: { id: 'advanced' } },
      ...{ prices: { essentials: of('50.00', 'USD'), enhanced: of('120.00', 'USD') }, alreadyPaid: false },
    });
    const at = '2024-01-01T00:00:00.000Z';
    const repriced = having(
      state,
      { ...essentials, at },
      { type: 'change_prices', prices: { essentials: of('80.00', 'USD') }, at: '2024-01-02T00:00:00.000Z' },
    );
    // 50.00 × 16/31 = 25.8065, 120.00 × 16/31 = 61.9355
    const upgrade: Asked = { type: 'change_tier', tier: 'enhanced', at: '2024-01-16T00:00:00.000Z' };
    expect(linesOf(repriced, upgrade)).toEqual(['essentials credit -25.81', 'enhanced charge 61.94']);
    const renewed = advance(repriced, '2024-02-01T00:00:00.000Z').subscription;
    // 80.00 × 14/29 = 38.6207
    expect(linesOf(renewed, { ...upgrade, at: '2024-02-16T00:00:00.000Z' })[0]).toBe('essentials credit -38.62');
  });
});

test('an undo of the end of the plan keeps a decrease from 100 to 20 seats: 399.80 at the renewal, not 2 749.00', () => {
  const state = having(
    team({ seats: 100, holding: { tier: 'enhanced' } }),
    { type: 'change_seats', seats: 20 },
    { type: 'change_tier', tier: 'essentials' },
    { type: 'end_plan' },
  );
  const kept = having(state, { type: 'keep_plan' });
  const again = having(state, { type: 'undo', what: 'plan_end' });
  for (const one of [kept, again]) {
    // 20 × (15.00 + 4.99)
    expect(advance(one, '2024-02-29T00:00:00.000Z').invoices[0]?.total.amount).toBe('399.80');
  }
  expect(decided(state, { type: 'keep_plan' }).events[0]).toMatchObject({ type: 'undone', undone: ['plan_end'] });
  expect(refusalOf(kept, { type: 'keep_plan' }).code).toBe('nothing_scheduled');
});

test('who did it, and by which way, stands on every event', () => {
  const asked: Asked = { type: 'change_seats', seats: 12, via: 'system', actor: { id: 'sync', roles: [] } };
  expect(decided(bare, asked).events[0]).toMatchObject({
    subscriptionId: 'team',
    via: 'system',
    actor: { id: 'sync' },
  });
  expect(advance(bare, '2024-03-05T00:00:00.000Z').events[0]).toMatchObject({ subscriptionId: 'team', actor: null });
  expect(orThrow(startOf()).events[0]).toMatchObject({
    type: 'started',
    subscriptionId: 'team',
    revision: 1,
    actor: null,
  });
});
