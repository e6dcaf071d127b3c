import { Decimal } from 'decimal.js';
import { expect, test, vi } from 'vitest';

test("nobody's settings of decimal.js change an answer, not even settings made before this package was loaded", async () => {
  Decimal.set({ maxE: 1, minE: -1 }); // of which 100 is past the end
  try {
    vi.resetModules();
    const early = await import('../../src/money/index.js');
    expect(early.multiply(early.of('1000', 'JPY'), '1.5').amount).toBe('1500');
  } finally {
    Decimal.set({ defaults: true });
  }
});
