import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

// It counts its figures once more from the log, and fails where one differs.
test('examples/hub-dashboard.ts shows every part of the Hub', async () => {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', 'examples/hub-dashboard.ts']);
  const parts = [
    'Recent (最近)',
    'Recommended (おすすめ)',
    'Insights (インサイト)',
    'SLA report',
    "This quarter's e-mail",
  ];
  for (const part of parts) expect(stdout).toContain(`\n${part}\n`);
}, 60_000);
