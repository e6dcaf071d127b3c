import * as z from 'zod/mini';
import { Faults, fault, type Reader, under } from './faults.js';
import { preview } from './issue.js';
import { readFields } from './object.js';

/** The version that every stored document carries: the states and the events of a decider. */
export const DOCUMENT_VERSION = 1;

/**
 * The fault of a stored document of a version that this package does not know, before anything else of it is read: a
 * newer one may have fields and types that are not known here. `null` where the version is known, or absent.
 */
export function versionFault(document: unknown): Faults | null {
  const values = readFields(document, ['version']);
  if (values instanceof Faults) return values;
  const [version = DOCUMENT_VERSION] = values;
  if (version === DOCUMENT_VERSION) return null;
  return under(
    ['version'],
    fault(
      'unsupported_version',
      `This release reads documents of version ${DOCUMENT_VERSION}, not of ${preview(version)}.`,
      `読み取れるのはバージョン ${DOCUMENT_VERSION} の文書です（${preview(version)} は読み取れません）。`,
    ),
  );
}

/** A reader of a stored document that looks at its version first. */
export function versioned<T>(read: Reader<T>): Reader<T> {
  return (input) => versionFault(input) ?? read(input);
}

/** The `version` of a stored document's schema. @internal */
export function versionSchema(): z.ZodMiniType<typeof DOCUMENT_VERSION> {
  return z._default(z.literal(DOCUMENT_VERSION), DOCUMENT_VERSION);
}
