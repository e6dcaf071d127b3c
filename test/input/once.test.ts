import { expect, test } from 'vitest';
import { once, oncePer } from '../../src/input/once.js';

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
