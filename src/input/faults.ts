import {
  type Advice,
  InvalidInputError,
  type Issue,
  issueOf,
  MAX_ISSUES,
  type Path,
  preview,
  type Text,
} from './issue.js';

/** What a reader answers instead of a value: the issues that it found, their paths counted from what it was given. */
export class Faults {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    this.issues = issues;
  }
}

/**
 * Reads one value that a caller gave: the value in the form that the domain uses, or the faults. It never throws.
 * Readers know no path: whoever reads an object or a list adds the key.
 */
export type Reader<T> = (input: unknown) => T | Faults;

/** What a reader returns when it succeeds. */
export type Read<R> = R extends (...input: never) => infer T ? Exclude<T, Faults> : never;

/** One fault of the value itself. A suggestion is asked for in words, too. */
export function fault(code: string, en: string, ja: string, advice: Advice = {}): Faults {
  const meant = advice.suggestion === undefined ? null : preview(advice.suggestion);
  const message =
    meant === null ? { en, ja } : { en: `${en} Did you mean ${meant}?`, ja: `${ja}${meant} ではありませんか。` };
  return new Faults([issueOf(code, [], message, advice)]);
}

/** The same faults, seen from the object or list that holds the value under `keys`. */
export function under(keys: Path, { issues }: Faults): Faults {
  return new Faults(issues.map((one) => issueOf(one.code, [...keys, ...one.path], one.message, one)));
}

/** Several faults as one, in their order. */
export function allOf(faults: readonly Faults[]): Faults {
  return new Faults(faults.flatMap(({ issues }) => issues).slice(0, MAX_ISSUES));
}

/** The value that was read. Throws `InvalidInputError` for faults. */
export function orInvalid<T>(read: T | Faults, verb?: string): T {
  if (read instanceof Faults) throw new InvalidInputError(read.issues, verb === undefined ? {} : { verb });
  return read;
}

/** Runs code that throws `InvalidInputError`, and answers with the faults instead. */
export function caught<T>(make: () => T): T | Faults {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return new Faults(error.issues);
  }
}

/** What code makes. The faults that it throws are told of what stands under `keys`. */
export function madeFrom<T>(keys: Path, make: () => T): T {
  const made = caught(make);
  return orInvalid(made instanceof Faults ? under(keys, made) : made);
}

/** A fault for a field that has to be given, with what a reader says of `undefined`: the allowed names, or the type. */
export function missing(said: Partial<Issue> = {}): Faults {
  const { expected = [], code, message } = said;
  const ofType = code === 'invalid_type' ? message : undefined;
  const { en, ja } = expected.length > 0 ? allowed(expected) : (ofType ?? { en: '', ja: '' });
  return fault('missing', `This field is required. ${en}`.trimEnd(), `この項目は必須です。${ja}`, {
    expected: said.expected,
  });
}

/** Which names may stand somewhere, the first twenty of them. They may come from the caller: they are shown like every value. */
export function allowed(names: readonly string[]): Text {
  const list = names
    .slice(0, 20)
    .map((name) => preview(name, 40).replaceAll('"', ''))
    .join(', ');
  const [shown, end] = names.length > 20 ? [`${list}, …`, ''] : [list, '.'];
  return { en: `Use ${shown}${end}`, ja: `${shown} のいずれかを指定してください。` };
}
