import * as z from 'zod/mini';
import { type Faults, fault } from '../input/faults.js';
import { preview, type Text } from '../input/issue.js';
import { refine } from '../input/schema.js';

/** No offer needs longer lists, and checks compare each item with each other. */
const MAX_LIST = 500;
const ID = /^[a-z][a-z0-9_]{0,63}$/;

/** @internal */
export function idSchema(): z.ZodMiniType<string> {
  return z.string().check(refine(readId));
}

/** @internal */
export function textSchema(): z.ZodMiniType<Text> {
  return z.strictObject({ en: z.string(), ja: z.string() });
}

/**
 * A list of `min` to `max` items.
 *
 * @internal
 */
export function listOf<T>(item: z.ZodMiniType<T>, min = 0, max = MAX_LIST): z.ZodMiniType<T[]> {
  return z.array(item).check(z.minLength(min), z.maxLength(max));
}

/** @internal */
export function namesSchema(): z.ZodMiniType<string[]> {
  return listOf(z.string());
}

function readId(id: string): string | Faults {
  if (ID.test(id)) return id;
  return fault(
    'invalid_id',
    `Use a snake_case name of at most 64 characters as an id, not ${preview(id)}.`,
    `ID は 64 文字以内のスネーク ケースで指定してください（${preview(id)} は使えません）。`,
  );
}
