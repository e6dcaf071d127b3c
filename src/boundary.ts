import type * as z from 'zod/mini';
import { accept, type Decision, type InvalidInput, refuse } from './decision.js';
import { InvalidInputError, type Issue, invalidInput, issue, shown } from './errors.js';
import { deepFreeze, LIMITS, type Limits, plainCopy, tooLarge } from './plain.js';

type Path = readonly (string | number)[];

/** Nobody reads on after so many, and a hostile value could name a million. */
const MOST_ISSUES = 1000;

/**
 * Reads `value` through the guard and the schema: a frozen plain copy, or every issue at once.
 * `path` is where the value stands in the caller's input.
 */
export function read<T>(
  schema: z.ZodMiniType<T>,
  value: unknown,
  path: Path = [],
  limits: Limits = LIMITS,
): { value: T } | { issues: Issue[] } {
  const plain = plainCopy(value, limits);
  if ('issues' in plain) return { issues: plain.issues.map((one) => under(path, one)) };
  const result = parsedBy(schema, plain.copy);
  if (result === null) return { issues: [under(path, tooLarge([]))] };
  if (result.success) return { value: deepFreeze(result.data) };
  const found = result.error.issues.slice(0, MOST_ISSUES);
  return { issues: found.flatMap((one) => issuesOf(one, plain.copy)).map((one) => under(path, one)) };
}

/** `null` where a schema complains of more than its own stack can carry. */
function parsedBy<T>(schema: z.ZodMiniType<T>, value: unknown) {
  try {
    return schema.safeParse(value);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** `read`, for a programmer's own literal: throws `InvalidInputError` with every issue. */
export function readOrThrow<T>(schema: z.ZodMiniType<T>, value: unknown, path: Path = [], limits: Limits = LIMITS): T {
  const result = read(schema, value, path, limits);
  if ('issues' in result) throw new InvalidInputError(result.issues);
  return result.value;
}

/** A schema that is built when first asked for, as building costs more than reading. */
export function lazily<T>(build: () => z.ZodMiniType<T>): () => z.ZodMiniType<T> {
  let schema: z.ZodMiniType<T> | undefined;
  return () => {
    schema ??= build();
    return schema;
  };
}

/** `lazily`, for a schema that depends on an object: one for each, for as long as the object lives. */
export function lazilyBy<K extends WeakKey, T>(build: (key: K) => z.ZodMiniType<T>): (key: K) => z.ZodMiniType<T> {
  const schemas = new WeakMap<K, z.ZodMiniType<T>>();
  return (key) => {
    const schema = schemas.get(key) ?? build(key);
    schemas.set(key, schema);
    return schema;
  };
}

/** Turns a function that throws `InvalidInputError` into a decision; any other error passes through. */
export function decided<T>(make: () => T): Decision<T, InvalidInput> {
  try {
    return accept(make());
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const { issues } = error;
    return refuse({
      code: error.code,
      because: [],
      message: issues[0]?.message ?? { en: error.message, ja: error.message },
      issues,
    });
  }
}

/** A check for one value of a schema: what `validate` throws becomes the issue, its path kept. */
export function checkedBy<T>(validate: (value: T) => unknown): z.core.CheckFn<T> {
  return (payload) => {
    try {
      validate(payload.value);
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      for (const one of error.issues) {
        payload.issues.push({
          code: 'custom',
          input: payload.value,
          path: [...one.path],
          params: { issue: one },
          continue: true,
        });
      }
    }
  };
}

/** Runs every check, then throws one `InvalidInputError` with all that they complained of. */
export function gather(checks: Iterable<() => unknown>): void {
  const issues: Issue[] = [];
  for (const check of checks) {
    try {
      check();
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      issues.push(...error.issues);
    }
    if (issues.length >= MOST_ISSUES) break;
  }
  if (issues.length > 0) throw new InvalidInputError(issues);
}

/** What every reader returns, by name; or one `InvalidInputError` with all that they complained of. */
export function readAll<T extends { readonly [name: string]: () => unknown }>(
  readers: T,
): { readonly [name in keyof T]: ReturnType<T[name]> } {
  // A plain loop: this is on the way of every reading of a clock.
  const values: Partial<Record<keyof T, unknown>> = {};
  const issues: Issue[] = [];
  for (const name in readers) {
    try {
      values[name] = readers[name]?.();
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      issues.push(...error.issues);
    }
  }
  if (issues.length > 0) throw new InvalidInputError(issues);
  // Every reader has returned: the entries are those of T, name by name.
  return values as { readonly [name in keyof T]: ReturnType<T[name]> };
}

/** A flag that stands at `path` of the caller's input; absent, it is not set. */
export function flagAt(input: unknown, path: Path): boolean {
  if (input === undefined || typeof input === 'boolean') return input ?? false;
  throw new InvalidInputError([typeIssue(path, 'boolean')]);
}

/** One of some options that stands at `path` of the caller's input; absent, the first of them. */
export function choiceAt<const T extends readonly [string, ...string[]]>(
  input: unknown,
  options: T,
  path: Path,
): T[number] {
  const found: T[number] | undefined = input === undefined ? options[0] : options.find((one) => one === input);
  if (found === undefined) throw new InvalidInputError([unknownValue(path, input, options)]);
  return found;
}

/** A share from 0 to 1 that stands at `path` of the caller's input; absent, the usual one. */
export function shareAt(input: unknown, usual: number, path: Path): number {
  const share = input === undefined ? usual : input;
  if (typeof share === 'number' && share >= 0 && share <= 1) return share;
  return invalidInput(
    'out_of_range',
    path,
    `A share lies between 0 and 1; ${shown(share)} does not.`,
    `割合は 0 から 1 の間で指定してください（${shown(share)} は使えません）。`,
  );
}

function under(path: Path, one: Issue): Issue {
  return path.length === 0 ? one : issue(one.code, [...path, ...one.path], one.message.en, one.message.ja);
}

/** zod's own messages are not shown to anybody: its codes are mapped to ours. */
function issuesOf(found: z.core.$ZodIssue, root: unknown): Issue[] {
  const path = found.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  switch (found.code) {
    case 'custom': {
      const own: unknown = found.params?.issue;
      return [isIssue(own) ? issue(own.code, path, own.message.en, own.message.ja) : generic(path)];
    }
    case 'unrecognized_keys':
      return found.keys
        .slice(0, MOST_ISSUES)
        .map((key) =>
          issue(
            'unknown_field',
            [...path, key],
            `There is no field ${shown(key)}.`,
            `${shown(key)} という項目はありません。`,
          ),
        );
    case 'invalid_type':
      return [valueAt(root, path) === undefined ? missing(path) : typeIssue(path, found.expected)];
    case 'invalid_value':
      return [
        valueAt(root, path) === undefined ? missing(path) : unknownValue(path, valueAt(root, path), found.values),
      ];
    case 'too_big':
    case 'too_small':
      return [issue('out_of_range', path, 'The value is out of range.', '値が範囲外です。')];
    default:
      // A union says of what is not there that it fits none of its parts.
      return [valueAt(root, path) === undefined ? missing(path) : generic(path)];
  }
}

function missing(path: Path): Issue {
  return issue('missing', path, 'This field is required.', 'この項目は必須です。');
}

function typeIssue(path: Path, expected: string): Issue {
  return issue('invalid_type', path, `Expected: ${expected}.`, `${expected} を指定してください。`);
}

function unknownValue(path: Path, value: unknown, allowed: readonly unknown[]): Issue {
  const list = allowed
    .slice(0, 20)
    .map((one) => shown(one))
    .join(', ');
  return issue(
    'unknown_value',
    path,
    `${shown(value)} is none of ${list}.`,
    `${shown(value)} は使えません。使えるのは ${list} です。`,
  );
}

function generic(path: Path): Issue {
  return issue('invalid_value', path, 'The value does not fit.', '値が正しくありません。');
}

function isIssue(value: unknown): value is Issue {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value && 'path' in value;
}

function valueAt(root: unknown, path: Path): unknown {
  let at: unknown = root;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}
