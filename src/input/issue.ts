import { kindOf } from './kind.js';
import { printWhole } from './printed.js';

/** A sentence for people, in the two languages of the product. */
export interface Text {
  readonly en: string;
  readonly ja: string;
}

/** A language in which this package writes for people. */
export type Locale = 'en' | 'ja';

/** Where a value stands in the arguments of a call: a list of keys, `['account', 'plan']`. */
export type Path = readonly (string | number)[];

/** One thing that is wrong with an input. */
export interface Issue {
  readonly path: Path;
  readonly code: string;
  readonly message: Text;
  /** The values that are allowed there, where they can be listed. */
  readonly expected?: readonly string[];
  /** The allowed value that is nearest to the given one. */
  readonly suggestion?: string;
  /** The address of the page that says what the code means and what to do. */
  readonly docs?: string;
}

/** The index of every code; an entry's anchor is the code. */
const DOCS = 'https://github.com/premium-support/premium-support/blob/main/.github/CODES.md';

/** Upper bound on reported issues: crafted input could produce millions, and nobody mends more at a time. */
export const MAX_ISSUES = 200;
const MAX_LINES = 5;

/**
 * Thrown for an argument that no caller should have passed. `code` is the first issue's code; `issues` holds every issue
 * with its path, or the first 200 of more. The text begins with the name of the function that was called, and shows at most
 * five issues.
 *
 * @example
 * const issues = [{ path: ['at'], code: 'invalid_instant', message: { en: 'Use ISO 8601.', ja: 'ISO 8601 で指定してください。' } }];
 * new InvalidInputError(issues, { verb: 'sla.readClock' }).message // => 'sla.readClock: at: Use ISO 8601.'
 * new InvalidInputError(issues).code // => 'invalid_instant'
 */
export class InvalidInputError extends Error {
  readonly code: string;
  readonly issues: readonly Issue[];
  /** The public function that was called, `routing.route`; `null` where it is not known. */
  readonly verb: string | null;

  constructor(issues: readonly Issue[], options: { readonly verb?: string; readonly cause?: unknown } = {}) {
    const { verb, cause } = options;
    super(textOf(issues, verb), cause === undefined ? undefined : { cause });
    this.name = 'InvalidInputError';
    this.code = issues[0]?.code ?? 'invalid_input';
    this.issues = Object.freeze([...issues]);
    this.verb = verb ?? null;
    printWhole(this, this.issues);
  }
}

function textOf(issues: readonly Issue[], verb: string | undefined): string {
  const lines = issues.slice(0, MAX_LINES).map(lineOf);
  // Where the list is full, nobody has counted what did not fit.
  const least = issues.length < MAX_ISSUES ? '' : 'at least ';
  if (issues.length > MAX_LINES) lines.push(`${least}${issues.length - MAX_LINES} more`);
  return verb === undefined ? lines.join('\n') : `${verb}: ${lines.join('\n')}`;
}

function lineOf({ path, message }: Issue): string {
  const where = path.map((key) => preview(key, 40).replaceAll('"', '')).join('.');
  return where === '' ? message.en : `${where}: ${message.en}`;
}

/** Throws `InvalidInputError` with one issue. The door of the verb adds the verb's name. */
export function invalidInput(code: string, path: Path, en: string, ja: string): never {
  throw new InvalidInputError([issueOf(code, path, { en, ja })]);
}

/** What an issue says beside its words: the allowed values, and the one that was probably meant. */
export interface Advice {
  readonly expected?: readonly string[] | undefined;
  readonly suggestion?: string | undefined;
}

/** An issue, frozen. */
export function issueOf(code: string, path: Path, message: Text, more: Advice = {}): Issue {
  return Object.freeze({
    path: Object.freeze([...path]),
    code,
    // What the words repeat may hold any character, such as the id of something in a stored document.
    message: Object.freeze({ en: visible(message.en), ja: visible(message.ja) }),
    ...(more.expected !== undefined && { expected: Object.freeze([...more.expected]) }),
    ...(more.suggestion !== undefined && { suggestion: more.suggestion }),
    docs: `${DOCS}#${code}`,
  });
}

/** Control characters, marks that turn the direction of writing, separators, halves of a pair: shown raw, they mislead. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A short text for any value, at most `limit` characters of it. It calls nothing that belongs to the value. */
export function preview(value: unknown, limit = 60): string {
  if (typeof value === 'string') {
    return value.length <= limit ? quoted(value) : `${quoted(value.slice(0, limit))}…`;
  }
  if (typeof value === 'number' || typeof value === 'boolean' || value === undefined) return String(value);
  if (value === null) return 'null';
  if (typeof value === 'object') return visible(kindOf(value));
  return `a ${typeof value}`;
}

function quoted(text: string): string {
  return visible(JSON.stringify(text));
}

/** A caller's text in which what nobody sees, or what would break the line or turn its direction, shows as its code. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}
