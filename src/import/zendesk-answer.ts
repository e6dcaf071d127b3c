import { allOf, Faults, missing, type Reader, under } from '../input/faults.js';
import type { Path } from '../input/issue.js';
import { readFields } from '../input/object.js';
import { flag, mapped, nullable, text } from '../input/readers.js';
import { object } from '../input/request.js';

/** A list of Zendesk's API: its answer as it is, which has the list under a name of its own, or the list alone. */
export type ZendeskAnswer<K extends string, T> =
  | readonly T[]
  | ({ readonly [name in K]: readonly T[] } & {
      readonly next_page?: string | null | undefined;
      readonly meta?: { readonly has_more?: boolean | null | undefined } | null | undefined;
    });

/** What an answer holds, and where. */
export interface Answered<T> {
  readonly value: T;
  /** From the answer to its list. */
  readonly list: Path;
  /** From the answer to what says that another page follows; `null` where nothing does. */
  readonly next: Path | null;
}

/** By page numbers, or by a cursor. */
const readNext = /*@__PURE__*/ mapped(
  /*@__PURE__*/ object(
    {
      next_page: /*@__PURE__*/ nullable(/*@__PURE__*/ text({ max: 10_000 })),
      meta: /*@__PURE__*/ nullable(/*@__PURE__*/ object({ has_more: /*@__PURE__*/ nullable(flag) }, 'ignored')),
    },
    'ignored',
  ),
  ({ next_page: page, meta }): { readonly path: Path | null } => ({
    path: page !== null ? ['next_page'] : meta?.has_more === true ? ['meta', 'has_more'] : null,
  }),
);

/** A reader of an answer whose list stands under `name`, and of the list alone. */
export function answerOf<T>(name: string, read: Reader<T>): Reader<Answered<T>> {
  const readAlone = mapped(read, (value): Answered<T> => ({ value, list: [], next: null }));
  const readNamed = underName(name, read);
  return (input) => {
    if (!isAnswer(input)) return readAlone(input);
    const value = readNamed(input);
    const next = readNext(input);
    if (value instanceof Faults) return next instanceof Faults ? allOf([value, next]) : value;
    return next instanceof Faults ? next : { value, list: [name], next: next.path };
  };
}

/** `answerOf` where it does not matter whether another page follows. */
export function listUnder<T>(name: string, read: Reader<T>): Reader<T> {
  const readNamed = underName(name, read);
  return (input) => (isAnswer(input) ? readNamed(input) : read(input));
}

function underName<T>(name: string, read: Reader<T>): Reader<T> {
  return (input) => {
    const fields = readFields(input, [name]);
    if (fields instanceof Faults) return fields;
    const [list] = fields;
    const value = list === undefined ? missing() : read(list);
    return value instanceof Faults ? under([name], value) : value;
  };
}

function isAnswer(input: unknown): boolean {
  try {
    return typeof input === 'object' && input !== null && !Array.isArray(input);
  } catch {
    // A list's reader says what is wrong with it.
    return false;
  }
}
