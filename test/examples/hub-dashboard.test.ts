import { expect, test } from 'vitest';
import { started } from './started.ts';

// It counts its figures once more from the log, and fails where one differs.
test('examples/hub-dashboard.ts shows every part of the Hub', async () => {
  const { stdout, stderr, status } = await started('examples/hub-dashboard.ts');
  expect(status, stderr).toBe(0);
  const parts = [
    'Recent (最近)',
    'Recommended (おすすめ)',
    'Insights (インサイト)',
    'SLA report',
    "This quarter's e-mail",
  ];
  for (const part of parts) expect(stdout).toContain(`\n${part}\n`);
}, 60_000);
