import { describe, expect, test } from 'vitest';
import { type Account, type HeldAddOn, of, parseAccount } from '../../src/entitlements/index.js';
import { member, team } from '../arbitraries/holder.ts';

/** The instant at which epoch milliseconds begin, and two before it. */
const EPOCH = '1970-01-01T00:00:00.000Z';
const [BEFORE, LONG_BEFORE] = ['1969-07-20T20:17:00.000Z', '1960-01-01T00:00:00.000Z'];

function heldAt(addOn: HeldAddOn, at: string) {
  const { held, validUntil } = of({ account: team(null, { addOn }), person: member(), at });
  return [held.map(({ tier }) => tier).join(), validUntil];
}

describe('R3: an instant before 1970 is one like any other', () => {
  test.each<[string, Partial<HeldAddOn>, string, [string, string | null]]>([
    ['without dates it is held', {}, BEFORE, ['essentials', null]],
    ['without a start it is held until its end', { endsAt: EPOCH }, BEFORE, ['essentials', EPOCH]],
    ['at its end it is not held any more', { endsAt: EPOCH }, EPOCH, ['', null]],
    ['it starts at its start', { since: EPOCH }, BEFORE, ['', EPOCH]],
    ['it is held from its start', { since: BEFORE }, BEFORE, ['essentials', null]],
    ['the next tier is held from the change on', { next: { tier: 'enhanced', at: BEFORE } }, EPOCH, ['enhanced', null]],
  ])('%s', (_, dates, at, expected) => {
    expect(heldAt({ tier: 'essentials', ...dates }, at)).toEqual(expected);
  });

  test('an end lies before the start only where there is a start', () => {
    const issues = (addOn: Account['addOn']) => {
      const answer = parseAccount(team(null, { addOn }));
      return answer.ok ? [] : answer.refusal.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
    };
    const next = { tier: 'enhanced', at: BEFORE };
    expect(issues({ tier: 'essentials', endsAt: BEFORE, next })).toEqual([]);
    expect(issues({ tier: 'essentials', since: null, endsAt: BEFORE, next })).toEqual([]);
    expect(issues({ tier: 'essentials', since: LONG_BEFORE, endsAt: BEFORE, next })).toEqual([]);
    expect(issues({ tier: 'essentials', since: EPOCH, endsAt: BEFORE, next })).toEqual([
      'addOn.endsAt: reversed_interval',
      'addOn.next.at: reversed_interval',
    ]);
  });
});
