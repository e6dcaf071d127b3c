import * as z from 'zod/mini';
import { invalidInput, shown } from './errors.js';
import { recordAt } from './record.js';

/** The version that the documents written today carry: the states and the events of a decider. */
export const DOCUMENT_VERSION = 1;

/**
 * Refuses a stored document of a version that this package does not know, before anything else of it is read: a newer
 * one may have fields and types that are not known here. Without a version it was written before there was the field.
 */
export function refuseUnknownVersion(document: unknown, path: readonly (string | number)[]): void {
  const { version = DOCUMENT_VERSION } = recordAt(document, ['version'], path);
  if (version === DOCUMENT_VERSION) return;
  invalidInput(
    'unsupported_version',
    [...path, 'version'],
    `Documents of version ${DOCUMENT_VERSION} are read, not of ${shown(version)}.`,
    `読み取れるのはバージョン ${DOCUMENT_VERSION} の文書です（${shown(version)} は読み取れません）。`,
  );
}

/** The field of a stored document's schema, its first: absent, it is version 1. @internal */
export function versionSchema(): z.ZodMiniType<typeof DOCUMENT_VERSION> {
  return z._default(z.literal(DOCUMENT_VERSION), DOCUMENT_VERSION);
}
