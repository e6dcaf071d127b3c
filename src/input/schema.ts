import type * as z from 'zod/mini';
import { allOf, Faults, fault, missing, type Reader, under } from './faults.js';
import { deepFreeze } from './frozen.js';
import { MAX_ISSUES, type Path, preview } from './issue.js';
import { unknownField } from './object.js';
import { oncePer } from './once.js';
import { type Limits, MAX_SIZE, plainCopy, tooLarge } from './plain-copy.js';
import { unknownName } from './readers.js';
import { ABOVE, BELOW, LEAST, MOST, outOfRange, typeWords } from './schema-words.js';
import { wrongType } from './wrong-value.js';

/**
 * A reader of a stored document: a frozen plain copy that fits the schema, or every fault at once. Where there are several
 * schemas, `schemaFor` chooses by the plain data.
 */
export function document<T>(schemaFor: (plain: unknown) => z.ZodMiniType<T>, limits: Limits = MAX_SIZE): Reader<T> {
  return (input) => {
    const plain = plainCopy(input, limits);
    return plain instanceof Faults ? plain : fitted(schemaFor(plain.copy), plain.copy);
  };
}

/** The plain value, frozen, where it fits the schema. */
export function fitted<T>(schema: z.ZodMiniType<T>, plain: unknown): T | Faults {
  const result = parsedBy(schema, plain);
  if (result === null) return tooLarge();
  if (result.success) return deepFreeze(result.data);
  return faultsIn(result.error.issues, plain);
}

/** How many faults the checks of a schema have found in the value that is being read. */
let found = 0;

/** `null` where a schema finds more faults than its own stack can carry. */
function parsedBy<T>(schema: z.ZodMiniType<T>, value: unknown) {
  const outside = found;
  found = 0;
  try {
    return schema.safeParse(value, {
      // Nobody sees zod's words. They carry names of the fields of an object: only here zod shows which schema complained.
      error: ({ code, inst }) => namesIn(shapeOf(inst))[code === 'unrecognized_keys' ? 0 : 1],
    });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  } finally {
    found = outside;
  }
}

/** The fields of a schema; none of one that is for no object. */
function shapeOf(schema: unknown): z.core.$ZodShape {
  // An object's schema has a shape; of another schema, `undefined` is read.
  return (schema as z.ZodMiniObject | undefined)?._zod.def.shape ?? NO_SHAPE;
}

const NO_SHAPE: z.core.$ZodShape = {};

/** The names of all fields and of the required ones, as JSON: listed once, as thousands of values may complain of a schema. */
const namesIn: (shape: z.core.$ZodShape) => readonly [all: string, required: string] = /*@__PURE__*/ oncePer(
  (shape) => {
    const names = Object.keys(shape);
    return [JSON.stringify(names), JSON.stringify(names.filter((name) => shape[name]?._zod.optin !== 'optional'))];
  },
);

/**
 * A check of one value inside a schema: the faults of `read` become issues of the schema, their paths kept. It carries
 * `read`, so that a description of the schema can say what the check demands. Once there are more faults than are shown,
 * the values that follow are not looked at: to say what is wrong with each takes longer than to read a sound one.
 */
export function refine<T>(read: (value: T) => unknown): z.core.CheckFn<T> & { readonly read: unknown } {
  return checkOf(read, () => {});
}

/** `refine`, and the value becomes what `read` has made of it. */
export function rewrite<T>(read: Reader<T>): z.core.CheckFn<T> & { readonly read: unknown } {
  return checkOf(read, (payload, written) => {
    payload.value = written;
  });
}

function checkOf<T, U>(
  read: (value: T) => U | Faults,
  take: (payload: z.core.ParsePayload<T>, value: U) => void,
): z.core.CheckFn<T> & { readonly read: unknown } {
  const check: z.core.CheckFn<T> = (payload) => {
    if (found >= MAX_ISSUES) return;
    const result = read(payload.value);
    if (!(result instanceof Faults)) return take(payload, result);
    found += result.issues.length;
    for (const one of result.issues) {
      payload.issues.push({
        code: 'custom',
        input: payload.value,
        path: [...one.path],
        params: { faults: new Faults([{ ...one, path: [] }]) },
        continue: true,
      });
    }
  };
  return Object.assign(check, { read });
}

/** zod's own messages are shown to nobody: its codes are mapped to ours. */
function faultsIn(issues: readonly z.core.$ZodIssue[], root: unknown): Faults {
  const faults: Faults[] = [];
  let count = 0;
  for (const found of issues) {
    if (count >= MAX_ISSUES) break;
    const path = found.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    const one = under(path, faultAt(found, valueAt(root, path)));
    count += one.issues.length;
    faults.push(one);
  }
  return allOf(faults);
}

function faultAt(found: z.core.$ZodIssue, value: unknown): Faults {
  if (found.code === 'custom') {
    const own: unknown = found.params?.faults;
    return own instanceof Faults ? own : generic(value);
  }
  if (found.code === 'unrecognized_keys') {
    const fields: readonly string[] = JSON.parse(found.message);
    return allOf(found.keys.slice(0, MAX_ISSUES).map((key) => new Faults(unknownField(key, fields))));
  }
  if (found.code === 'invalid_key') return faultsIn(found.issues, found.path.at(-1));
  // A schema of alternatives says of an absent value only that it fits none of them.
  if (value === undefined) return missing();
  switch (found.code) {
    case 'invalid_type':
      return wrongType(typeWords([found.expected]), value, JSON.parse(found.message));
    case 'invalid_value':
      return unknownName('value', value, found.values.map(String));
    case 'invalid_union':
      return faultsOfNearest(alternativesOf(found), value);
    case 'too_big':
      return outOfRange(found.origin, found.maximum, found.inclusive ? MOST : BELOW);
    case 'too_small':
      return outOfRange(found.origin, found.minimum, found.inclusive ? LEAST : ABOVE);
    default:
      return generic(value);
  }
}

/** What one schema of several says of a value that fits none of them. */
type Alternative = readonly z.core.$ZodIssue[];

/** The alternatives of a union, those of a union inside a union among them. */
function alternativesOf({ errors }: z.core.$ZodIssueInvalidUnion): readonly Alternative[] {
  return errors.flatMap((issues) => {
    const [first, ...others] = issues;
    const nested = first?.code === 'invalid_union' && first.path.length === 0 && others.length === 0;
    return nested ? alternativesOf(first) : [issues];
  });
}

/** The faults that the nearest alternative finds: the others were not meant. */
function faultsOfNearest(alternatives: readonly Alternative[], value: unknown): Faults {
  const near = alternatives
    .filter((issues) => !issues.some(isOfWholeValue))
    .map((issues) => ({ issues, distance: issues.reduce((sum, one) => sum + distanceOf(one, value), 0) }));
  const [nearest] = near.toSorted((a, b) => a.distance - b.distance);
  if (nearest !== undefined) return faultsIn(nearest.issues, value);
  const issues = alternatives.flat();
  const names = issues.flatMap((one) => (one.code === 'invalid_value' ? one.values.map(String) : []));
  const ofType = issues.filter((one) => one.code === 'invalid_type');
  const types = ofType.map(({ expected }) => expected);
  if (typeof value === 'string' && names.length > 0) return notNamed(value, names, types);
  // Of several objects nobody knows which one was meant.
  const [object, ...others] = ofType.filter(({ expected }) => expected === 'object');
  const fields = object !== undefined && others.length === 0 ? JSON.parse(object.message) : [];
  return types.length > 0 ? wrongType(typeWords(types), value, fields) : generic(value);
}

/** Whether a schema is for values of another type than this one. */
function isOfWholeValue({ code, path }: z.core.$ZodIssue): boolean {
  return path.length === 0 && (code === 'invalid_type' || code === 'invalid_value');
}

/** A field that is unknown or absent says more about what was meant than a fault inside a field. */
function distanceOf(found: z.core.$ZodIssue, value: unknown): number {
  if (found.code === 'unrecognized_keys' && found.path.length === 0) return 10 * found.keys.length;
  const [field] = found.path;
  if (found.path.length !== 1 || field === undefined) return 1;
  return valueAt(value, [String(field)]) === undefined ? 10 : found.code === 'invalid_value' ? 5 : 1;
}

/** The fault of a text that differs from all allowed names, where a value of another type could stand as well. */
function notNamed(value: string, names: readonly string[], types: readonly string[]): Faults {
  const unknown = unknownName('value', value, names);
  if (types.length === 0) return unknown;
  const { en, ja } = typeWords(types);
  return new Faults(
    unknown.issues.map((one) => ({
      ...one,
      message: { en: `${one.message.en} Or use ${en}.`, ja: `${one.message.ja}${ja}も指定できます。` },
    })),
  );
}

function generic(value: unknown): Faults {
  return fault(
    'invalid_value',
    `${preview(value)} cannot be used here.`,
    `${preview(value)} は使えません。正しい値を指定してください。`,
  );
}

function valueAt(root: unknown, path: Path): unknown {
  let at: unknown = root;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}
