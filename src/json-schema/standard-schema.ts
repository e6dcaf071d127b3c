import { Faults, type Reader } from '../input/faults.js';
import { deepFreeze } from '../input/frozen.js';
import type { Issue } from '../input/issue.js';

/**
 * A schema by the Standard Schema specification, version 1, which validators of forms, servers and RPC frameworks take.
 * `validate` is synchronous and never throws.
 */
export interface StandardSchema<Input, Output = Input> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'premium-support';
    readonly validate: (value: unknown) => StandardResult<Output>;
    /** For type inference alone: there is no such field at run time. */
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

/** The document that was read, or every issue. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

/** An issue in the form of the specification. */
export interface StandardIssue {
  /** The English words. */
  readonly message: string;
  readonly path: Issue['path'];
  /** The issue as `parseX` reports it: its code, both languages, what was expected. */
  readonly issue: Issue;
}

/** A Standard Schema of what a reader reads. */
export function standardSchema<Input, Output>(read: Reader<Output>): StandardSchema<Input, Output> {
  return deepFreeze({
    '~standard': {
      version: 1,
      vendor: 'premium-support',
      validate: (value: unknown): StandardResult<Output> => {
        const result = read(value);
        if (!(result instanceof Faults)) return deepFreeze({ value: result });
        return deepFreeze({
          issues: result.issues.map((issue) => ({ message: issue.message.en, path: issue.path, issue })),
        });
      },
    },
  });
}
