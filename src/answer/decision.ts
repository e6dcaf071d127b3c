import { Faults, type Reader } from '../input/faults.js';
import { deepFreeze } from '../input/frozen.js';
import { InvalidInputError, type Issue, issueOf, type Text } from '../input/issue.js';
import { readFields } from '../input/object.js';
import { plainCopy } from '../input/plain-copy.js';
import { printWhole } from '../input/printed.js';

/** Why the business says no: a `code`, the rules it rests on, words for people, and the code's own data. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly because: readonly string[];
  readonly message: Text;
}

export interface Accepted<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Refused<R extends Refusal = Refusal> {
  readonly ok: false;
  readonly refusal: R;
}

/** An answer that may be no: a value, or a refusal that says why. Never thrown. */
export type Decision<T, R extends Refusal = Refusal> = Accepted<T> | Refused<R>;

/** The refusal of a `parseX`: the first issue's code, and every issue with its path. */
export interface InvalidInput extends Refusal {
  readonly issues: readonly Issue[];
}

/** Thrown by `orThrow` where the business said no: `code` and `refusal` are those of the decision. */
export class RefusedError extends Error {
  readonly code: string;
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`${refusal.code}: ${refusal.message.en}`);
    this.name = 'RefusedError';
    this.code = refusal.code;
    this.refusal = refusal;
    printWhole(this, refusal);
  }
}

/** A yes, frozen. */
export function accept<T>(value: T): Accepted<T> {
  return deepFreeze({ ok: true, value });
}

/** A no, frozen. */
export function refuse<R extends Refusal>(refusal: R): Refused<R> {
  return deepFreeze({ ok: false, refusal });
}

/** The decision of a `parseX`: what `read` reads of outside data, or a refusal that holds its faults. */
export function toDecision<T>(read: T | Faults): Decision<T, InvalidInput> {
  if (!(read instanceof Faults)) return accept(read);
  const { issues } = read;
  const { code, message } = issues[0] as Issue; // faults have at least one
  return refuse({ code, because: [], message, issues });
}

/** A `parseX` of what a reader reads. */
export function parserOf<T>(read: Reader<T>): (input: unknown) => Decision<T, InvalidInput> {
  return (input) => toDecision(read(input));
}

/**
 * The value of a yes. For a no it throws `RefusedError` with the refusal; for the refusal of a `parseX` it throws
 * `InvalidInputError` with the issues.
 *
 * @example
 * orThrow({ ok: true, value: 42 }) // => 42
 */
export function orThrow<T>(decision: Decision<T, Refusal | InvalidInput>): T {
  const values = readFields(decision, ['ok', 'value', 'refusal']);
  const [ok, value, refusal] = values instanceof Faults ? [] : values;
  if (ok === true) return value as T; // a yes of this type has one
  if (ok === false) throw errorOf(refusal);
  throw invalid(
    'Use an answer that may be no, { ok, … }. Any other answer is the value itself: leave orThrow out.',
    'ok を持つ判定結果を指定してください。それ以外の戻り値は、orThrow を使わずにそのまま利用できます。',
    [],
  );
}

function errorOf(refusal: unknown): Error {
  const plain = plainCopy(refusal);
  const found = plain instanceof Faults ? null : plain.copy;
  if (isRecord(found) && typeof found.code === 'string' && isText(found.message)) {
    const { issues } = found;
    if (Array.isArray(issues) && issues.length > 0 && issues.every(isIssue)) {
      return new InvalidInputError(deepFreeze(issues), { verb: 'orThrow', cause: refusal });
    }
    if (isRefusal(found)) return new RefusedError(deepFreeze(found));
  }
  return invalid('A refusal with code, because and message is expected.', '拒否の理由を指定してください。', [
    'refusal',
  ]);
}

function invalid(en: string, ja: string, path: readonly string[]): InvalidInputError {
  return new InvalidInputError([issueOf('invalid_type', path, { en, ja })], { verb: 'orThrow' });
}

function isRefusal(value: Readonly<Record<string, unknown>>): value is Readonly<Record<string, unknown>> & Refusal {
  return Array.isArray(value.because) && value.because.every((id) => typeof id === 'string');
}

function isIssue(value: unknown): value is Issue {
  return (
    isRecord(value) &&
    typeof value.code === 'string' &&
    isText(value.message) &&
    Array.isArray(value.path) &&
    value.path.every((key) => typeof key === 'string' || typeof key === 'number')
  );
}

function isText(value: unknown): value is Text {
  return isRecord(value) && typeof value.en === 'string' && typeof value.ja === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
