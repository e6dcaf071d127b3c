import { namespaces } from '../architecture/public-functions.ts';
import type { Call } from '../calls/call.ts';
import { calls } from '../calls/index.ts';
import { methodOf, methods, timelineMethods } from '../calls/timeline.ts';
import type { Attempt } from './outcome.ts';
import { type Place, withValue } from './place.ts';

/** A function that can be called from outside, by the name that its errors begin with. */
export interface Verb {
  readonly name: string;
  readonly call: Call;
  readonly run: (...args: unknown[]) => unknown;
}

/** Every public function. */
export const functions: readonly Verb[] = calls.map(([name, call]) => ({ name, call, run: functionOf(name) }));

/** Every public function, and the methods of a timeline. */
export const verbs: readonly Verb[] = [
  ...functions,
  ...timelineMethods.map((name): Verb => ({ name: `a timeline's ${name}`, call: methods[name], run: methodOf(name) })),
];

function functionOf(name: string): Verb['run'] {
  const [namespace = '', own = ''] = name.split('.');
  const found: unknown = Reflect.get(namespaces[namespace] ?? {}, own);
  if (typeof found !== 'function') throw new Error(`${name} is no function`);
  return (...args) => Reflect.apply(found, null, args);
}

/** The name that stands in errors: that of the root's own functions has no module, and a method has none. */
export function verbOf(name: string): string | null {
  if (name.includes(' ')) return null;
  return name.replace(/^(?:root|json-schema)\./, '');
}

export function attemptAt({ name, call, run }: Verb, place: Place): Attempt {
  const names = Object.keys(call.takes);
  const alone = names.length === 1;
  const around = Object.fromEntries(names.map((one, i) => [one, place.sample[i]]));
  return {
    verb: verbOf(name),
    keys: alone ? place.keys.slice(1) : place.keys,
    around: alone ? place.sample[0] : around,
    parsed: /\.parse/.test(name) ? { keys: place.keys.slice(1), around: place.sample[0] } : null,
    pass: (value) => {
      const answer = run(...withValue(call, place, value));
      if (LAZY.includes(name)) firstOf(answer);
      return answer;
    },
  };
}

/** What these find is found as it is asked for. */
const LAZY = ['calendar.openWindows', 'billing.advanceEach'];

function firstOf(found: unknown): void {
  let asked = 0;
  for (const _ of found as Iterable<unknown>) if (++asked === 10) return; // it answers an iterable
}
