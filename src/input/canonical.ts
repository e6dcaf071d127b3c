import * as z from 'zod/mini';
import type { Reader } from './faults.js';
import { rewrite } from './schema.js';

/**
 * A text of a stored document that may be written in several ways, kept in its canonical form: a database gives an instant
 * back as `+00:00`, and it is the same one. @internal
 */
export function canonical(read: Reader<string>): z.ZodMiniType<string> {
  return z.string().check(rewrite(read));
}
