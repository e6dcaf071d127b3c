import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { ofHosts, questions } from '../matrix/questions.ts';

const run = promisify(execFile);

const hosts = [
  { TZ: 'UTC', LC_ALL: 'C' },
  { TZ: 'America/New_York', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'Pacific/Apia', LC_ALL: 'ar_EG.UTF-8' },
];

async function output(args: readonly string[], env: Record<string, string> = {}): Promise<string> {
  return (await run(process.execPath, args, { env: { ...process.env, ...env } })).stdout;
}

test('same_answers_on_any_host_even_with_clock_chance_environment_locale_and_zone_taken_away', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'poison-'));
  try {
    const all = questions(0);
    // Everything is asked on the first host, on the others what a host can change.
    const answers = await Promise.all(
      hosts.map(async (host, i) => {
        const [asked, told] = [join(folder, `questions-${i}.json`), join(folder, `${i}.json`)];
        writeFileSync(asked, JSON.stringify(i === 0 ? all : ofHosts(all)));
        await output(['test/matrix/runtimes/poisoned.mjs', asked, told], host);
        return JSON.parse(readFileSync(told, 'utf8')).answers;
      }),
    );
    expect(answers[0].time).toContain('instant ["2026-11-20T16:30:00+09:00"] => "2026-11-20T07:30:00.000Z"');
    const first = toText(ofHosts(answers[0]));
    expect(answers.slice(1).map((other) => toText(other) === first)).toEqual([true, true]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function toText(answers: unknown): string {
  return JSON.stringify(answers);
}

test('the poison works: whatever reads the host throws', async () => {
  const reads = [
    'Date.now()',
    'new Date()',
    'new Date(2026, 10, 20)',
    'Math.random()',
    'performance.now()',
    'process.env.TZ',
    'new Intl.DateTimeFormat()',
    'new Intl.DateTimeFormat("en")',
    'new Intl.DateTimeFormat(undefined, { timeZone: "UTC" })',
    'Intl.NumberFormat()',
    'new Date(0).toLocaleString()',
    'String(new Date(0))',
    '"a".localeCompare("b")',
  ];
  const code = `
    import './test/architecture/poison.mjs';
    const attempt = (read) => { try { return String(read()); } catch (error) { return error.message; } };
    console.log(JSON.stringify([${reads.map((read) => `attempt(() => ${read})`)}]));`;
  const outcomes: string[] = JSON.parse(await output(['--input-type=module', '--eval', code]));
  expect(outcomes).toHaveLength(reads.length);
  expect(reads.filter((_, index) => !outcomes[index]?.startsWith('poisoned: '))).toEqual([]);
});
