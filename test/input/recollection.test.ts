import { expect, test } from 'vitest';
import { recollection } from '../../src/input/recollection.js';

const given = {
  zone: 'UTC',
  weekly: { mon: ['09:00-17:00'], tue: [] },
  closures: ['2026-01-01'],
  rows: [[1], { a: null }],
};
const copy = (): typeof given => JSON.parse(JSON.stringify(given));

function remembered() {
  const memory = recollection<string>(2);
  memory.remember(copy(), 'made');
  return memory;
}

test('a copy with the same content is recalled, in whatever order its fields come', () => {
  expect(remembered().recall(copy())).toBe('made');
  expect(remembered().recall(Object.fromEntries(Object.entries(copy()).reverse()))).toBe('made');
});

test.each<[string, unknown]>([
  ['a field less', { ...copy(), closures: undefined }],
  ['a field more', { ...copy(), color: 'red' }],
  ['another text', { ...copy(), zone: 'Asia/Tokyo' }],
  ['an item more', { ...copy(), closures: ['2026-01-01', '2026-01-02'] }],
  ['an item less', { ...copy(), closures: [] }],
  ['another item', { ...copy(), weekly: { ...copy().weekly, mon: ['09:00-18:00'] } }],
  ['a field of an inner object more', { ...copy(), weekly: { ...copy().weekly, wed: [] } }],
  ['a number for a text', { ...copy(), closures: [20260101] }],
  ['another row', { ...copy(), rows: [[2], { a: null }] }],
  ['undefined for null', { ...copy(), rows: [[1], { a: undefined }] }],
  ['no object', 'UTC'],
  ['null', null],
  ['a list', [copy()]],
])('other content is not: %s', (_, input) => {
  expect(remembered().recall(input)).toBeUndefined();
});

test('of many inputs the last are remembered', () => {
  const memory = remembered();
  memory.remember('b', 'second');
  expect([memory.recall(copy()), memory.recall('b')]).toEqual(['made', 'second']);
  memory.remember('c', 'third');
  expect([memory.recall(copy()), memory.recall('b'), memory.recall('c')]).toEqual([undefined, 'second', 'third']);
});
