/**
 * Some tables of readers as one; of a field that two of them have, the later reader counts. Bundlers take a spread for an
 * effect: with one in its request, a verb would stay in every bundle that has any other verb of its module.
 */
export function together<A extends object, B extends object, C extends object = object, D extends object = object>(
  a: A,
  b: B,
  c?: C,
  d?: D,
): A & B & C & D {
  return Object.assign({}, a, b, c, d);
}
