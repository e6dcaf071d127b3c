import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command } from '../checks/command.ts';
import type { Told } from './answers.ts';
import { bundle } from './bundle.ts';
import { chromium, posted } from './chromium.ts';
import { eachZone, environmentOf, far, farInEnglish, type Host, hosts } from './hosts.ts';
import { lines, nodeOf } from './nodes.ts';
import { type Part, questionsFile } from './questions.ts';

/** Something that runs the corpus, and the hosts on which it does. */
export interface Runtime {
  readonly name: string;
  readonly hosts: readonly Host[];
  /** Where it runs when all that there is to try is tried. */
  readonly allHosts: readonly Host[];
  /** Why it cannot be had on this machine; `null` where it can. */
  readonly missing: () => Promise<string | null>;
  /** What it answers to a part of the questions. */
  readonly tell: (host: Host, folder: string, part: Part) => Promise<Told>;
}

const here = async () => process.execPath;
const had = async () => null;
const program = (name: string) => `test/matrix/runtimes/${name}`;

/** The first is what the others are compared with. */
export const runtimes: readonly [Runtime, ...Runtime[]] = [
  {
    name: `Node ${process.versions.node}`,
    hosts: eachZone,
    allHosts: hosts,
    missing: had,
    tell: onNode(here, [program('node.mjs')]),
  },
  ...lines.filter((line) => !process.versions.node.startsWith(`${line}.`)).map(otherNode),
  // What these try does not hang on the host: one is enough for every day.
  inThisNode('CommonJS', [program('node.mjs')], ['commonjs']),
  inThisNode('frozen intrinsics', ['--frozen-intrinsics', program('node.mjs')]),
  inThisNode('poisoned host', [program('poisoned.mjs')]),
  { name: 'sandbox', hosts: far.slice(0, 1), allHosts: far, missing: had, tell: inSandbox },
  { name: 'Chromium', hosts: farInEnglish, allHosts: farInEnglish, missing: noChromium, tell: inChromium },
];

function inThisNode(name: string, args: readonly string[], more: readonly string[] = []): Runtime {
  return { name, hosts: far.slice(0, 1), allHosts: far, missing: had, tell: onNode(here, args, more) };
}

function otherNode(line: number): Runtime {
  const missing = () => nodeOf(line).then(had, (error: Error) => error.message);
  return {
    name: `Node ${line}`,
    // Each line on one of the two, in turn.
    hosts: far.slice(line % 4 === 0 ? 0 : 1).slice(0, 1),
    allHosts: eachZone,
    missing,
    tell: onNode(() => nodeOf(line), [program('node.mjs')]),
  };
}

/** Runs a program that is given what it needs, a file to write to, and more. */
function onNode(
  node: () => Promise<string>,
  args: readonly string[],
  more: readonly string[] = [],
  given: (folder: string, part: Part) => string = questionsFile,
): Runtime['tell'] {
  return async (host, folder, part) => {
    const file = join(mkdtempSync(join(folder, 'answers-')), 'told.json');
    const all = [...args, given(folder, part), file, ...more];
    const { ok, output } = await command(await node(), all, process.cwd(), environmentOf(host));
    if (!ok) throw new Error(output);
    return JSON.parse(readFileSync(file, 'utf8'));
  };
}

async function inSandbox(host: Host, folder: string, part: Part): Promise<Told> {
  const script = join(mkdtempSync(join(folder, 'sandbox-')), 'bare.js');
  writeFileSync(script, await bundle('bare.mjs', questionsFile(folder, part)));
  return onNode(here, [program('sandbox.mjs')], [], () => script)(host, folder, part);
}

async function noChromium(): Promise<string | null> {
  return chromium() === null ? 'no Chromium' : null;
}

async function inChromium(host: Host, folder: string, part: Part): Promise<Told> {
  return JSON.parse(
    await posted(chromium() ?? '', await bundle('page.mjs', questionsFile(folder, part)), host, folder),
  );
}
