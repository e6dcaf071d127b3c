import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { addOnOf, apply, decide, start } from '../../src/billing/index.js';
import { type HeldAddOn, of, type Person } from '../../src/entitlements/index.js';
import { member, team } from '../arbitraries/holder.ts';

const admin = member({ roles: ['team_admin'] });
const [BEFORE, START, INSIDE, CHANGE, LATER, END, AFTER] = [
  '2026-10-31T23:59:59.999Z',
  '2026-11-01T00:00:00.000Z',
  '2026-11-15T00:00:00.000Z',
  '2026-12-01T00:00:00.000Z',
  '2026-12-15T00:00:00.000Z',
  '2027-01-01T00:00:00.000Z',
  '2027-02-01T00:00:00.000Z',
] as const;
const JUST_BEFORE_CHANGE = '2026-11-30T23:59:59.999Z';
const JUST_BEFORE_END = '2026-12-31T23:59:59.999Z';

/** What a team holds at an instant: `tier since–until→next`, and until when the answer is valid. */
function heldAt(addOn: HeldAddOn, at: string, person: Person = admin): readonly [string, string | null] {
  const { held, validUntil } = of({ account: team(null, { addOn }), person, at });
  const rows = held.map(({ tier, since, until, next }) => {
    const then = next === null ? '' : `→${next.tier}@${next.at}`;
    return `${tier} ${since ?? ''}–${until ?? ''}${then}`;
  });
  return [rows.join(', '), validUntil];
}

describe('R3, A12: held over [since, endsAt)', () => {
  const addOn = { tier: 'essentials', since: START, endsAt: END };
  const row = `essentials ${START}–${END}`;
  test.each([
    ['before', BEFORE, '', START],
    ['at the start', START, row, END],
    ['inside', INSIDE, row, END],
    ['a millisecond before the end', JUST_BEFORE_END, row, END],
    ['at the end', END, '', null],
    ['after', AFTER, '', null],
  ])('%s', (_, at, held, validUntil) => {
    expect(heldAt(addOn, at)).toEqual([held, validUntil]);
  });

  test('an answer says whose it is at both sides of the end', () => {
    const holders = [BEFORE, START, JUST_BEFORE_END, END].map((at) => {
      const set = of({ account: team(null, { addOn }), person: admin, at });
      return [set.holder, set.tier, set.replyWithin];
    });
    const [nothing, essentials] = [
      ['none', null, null],
      ['team', 'essentials', 'PT4H'],
    ];
    expect(holders).toEqual([nothing, essentials, essentials, nothing]);
  });

  test.each([
    ['without a start', { endsAt: END }, `essentials –${END}`, END],
    ['without an end', { since: START }, `essentials ${START}–`, null],
    ['without dates', {}, 'essentials –', null],
    ['with an end in another offset', { endsAt: '2027-01-01T09:00:00+09:00' }, `essentials –${END}`, END],
    ['with an end as a Date', { endsAt: new Date(END) }, `essentials –${END}`, END],
    ['with an end in milliseconds', { endsAt: Date.parse(END) }, `essentials –${END}`, END],
    ['over an empty span', { since: CHANGE, endsAt: CHANGE }, '', null],
  ])('%s', (_, dates, held, validUntil) => {
    expect(heldAt({ tier: 'essentials', ...dates }, INSIDE)).toEqual([held, validUntil]);
  });
});

describe('A21: from `next.at` on the next tier is held', () => {
  const addOn = { tier: 'essentials', since: START, next: { tier: 'enhanced', at: CHANGE } };
  const first = `essentials ${START}–${CHANGE}→enhanced@${CHANGE}`;
  const second = `enhanced ${CHANGE}–`;
  test.each([
    ['before', BEFORE, '', START],
    ['at the start', START, first, CHANGE],
    ['inside', INSIDE, first, CHANGE],
    ['a millisecond before the change', JUST_BEFORE_CHANGE, first, CHANGE],
    ['at the change', CHANGE, second, null],
    ['after', AFTER, second, null],
  ])('%s', (_, at, held, validUntil) => {
    expect(heldAt(addOn, at)).toEqual([held, validUntil]);
  });

  test('with the terms of the tier that is held then', () => {
    const replies = [JUST_BEFORE_CHANGE, CHANGE].map(
      (at) => of({ account: team(null, { addOn }), person: admin, at }).replyWithin,
    );
    expect(replies).toEqual(['PT4H', 'PT1H']);
  });

  test('`tier: null` is an end', () => {
    const ending = { tier: 'essentials', next: { tier: null, at: CHANGE } };
    expect(heldAt(ending, JUST_BEFORE_CHANGE)).toEqual([`essentials –${CHANGE}→null@${CHANGE}`, CHANGE]);
    expect(heldAt(ending, CHANGE)).toEqual(['', null]);
    expect(heldAt({ ...ending, endsAt: END }, CHANGE)).toEqual(['', null]);
  });

  test('an end after the change ends the next tier', () => {
    const both = { ...addOn, endsAt: END };
    expect(heldAt(both, INSIDE)).toEqual([first, CHANGE]);
    expect(heldAt(both, LATER)).toEqual([`enhanced ${CHANGE}–${END}`, END]);
    expect(heldAt(both, END)).toEqual(['', null]);
  });

  test('an end before the change ends the first tier, and the next one starts later', () => {
    const gap = { tier: 'essentials', endsAt: CHANGE, next: { tier: 'enhanced', at: END } };
    expect(heldAt(gap, INSIDE)).toEqual([`essentials –${CHANGE}→enhanced@${END}`, CHANGE]);
    expect(heldAt(gap, LATER)).toEqual(['', END]);
    expect(heldAt(gap, END)).toEqual([`enhanced ${END}–`, null]);
  });

  test('an end at the change is the change', () => {
    const both = { tier: 'essentials', endsAt: CHANGE, next: { tier: 'enhanced', at: CHANGE } };
    expect(heldAt(both, CHANGE)).toEqual([`enhanced ${CHANGE}–`, null]);
  });
});

describe('R27, R28, A9: a power user holds a variant in person', () => {
  const addOn = { tier: 'enhanced', endsAt: CHANGE };
  const powerUser = { variant: 'grand', since: START, endsAt: END };
  const person = member({ powerUser });

  test.each([
    ['before it starts, the team’s tier', BEFORE, `enhanced –${CHANGE}`, START],
    ['at the start, the variant alone, whatever becomes of the team’s', START, `grand ${START}–${END}`, END],
    ['inside', LATER, `grand ${START}–${END}`, END],
    ['at the end, what the team holds then', END, '', null],
  ])('%s', (_, at, held, validUntil) => {
    expect(heldAt(addOn, at, person)).toEqual([held, validUntil]);
  });

  test('with most_favourable both are held, until the first of them ends', () => {
    const set = of({ account: team(null, { addOn }), person, at: INSIDE, powerUserTerms: 'most_favourable' });
    expect(set.held.map(({ tier, until }) => [tier, until])).toEqual([
      ['grand', END],
      ['enhanced', CHANGE],
    ]);
    expect(set.validUntil).toBe(CHANGE);
  });
});

test('what is held is told of people who are not served, too', () => {
  const account = team(null, { addOn: { tier: 'enhanced', endsAt: END } });
  const set = of({ account, person: member({ status: 'suspended' }), at: INSIDE });
  expect(set).toMatchObject({ holder: 'none', tier: null, validUntil: END });
  expect(set.held.map(({ tier }) => tier)).toEqual(['enhanced']);
});

test('R13, A12: what billing.addOnOf answers is an add-on of an account', () => {
  const { subscription } = orThrow(
    start({
      id: 'acme',
      account: { kind: 'team' },
      plan: { id: 'advanced', unitPrice: { amount: '1500', currency: 'JPY' } },
      seats: 10,
      prices: {
        essentials: { amount: '500', currency: 'JPY' },
        enhanced: { amount: '1200', currency: 'JPY' },
      },
      currency: 'JPY',
      holding: { tier: 'essentials' },
      anchorOn: '2026-11-01',
      interval: 'month',
      zone: 'UTC',
      at: START,
    }),
  );
  const actor = { id: 'u1', roles: ['team_admin'] };
  const removal = decide(subscription, { type: 'remove', id: 'c1', actor, via: 'admin_console', at: INSIDE });
  const ending = apply(subscription, orThrow(removal).events);
  const heldBy = (addOn: HeldAddOn | null, at: string) => of({ account: team(null, { addOn }), person: admin, at });
  expect(heldBy(addOnOf(subscription, INSIDE), INSIDE)).toMatchObject({ tier: 'essentials', validUntil: null });
  expect(heldBy(addOnOf(ending, INSIDE), INSIDE)).toMatchObject({ tier: 'essentials', validUntil: CHANGE });
  expect(heldBy(addOnOf(ending, CHANGE), CHANGE)).toMatchObject({ tier: null, held: [] });
});
