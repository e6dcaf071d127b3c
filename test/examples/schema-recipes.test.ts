import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

/** The recipes of `premium-support/json-schema`, and what each prints. Each asserts its own answers. */
const RECIPES = {
  'hono-routes.ts': '"agent_reply" ではありませんか。',
  'fastify-json-schema.ts': '403 Only an admin who can open billing can do this.',
} as const;

test.each(Object.entries(RECIPES))(
  'examples/%s asserts its own answers, in at most 60 lines',
  async (file, line) => {
    const { stdout, stderr } = await run(process.execPath, ['--import', 'tsx', `examples/${file}`]);
    expect(stdout).toContain(line);
    expect(stderr).toBe('');
    expect(readFileSync(`examples/${file}`, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(60);
  },
  30_000,
);
