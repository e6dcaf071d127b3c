import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Arguments } from '../calls/call.ts';
import { calls } from '../calls/index.ts';
import { type Place, placesOf, withValue } from '../hostile/place.ts';

/** Module → the calls that every runtime makes: the function's name and its arguments, as JSON. */
export type Questions = Readonly<Record<string, readonly (readonly [name: string, args: readonly unknown[]])[]>>;

/** Of each function so many random calls, or fewer where they are long: the whole is sent to browsers. */
const MOST = 120;
const ROOM = 80_000;

/** Values that are wrong almost anywhere, and that JSON can carry. */
const WRONG = [
  null,
  '',
  'polluted',
  0,
  -1,
  0.5,
  1e21,
  true,
  [],
  {},
  [null],
  '2026-02-30',
  'PT',
  '\u0000',
  { amount: 1 },
];

/** Their wording is the platform's: it is compared between the hosts of one runtime, and has no digest on file. */
const WORDING = ['time.format', 'money.format', 'sla.explain', 'sla.confirmation'];

/** What is asked: the samples of every function, random sound arguments, and a wrong value in every place of a sample. */
export function questions(draws = MOST): Questions {
  const all: Record<string, (readonly [string, readonly unknown[]])[]> = {};
  for (const [full, call] of calls) {
    const [module = '', name = ''] = full.split('.');
    const worded = WORDING.includes(full);
    const wrong = placesOf(call).flatMap((place, turn) => wrongAt(call, place, turn));
    const asked = [...call.samples, ...drawn(full, call.sound, draws), ...wrong];
    const list = asked.map((args) => [worded ? full : name, args] as const);
    all[worded ? 'wording' : module] = [...(all[worded ? 'wording' : module] ?? []), ...list];
  }
  return all;
}

/** The same draws at every run: a function's name is the seed. */
function drawn(name: string, sound: Arguments | undefined, most: number): readonly (readonly unknown[])[] {
  if (sound === undefined || most === 0) return [];
  const seed = [...name].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5);
  const [stream] = fc.sample(fc.infiniteStream(sound), { seed, numRuns: 1 });
  const all: (readonly unknown[])[] = [];
  let room = ROOM;
  for (const args of stream ?? []) {
    room -= JSON.stringify(args).length;
    if (room < 0 || all.length === most) break;
    all.push(args);
  }
  return all;
}

function wrongAt(call: Parameters<typeof withValue>[0], place: Place, turn: number): readonly (readonly unknown[])[] {
  return [withValue(call, place, WRONG[turn % WRONG.length])];
}

/** What a host can change: the answers of whatever reads a zone or a calendar, and the platform's wording. */
const OF_HOSTS = ['time', 'calendar', 'sla', 'billing', 'serviceLevels', 'wording'];

export type Part = 'everything' | 'of hosts';

/** The modules of a part of the questions. */
export function partOf<T>(modules: Readonly<Record<string, T>>, part: Part): Readonly<Record<string, T>> {
  if (part === 'everything') return modules;
  return Object.fromEntries(Object.entries(modules).filter(([name]) => OF_HOSTS.includes(name)));
}

const files = new Map<Part, string>();

/** The questions in a file, as every runtime reads them; written once. */
export function questionsFile(folder: string, part: Part = 'everything'): string {
  const known = files.get(part);
  if (known !== undefined) return known;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `questions-${part.replace(' ', '-')}.json`);
  const all = part === 'everything' ? questions() : JSON.parse(readFileSync(questionsFile(folder), 'utf8'));
  writeFileSync(file, JSON.stringify(partOf(all, part)));
  files.set(part, file);
  return file;
}
