import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Arguments } from '../calls/call.ts';
import { calls } from '../calls/index.ts';
import { placesOf, withValue } from '../hostile/place.ts';
import type { Answers } from './answers.ts';

/** Module → the calls that every runtime makes: the function's name and its arguments, as JSON. */
export type Questions = Readonly<Record<string, readonly (readonly [name: string, args: readonly unknown[]])[]>>;

/** Of each function so many random calls, or fewer where they are long: the whole is sent to browsers. */
const MOST = 120;
/** So many of them where another runtime or host is asked the same as this one was. */
const FEW = 15;
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

interface Question {
  readonly name: string;
  readonly args: readonly unknown[];
  /** The number of the random call, `null` for another. */
  readonly draw: number | null;
}

/** What is asked: the samples of every function, random sound arguments, and a wrong value in every place of a sample. */
export function questions(draws = MOST): Questions {
  return asked(everyQuestion(draws));
}

function asked(all: EveryQuestion, isAsked: (one: Question) => boolean = () => true): Questions {
  const entries = Object.entries(all).map(([module, list]) => {
    const part = list.filter(isAsked);
    return [module, part.map(({ name, args }) => [name, args] as const)] as const;
  });
  return Object.fromEntries(entries);
}

type EveryQuestion = Readonly<Record<string, readonly Question[]>>;

const made = new Map<number, EveryQuestion>();

/** Thousands of them, and seconds to make: they are made once. */
function everyQuestion(draws: number): EveryQuestion {
  const known = made.get(draws) ?? questionsOf(draws);
  made.set(draws, known);
  return known;
}

function questionsOf(draws: number): EveryQuestion {
  const all: Record<string, Question[]> = {};
  for (const [full, call] of calls) {
    const [module = '', own = ''] = full.split('.');
    const worded = WORDING.includes(full);
    const name = worded ? full : own;
    const list = all[worded ? 'wording' : module] ?? [];
    all[worded ? 'wording' : module] = list;
    const wrong = placesOf(call).map((place, turn) => withValue(call, place, WRONG[turn % WRONG.length]));
    list.push(...call.samples.map((args) => ({ name, args, draw: null })));
    list.push(...drawn(full, call.sound, draws).map((args, draw) => ({ name, args, draw })));
    list.push(...wrong.map((args) => ({ name, args, draw: null })));
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

/** What a host can change: the answers of whatever reads a zone or a calendar, and the platform's wording. */
const OF_HOSTS = ['time', 'calendar', 'sla', 'billing', 'serviceLevels', 'wording'];

/** `few`: of the random calls the first alone. */
export type Part = 'everything' | 'few' | 'few of hosts';

/** The modules that a host can change. */
export function ofHosts<T>(modules: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(modules).filter(([name]) => OF_HOSTS.includes(name)));
}

/** Of what everything was answered with, the answers to a part. What is told of constants stands before. */
export function answersTo(part: Part, answers: Answers): Answers {
  if (part === 'everything') return answers;
  const all = everyQuestion(MOST);
  const few = Object.entries(answers).map(([module, lines]) => {
    const list = all[module] ?? [];
    const constants = lines.length - list.length;
    return [module, lines.filter((_, i) => isAmongFew(list[i - constants]))] as const;
  });
  return part === 'few' ? Object.fromEntries(few) : ofHosts(Object.fromEntries(few));
}

function isAmongFew(one: Question | undefined): boolean {
  return (one?.draw ?? 0) < FEW;
}

const files = new Map<Part, string>();

/** The questions in a file, as every runtime reads them; written once. */
export function questionsFile(folder: string, part: Part = 'everything'): string {
  const written = files.get(part);
  if (written !== undefined) return written;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `questions-${part.replaceAll(' ', '-')}.json`);
  const all = part === 'everything' ? questions() : asked(everyQuestion(MOST), isAmongFew);
  writeFileSync(file, JSON.stringify(part === 'few of hosts' ? ofHosts(all) : all));
  files.set(part, file);
  return file;
}
