import * as imported from '../../src/import/index.js';
import * as root from '../../src/index.js';
import * as schemas from '../../src/json-schema/index.js';

/** The names that a namespace has for functions; a class is none. */
type FunctionsOf<Namespace> = {
  [Name in keyof Namespace]: Namespace[Name] extends (...args: never) => unknown ? Name : never;
}[keyof Namespace];

/** One row for each function of a namespace: one that is missing does not compile. */
export type RowsOf<Namespace, Row> = { readonly [Name in FunctionsOf<Namespace> & string]: Row };

/** The namespaces of the front door, `root` for what stands there itself, and the entries beside it. */
export const namespaces: Readonly<Record<string, object>> = {
  root: Object.fromEntries(Object.entries(root).filter(([, one]) => typeof one === 'function')),
  'json-schema': schemas,
  import: imported,
  ...Object.fromEntries(Object.entries(root).filter(([, one]) => typeof one === 'object')),
};

/** Every function that can be called from outside, as `namespace.name`; the classes are left out. */
export const publicFunctions: readonly string[] = Object.entries(namespaces).flatMap(([namespace, exported]) =>
  Object.entries(exported)
    .filter(([, one]) => typeof one === 'function' && !/^class\b/.test(Function.prototype.toString.call(one)))
    .map(([name]) => `${namespace}.${name}`),
);
