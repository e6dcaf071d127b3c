import { describe, expect, test } from 'vitest';
import { usualPromises } from '../../src/tickets/usual-commitment.js';
import { usualCites } from '../../src/tickets/usual-route.js';
import { isSameNames, seenTexts, usualItems, usualNames } from '../../src/tickets/usual-values.js';
import { opened, stored } from './support-request.ts';

// The tickets of a desk repeat a few names, rules and promises: each is kept once, and what is remembered has a bound.

const numbered = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('lists of names', () => {
  test('that say the same are one frozen list', () => {
    const first = usualNames(['R24', 'R17']);
    expect(first).toEqual(['R24', 'R17']);
    expect(usualNames(['R24', 'R17'])).toBe(first);
    expect(usualNames(['R24'])).not.toBe(first);
    expect(usualNames(['R24', 'R18'])).toEqual(['R24', 'R18']);
    expect(usualNames(['R24', 'R17', 'R40'])).toEqual(['R24', 'R17', 'R40']);
    expect(usualNames(['R24', 'R17'])).toBe(first);
    expect(Object.isFrozen(first)).toBe(true);
  });
  test('that are empty are one, too', () => {
    expect(usualNames([])).toEqual([]);
    expect(usualNames([])).toBe(usualNames([]));
  });
  test.each<[unknown]>([[null], ['R24'], [{ 0: 'R24', length: 1 }], [[1]], [['R24', 1]], [['R24', null]]])(
    '%j is none',
    (input) => expect(usualNames(input)).toBeNull(),
  );
  test('are of 50 names at most', () => {
    expect(usualNames(numbered(50).map(String))).toHaveLength(50);
    expect(usualNames(numbered(51).map(String))).toBeNull();
  });
  test('of one first name, 50 are remembered', () => {
    const lists = numbered(51).map((i) => usualNames(['shared', `${i}`]));
    expect(usualNames(['shared', '0'])).toBe(lists[0]);
    expect(usualNames(['shared', '49'])).toBe(lists[49]);
    expect(usualNames(['shared', '50'])).toEqual(lists[50]);
    expect(usualNames(['shared', '50'])).not.toBe(lists[50]);
  });
  test('past 2000 the memory starts anew', () => {
    let count = 0;
    /** How many further lists are taken before the one of this name is another object. */
    const forgottenAfter = (name: string) => {
      const first = usualNames([name]);
      const before = count;
      for (; usualNames([name]) === first; count += 1) usualNames([`list ${count}`]);
      return count - before;
    };
    forgottenAfter('early');
    // The memory holds the list that was taken last, and `early` once more: `late` is the third of 2000.
    expect(forgottenAfter('late')).toBe(1998);
  });
});

test('items are taken from a list that is short enough', () => {
  expect(usualItems(['a', 1, null], 3)).toEqual(['a', 1, null]);
  expect(usualItems(['a', 1, null], 2)).toBeNull();
  expect(usualItems([], 0)).toEqual([]);
  for (const input of [null, 'ab', { length: 0 }]) expect(usualItems(input, 3)).toBeNull();
});

test('names are compared one by one, null among them', () => {
  expect(isSameNames(['vendor', null], ['vendor', null])).toBe(true);
  expect(isSameNames([], [])).toBe(true);
  const others = [['vendor'], ['vendor', null, 'parts'], [null, 'vendor'], ['vendor', 'parts'], null, 'vendor', {}];
  for (const other of others) expect(isSameNames(['vendor', null], other)).toBe(false);
});

describe('texts that were accepted', () => {
  test('are not asked about again, and past 1000 they are', () => {
    const asked: unknown[] = [];
    const { isUsual } = seenTexts((input) => asked.push(input) > 0 && input !== 'wrong');
    expect([isUsual('ja'), isUsual('ja'), isUsual('en'), isUsual('ja')]).toEqual([true, true, true, true]);
    expect(asked).toEqual(['ja', 'en']);
    expect([isUsual('wrong'), isUsual('wrong')]).toEqual([false, false]);
    expect(asked).toEqual(['ja', 'en', 'wrong', 'wrong']);
    for (const i of numbered(998)) isUsual(`x${i}`);
    asked.length = 0;
    isUsual('ja');
    expect(asked).toEqual([]);
    isUsual('one more');
    isUsual('ja');
    expect(asked).toEqual(['one more', 'ja']);
  });
  test('what is no text is never one', () => {
    const { isUsual } = seenTexts(() => true);
    for (const input of [1, null, undefined, ['ja']]) expect(isUsual(input)).toBe(false);
  });
});

describe('rules that tickets carry', () => {
  test('are one object for all tickets of an offer', () => {
    const cites = { not_your_ticket: ['R48'], ticket_resolved: ['R47'] };
    const first = usualCites(stored(cites));
    expect(first).toEqual(cites);
    expect(usualCites(stored(cites))).toBe(first);
    expect(Object.isFrozen(first)).toBe(true);
  });
  test.each<[string, object]>([
    ['another code', { not_your_ticket: ['R48'], ticket_closed: ['R47'] }],
    ['another rule', { not_your_ticket: ['R48'], ticket_resolved: ['R46'] }],
    ['the first alone', { not_your_ticket: ['R48'] }],
    ['one more', { not_your_ticket: ['R48'], ticket_resolved: ['R47'], agent_replied: ['R40'] }],
    ['no rules of the second', { not_your_ticket: ['R48'], ticket_resolved: [] }],
    ['the two exchanged', { not_your_ticket: ['R47'], ticket_resolved: ['R48'] }],
  ])('%s is another object', (_, other) => {
    usualCites({ not_your_ticket: ['R48'], ticket_resolved: ['R47'] });
    expect(usualCites(other)).toEqual(other);
  });
  test('none are one object, left out or empty', () => {
    expect(usualCites(undefined)).toEqual({});
    expect(usualCites({})).toBe(usualCites(undefined));
    expect(Object.isFrozen(usualCites({}))).toBe(true);
  });
  test('of 50 offers are remembered', () => {
    const first = usualCites({ first: ['R1'] });
    for (const i of numbered(30)) usualCites({ [`code${i}`]: ['R1'] });
    expect(usualCites({ first: ['R1'] })).toBe(first);
    for (const i of numbered(60)) usualCites({ [`further${i}`]: ['R1'] });
    expect(usualCites({ first: ['R1'] })).not.toBe(first);
  });
});

describe('promises', () => {
  const [any, japanese] = stored(opened()).commitments;
  const promise = (more: object = {}) => usualPromises([{ ...any, ...more }])?.promises[0];
  test('that say the same are one frozen object, whenever they are due', () => {
    const first = promise();
    expect(promise({ dueAt: null })).toBe(first);
    expect(promise({ id: 'other' })).not.toBe(first);
    expect(promise()).toBe(first);
    expect(Object.isFrozen(first)).toBe(true);
    expect(usualPromises([stored(japanese)])?.promises[0]).toBe(usualPromises([stored(japanese)])?.promises[0]);
  });
  test('carry no instant at which they are due, which is that of a ticket', () => {
    const read = usualPromises([any, japanese]);
    expect(read?.dues).toEqual([any?.dueAt, japanese?.dueAt]);
    for (const one of read?.promises ?? []) expect(one).not.toHaveProperty('dueAt');
  });
  test('of one kind of hours, the latest 50 are remembered', () => {
    const first = promise({ id: 'p' });
    for (const i of numbered(49)) promise({ id: `p${i}` });
    expect(promise({ id: 'p' })).toBe(first);
    promise({ id: 'one more' });
    expect(promise({ id: 'p' })).not.toBe(first);
    const last = promise({ id: 'one more' });
    expect(promise({ id: 'one more' })).toBe(last);
  });
  test('of 500 kinds of hours are remembered', () => {
    const schedule = (minute: number) => ({
      ...japanese?.schedule,
      weekly: {
        ...japanese?.schedule?.weekly,
        mon: [`09:00-${String(10 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`],
      },
    });
    const first = promise({ hours: 'h' });
    for (const i of numbered(400)) promise({ schedule: schedule(i) });
    expect(promise({ hours: 'h' })).toBe(first);
    for (const i of numbered(200)) promise({ schedule: schedule(400 + i) });
    expect(promise({ hours: 'h' })).not.toBe(first);
  });
  test('are of 50 at most', () => {
    expect(usualPromises(numbered(50).map(() => any))?.promises).toHaveLength(50);
    expect(usualPromises(numbered(51).map(() => any))).toBeNull();
  });
  test('are counted with the values in them, as the size of a ticket counts them', () => {
    // 15 of each, and their rests and rules; the Japanese one has a schedule with a window on five of seven days.
    expect(usualPromises([any])?.values).toBe(15 + 2 + 2);
    expect(usualPromises([any, japanese])?.values).toBe(15 + 2 + 2 + (15 + 2 + 2 + 5 + 7 + 5));
  });
});
