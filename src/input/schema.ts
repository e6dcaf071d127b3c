import type * as z from 'zod/mini';
import { allOf, Faults, fault, MAX_ISSUES, missing, type Reader, under } from './faults.js';
import { deepFreeze } from './frozen.js';
import { type Path, preview, type Text } from './issue.js';
import { unknownField } from './object.js';
import { type Limits, MAX_SIZE, plainCopy, tooLarge } from './plain-copy.js';
import { unknownName } from './readers.js';

/** A reader of a stored document: a frozen plain copy that fits the schema, or every fault at once. */
export function document<T>(schema: () => z.ZodMiniType<T>, limits: Limits = MAX_SIZE): Reader<T> {
  return (input) => {
    const plain = plainCopy(input, limits);
    return plain instanceof Faults ? plain : fitted(schema(), plain.copy);
  };
}

/** The plain value, frozen, where it fits the schema. */
export function fitted<T>(schema: z.ZodMiniType<T>, plain: unknown): T | Faults {
  const fieldsAt: FieldsAt = new Map();
  const result = parsedBy(schema, plain, fieldsAt);
  if (result === null) return tooLarge();
  if (result.success) return deepFreeze(result.data);
  return allOf(result.error.issues.slice(0, MAX_ISSUES).map((one) => faultsOf(one, plain, fieldsAt)));
}

/** The names of the fields that an object with an unknown one may have, by the object's path as JSON. */
type FieldsAt = Map<string, readonly string[]>;

/** `null` where a schema finds more faults than its own stack can carry. */
function parsedBy<T>(schema: z.ZodMiniType<T>, value: unknown, fieldsAt: FieldsAt) {
  try {
    return schema.safeParse(value, {
      // Asked for the words of each issue. Nobody sees them, but only here zod shows which schema complained.
      error(issue) {
        const shape = issue.code === 'unrecognized_keys' ? shapeOf(issue.inst) : undefined;
        if (shape !== undefined) fieldsAt.set(JSON.stringify(issue.path ?? []), Object.keys(shape));
        return issue.code;
      },
    });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function shapeOf(schema: unknown): object | undefined {
  // An object's schema has a shape; of another schema, `undefined` is read.
  return (schema as z.ZodMiniObject | undefined)?._zod.def.shape;
}

/** A schema that is built when it is first needed, as building costs more than reading. */
export function once<T>(build: () => T): () => T {
  let built: { readonly value: T } | undefined;
  return () => {
    built ??= { value: build() };
    return built.value;
  };
}

/** `once` for what depends on an object: one for each, for as long as the object lives. */
export function oncePer<K extends WeakKey, T>(build: (key: K) => T): (key: K) => T {
  const built = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    let found = built.get(key);
    if (found === undefined) {
      found = { value: build(key) };
      built.set(key, found);
    }
    return found.value;
  };
}

/** A check of one value inside a schema: the faults of `read` become issues of the schema, their paths kept. */
export function refine<T>(read: (value: T) => unknown): z.core.CheckFn<T> {
  return (payload) => {
    const result = read(payload.value);
    if (!(result instanceof Faults)) return;
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
}

/** zod's own messages are shown to nobody: its codes are mapped to ours. */
function faultsOf(found: z.core.$ZodIssue, root: unknown, fieldsAt: FieldsAt): Faults {
  const path = found.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  return under(path, faultAt(found, valueAt(root, path), fieldsAt));
}

function faultAt(found: z.core.$ZodIssue, value: unknown, fieldsAt: FieldsAt): Faults {
  if (found.code === 'custom') {
    const own: unknown = found.params?.faults;
    return own instanceof Faults ? own : generic(value);
  }
  if (found.code === 'unrecognized_keys') {
    const fields = fieldsAt.get(JSON.stringify(found.path)) ?? [];
    return allOf(found.keys.slice(0, MAX_ISSUES).map((key) => new Faults(unknownField(key, fields))));
  }
  // A schema of alternatives says of an absent value only that it fits none of them.
  if (value === undefined) return missing();
  switch (found.code) {
    case 'invalid_type':
      return wrongType(found.expected, value);
    case 'invalid_value':
      return unknownName('value', value, found.values.map(String));
    case 'too_big':
      return outOfRange(found.origin, found.maximum, found.inclusive ? MOST : BELOW);
    case 'too_small':
      return outOfRange(found.origin, found.minimum, found.inclusive ? LEAST : ABOVE);
    default:
      return generic(value);
  }
}

/** What zod calls a type, in words for people. */
const TYPES: ReadonlyMap<string, Text> = /*@__PURE__*/ new Map([
  ['string', { en: 'text', ja: '文字列' }],
  ['number', { en: 'a number', ja: '数' }],
  ['int', { en: 'a whole number', ja: '整数' }],
  ['boolean', { en: 'true or false', ja: 'true か false' }],
  ['array', { en: 'a list', ja: 'リスト' }],
  ['object', { en: 'an object', ja: 'オブジェクト' }],
  ['record', { en: 'an object', ja: 'オブジェクト' }],
]);

function wrongType(expected: string, value: unknown): Faults {
  const { en, ja } = TYPES.get(expected) ?? { en: expected, ja: expected };
  return fault('invalid_type', `Use ${en}, not ${preview(value)}.`, `${ja}を指定してください。`);
}

const MOST: Text = { en: 'at most', ja: '以下' };
const BELOW: Text = { en: 'less than', ja: '未満' };
const LEAST: Text = { en: 'at least', ja: '以上' };
const ABOVE: Text = { en: 'more than', ja: 'より大きい値' };

function outOfRange(origin: string, limit: number | bigint, bound: Text): Faults {
  const units = origin === 'array' ? ' items' : origin === 'string' ? ' characters' : '';
  const unitsJa = origin === 'array' ? ' 件' : origin === 'string' ? ' 文字' : ' ';
  return fault(
    'out_of_range',
    `Use ${bound.en} ${limit}${units}.`,
    `${limit}${unitsJa}${bound.ja}で指定してください。`,
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
