import { expect } from 'vitest';

export interface Case {
  readonly name: string;
  readonly run: () => unknown;
}

type Body = (...row: unknown[]) => unknown;
/** `test(name, body)`, `test(name, options, body)` or `test(name, body, milliseconds)`. */
type Declared = (name: string, ...rest: unknown[]) => void;

/**
 * What the tests take from vitest. `test` and `describe` keep the cases, in their order, for us to run as often as
 * there are mutants; `expect` is vitest's own, which needs no runner.
 */
export class Collector {
  #cases: Case[] = [];
  readonly #around: string[] = [];

  /** `resetModules`: what `vi.resetModules` does. */
  vitestFor(resetModules: () => void): Record<string, unknown> {
    return {
      expect,
      expectTypeOf,
      test: this.#each(this.#test),
      it: this.#each(this.#test),
      describe: this.#each(this.#describe),
      vi: { resetModules },
    };
  }

  /** The cases since the last time. */
  take(): readonly Case[] {
    const cases = this.#cases;
    this.#cases = [];
    this.#around.length = 0;
    return cases;
  }

  #test = (name: string, ...rest: unknown[]): void => {
    this.#cases.push({ name: [...this.#around, name].join(' > '), run: bodyIn(rest) });
  };

  #describe = (name: string, ...rest: unknown[]): void => {
    this.#around.push(name);
    bodyIn(rest)();
    this.#around.pop();
  };

  #each(declare: Declared): Declared {
    const skip: Declared = () => {};
    return Object.assign((name: string, ...rest: unknown[]) => declare(name, ...rest), {
      each:
        (rows: readonly unknown[]) =>
        (name: string, ...rest: unknown[]) => {
          const body = bodyIn(rest);
          // As vitest does: rows are spread where all of them are lists.
          const spread = rows.every((row) => Array.isArray(row));
          for (const [i, row] of rows.entries()) {
            declare(`${name} #${i + 1}`, () => (spread && Array.isArray(row) ? body(...row) : body(row)));
          }
        },
      skipIf: (skipped: unknown) => this.#each(skipped ? skip : declare),
      runIf: (run: unknown) => this.#each(run ? declare : skip),
      skip,
    });
  }
}

function bodyIn(rest: readonly unknown[]): Body {
  const body = rest.find((one) => typeof one === 'function');
  if (body === undefined) throw new Error('A test without a body.');
  return body as Body; // it is a function, of which nothing more can be asked
}

/** Types are checked elsewhere; here they ask for nothing. */
function expectTypeOf(): unknown {
  const nothing: unknown = new Proxy(() => nothing, { get: () => nothing });
  return nothing;
}
