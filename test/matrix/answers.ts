import { createHash } from 'node:crypto';
import { type Host, nameOf } from './hosts.ts';

/** What a runtime told: module → one line an answer. */
export type Answers = Readonly<Record<string, readonly string[]>>;

export interface Told {
  readonly host: Host;
  readonly answers: Answers;
}

/** Module → function → SHA-256 of all that it answered. */
export type Digests = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The platform's wording is compared between the hosts of one runtime alone, and has no digest on file. */
const WORDING = 'wording';

export function digestsOf(answers: Answers): Digests {
  const modules = Object.entries(answers).filter(([name]) => name !== WORDING);
  return Object.fromEntries(modules.map(([name, lines]) => [name, digestsByFunction(lines)]));
}

function digestsByFunction(lines: readonly string[]): Readonly<Record<string, string>> {
  const names = [...new Set(lines.map(functionOf))].sort();
  return Object.fromEntries(
    names.map((name) => [name, sha256(lines.filter((line) => functionOf(line) === name).join('\n'))]),
  );
}

function functionOf(line: string): string {
  return line.slice(0, line.indexOf(' '));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The functions whose answers are not those on file, or that only one of both knows. */
export function changedSince(onFile: Digests, now: Digests): readonly string[] {
  const flat = (digests: Digests) =>
    new Map(
      Object.entries(digests).flatMap(([module, functions]) =>
        Object.entries(functions).map(([name, digest]): [string, string] => [`${module}.${name}`, digest]),
      ),
    );
  const [before, after] = [flat(onFile), flat(now)];
  return [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name));
}

/** A host that is not the one that was meant: then nothing was tried. */
export function wrongHost(told: Host, meant: Host): readonly string[] {
  return nameOf(told) === nameOf(meant) ? [] : [`ran on ${nameOf(told)} instead of ${nameOf(meant)}`];
}

/** For each module whose answers are not the same to the byte: how many, and the first of them. */
export function differences(told: Answers, reference: Answers): readonly string[] {
  const modules = [...new Set([...Object.keys(reference), ...Object.keys(told)])];
  return modules.flatMap((name) => {
    const [there, here] = [reference[name] ?? [], told[name] ?? []];
    const lines = Array.from({ length: Math.max(there.length, here.length) }, (_, i) => i);
    const [first, ...more] = lines.filter((i) => there[i] !== here[i]);
    if (first === undefined) return [];
    const shown = (line = 'nothing') => (line.length > 600 ? `${line.slice(0, 600)}…` : line);
    return [
      `${name}: ${more.length + 1} answers differ, first`,
      `  here  ${shown(here[first])}`,
      `  else  ${shown(there[first])}`,
    ];
  });
}

/** The answers to compare with, where the wording is that of another run of the same runtime. */
export function withWordingOf(reference: Answers, sameRuntime: Answers): Answers {
  return { ...reference, [WORDING]: sameRuntime[WORDING] ?? [] };
}
