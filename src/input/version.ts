import * as z from 'zod/mini';
import { Faults, fault, type Reader, under } from './faults.js';
import { preview } from './issue.js';
import { readFields } from './object.js';
import { type StoredKind, UPGRADES, type UpgradeStep, upgraded } from './upgrade.js';

/** The version that every stored document carries: the states and the events of a decider. */
export const DOCUMENT_VERSION = 1;
/** The version of a document that does not say its own. */
export const FIRST_VERSION = 1;

/** What a reader of stored documents knows of versions. */
interface Versions {
  readonly current: number;
  readonly steps: readonly UpgradeStep[];
}

const VERSIONS: Versions = /*@__PURE__*/ Object.freeze({ current: DOCUMENT_VERSION, steps: UPGRADES });

/**
 * A reader of stored documents of any version up to today's. The version is looked at before anything else: a newer
 * document is refused by `unsupported_version`, as it may have fields and types that are not known here; an older one is
 * upgraded first. A document without a version is of the first one.
 */
export function versioned<T>(kind: StoredKind, read: Reader<T>, { current, steps } = VERSIONS): Reader<T> {
  return (input) => {
    const values = readFields(input, ['version']);
    if (values instanceof Faults) return values;
    const [version = FIRST_VERSION] = values;
    if (version === current) return read(input);
    if (!isOlder(version, current)) return unsupported(version, current);
    return read(upgraded(kind, input, { from: version, to: current, steps }));
  };
}

function isOlder(version: unknown, current: number): version is number {
  return typeof version === 'number' && Number.isInteger(version) && version >= FIRST_VERSION && version < current;
}

function unsupported(version: unknown, current: number): Faults {
  return under(
    ['version'],
    fault(
      'unsupported_version',
      `This release reads documents up to version ${current}, not of ${preview(version)}.`,
      `読み取れるのはバージョン ${current} までの文書です（${preview(version)} は読み取れません）。`,
    ),
  );
}

/** The `version` of a stored document's schema. @internal */
export function versionSchema(): z.ZodMiniType<typeof DOCUMENT_VERSION> {
  return z._default(z.literal(DOCUMENT_VERSION), DOCUMENT_VERSION);
}
