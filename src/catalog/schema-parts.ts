import * as z from 'zod/mini';
import { checkedBy } from '../boundary.js';
import { invalidInput, shown, type Text } from '../errors.js';

/** No list of an offer has a use for more than this, and checks compare each with each. */
const LONGEST_LIST = 500;
const ID = /^[a-z][a-z0-9_]{0,63}$/;

/** @internal */
export function idSchema(): z.ZodMiniType<string> {
  return z.string().check(checkedBy(identifier));
}

/** @internal */
export function textSchema(): z.ZodMiniType<Text> {
  return z.strictObject({ en: z.string(), ja: z.string() });
}

/**
 * A list of `least` to `most` items.
 *
 * @internal
 */
export function listOf<T>(item: z.ZodMiniType<T>, least = 0, most = LONGEST_LIST): z.ZodMiniType<T[]> {
  return z.array(item).check(z.minLength(least), z.maxLength(most));
}

/** @internal */
export function namesSchema(): z.ZodMiniType<string[]> {
  return listOf(z.string());
}

function identifier(id: string): void {
  if (ID.test(id)) return;
  invalidInput(
    'invalid_id',
    [],
    `An id is a snake_case name of at most 64 characters; ${shown(id)} is none.`,
    `ID は 64 文字以内のスネーク ケースで指定してください（${shown(id)} は使えません）。`,
  );
}
