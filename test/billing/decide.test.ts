import { Decimal } from 'decimal.js';
import { expect, test } from 'vitest';
import {
  advance,
  apply,
  type BillingRefusal,
  type CommandInput,
  decide,
  type Subscription,
} from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';
import { type Asked, codeOf, command, decided, having, team } from './support-team.ts';

const state = team();
const essentials: Asked = { type: 'purchase', tier: 'essentials' };
const enhanced: Asked = { type: 'purchase', tier: 'enhanced' };
const inConsole = { via: 'admin_console' } as const;

function refused(from: Subscription, asked: Asked): BillingRefusal {
  const decision = decide(from, command(asked));
  if (decision.ok) throw new Error('accepted');
  return decision.refusal;
}

test('the worked example of the design, line by line and to the cent (R11, R12, A21)', () => {
  const addOnLines = (at: string, from: Subscription, asked: Asked) => {
    const { events, invoice } = decided(from, { ...asked, at });
    const lines = (invoice?.lines ?? []).filter(({ item }) => item !== 'plan').map(({ amount }) => amount.amount);
    return { next: apply(from, events), lines };
  };
  const bought = addOnLines('2024-02-15T08:00:00Z', state, essentials);
  expect(bought.lines).toEqual(['24.09']);
  const upgraded = addOnLines('2024-02-20T08:00:00Z', bought.next, { type: 'change_tier', tier: 'enhanced' });
  expect(upgraded.lines).toEqual(['-15.49', '38.76']);
  const grown = addOnLines('2024-02-25T08:00:00Z', upgraded.next, { type: 'change_seats', seats: 13 });
  expect(grown.lines).toEqual(['-17.23', '22.40']);
  const { invoices } = advance(grown.next, '2024-03-31T00:00:00Z');
  expect(invoices.map(({ period, lines }) => [period.startsOn, lines[1]?.item, lines[1]?.amount.amount])).toEqual([
    ['2024-02-29', 'enhanced', '162.37'],
    ['2024-03-31', 'enhanced', '162.37'],
  ]);
});

test('a line says what it is, for whom, of which part of which period, and what it reverses', () => {
  const bought = having(state, { ...essentials, id: 'buy' });
  const { invoice } = decided(bought, { type: 'change_tier', tier: 'enhanced', id: 'up', at: '2024-02-20T23:00:00Z' });
  expect(invoice).toEqual({
    id: 'command:up',
    kind: 'change',
    issuedAt: '2024-02-20T23:00:00.000Z',
    period: { startsOn: '2024-01-31', endsOn: '2024-02-29' },
    total: { amount: '23.27', currency: 'USD' },
    because: ['A21', 'A18'],
    lines: [
      {
        id: 'command:up/1',
        kind: 'credit',
        item: 'essentials',
        seats: 10,
        unitPrice: { amount: '4.99', currency: 'USD' },
        period: { startsOn: '2024-01-31', endsOn: '2024-02-29' },
        service: { from: '2024-02-20', to: '2024-02-29' },
        fraction: { num: 9, den: 29, unit: 'day' },
        amount: { amount: '-15.49', currency: 'USD' },
        rounding: { mode: 'half_up', delta: '-0.003793103448' },
        reverses: 'command:buy/1',
        because: ['A21', 'A18'],
      },
      {
        id: 'command:up/2',
        kind: 'charge',
        item: 'enhanced',
        seats: 10,
        unitPrice: { amount: '12.49', currency: 'USD' },
        period: { startsOn: '2024-01-31', endsOn: '2024-02-29' },
        service: { from: '2024-02-20', to: '2024-02-29' },
        fraction: { num: 9, den: 29, unit: 'day' },
        amount: { amount: '38.76', currency: 'USD' },
        rounding: { mode: 'half_up', delta: '-0.002068965517' },
        reverses: null,
        because: ['A21', 'A18'],
      },
    ],
  });
});

test('a credit names the line that was charged last for the item: of a purchase, a change, a renewal', () => {
  const grown = having(state, { ...essentials, id: 'a' }, { type: 'change_seats', seats: 11, id: 'b' });
  const reverses = (from: Subscription, asked: Asked) =>
    decided(from, asked).invoice?.lines.flatMap((line) => line.reverses ?? []);
  expect(reverses(grown, { type: 'change_seats', seats: 12 })).toEqual(['command:b/2', 'command:b/4']);
  const { subscription, invoices } = advance(grown, '2024-03-01T00:00:00Z');
  const ids = invoices[0]?.lines.map(({ id }) => id);
  expect(reverses(subscription, { type: 'change_seats', seats: 12, at: '2024-03-02T00:00:00Z' })).toEqual(ids);
});

test('both lines are shown even where they come to nothing', () => {
  const free = team({ tierPrices: { essentials: of('0.00', 'USD'), enhanced: of('0.00', 'USD') } });
  const { invoice } = decided(having(free, essentials), { type: 'change_tier', tier: 'enhanced' });
  expect(invoice?.lines.map(({ kind, amount }) => [kind, amount.amount])).toEqual([
    ['credit', '0.00'],
    ['charge', '0.00'],
  ]);
});

test('R11 A18: the local date of the billing zone decides, not that of UTC', () => {
  const tokyo = team({ zone: 'Asia/Tokyo', at: '2024-01-30T15:00:00Z' });
  const daysLeft = (at: string) => decided(tokyo, { ...essentials, at }).invoice?.lines[0]?.fraction.num;
  expect([daysLeft('2024-02-15T14:59:59.999Z'), daysLeft('2024-02-15T15:00:00.000Z')]).toEqual([14, 13]);
});

test('R10: deciding is the quote: the same question has the same answer, and nothing has happened', () => {
  const quote = command(essentials);
  expect(decide(state, quote)).toEqual(decide(state, quote));
  expect(state.current.tier).toBe(null);
});

// Who may do what, and where.
test.each([
  ['team_admin', 'ok'],
  ['billing_admin', 'ok'],
  ['support_admin', 'billing_role_required'],
  ['user_management_admin', 'billing_role_required'],
])('R8 A19: %s in the console: %s', (role, code) => {
  expect(codeOf(state, { ...essentials, ...inConsole, actor: { roles: [role] } })).toBe(code);
  expect(codeOf(state, { type: 'change_seats', seats: 12, ...inConsole, actor: { roles: [role] } })).toBe(code);
  expect(
    codeOf(having(state, essentials, { type: 'remove' }), { type: 'undo', ...inConsole, actor: { roles: [role] } }),
  ).toBe(code);
});

test('R6: nobody without a role does anything in the console; one role of many is enough', () => {
  for (const type of ['remove', 'undo', 'end_plan'] as const) {
    expect(codeOf(state, { type, ...inConsole, actor: { roles: [] } })).toBe('billing_role_required');
  }
  expect(codeOf(state, { ...essentials, ...inConsole, actor: { roles: ['support_admin', 'billing_admin'] } })).toBe(
    'ok',
  );
});

test('R4: sales needs no role of the actor, and may do all', () => {
  expect(codeOf(state, { ...enhanced, actor: { roles: [] } })).toBe('ok');
  const led = team({ account: { kind: 'team', plan: 'standard', salesExecutive: true, selfServe: false } });
  expect(codeOf(led, { ...enhanced, actor: { roles: [] } })).toBe('ok');
});

test.each([
  ['R5: Essentials in the console', {}, essentials, 'ok'],
  ['R5: Enhanced in the console', {}, enhanced, 'contact_sales'],
  ['R5: Essentials with a sales executive', { salesExecutive: true }, essentials, 'contact_sales'],
  ['A25: Essentials where self-service is closed', { selfServe: false }, essentials, 'contact_sales'],
  ['A25: self-service said to be open', { selfServe: true }, essentials, 'ok'],
] as const)('%s', (_, account, asked, code) => {
  expect(codeOf(team({ account: { kind: 'team', plan: 'advanced', ...account } }), { ...asked, ...inConsole })).toBe(
    code,
  );
});

const onEssentials = having(state, essentials);
const onEnhanced = having(state, enhanced);
const down: Asked = { type: 'change_tier', tier: 'essentials' };

test.each<[string, Subscription, Asked, string]>([
  ['R5: Essentials is removed in the console', onEssentials, { type: 'remove' }, 'ok'],
  ['A21: Enhanced is not', onEnhanced, { type: 'remove' }, 'contact_sales'],
  ['A21: an upgrade', onEssentials, { type: 'change_tier', tier: 'enhanced' }, 'contact_sales'],
  ['A21: a downgrade', onEnhanced, down, 'contact_sales'],
  ['A21: a change to what is held', onEssentials, down, 'contact_sales'],
  ['A21: a change of nothing', state, down, 'contact_sales'],
  ['a purchase of Essentials while Enhanced is held', onEnhanced, essentials, 'contact_sales'],
  ['a purchase of Essentials while Essentials is held', onEssentials, essentials, 'already_held'],
  [
    'a second purchase while the removal of Essentials is pending (A20)',
    having(onEssentials, { type: 'remove' }),
    essentials,
    'ok',
  ],
  ['an undo of the removal of Essentials', having(onEssentials, { type: 'remove' }), { type: 'undo' }, 'ok'],
  ['an undo of the removal of Enhanced', having(onEnhanced, { type: 'remove' }), { type: 'undo' }, 'contact_sales'],
  ['an undo of the downgrade of Enhanced', having(onEnhanced, down), { type: 'undo' }, 'contact_sales'],
  [
    'an undo of fewer seats on Enhanced',
    having(onEnhanced, { type: 'change_seats', seats: 8 }),
    { type: 'undo' },
    'ok',
  ],
  ['an undo of nothing', state, { type: 'undo' }, 'nothing_scheduled'],
  ['more seats on Enhanced', onEnhanced, { type: 'change_seats', seats: 12 }, 'ok'],
  ['a removal of nothing', state, { type: 'remove' }, 'not_held'],
])('in the console: %s', (_, from, asked, code) => {
  expect(codeOf(from, { ...asked, ...inConsole })).toBe(code);
});

test('with a sales executive, the console keeps the seats, and undoes what is about seats alone', () => {
  const led = team({ account: { kind: 'team', plan: 'advanced', salesExecutive: true } });
  expect(codeOf(led, { type: 'change_seats', seats: 12, ...inConsole })).toBe('ok');
  expect(codeOf(having(led, { type: 'change_seats', seats: 8 }), { type: 'undo', ...inConsole })).toBe('ok');
  expect(codeOf(having(led, essentials, { type: 'remove' }), { type: 'undo', ...inConsole })).toBe('contact_sales');
  expect(codeOf(led, { type: 'remove', ...inConsole })).toBe('contact_sales');
});

test('the checks answer in their order: account, actor, path, state', () => {
  const nobody = { ...inConsole, actor: { roles: [] } };
  const individual: Subscription = { ...onEssentials, account: { ...onEssentials.account, kind: 'individual' } };
  expect(codeOf(individual, { ...enhanced, ...nobody })).toBe('account_not_eligible');
  expect(codeOf(onEssentials, { ...enhanced, ...nobody })).toBe('billing_role_required');
  expect(codeOf(onEssentials, { ...enhanced, ...inConsole })).toBe('contact_sales');
  expect(codeOf(onEssentials, enhanced)).toBe('already_held');
});

// Time.
test.each([
  ['before the last event', '2024-02-15T11:59:59.999Z', 'out_of_order'],
  ['at the last event', '2024-02-15T12:00:00.000Z', 'ok'],
  ['at the last millisecond of the period', '2024-02-28T23:59:59.999Z', 'ok'],
  ['on the renewal date', '2024-02-29T00:00:00.000Z', 'renewal_due'],
  ['later', '2025-01-01T00:00:00.000Z', 'renewal_due'],
])('R12: a command %s: %s', (_, at, code) => {
  expect(codeOf(onEssentials, { type: 'remove', at })).toBe(code);
});

test('R13: after the renewal, the renewal date is the first day of the new period', () => {
  const { subscription } = advance(state, '2024-02-29T00:00:00.000Z');
  const { invoice } = decided(subscription, { ...essentials, at: '2024-02-29T00:00:00.000Z' });
  expect(invoice?.lines[0]?.fraction).toEqual({ num: 31, den: 31, unit: 'day' });
  expect(codeOf(subscription, { ...essentials, at: '2024-02-28T23:59:59.999Z' })).toBe('out_of_order');
});

// The confirmed total.
test('R10: the total that was confirmed is charged, or nothing happens', () => {
  expect(codeOf(state, { ...essentials, expected: of('24.09', 'USD') })).toBe('ok');
  expect(refused(state, { ...essentials, expected: of('24.08', 'USD') })).toMatchObject({
    code: 'quote_outdated',
    because: ['R10'],
    expected: { amount: '24.08', currency: 'USD' },
    total: { amount: '24.09', currency: 'USD' },
  });
  expect(refused(state, { ...essentials, expected: of('24', 'JPY') })).toMatchObject({
    code: 'currency_mismatch',
    expected: 'USD',
    found: 'JPY',
  });
});

test('R10: what is free is confirmed as zero', () => {
  expect(codeOf(onEssentials, { type: 'remove', expected: of('0.00', 'USD') })).toBe('ok');
  expect(codeOf(onEssentials, { type: 'remove', expected: of('0.01', 'USD') })).toBe('quote_outdated');
});

// Redelivery.
test('an accepted id delivered again changes nothing and answers as it did, at any later time', () => {
  const first = command({ ...essentials, id: 'once' });
  const answer = decide(state, first);
  const bought = having(state, { ...essentials, id: 'once' });
  expect(decide(bought, first)).toEqual(answer);
  expect(decide(bought, { ...first, at: '2030-01-01T00:00:00Z' })).toEqual(answer);
  const later = advance(having(bought, { type: 'remove' }), '2024-06-01T00:00:00Z').subscription;
  const again = decide(later, first);
  expect(again).toEqual(answer);
  expect(again.ok && apply(later, again.value.events)).toEqual(later);
});

test('a refused command leaves no trace: its id may be tried again', () => {
  const wrong = decide(onEssentials, command({ ...essentials, id: 'again' }));
  expect(wrong.ok).toBe(false);
  expect(codeOf(onEssentials, { type: 'remove', id: 'again' })).toBe('ok');
});

// The plan's end.
test('the end of the plan ends the add-on: at the renewal, without an invoice', () => {
  const ending = having(onEssentials, { type: 'end_plan' });
  expect(codeOf(ending, { type: 'end_plan' })).toBe('already_scheduled');
  expect(codeOf(having(ending, { type: 'undo' }), { type: 'undo' })).toBe('nothing_scheduled');
  const { events, invoices, subscription } = advance(ending, '2025-01-01T00:00:00Z');
  expect([events.map(({ type, ended }) => [type, ended]), invoices]).toEqual([[['plan_ended', 'essentials']], []]);
  expect(subscription.current.tier).toBe(null);
  expect(refused(subscription, { ...essentials, at: '2025-01-01T00:00:00Z' })).toMatchObject({
    code: 'plan_ended',
    endedAt: '2024-02-29T00:00:00.000Z',
  });
});

test('every refusal cites a rule and speaks both languages', () => {
  const refusals: BillingRefusal[] = [
    refused(state, { type: 'remove' }),
    refused(state, { type: 'undo' }),
    refused(state, { ...enhanced, ...inConsole }),
    refused(state, { ...essentials, ...inConsole, actor: { roles: [] } }),
    refused(onEssentials, essentials),
    refused(onEssentials, down),
    refused(onEnhanced, { type: 'remove', at: '2020-01-01T00:00:00Z' }),
    refused(onEnhanced, { type: 'remove', at: '2030-01-01T00:00:00Z' }),
    refused(having(onEnhanced, down), down),
    refused(having(onEnhanced, { type: 'remove' }), down),
    refused(having(onEnhanced, { type: 'remove' }), { type: 'remove' }),
  ];
  for (const { because, message, code } of refusals) {
    expect([code, because.length > 0, because.every((id) => /^[RA]\d+$/.test(id))]).toEqual([code, true, true]);
    expect(message.en).toMatch(/^[A-Z].*\.$/);
    expect(message.ja).toMatch(/。$/);
    expect(Object.isFrozen(because) && Object.isFrozen(message)).toBe(true);
  }
});

// Bad input.
test.each<[string, object, string, (string | number)[]]>([
  ['negative seats', { type: 'change_seats', seats: -1 }, 'invalid_seats', ['seats']],
  ['no seats', { type: 'change_seats', seats: 0 }, 'invalid_seats', ['seats']],
  ['half a seat', { type: 'change_seats', seats: 10.5 }, 'invalid_seats', ['seats']],
  ['seats as text', { type: 'change_seats', seats: '12' }, 'invalid_seats', ['seats']],
  ['NaN seats', { type: 'change_seats', seats: Number.NaN }, 'invalid_seats', ['seats']],
  ['no number of seats at all', { type: 'change_seats' }, 'missing', ['seats']],
  ['an unknown tier', { type: 'purchase', tier: 'gold' }, 'unknown_tier', ['tier']],
  ['a tier of the prototype', { type: 'purchase', tier: 'toString' }, 'unknown_tier', ['tier']],
  ['an unknown command', { type: 'cancel' }, 'unknown_command', ['type']],
  ['a command without a type', { type: undefined }, 'missing', ['type']],
  ['another way', { type: 'remove', via: 'phone' }, 'unknown_via', ['via']],
  ['no roles', { type: 'remove', actor: {} }, 'missing', ['actor', 'roles']],
  ['no instant', { type: 'remove', at: '2024-02-15' }, 'invalid_instant', ['at']],
  ['an invalid Date', { type: 'remove', at: new Date(Number.NaN) }, 'invalid_instant', ['at']],
  ['epoch seconds', { type: 'remove', at: 1_708_000_000 }, 'looks_like_seconds', ['at']],
  ['an empty id', { type: 'remove', id: '' }, 'blank', ['id']],
  ['a Date as the id', { type: 'remove', id: new Date(0) }, 'invalid_type', ['id']],
  ['a long id', { type: 'remove', id: 'x'.repeat(201) }, 'too_long', ['id']],
  ['an id of ten megabytes', { type: 'remove', id: 'x'.repeat(10_000_000) }, 'too_long', ['id']],
  [
    'a Decimal as the total',
    { type: 'remove', expected: { amount: new Decimal(0), currency: 'USD' } },
    'invalid_amount',
    ['expected', 'amount'],
  ],
  [
    'a number as the total',
    { type: 'remove', expected: { amount: 0, currency: 'USD' } },
    'invalid_amount',
    ['expected', 'amount'],
  ],
  [
    'too many digits in the total',
    { type: 'remove', expected: { amount: '0.000', currency: 'USD' } },
    'wrong_digits',
    ['expected', 'amount'],
  ],
  [
    'an unknown currency',
    { type: 'remove', expected: { amount: '0.00', currency: 'USX' } },
    'unknown_currency',
    ['expected', 'currency'],
  ],
  ['a field too many', { type: 'remove', tier: 'essentials' }, 'unknown_field', ['tier']],
  ['a forbidden key', JSON.parse('{"type":"remove","__proto__":{}}'), 'unknown_field', ['__proto__']],
])('bad input: %s', (_, asked, code, path) => {
  const wrong = path[0] === '__proto__' ? asked : { ...command({ type: 'undo' }), ...asked };
  const { issues, verb } = thrownBy(() => decide(onEssentials, wrong as CommandInput));
  expect(issues.map((one) => [one.code, one.path])).toContainEqual([code, ['command', ...path]]);
  expect(verb).toBe('billing.decide');
});

test('bad input: the message about an unknown tier lists the tiers', () => {
  expect(() => codeOf(state, { type: 'purchase', tier: 'gold' })).toThrowError(
    'billing.decide: command.tier: "gold" is not a known tier. Use essentials, enhanced.',
  );
});

test('bad input: seats whose price would have more than twenty digits are refused before they are charged', () => {
  expect(() => codeOf(onEssentials, { type: 'change_seats', seats: Number.MAX_SAFE_INTEGER })).not.toThrow();
  const dear = team({ planUnitPrice: of('99999999999999.00', 'USD') });
  expect(issuesOf(() => codeOf(dear, { type: 'change_seats', seats: 9_000_000 }))).toEqual([
    'command.seats: amount_out_of_range',
  ]);
});

test('bad input: seats that could be paid for today, but not at the renewal, are refused today', () => {
  const dear = team({ planUnitPrice: of('99999999999999.00', 'USD') });
  // 9 × 10²⁰ is too much; a 29th of it is not.
  const asked: Asked = { type: 'change_seats', seats: 9_000_000, at: '2024-02-28T12:00:00.000Z' };
  expect(() => codeOf(dear, asked)).toThrowError(expect.objectContaining({ code: 'amount_out_of_range' }));
  const stored = { ...dear, current: { tier: 'essentials', seats: 9_000_000 }, next: { tier: null, seats: 1 } };
  expect(codeOf(stored, { type: 'undo' })).toBe('ok');
});

test('one seat is enough, and an id has up to 200 characters', () => {
  expect(codeOf(state, { type: 'change_seats', seats: 1 })).toBe('ok');
  expect(codeOf(state, { ...essentials, id: 'x'.repeat(200) })).toBe('ok');
  expect(issuesOf(() => codeOf(state, { ...essentials, id: 'x'.repeat(201) }))).toEqual(['command.id: too_long']);
});

test('bad input: any other value than a subscription or a command is refused, also one that cannot be read', () => {
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  for (const value of [null, undefined, 1, 'state', [], {}, revoked.proxy, { ...state, current: 3 }]) {
    expect(() => decide(value as Subscription, command({ type: 'undo' }))).toThrowError(
      expect.objectContaining({ name: 'InvalidInputError' }),
    );
    expect(() => decide(state, value as never)).toThrowError(expect.objectContaining({ name: 'InvalidInputError' }));
  }
});
