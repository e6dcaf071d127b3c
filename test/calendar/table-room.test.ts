import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type * as rooms from '../../src/calendar/table-room.js';

/** A module of its own, in which no other suite has taken room. */
async function fresh(name: string): Promise<typeof rooms> {
  return import(/* @vite-ignore */ `${resolve('src/calendar/table-room.ts')}?${name}`);
}

/** A line with its room, and whether its tables were dropped. */
function line({ tableRoom }: typeof rooms) {
  const room = tableRoom();
  const kept = { room, dropped: 0 };
  room.whenForgotten(() => {
    kept.dropped += 1;
  });
  return kept;
}

const ROOM = 4_000_000;

test('four million cells are kept, and not one more', async () => {
  const module = await fresh('to-the-cell');
  const [first, second] = [line(module), line(module)];
  first.room.take(ROOM - 1);
  second.room.take(1);
  expect([first.dropped, second.dropped]).toEqual([0, 0]);
  second.room.take(1);
  expect([first.dropped, second.dropped]).toEqual([1, 0]);
});

test('who took none for longest loses theirs, and no more of them than has to', async () => {
  const module = await fresh('in-turn');
  const lines = [line(module), line(module), line(module)];
  for (const { room } of lines) room.take(1_000_000);
  lines[0]?.room.take(1);
  line(module).room.take(1_500_000);
  // The second one is the longest without: its million is enough.
  expect(lines.map(({ dropped }) => dropped)).toEqual([0, 1, 0]);
});

test('what was given back, or dropped, is free', async () => {
  const module = await fresh('given-back');
  const [first, second, third] = [line(module), line(module), line(module)];
  first.room.take(ROOM);
  first.room.give(1_000_000);
  second.room.take(1_000_000);
  expect([first.dropped, second.dropped]).toEqual([0, 0]);
  third.room.take(1);
  expect([first.dropped, second.dropped]).toEqual([1, 0]);
  third.room.take(ROOM - 1_000_001);
  expect([first.dropped, second.dropped, third.dropped]).toEqual([1, 0, 0]);
});

test('a line that alone needs more than there is keeps what it took last', async () => {
  const module = await fresh('alone');
  const one = line(module);
  one.room.take(ROOM + 1);
  expect(one.dropped).toBe(0);
});
