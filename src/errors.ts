/** A sentence for people, in the two languages of the product. */
export interface Text {
  readonly en: string;
  readonly ja: string;
}

/** One thing that is wrong with an input: where (`path` from its root), which (`code`), and in words. */
export interface Issue {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: Text;
}

const LINES_IN_A_MESSAGE = 5;

/**
 * The one error that this package throws: an input that no caller should have passed.
 * `code` is the first issue's code; `issues` holds every issue with its path.
 *
 * @example
 * const error = new InvalidInputError([issue('unknown_zone', ['zone'], 'No such zone.', 'ゾーンがありません。')]);
 * error.code // => 'unknown_zone'
 * error.message // => 'zone: No such zone.'
 */
export class InvalidInputError extends Error {
  readonly code: string;
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[], options?: { readonly cause: unknown }) {
    super(issues.slice(0, LINES_IN_A_MESSAGE).map(lineOf).join('\n'), options);
    this.name = 'InvalidInputError';
    this.code = issues[0]?.code ?? 'invalid_input';
    this.issues = Object.freeze([...issues]);
  }
}

function lineOf(one: Issue): string {
  const where = one.path.map((key) => shown(key, 40).replaceAll('"', '')).join('.');
  return where === '' ? one.message.en : `${where}: ${one.message.en}`;
}

/**
 * An issue, frozen.
 *
 * @example
 * issue('invalid_type', ['at'], 'Not an instant.', '時刻ではありません。').path // => ['at']
 */
export function issue(code: string, path: readonly (string | number)[], en: string, ja: string): Issue {
  return Object.freeze({ path: Object.freeze([...path]), code, message: Object.freeze({ en, ja }) });
}

/** Throws `InvalidInputError` with one issue. */
export function invalidInput(code: string, path: readonly (string | number)[], en: string, ja: string): never {
  throw new InvalidInputError([issue(code, path, en, ja)]);
}

/** A short text for any value, at most `limit` characters of it, that calls nothing of the value's own. */
export function shown(value: unknown, limit = 60): string {
  if (typeof value === 'string') {
    return value.length <= limit ? JSON.stringify(value) : `${JSON.stringify(value.slice(0, limit))}…`;
  }
  if (typeof value === 'number' || typeof value === 'boolean' || value === undefined) return String(value);
  if (value === null) return 'null';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
