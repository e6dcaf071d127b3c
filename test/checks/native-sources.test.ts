import { expect, test, vi } from 'vitest';

test('a test that resets modules gets modules of its own, each time', async () => {
  const first = await import('../../src/time/index.js');
  expect(await import('../../src/time/index.js')).toBe(first);
  vi.resetModules();
  const second = await import('../../src/time/index.js');
  expect(second.dateAt).not.toBe(first.dateAt);
});
