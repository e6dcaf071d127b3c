import { allOf, Faults, missing, type Read, type Reader, under } from './faults.js';
import { InvalidInputError } from './issue.js';
import { readFields, unknownFields } from './object.js';
import { usualOr } from './usual.js';

/** The readers of an object's fields by name. The object's type is derived from them. */
export type Readers = { readonly [name: string]: Reader<unknown> };
export type ReadFields<F extends Readers> = { readonly [name in keyof F]: Read<F[name]> };

/**
 * The part of a request that says what its other fields mean, such as the entitlements with their catalogue: it is read
 * from some fields together, and its faults carry the path from the request.
 */
export interface Subject<S> {
  readonly fields: readonly string[];
  readonly read: (given: { readonly [field: string]: unknown }) => S | Faults;
}

/** Readers of fields whose meaning the subject says, such as a channel of the catalogue. */
export type SubjectReaders<S> = { readonly [name: string]: SubjectReader<S> };
/** `needed`: the field may not be left out. */
type SubjectReader<S> = ((input: unknown, subject: S) => unknown) & { readonly needed?: true };
export type ReadInSubject<W> = {
  readonly [name in keyof W]: W[name] extends (input: unknown, subject: never) => infer T ? Exclude<T, Faults> : never;
};

/**
 * The way into a public verb: reads the request, and calls the inside with what was read. Throws `InvalidInputError`
 * that begins with the verb's name: with every fault of the request, or with what the inside found.
 */
export interface Door<T> {
  <R>(request: unknown, inside: (read: T) => R): R;
  readonly verb: string;
  /** The names of the request's fields. A field of another name is an `unknown_field`. */
  readonly fields: readonly string[];
}

/**
 * A door whose request has these fields. `check` sees them once all are read, and finds faults between them. `usual` is
 * for a verb that is called very often: it reads a sound request by the same readers, its fields written out, which takes
 * a fifth of the time; it answers `null` where it is in doubt.
 */
export function door<F extends Readers>(
  verb: string,
  fields: F,
  check?: (read: ReadFields<F>) => Faults | null,
  usual?: (request: unknown) => ReadFields<F> | null,
): Door<ReadFields<F>> {
  const readInFull = object(fields, 'refused', check);
  return entrance(verb, Object.keys(fields), usual === undefined ? readInFull : usualOr(usual, readInFull));
}

/** A door whose request has a subject as well, with fields that are read in the light of it. */
export function doorAbout<S, F extends Readers, W extends SubjectReaders<S>>(
  verb: string,
  subject: Subject<S>,
  fields: F,
  within: W,
  check?: (read: { readonly about: S } & ReadFields<F> & ReadInSubject<W>) => Faults | null,
): Door<{ readonly about: S } & ReadFields<F> & ReadInSubject<W>> {
  type Whole = { readonly about: S } & ReadFields<F> & ReadInSubject<W>;
  const names = [...subject.fields, ...Object.keys(fields), ...Object.keys(within)];
  const readPlain = fieldReader(Object.entries(fields));
  const inSubject = Object.entries<SubjectReader<S>>(within);
  const readAll = fieldReader([...Object.entries(fields), ...inSubject]);
  const needs = () => {
    const without = subject.read({});
    const absent = without instanceof Faults ? without.issues.map(({ path }) => path[0]) : [];
    const isNeeded = (name: string) =>
      absent.includes(name) || fields[name]?.(undefined) instanceof Faults || within[name]?.needed === true;
    return names.filter(isNeeded);
  };
  return entrance(verb, names, (request) => {
    const values = readFields(request, names, needs);
    if (values instanceof Faults) return values;
    const about = subject.read(named(subject.fields, values));
    const others = values.slice(subject.fields.length);
    const unknown = unknownFields(Object(request), names);
    if (about instanceof Faults) {
      // Without a subject, nothing can be said of the fields that it gives their meaning, but that one is absent.
      const read = readPlain(others, undefined, {});
      const absent = absentFields(inSubject, others.slice(Object.keys(fields).length));
      return allOf([unknown, about, read, ...absent].filter((one) => one instanceof Faults));
    }
    // With a subject, the reader has a value for each name.
    return whole(readAll(others, about, { about }) as Whole | Faults, unknown, check);
  });
}

/** The reader of a field in a subject that may not be left out: that it is absent is told without a subject, too. */
export function needed<S, T>(
  read: (input: unknown, subject: S) => T,
): ((input: unknown, subject: S) => T) & { readonly needed: true } {
  return Object.assign((input: unknown, subject: S) => read(input, subject), { needed: true as const });
}

function absentFields<S>(
  readers: readonly (readonly [name: string, read: SubjectReader<S>])[],
  values: readonly unknown[],
): readonly Faults[] {
  return readers.flatMap(([name, read], i) =>
    read.needed === true && values[i] === undefined ? [under([name], missing())] : [],
  );
}

/** A door of a verb with one argument that `read` reads as a whole. */
export function soleDoor<T>(verb: string, read: Reader<T>): Door<T> {
  return entrance(verb, [], read);
}

/**
 * A reader of an object: a request, or a part of one. `others: 'ignored'` is for an account and a person, which may carry
 * fields of the caller's own; anywhere else a field that does not exist is a fault. `check` as for a door.
 */
export function object<F extends Readers>(
  fields: F,
  others: 'refused' | 'ignored' = 'refused',
  check?: (read: ReadFields<F>) => Faults | null,
): Reader<ReadFields<F>> {
  const names = Object.keys(fields);
  const readAll = fieldReader(Object.entries(fields));
  const needs = () => names.filter((name) => fields[name]?.(undefined) instanceof Faults);
  return (input) => {
    const values = readFields(input, names, needs);
    if (values instanceof Faults) return values;
    const unknown = others === 'refused' ? unknownFields(Object(input), names) : null;
    // The reader has a value for each name of F.
    return whole(readAll(values, undefined, {}) as ReadFields<F> | Faults, unknown, check);
  };
}

/** A reader of the values of named fields, which adds what it has read to `read`. */
function fieldReader<S>(
  fields: readonly (readonly [name: string, read: (input: unknown, subject: S) => unknown])[],
): (values: readonly unknown[], subject: S, read: Record<string, unknown>) => Record<string, unknown> | Faults {
  const names = fields.map(([name]) => name);
  const readers = fields.map(([, read]) => read);
  return (values, subject, read) => {
    let faults: Faults | null = null;
    for (let i = 0; i < names.length; i++) {
      const name = names[i] ?? '';
      const value = readers[i]?.(values[i], subject);
      if (value instanceof Faults) {
        const found = under([name], values[i] === undefined ? missing(value.issues[0]) : value);
        faults = faults === null ? found : allOf([faults, found]);
      } else {
        read[name] = value;
      }
    }
    return faults ?? read;
  };
}

function entrance<T>(verb: string, fields: readonly string[], read: Reader<T>): Door<T> {
  function enter<R>(request: unknown, inside: (read: T) => R): R {
    const given = read(request);
    if (given instanceof Faults) throw new InvalidInputError(given.issues, { verb });
    try {
      return inside(given);
    } catch (error) {
      // The inside does not know which verb was called.
      if (!(error instanceof InvalidInputError) || error.verb !== null) throw error;
      throw new InvalidInputError(error.issues, { verb, cause: error.cause });
    }
  }
  return Object.assign(enter, { verb, fields: Object.freeze([...fields]) });
}

function named(names: readonly string[], values: readonly unknown[]): { readonly [name: string]: unknown } {
  const given: Record<string, unknown> = {};
  for (let i = 0; i < names.length; i++) given[names[i] ?? ''] = values[i];
  return given;
}

/** What was read of a whole request, or all that is wrong with it: unknown fields, the fields, and what `check` finds. */
function whole<T>(read: T | Faults, unknown: Faults | null, check?: (read: T) => Faults | null): T | Faults {
  const found = read instanceof Faults ? read : (check?.(read) ?? null);
  if (unknown === null) return found ?? read;
  return found === null ? unknown : allOf([unknown, found]);
}
