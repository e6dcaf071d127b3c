import { dirname, resolve } from 'node:path';
import { inspect } from 'node:util';
import { InvalidInputError, RefusedError } from '../../src/index.js';
import { difference } from './answer.ts';
import type { Document } from './document.ts';
import { type Expectation, scriptOf } from './script.ts';

export interface Outcome {
  /** How many answers were given and looked at. */
  readonly answers: number;
  readonly problems: readonly string[];
}

/** Runs a document's blocks in order and compares each answer that it gives; what cannot be run is a problem. */
export async function run(document: Document): Promise<Outcome> {
  const problems = document.stray.map((line) => `${document.path}:${line} stands in no block that is run`);
  let answers = 0;
  let line = 0;
  try {
    const ambient = document.inside ? await namesInside(document.path) : {};
    const { code, expectations } = scriptOf(document.blocks, Object.keys(ambient));
    const start = new Function(code)();
    await start(
      (specifier: string) => load(specifier, document.path),
      (at: number) => {
        line = at;
      },
      async (index: number, give: () => Promise<unknown>) => {
        const expectation = expectations[index];
        if (!expectation) throw new Error(`no answer ${index}`);
        answers += 1;
        const problem = await problemWith(expectation, give);
        if (problem !== null) problems.push(`${document.path}:${expectation.line} ${problem}`);
      },
      ambient,
    );
    if (answers !== expectations.length)
      problems.push(`${document.path} gave ${answers} of ${expectations.length} answers`);
  } catch (error) {
    problems.push(`${document.path}:${line} ${inspect(error)}`);
  }
  return { answers, problems };
}

async function problemWith(expectation: Expectation, give: () => Promise<unknown>): Promise<string | null> {
  if ('answer' in expectation) return difference(await give(), expectation.answer);
  try {
    return `gives ${inspect(await give())} and throws nothing`;
  } catch (error) {
    const codes = codesOf(error);
    if (codes.length === 0) return `throws ${inspect(error)}`;
    return codes.includes(expectation.throws) ? null : `throws ${codes.join(', ')}, not ${expectation.throws}`;
  }
}

/** The codes of either error of the package; of any other, none. */
function codesOf(error: unknown): readonly string[] {
  if (error instanceof RefusedError) return [error.code];
  return error instanceof InvalidInputError ? [error.code, ...error.issues.map(({ code }) => code)] : [];
}

async function namesInside(path: string): Promise<Record<string, unknown>> {
  return { ...(await import('../../src/index.js')), ...(await load(resolve(path), path)) };
}

/** The package's name means its sources here, as vitest's aliases say; a relative path starts at the document. */
function load(specifier: string, from: string): Promise<Record<string, unknown>> {
  const target = specifier.startsWith('.') ? resolve(dirname(from), specifier) : specifier;
  return import(/* @vite-ignore */ target);
}
