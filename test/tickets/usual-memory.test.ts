import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { type Schedule, schedule } from '../../src/calendar/index.js';
import { parse } from '../../src/tickets/index.js';
import { usualPromises as usualPromisesOf } from '../../src/tickets/usual-commitment.js';
import { usualCites } from '../../src/tickets/usual-route.js';
import { isSameNames, seenTexts, usualItems, usualNames } from '../../src/tickets/usual-values.js';
import { having, opened, stored } from './support-request.ts';

// The tickets of a desk repeat a few names, rules and promises: each is kept once, and what is remembered has a bound.

const OPENED = Date.parse(opened().openedAt);
const usualPromises = (input: unknown) => usualPromisesOf(input, OPENED);
const numbered = (count: number) => Array.from({ length: count }, (_, i) => i);

/** More than any memory holds. */
const ENOUGH = 3000;

let count = 0;

/** How many further things are taken before the first one is forgotten: the memory may hold others already. */
function forgottenAfter<T>(take: (name: string) => T): number {
  count += 1;
  const name = `first ${count}`;
  const first = take(name);
  const before = count;
  for (; count < before + ENOUGH && take(name) === first; count += 1) take(`memory ${count}`);
  return count - before;
}

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
    forgottenAfter((name) => usualNames([name])); // so that there is room
    const lists = numbered(51).map((i) => usualNames(['shared', `${i}`]));
    expect(usualNames(['shared', '0'])).toBe(lists[0]);
    expect(usualNames(['shared', '49'])).toBe(lists[49]);
    expect(usualNames(['shared', '50'])).toEqual(lists[50]);
    expect(usualNames(['shared', '50'])).not.toBe(lists[50]);
  });
  test('past 2000 the memory starts anew', () => {
    forgottenAfter((name) => usualNames([name]));
    // It holds the list that was taken last, and the one that was forgotten, once more: the next one is the third.
    expect(forgottenAfter((name) => usualNames([name]))).toBe(1998);
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
  test('are so in tickets that were parsed, and so are the rules of their events', () => {
    const answered = having(opened(), { type: 'agent_reply' });
    const [one, other] = [1, 2].map(() => orThrow(parse(stored(answered))));
    expect(one?.cites).toEqual(answered.cites);
    expect(one?.cites).toBe(other?.cites);
    expect(one?.route.because).toBe(other?.route.because);
    expect(one?.history[0]?.because).toBe(other?.history[0]?.because);
    expect(one?.commitments[0]?.rests).toBe(other?.commitments[0]?.rests);
  });
  test('none are one object, left out or empty', () => {
    expect(usualCites(undefined)).toEqual({});
    expect(usualCites({})).toBe(usualCites(undefined));
    expect(Object.isFrozen(usualCites({}))).toBe(true);
  });
  test('are listed once, however many offers are remembered: of many codes that alone takes long', () => {
    for (const i of numbered(49)) usualCites({ [`listed ${i}`]: ['R1'] });
    let listed = 0;
    const counting = new Proxy<Record<string, string[]>>(
      { listed: ['R1'] },
      {
        ownKeys: (codes) => {
          listed += 1;
          return Reflect.ownKeys(codes);
        },
      },
    );
    expect(usualCites(counting)).toEqual({ listed: ['R1'] });
    expect(listed).toBe(1);
  });
  test('of 50 offers are remembered', () => {
    const take = (name: string) => usualCites({ [name]: ['R1'] });
    forgottenAfter(take);
    expect(forgottenAfter(take)).toBe(48);
  });
});

describe('promises', () => {
  const [any, japanese] = stored(opened()).commitments;
  const promise = (more: object = {}) => usualPromises([{ ...any, ...more }])?.promises[0];
  test('that say the same are one frozen object, whenever they are due', () => {
    forgottenAfter((id) => promise({ id })); // so that there is room
    const first = promise();
    expect(promise({ dueAt: any?.dueAt })).toBe(first);
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
    const take = (name: string) => promise({ id: name });
    forgottenAfter(take);
    expect(forgottenAfter(take)).toBe(50);
    const last = take('the last one');
    expect(take('the last one')).toBe(last);
  });
  test('of 500 kinds of hours are remembered', () => {
    const named = new Map<string, Schedule>();
    const take = (name: string) => {
      const closures = [new Date(named.size * 86_400_000).toISOString().slice(0, 10)];
      const hours = named.get(name) ?? schedule({ zone: 'UTC', weekly: { mon: ['09:00-17:00'] }, closures });
      named.set(name, hours);
      return promise({ hours: 'office', schedule: hours });
    };
    forgottenAfter(take);
    expect(forgottenAfter(take)).toBe(498);
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

// A stored ticket may say anything of up to 100 000 characters: what is remembered of it is short, or a server that reads
// strangers' tickets fills up.
describe('what is long is read by hand and not remembered', () => {
  const [any] = stored(opened()).commitments;
  const long = (length: number) => 'x'.repeat(length);
  test.each<[string, number, (length: number) => unknown]>([
    ['a list of names', 1000, (length) => usualNames(['R24', long(length - 3)])],
    ['rules that tickets carry', 10_000, (length) => usualCites({ ticket_closed: [long(length - 16), 'R1', 'R'] })],
    ['the id of a promise', 300, (length) => promiseOf({ id: long(length), severity: null, hours: '', because: [] })],
    ['its hours', 300, (length) => promiseOf({ id: '', severity: null, hours: long(length), because: [] })],
    ['its severity', 300, (length) => promiseOf({ id: '', severity: long(length), hours: '', because: [] })],
    ['its rules', 300, (length) => promiseOf({ id: 'x', severity: null, hours: '', because: ['R', long(length - 2)] })],
  ])('%s of more than %d characters', (_, most, take) => {
    const kept = take(most);
    expect(kept).not.toBeNull();
    expect(take(most)).toBe(kept);
    const longer = take(most + 1);
    expect(Object.isFrozen(longer)).toBe(true);
    expect(take(most + 1)).toEqual(longer);
    expect(take(most + 1)).not.toBe(longer);
  });
  function promiseOf(more: object) {
    return usualPromises([{ ...any, ...more }])?.promises[0];
  }
});
