import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { RECORD_ROOM, recordsAt } from '../src/records.js';
import { issuesOf } from './thrown.ts';

const form = { schema: z.strictObject({ id: z.string(), more: z.optional(z.unknown()) }), key: 'id', most: 3 } as const;
const read = (list: unknown) => recordsAt(list as { id: string }[], ['team', 'list'], form);

test('gives the records of a list in its order, each a frozen copy', () => {
  const list = [{ id: 'b' }, { id: 'a' }, { id: '__proto__' }];
  const records = read(list);
  expect(records).toStrictEqual(list);
  expect(records[0]).not.toBe(list[0]);
  expect(records.every((one) => Object.isFrozen(one))).toBe(true);
  expect(read([])).toEqual([]);
});

test('names all that is wrong with them at once, each where it stands', () => {
  expect(issuesOf(() => read([{ id: 1 }, { id: 'a' }, { id: 'a', x: 1 }]))).toEqual([
    'team.list.0.id: invalid_type',
    'team.list.2.x: unknown_field',
  ]);
  expect(issuesOf(() => read([{ id: 'a' }, { id: 'b' }, { id: 'a' }]))).toEqual(['team.list.2.id: duplicate_id']);
});

test('takes no more of them than it is told, and no larger ones than there is room for', () => {
  expect(issuesOf(() => read(['a', 'b', 'c', 'd'].map((id) => ({ id }))))).toEqual(['team.list: invalid_type']);
  expect(issuesOf(() => read('abc'))).toEqual(['team.list: invalid_type']);
  // The record, its id, the list and 997 items in it.
  const large = (length: number) => [{ id: 'a', more: Array(length).fill(0) }];
  expect(read(large(997))).toHaveLength(1);
  expect(issuesOf(() => read(large(998)))).toEqual(['team.list.0.more.997: too_large']);
  expect(RECORD_ROOM.nodes).toBe(1000);
});
