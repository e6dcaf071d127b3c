import { expect, test } from 'vitest';
import { started } from './started.ts';

// Each asserts its own figures, and fails where one differs.
test.each([
  ['examples/add-on-mid-cycle.ts', '24.09 USD'],
  ['examples/add-on-yearly-jpy.ts', '41,096 JPY'],
])(
  '%s asserts its own figures and prints them',
  async (file, figure) => {
    const { stdout, stderr, status } = await started(file);
    expect(status, stderr).toBe(0);
    expect(stdout).toContain(figure);
  },
  30_000,
);
