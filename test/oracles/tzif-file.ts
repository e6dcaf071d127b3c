// Zone data as the system's compiled files have it (RFC 9636), read without `Intl`: another copy of the tz database than
// the one inside of the runtime's ICU, and another way to expand it.
import { existsSync, readFileSync } from 'node:fs';

/** A zone: the offsets from each change of clocks on, and the rule of all years after the last change. */
export interface ZoneFile {
  /** The first millisecond of each offset, ascending. */
  readonly changes: readonly number[];
  /** The offset before the first change, then the one from each change on, in milliseconds. */
  readonly offsets: readonly number[];
  /** The rule of the years after the last change, as POSIX writes `TZ`; empty where the file has none. */
  readonly footer: string;
}

const FOLDER = '/usr/share/zoneinfo';
const HEADER = 44;
const SECOND = 1000;

/** Throws for what is no such file. */
export function readZoneFile(bytes: Buffer): ZoneFile {
  const first = countsAt(bytes, 0);
  if (first.version < 2) throw new Error('a file of 32-bit times alone');
  // The first block holds 32-bit times for old readers; the second one is the same with 64 bits.
  const second = HEADER + sizeOf(first, 4);
  const { times, types, leaps, letters, standard, universal } = countsAt(bytes, second);
  if (leaps > 0) throw new Error('a file that counts leap seconds');
  const changesAt = second + HEADER;
  const kindsAt = changesAt + times * 8;
  const typesAt = kindsAt + times;
  const footerAt = typesAt + types * 6 + letters + standard + universal;
  const offsetOf = (type: number) => bytes.readInt32BE(typesAt + type * 6) * SECOND;
  const kinds = Array.from({ length: times }, (_, i) => bytes.readUInt8(kindsAt + i));
  return {
    changes: kinds.map((_, i) => Number(bytes.readBigInt64BE(changesAt + i * 8)) * SECOND),
    offsets: [0, ...kinds].map(offsetOf),
    footer: bytes.toString('latin1', footerAt).split('\n')[1] ?? '',
  };
}

interface Counts {
  readonly version: number;
  readonly universal: number;
  readonly standard: number;
  readonly leaps: number;
  readonly times: number;
  readonly types: number;
  readonly letters: number;
}

function countsAt(bytes: Buffer, at: number): Counts {
  if (bytes.toString('latin1', at, at + 4) !== 'TZif') throw new Error('no file of a time zone');
  const [universal = 0, standard = 0, leaps = 0, times = 0, types = 0, letters = 0] = [0, 1, 2, 3, 4, 5].map((i) =>
    bytes.readUInt32BE(at + 20 + i * 4),
  );
  // The version is a digit, or nothing for the first.
  return {
    version: Number(bytes.toString('latin1', at + 4, at + 5)) || 1,
    universal,
    standard,
    leaps,
    times,
    types,
    letters,
  };
}

function sizeOf({ universal, standard, leaps, times, types, letters }: Counts, wide: 4 | 8): number {
  return times * (wide + 1) + types * 6 + letters + leaps * (wide + 4) + standard + universal;
}

/** The system's file of a zone; `null` where it has none. */
export function zoneFileOf(zone: string): ZoneFile | null {
  const path = `${FOLDER}/${zone}`;
  return existsSync(path) ? readZoneFile(readFileSync(path)) : null;
}

/** The release of the tz database that the system's files are of, such as `2025b`; `null` where it does not say. */
export function systemRelease(): string | null {
  const path = `${FOLDER}/tzdata.zi`;
  return existsSync(path) ? (/^# version (\d{4}[a-z]+)/.exec(readFileSync(path, 'latin1'))?.[1] ?? null) : null;
}
