import type * as z from 'zod/mini';
import { accept, type Decision, type InvalidInput, refuse } from './decision.js';
import { InvalidInputError, type Issue, issue, shown } from './errors.js';
import { deepFreeze, plainCopy } from './plain.js';

type Path = readonly (string | number)[];

/**
 * Reads `value` through the guard and the schema: a frozen plain copy, or every issue at once.
 * `path` is where the value stands in the caller's input.
 */
export function read<T>(schema: z.ZodMiniType<T>, value: unknown, path: Path = []): { value: T } | { issues: Issue[] } {
  const plain = plainCopy(value);
  if ('issues' in plain) return { issues: plain.issues.map((one) => under(path, one)) };
  const result = schema.safeParse(plain.copy);
  if (result.success) return { value: deepFreeze(result.data) };
  return { issues: result.error.issues.flatMap((one) => issuesOf(one, plain.copy)).map((one) => under(path, one)) };
}

/** `read`, for a programmer's own literal: throws `InvalidInputError` with every issue. */
export function readOrThrow<T>(schema: z.ZodMiniType<T>, value: unknown, path: Path = []): T {
  const result = read(schema, value, path);
  if ('issues' in result) throw new InvalidInputError(result.issues);
  return result.value;
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
        payload.issues.push({ code: 'custom', input: payload.value, path: [...one.path], params: { issue: one } });
      }
    }
  };
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
      return found.keys.map((key) =>
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
      return [generic(path)];
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
