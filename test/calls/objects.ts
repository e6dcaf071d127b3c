import { InvalidInputError, type Issue } from '../../src/index.js';
import { type Path, pathsIn, RECORDS, replaced } from '../hostile/place.ts';
import type { Call } from './call.ts';

/** A plain object in the arguments of a call, and how to pass another in its place. */
export interface Inside {
  readonly keys: Path;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly withFields: (fields: Readonly<Record<string, unknown>>) => readonly unknown[];
}

/** Every object in the samples of a call that is passed as plain data, arguments of this kind alone. */
function objectsIn({ takes, samples }: Call, kind: 'request' | 'document'): readonly Inside[] {
  const names = Object.keys(takes);
  return samples.flatMap((sample) =>
    names.flatMap((name, i) =>
      takes[name] !== kind
        ? []
        : [[], ...pathsIn(sample[i], name)].flatMap((path: Path): Inside[] => {
            const fields = valueAt(sample[i], path);
            if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return [];
            const withFields = (other: unknown) =>
              sample.map((argument, n) => (n === i ? replaced(argument, path, other) : argument));
            return [{ keys: [name, ...path], fields: fields as Inside['fields'], withFields }]; // a plain object has fields
          }),
    ),
  );
}

/** The objects of requests: they refuse fields that do not exist. */
export function requestsIn(call: Call): readonly Inside[] {
  return objectsIn(call, 'request').filter(({ keys, fields }) => !isOpen(call, keys) && !Object.isFrozen(fields));
}

/** The objects that ignore fields of the caller's own: accounts, persons, stored documents. */
export function openIn(call: Call): readonly Inside[] {
  const own = objectsIn(call, 'request').filter(({ keys }) => isOpen(call, keys) && !isRecord(keys));
  return [...own, ...objectsIn(call, 'document').filter(({ keys }) => !isRecord(keys))];
}

function isOpen({ open = [] }: Call, keys: Path): boolean {
  const path = `.${keys.join('.')}`;
  return isRecord(keys) || open.some((end) => path.endsWith(`.${end}`));
}

function isRecord(keys: Path): boolean {
  return RECORDS.includes(String(keys.at(-1)));
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce((at: unknown, key) => Reflect.get(Object(at), key), data);
}

/** What is wrong with the arguments, thrown or refused; nothing where they are taken. */
export function issuesOf(run: (...args: unknown[]) => unknown, args: readonly unknown[]): readonly Issue[] {
  try {
    const answer = run(...args);
    const refusal: unknown = valueAt(answer, ['refusal']);
    const issues: unknown = refusal === undefined ? [] : valueAt(refusal, ['issues']);
    return Array.isArray(issues) ? issues : [];
  } catch (error) {
    if (error instanceof InvalidInputError) return error.issues;
    throw error;
  }
}
