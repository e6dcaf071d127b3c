import { InvalidInputError } from '../src/input/issue.js';

/** The `InvalidInputError` that `ask` throws; anything else, or nothing, fails the test. */
export function thrownBy(ask: () => unknown): InvalidInputError {
  let answer: unknown;
  try {
    answer = ask();
  } catch (error) {
    if (error instanceof InvalidInputError) return error;
    throw new Error('threw, but not an InvalidInputError', { cause: error });
  }
  throw new Error('threw nothing', { cause: answer });
}

/** Every issue that `ask` complains of, as `path: code`. */
export function issuesOf(ask: () => unknown): string[] {
  return thrownBy(ask).issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
}
