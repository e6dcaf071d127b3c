import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { calendar } from '../../src/index.js';

/** What the README's table says that each library answers. */
function table(): ReadonlyMap<string, string> {
  const section = /\n## Compared with alternatives\n([\s\S]*?)\n## /.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
  const rows = [...section.matchAll(/^\| (.+?) \| (.+?) \| .+ \|$/gm)].slice(1);
  return new Map(rows.map(([, library = '', answer = '']) => [library, answer.replaceAll('`', '')]));
}

test('the libraries answer as the README says, on a host in UTC', () => {
  const env = { ...process.env, TZ: 'UTC' };
  const answers: Record<string, string> = JSON.parse(
    execFileSync(process.execPath, ['test/docs/alternatives.mjs'], { env, encoding: 'utf8' }),
  );
  const own = calendar.addBusinessTime(calendar.japanDesk, '2026-11-20T16:30:00+09:00', 'PT1H');
  const said = table();
  expect(said.get('premium-support')).toBe(own);
  expect(Object.keys(answers)).toHaveLength(4);
  for (const [library, answer] of Object.entries(answers)) {
    expect(said.get(library)?.startsWith(answer), library).toBe(true);
  }
});
