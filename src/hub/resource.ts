import * as z from 'zod/mini';
import { lazily } from '../boundary.js';
import type { Text } from '../errors.js';

/** Something to read, watch or take part in. */
export interface Resource {
  readonly id: string;
  readonly kind: 'article' | 'video' | 'course';
  readonly title: string | Text;
  readonly issueTypes: readonly string[];
  readonly products: readonly string[];
  /** How popular it is, as a number from 0 on, such as views. */
  readonly popularity: number;
}

/** @internal */
export const resourceSchema: () => z.ZodMiniType<Resource> = /*@__PURE__*/ lazily(() => {
  const names = z.array(z.string());
  return z.strictObject({
    id: z.string().check(z.minLength(1)),
    kind: z.enum(['article', 'video', 'course']),
    title: z.union([z.string(), z.strictObject({ en: z.string(), ja: z.string() })]),
    issueTypes: names,
    products: names,
    popularity: z.number().check(z.minimum(0)),
  });
});
