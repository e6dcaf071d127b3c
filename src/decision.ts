import { InvalidInputError, type Issue, invalidInput, issue, type Text } from './errors.js';
import { deepFreeze } from './plain.js';

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
  if (decision?.ok === true) return decision.value;
  if (decision?.ok !== false)
    invalidInput('invalid_type', [], 'A decision is expected.', '判定結果を指定してください。');
  const { refusal } = decision;
  const issues =
    'issues' in refusal ? refusal.issues : [issue(refusal.code, [], refusal.message.en, refusal.message.ja)];
  throw new InvalidInputError(issues, { cause: refusal });
}
