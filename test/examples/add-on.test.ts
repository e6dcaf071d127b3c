import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

// Each asserts its own figures, and fails where one differs.
test.each([
  ['examples/add-on-mid-cycle.ts', '24.09 USD'],
  ['examples/add-on-yearly-jpy.ts', '41,096 JPY'],
])(
  '%s asserts its own figures and prints them',
  async (file, figure) => {
    const { stdout } = await run(process.execPath, ['--import', 'tsx', file]);
    expect(stdout).toContain(figure);
  },
  30_000,
);
