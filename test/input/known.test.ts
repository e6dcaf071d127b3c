import { expect, test } from 'vitest';
import { Faults } from '../../src/input/faults.js';
import { known } from '../../src/input/known.js';
import { text } from '../../src/input/readers.js';
import { object } from '../../src/input/request.js';

const readNote = object({ words: text({ min: 1, max: 9 }) });

test('what is kept is frozen throughout, and known from then on', () => {
  const notes = known<{ words: string; list?: number[] }>();
  const note = { words: 'a', list: [1] };
  expect(notes.has(note)).toBe(false);
  expect(notes.keep(note)).toBe(note);
  expect(notes.has(note)).toBe(true);
  expect(Object.isFrozen(note) && Object.isFrozen(note.list)).toBe(true);
});

test('one kind does not know the documents of another, and an equal one is another', () => {
  const [notes, others] = [known<object>(), known<object>()];
  const note = notes.keep({ words: 'a' });
  expect(others.has(note)).toBe(false);
  expect(notes.has({ words: 'a' })).toBe(false);
  expect(notes.has(new Proxy(note, {}))).toBe(false);
  for (const value of [null, undefined, 'a', 1, Symbol('s')]) expect(notes.has(value)).toBe(false);
});

test('a known document is taken as it is, and any other is read', () => {
  const notes = known<{ readonly words: string }>();
  let reads = 0;
  const read = notes.or((input) => {
    reads += 1;
    const note = readNote(input);
    return note instanceof Faults ? note : notes.keep(note);
  });
  const first = read({ words: 'a' });
  expect(read(first)).toBe(first);
  expect(reads).toBe(1);
  expect(read({ words: 'a' })).not.toBe(first);
  expect(read({ words: ' ' })).toBeInstanceOf(Faults);
});
