import { expect, test } from 'vitest';

test('what one verb of an offer answers goes into the next one: a program that runs, and compiles without a cast', async () => {
  await expect(import('../package/own-offer.ts')).resolves.toBeDefined();
});
