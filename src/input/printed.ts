type Inspect = (value: unknown, options: object) => string;

/**
 * Lets Node, Deno and Bun print an error with all that it tells: by themselves they cut what lies two levels deep, so that an
 * issue ends in `path: [Array], message: [Object]`. They ask for a method under this symbol, which every realm knows.
 */
export function printWhole(error: Error, told: object): void {
  Object.defineProperty(error, Symbol.for('nodejs.util.inspect.custom'), {
    // The stack began before the error had its name.
    value: (_depth: unknown, options: object, inspect?: Inspect) =>
      `${error}${/\n {4}at .*/s.exec(`${error.stack}`) ?? ''} ${inspect?.(told, { ...options, depth: null })}`,
  });
}
