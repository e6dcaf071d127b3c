import { expect, test } from 'vitest';
import { once, oncePer, oncePerText } from '../../src/input/once.js';

test('a value is built once, when first asked for, or once for each object', () => {
  let built = 0;
  const build = () => {
    built += 1;
    return { built };
  };
  const lazy = once(build);
  const by = oncePer(build);
  const key = {};
  expect(built).toBe(0);
  expect(lazy()).toBe(lazy());
  expect(by(key)).toBe(by(key));
  expect(by({})).not.toBe(by(key));
  expect(built).toBe(3);
});

test('what is built once may be undefined', () => {
  let built = 0;
  const lazy = once(() => {
    built += 1;
  });
  lazy();
  lazy();
  expect(built).toBe(1);
});

test('of what is built for texts, a bounded number is kept', () => {
  let built = 0;
  const by = oncePerText(2, (text) => {
    built += 1;
    return { text };
  });
  const first = by('a');
  expect([by('a'), by('b').text, by('a')]).toEqual([first, 'b', first]);
  expect(built).toBe(2);
  for (const text of ['c', 'd', 'e']) by(text);
  expect(by('a')).not.toBe(first);
  expect(by('a')).toEqual(first);
});

test('one text more in turn than are kept has none built again', () => {
  let built = 0;
  const by = oncePerText(100, (text) => {
    built += 1;
    return text;
  });
  for (let i = 0; i < 1010; i++) by(`${i % 101}`);
  expect(built).toBe(101);
});
