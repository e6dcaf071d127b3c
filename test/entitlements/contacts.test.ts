import { describe, expect, test } from 'vitest';
import { type ContactsRequest, contacts, parse } from '../../src/entitlements/index.js';
import { teamAdmin } from '../arbitraries/holder.ts';
import { issuesOf } from '../thrown.ts';
import { holding } from './seats.ts';

describe('a row for each held tier with contacts', () => {
  test.each<[string, readonly string[], readonly string[], unknown]>([
    ['nobody named', ['few'], [], [['few', 2, 0, 2]]],
    ['some named', ['few'], ['u1'], [['few', 2, 1, 1]]],
    ['as many as there are seats', ['few'], ['u1', 'u2'], [['few', 2, 2, 0]]],
    ['one more: nothing left, and `used` shows it', ['few'], ['u1', 'u2', 'u3'], [['few', 2, 3, 0]]],
    ['no limit', ['many'], ['u1'], [['many', null, 1, null]]],
    [
      'several tiers, in the order held',
      ['many', 'none', 'few'],
      ['u1'],
      [
        ['many', null, 1, null],
        ['few', 2, 1, 1],
      ],
    ],
    ['a tier without contacts', ['none'], ['u1'], []],
    ['nothing held', [], ['u1'], []],
    ['a tier that is held twice', ['few', 'few'], ['u1'], [['few', 2, 1, 1]]],
  ])('%s', (_, tiers, named, expected) => {
    const rows = contacts({ set: holding(tiers), named });
    expect(rows.map(({ tier, seats, used, left }) => [tier, seats, used, left])).toEqual(expected);
  });

  test('a tier of the plan that is bought again is one row', () => {
    expect(holding(['few'], { plan: 'paid' }).contacts).toEqual([{ tier: 'few', seats: 2 }]);
    const rows = contacts({ set: holding(['few'], { plan: 'paid' }), named: [] });
    expect(rows).toStrictEqual([{ tier: 'few', seats: 2, used: 0, left: 2 }]);
  });

  test('the built-in offer names no contacts', () => {
    expect(contacts({ set: teamAdmin(), named: ['u1'] })).toEqual([]);
  });

  test('stored entitlements say the same, and the answer is frozen', () => {
    const set = holding(['few', 'many']);
    const rows = contacts({ set: JSON.parse(JSON.stringify(set)), named: ['u1'] });
    expect(rows).toEqual(contacts({ set, named: ['u1'] }));
    expect([Object.isFrozen(rows), Object.isFrozen(rows[0])]).toEqual([true, true]);
  });
});

describe('what is asked wrongly', () => {
  test.each<[object, readonly string[]]>([
    [{ named: ['u1', 'u2', 'u1', 'u1'] }, ['named.2: duplicate_id', 'named.3: duplicate_id']],
    [{ named: ['u1', ' '] }, ['named.1: blank']],
    [{ named: [{ id: 'u1' }] }, ['named.0: invalid_type']],
    [{ named: 'u1' }, ['named: invalid_type']],
    [{ named: undefined, set: 5 }, ['set: invalid_type', 'named: missing']],
    [{ people: [] }, ['people: unknown_field']],
  ])('%j', (wrong, issues) => {
    expect(issuesOf(() => contacts({ set: holding(['few']), named: [], ...wrong } as ContactsRequest))).toEqual(issues);
  });

  test('stored seats that no catalogue can grant', () => {
    const stored = JSON.stringify(holding(['few']));
    for (const seats of ['-1', '0', '1.5', '1e300']) {
      expect(parse(JSON.parse(stored.replace('"seats":2', `"seats":${seats}`))).ok).toBe(false);
    }
  });
});
