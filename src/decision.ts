import { InvalidInputError, type Issue, invalidInput, issue, type Text } from './errors.js';
import { deepFreeze, plainCopy } from './plain.js';
import { fields } from './record.js';

/** Why the business says no: a `code` of its own, the rules it rests on, words for people, and the code's own data. */
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

/** What `parseX` answers for data that does not fit: the first issue's code, and every issue with its path. */
export interface InvalidInput extends Refusal {
  readonly issues: readonly Issue[];
}

/**
 * A yes, frozen.
 *
 * @example
 * accept('PT4H') // => { ok: true, value: 'PT4H' }
 */
export function accept<T>(value: T): Accepted<T> {
  return deepFreeze({ ok: true, value });
}

/**
 * A no, frozen.
 *
 * @example
 * refuse({ code: 'add_on_not_held', because: ['R3'], message: { en: 'Not held.', ja: 'ありません。' } }).ok // => false
 */
export function refuse<R extends Refusal>(refusal: R): Refused<R> {
  return deepFreeze({ ok: false, refusal });
}

/**
 * The value of a yes. Throws `InvalidInputError` with the refusal's code for a no, the refusal itself as its `cause`.
 *
 * @example
 * orThrow({ ok: true, value: 42 }) // => 42
 */
export function orThrow<T>(decision: Decision<T, Refusal | InvalidInput>): T {
  const { ok, value, refusal } = fields<Parts<T>, keyof Parts<T>>(decision, 'ok', 'value', 'refusal');
  if (ok === true) return value as T; // a yes of this type has one
  if (ok === false) throw new InvalidInputError(issuesIn(refusal), { cause: refusal });
  return invalidInput('invalid_type', [], 'A decision is expected.', '判定結果を指定してください。');
}

/** A decision as it may come from a caller without types. */
interface Parts<T> {
  readonly ok: boolean;
  readonly value?: T;
  readonly refusal?: unknown;
}

/** The issues that a refusal lists, or the refusal itself as the only one. */
function issuesIn(refusal: unknown): readonly Issue[] {
  const plain = plainCopy(refusal);
  const found = 'copy' in plain ? plain.copy : null;
  if (isRecord(found)) {
    const { code, message, issues } = found;
    if (Array.isArray(issues) && issues.length > 0 && issues.every(isIssue)) return deepFreeze(issues);
    if (typeof code === 'string' && isText(message)) return [issue(code, [], message.en, message.ja)];
  }
  return [issue('invalid_type', ['refusal'], 'A refusal is expected.', '拒否の理由を指定してください。')];
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
