import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesBelow } from '../architecture/source.ts';
import { billOfMaterials } from './bill-of-materials.ts';
import { failing, runtimePackages } from './report.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly 'timeout-minutes': number; readonly steps: readonly Step[] }>>;
}

const workflows = filesBelow('.github/workflows', '.yml').map(
  ({ path, text }): [string, Workflow, string] => [path, parse(text), text], // what a workflow is, the tests below say
);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

function stepsOf({ jobs }: Workflow): readonly Step[] {
  return Object.values(jobs).flatMap(({ steps }) => steps);
}

function commandsOf(name: string): readonly string[] {
  const found = workflows.find(([path]) => path === name);
  return found === undefined ? [] : stepsOf(found[1]).flatMap(({ run }) => run ?? []);
}

describe.each(workflows)('%s', (_, workflow, text) => {
  test('runs scripts that there are', () => {
    const asked = stepsOf(workflow).flatMap(({ run = '' }) => run.match(/(?<=npm run )[\w:-]+|(?<=npm )test/g) ?? []);
    expect(asked.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test('names each action by its commit, with the release in words beside it', () => {
    for (const { uses } of stepsOf(workflow)) {
      if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
    }
    for (const line of text.split('\n')) if (line.includes('uses:')) expect(line).toMatch(/ # v\d+\.\d+\.\d+$/);
  });

  test('may read alone, unless a job asks for more, and ends by itself', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
  });

  test('puts nothing that others may write into a command', () => {
    for (const { run = '' } of stepsOf(workflow)) expect(run).not.toContain('${{');
  });

  test('begins with a clean installation by the lockfile', () => {
    expect(stepsOf(workflow).find(({ run }) => run !== undefined)?.run).toBe('npm ci');
  });
});

test('a push is tested, the packages are audited by a clock, a tag is released', () => {
  const triggers = workflows.map(([path, { on }]) => [path, Object.keys(on)]);
  expect(Object.fromEntries(triggers)).toEqual({
    'audit.yml': ['schedule', 'workflow_dispatch'],
    'ci.yml': ['push', 'pull_request'],
    'release.yml': ['push'],
  });
  expect(commandsOf('ci.yml')).toEqual(['npm ci', 'npm test']);
  expect(commandsOf('audit.yml')).toContain('npm run audit');
});

test('a release is audited, tested, built, listed and published with provenance, in this order', () => {
  const words = ['npm run audit', 'npm test', 'npm run build', 'npm run sbom', 'npm publish --provenance'];
  const found = words.map((one) => commandsOf('release.yml').findIndex((run) => run.startsWith(one)));
  expect(found).not.toContain(-1);
  expect(found).toEqual(found.toSorted((a, b) => a - b));
});

test('the bill of materials names what users install, with versions, licences and digests', async () => {
  const { bomFormat, metadata, components } = JSON.parse(await billOfMaterials());
  expect(bomFormat).toBe('CycloneDX');
  expect(metadata.component).toMatchObject({
    name: 'premium-support',
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  });
  expect(components.map(({ name }: { name: string }) => name).sort()).toEqual([...runtimePackages()].sort());
  for (const one of components) {
    expect(one).toMatchObject({ version: expect.stringMatching(/^\d/), licenses: [{ license: { id: 'MIT' } }] });
    expect(one.hashes[0].alg).toBe('SHA-512');
  }
}, 60_000);

test('an audit fails for any fault of the run time, and for a high one of a tool', () => {
  const fault = (name: string, severity: string) => ({ name, severity, via: [{ title: 'A fault' }, 'another'] });
  const report = {
    vulnerabilities: { zod: fault('zod', 'low'), tsx: fault('tsx', 'moderate'), vite: fault('vite', 'high') },
  };
  expect(failing(report, new Set(['zod']))).toEqual([
    { name: 'zod', severity: 'low', titles: ['A fault', 'by another'] },
    { name: 'vite', severity: 'high', titles: ['A fault', 'by another'] },
  ]);
  expect(failing({ vulnerabilities: {} }, new Set(['zod']))).toEqual([]);
});
