import { describe, expect, test } from 'vitest';
import { addOnOf, advance, apply, type Subscription } from '../../src/billing/index.js';
import { sibling } from './siblings.ts';
import { type Asked, codeOf, decided, having, linesIn, linesOf, stored, team } from './support-team.ts';
import { HALF, MAY, three } from './three-tiers.ts';

// R13: a removal that was confirmed before the renewal and is delivered after it.

const renewal = '2024-02-29T00:00:00.000Z';
const renewed = (state: Subscription) => advance(state, renewal).subscription;
const held = renewed(having(team(), { type: 'purchase', tier: 'essentials' }));
const remove = (at: string): Asked => ({ type: 'remove', at });

test('confirmed at 23:59:59.9 and handled after the nightly advance: it ends the add-on, and credits its line in full', () => {
  const { events, invoice, effectiveAt } = decided(held, remove('2024-02-28T23:59:59.900Z'));
  expect(linesIn({ invoice })).toEqual(['essentials credit -49.90']);
  expect([events[0]?.type, invoice?.kind, effectiveAt]).toEqual(['late_removal', 'change', renewal]);
  expect(invoice?.lines[0]).toMatchObject({ reverses: 'team:3/2', service: { from: '2024-02-29', to: '2024-03-31' } });
  const after = apply(held, stored(events));
  expect([after.current.tier, after.next.tier, after.pending]).toEqual([null, null, {}]);
  expect(addOnOf(after, renewal)).toBe(null);
  expect(addOnOf(after, '2024-02-28T23:59:59.999Z')?.tier).toBe('essentials');
  expect(linesIn({ invoice: advance(after, '2024-03-31T00:00:00.000Z').invoices[0] ?? null })).toEqual([
    'plan renewal 150.00',
  ]);
});

test.each([
  ['48 hours before the renewal', '2024-02-27T00:00:00.000Z', 'late_removal'],
  ['a millisecond earlier', '2024-02-26T23:59:59.999Z', 'out_of_order'],
  ['a minute before it, which is no clock skew', '2024-02-28T23:59:30.000Z', 'late_removal'],
  ['a millisecond before it', '2024-02-28T23:59:59.999Z', 'late_removal'],
  ['at the renewal: a removal like any other', renewal, 'removal_scheduled'],
])('%s: %s: %s', (_, at, expected) => {
  const code = codeOf(held, remove(at));
  expect(code === 'ok' ? decided(held, remove(at)).events[0]?.type : code).toBe(expected);
});

test('a command that was accepted since goes before it', () => {
  const busy = having(held, { type: 'change_seats', seats: 12, at: '2024-02-29T00:00:00.000Z' });
  expect(codeOf(busy, remove('2024-02-28T23:00:00.000Z'))).toBe('out_of_order');
  const before = having(team(), { type: 'purchase', tier: 'essentials', at: '2024-02-28T22:00:00.000Z' });
  expect(decided(renewed(before), remove('2024-02-28T23:00:00.000Z')).events[0]?.type).toBe('late_removal');
  expect(codeOf(renewed(before), remove('2024-02-28T21:00:00.000Z'))).toBe('out_of_order');
});

test('another command of that hour is out of order', () => {
  expect(codeOf(held, { type: 'change_seats', seats: 12, at: '2024-02-28T23:00:00.000Z' })).toBe('out_of_order');
  expect(codeOf(held, { type: 'end_plan', at: '2024-02-28T23:00:00.000Z' })).toBe('out_of_order');
});

test('it follows the rules of the console: Essentials only', () => {
  const late = { ...remove('2024-02-28T23:00:00.000Z'), via: 'admin_console' };
  expect(codeOf(held, late)).toBe('ok');
  expect(codeOf(renewed(having(team(), { type: 'purchase', tier: 'enhanced' })), late)).toBe('contact_sales');
});

test('of a tier with one beside it: both end, as Care is not held without Gold; of Care: Gold stays', () => {
  const both = advance(three({ holding: { tier: 'gold', beside: ['care'] } }), MAY).subscription;
  const at = '2024-04-30T20:00:00.000Z';
  expect(linesOf(both, { type: 'remove', tier: 'gold', at })).toEqual(['gold credit -120.00', 'care credit -20.00']);
  expect(linesOf(both, { type: 'remove', tier: 'care', at })).toEqual(['care credit -20.00']);
  const after = having(both, { type: 'remove', tier: 'care', at });
  expect(after.current).toMatchObject({ tier: 'gold', beside: [] });
});

test('nothing that is not held can be removed late', () => {
  const nothing = advance(three(), MAY).subscription;
  expect(codeOf(nothing, { type: 'remove', at: '2024-04-30T20:00:00.000Z' })).toBe('not_held');
  expect(codeOf(three(), { type: 'remove', at: HALF })).toBe('not_held');
});

describe('of a tier that the renewal replaced: its removal took the change back, so that neither is held', () => {
  const down: Asked = { type: 'change_tier', tier: 'silver', at: HALF };
  const gold = three({ holding: { tier: 'gold', beside: ['care'] } });
  const changed = advance(having(gold, down), MAY).subscription;
  const late: Asked = { type: 'remove', tier: 'gold', at: '2024-04-30T20:00:00.000Z' };
  const inTime = advance(having(gold, down, late), MAY);

  test('what took its place is credited in full, as if it had come in time', () => {
    expect(changed.current).toMatchObject({ tier: 'silver', beside: [] });
    expect(linesOf(changed, late)).toEqual(['silver credit -50.00']);
    expect(having(changed, late).current).toEqual(inTime.subscription.current);
    expect(linesIn({ invoice: inTime.invoices[0] ?? null })).toEqual(['plan renewal 200.00']);
  });
  test('by the name of what took its place, or by none, it is the same', () => {
    for (const tier of [{ tier: 'silver' }, {}]) {
      expect(linesOf(changed, { type: 'remove', at: late.at, ...tier })).toEqual(['silver credit -50.00']);
    }
  });
  test('the console has to sell both', () => {
    const inConsole = { ...late, via: 'admin_console', actor: { id: 'olga', roles: ['owner'] } } as const;
    expect(codeOf(changed, inConsole)).toBe('ok');
    // The console sells South, and not North.
    const onNorth = advance(having(sibling('south'), { ...down, tier: 'north' }), MAY).subscription;
    expect(codeOf(onNorth, { ...late, tier: 'south' })).toBe('ok');
    expect(codeOf(onNorth, { ...inConsole, tier: 'south' })).toBe('contact_sales');
  });
  test('at the renewal or later it is a tier that is not held', () => {
    expect(codeOf(changed, { ...late, at: MAY })).toBe('not_held');
    const once = having(changed, { type: 'change_seats', seats: 12, at: MAY });
    expect(codeOf(once, late)).toBe('out_of_order');
  });
  test('where the renewal ended it without another one, nothing is left to remove', () => {
    const ended = advance(having(gold, { type: 'remove', tier: 'gold', at: HALF }), MAY).subscription;
    expect(codeOf(ended, late)).toBe('not_held');
  });
});
