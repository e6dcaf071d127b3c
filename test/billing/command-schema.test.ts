import { describe, expect, test } from 'vitest';
import { readCommand } from '../../src/billing/command-reader.js';
import { commandSchema } from '../../src/billing/command-schema.js';
import { Faults } from '../../src/input/faults.js';
import { of } from '../../src/money/index.js';

// The schema of commands says what `decide` reads: each type with its own fields, and no others.

const usd = (amount: string) => of(amount, 'USD');
const head = { id: 'c1', actor: { id: 'ann', roles: ['team_admin'] }, via: 'sales', at: '2024-02-15T12:00:00.000Z' };
const spec = { per: 'seat', amount: { USD: '5.00' }, every: 'month' };

const reads = (command: object) => !(readCommand(command) instanceof Faults);
const describes = (command: object) => commandSchema().safeParse(command).success;

/** The least that a command of each type says, and all that it may say. */
const commands: readonly (readonly [string, object, object])[] = [
  ['purchase', { tier: 'gold' }, {}],
  ['change_tier', { tier: 'gold' }, {}],
  ['remove', {}, { tier: 'gold' }],
  ['undo', {}, { what: 'removal', tier: 'gold' }],
  ['keep_plan', {}, {}],
  ['change_seats', { seats: 1 }, { tier: 'gold' }],
  ['change_people', { people: { pro: 0 } }, {}],
  ['change_plan', { plan: 'max' }, { unitPrice: null }],
  ['change_prices', { prices: { gold: usd('5.00'), care: spec, pro: 'bundled' } }, {}],
  ['change_account', {}, { salesExecutive: true, selfServe: false, flags: ['a'] }],
  ['change_interval', { interval: 'year' }, { anchorOn: '2024-06-01', unitPrice: usd('5.00'), prices: { gold: spec } }],
  ['end_plan', {}, {}],
  ['end_now', { credit: true }, { usage: { spend: usd('5.00') } }],
  [
    'restart',
    {},
    {
      ...{ plan: { id: 'max', unitPrice: usd('5.00') }, seats: 2, prices: { gold: usd('5.00') } },
      ...{ interval: 'quarter', anchorOn: '2024-06-01' },
    },
  ],
];

describe.each(commands)('%s', (type, least, more) => {
  const shortest = { ...head, type, ...least };
  const longest = { ...shortest, ...more, expected: usd('0.00') };

  test('is described with what it needs, and with all that it may say', () => {
    for (const command of [shortest, longest]) expect([reads(command), describes(command)]).toEqual([true, true]);
  });
  test('needs each of its fields', () => {
    for (const field of ['id', 'actor', 'via', 'at', 'type', ...Object.keys(least)]) {
      const { [field as 'id']: _, ...without } = shortest;
      expect([field, reads(without), describes(without)]).toEqual([field, false, false]);
    }
  });
  test('has no field of nothing, and none of another name', () => {
    for (const field of [...Object.keys(longest), 'colour']) {
      for (const value of [5.5, undefined]) {
        const command = { ...longest, [field]: value };
        if (value !== undefined) expect([field, reads(command), describes(command)]).toEqual([field, false, false]);
      }
    }
  });
});

test.each([
  ['a type that does not exist', { type: 'gift' }],
  ['no seats', { type: 'change_seats', seats: 0 }],
  ['half a seat', { type: 'change_seats', seats: 1.5 }],
  ['less than nobody', { type: 'change_people', people: { pro: -1 } }],
  ['half a person', { type: 'change_people', people: { pro: 0.5 } }],
  ['an interval that does not exist', { type: 'change_interval', interval: 'week' }],
  ['something else to undo', { type: 'undo', what: 'all' }],
  ['another way', { type: 'keep_plan', via: 'letter' }],
  ['an id with a space', { type: 'keep_plan', id: 'c 1' }],
  ['a price of another kind', { type: 'change_prices', prices: { gold: 5 } }],
  ['a price below zero', { type: 'change_prices', prices: { gold: usd('-5.00') } }],
  ['an unknown field of a plan', { type: 'restart', plan: { id: 'max', colour: 'red' } }],
  ['a plan without its id', { type: 'restart', plan: {} }],
])('%s is neither read nor described', (_, command) => {
  expect([reads({ ...head, ...command }), describes({ ...head, ...command })]).toEqual([false, false]);
});

test('what was not said is no field of a command that was read', () => {
  const asked = { ...head, type: 'restart', plan: { id: 'max' } };
  const found = readCommand({ ...asked, seats: undefined });
  expect(found).toStrictEqual(asked);
});

test('a type that is not known is the one fault of a command: its own fields cannot be judged', () => {
  const found = readCommand({ ...head, type: 'gift', tier: 'gold', colour: 'red' });
  expect(found instanceof Faults && found.issues.map(({ path, code }) => [path.join('.'), code])).toEqual([
    ['type', 'unknown_command'],
  ]);
});
