import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Step, Tally } from '../checks/step.ts';
import { unitTests } from '../checks/unit-tests.ts';
import {
  type Answers,
  changedSince,
  type Digests,
  differences,
  digestsOf,
  withWordingOf,
  wrongHost,
} from './answers.ts';
import { environmentOf, type Host, nameOf } from './hosts.ts';
import { nodeOf } from './nodes.ts';
import { answersTo, type Part } from './questions.ts';
import { type Runtime, runtimes } from './runtimes.ts';

export const DIGESTS = 'test/matrix/digests.json';

let reference: Promise<Answers> | null = null;

/** What this Node answers, on its first host: what every other runtime and host must answer. */
export function answersHere(folder: string): Promise<Answers> {
  const [{ hosts, tell }] = runtimes;
  const [host] = hosts;
  if (host === undefined) throw new Error('no hosts');
  reference ??= tell(host, folder, 'everything').then(({ answers }) => answers);
  return reference;
}

/** The corpus on every runtime that this machine has, and against the digests on file; `build` must have been run. */
export function answerSteps(folder: string, everything = false): readonly Step[] {
  const asOnFile = { name: 'answers as on file', after: ['build'], run: () => compareWithFile(folder) };
  const everywhere = runtimes.map((runtime) => ({
    name: `answers, ${runtime.name}`,
    after: ['build'],
    run: () => compareHosts(runtime, everything ? runtime.allHosts : runtime.hosts, folder, everything),
  }));
  return [asOnFile, ...everywhere];
}

async function compareWithFile(folder: string): Promise<Tally> {
  const onFile: Digests = JSON.parse(readFileSync(DIGESTS, 'utf8'));
  const now = digestsOf(await answersHere(folder));
  const changed = changedSince(onFile, now);
  const report = `other answers than in ${DIGESTS} (its README says what to do): ${changed.join(', ')}`;
  const all = Object.values(now).flatMap((functions) => Object.keys(functions)).length;
  return {
    passed: Math.max(0, all - changed.length),
    failed: changed.length,
    report: changed.length > 0 ? report : '',
  };
}

/** This Node answers everything on its first host; the rest `everything`, or few questions, on other hosts what they can change. */
async function compareHosts(
  runtime: Runtime,
  hosts: readonly Host[],
  folder: string,
  everything: boolean,
): Promise<Tally> {
  const missing = await runtime.missing();
  if (missing !== null) return { passed: 0, failed: 0, report: `skipped: ${missing}` };
  const expected = await answersHere(folder);
  const reports: string[] = [];
  let wording: Answers | null = null;
  for (const [i, host] of hosts.entries()) {
    const part: Part = everything ? 'everything' : i === 0 ? 'few' : 'few of hosts';
    // What this Node answers on its first host is what the others are compared with: it is told once.
    if (runtime === runtimes[0] && i === 0) {
      wording = answersTo(part, expected);
      continue;
    }
    const told = await runtime.tell(host, folder, part);
    wording ??= told.answers;
    const found = [
      ...wrongHost(told.host, host),
      ...differences(told.answers, withWordingOf(answersTo(part, expected), wording)),
    ];
    if (found.length > 0) reports.push([`on ${nameOf(host)}:`, ...found].join('\n'));
  }
  return { passed: hosts.length - reports.length, failed: reports.length, report: reports.join('\n') };
}

/** What a host can change: whatever reads a zone or a calendar, and the worked cases. */
const OF_HOSTS = ['time', 'calendar', 'sla', 'billing', 'service-levels', 'worked'];

/** How much memory is kept, and how much work is done, hangs on no host. */
const OF_NO_HOST = ['calendar/memory.test.ts', 'calendar/work.test.ts'];

/** Inputs a law, where the same inputs were tried on the own host: enough to meet whatever reads the host. */
const FEW = '10';

/** The unit tests on another host, and another Node where a line of it is given; `few`: those that a host can change. */
export function unitStep(host: Host, folder: string, line: number | null = null, few = false): Step {
  const name = `vitest, ${line === null ? '' : `Node ${line}, `}${nameOf(host)}`;
  const reportFile = join(folder, `${name.replace(/\W+/g, '-')}.json`);
  const run = async (): Promise<Tally> => {
    const node = line === null ? process.execPath : await nodeOf(line).catch((error: Error) => error);
    if (node instanceof Error) return { passed: 0, failed: 0, report: `skipped: ${node.message}` };
    const environment = { ...environmentOf(host), ...(few && { PROP_RUNS: FEW }) };
    return unitTests(reportFile, { node, environment, ...(few && { parts: OF_HOSTS, without: OF_NO_HOST }) });
  };
  return { name, after: ['build'], run };
}
