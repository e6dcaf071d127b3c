import type { Hostile } from './value.ts';

/** Ten megabytes. */
const LONG = 'x'.repeat(10_000_000);

/** Made when first asked for, and once: they take longer to make than to turn down. */
function once(make: () => unknown): () => unknown {
  let made: unknown;
  return () => {
    made ??= make();
    return made;
  };
}

function cyclic(width: number): object {
  const one: Record<string, unknown> = { roles: [] };
  for (let i = 0; i < width; i++) one[`self${i}`] = one;
  return one;
}

function nested(depth: number, around: (inner: unknown) => unknown): unknown {
  let one: unknown = null;
  for (let i = 0; i < depth; i++) one = around(one);
  return one;
}

/** Ten lists of ten lists of … of one and the same list: ten to the tenth items in a hundred places. */
function laughing(): unknown {
  return nested(10, (inner) => Array.from({ length: 10 }, () => inner));
}

/** Texts about as long as there is room for. */
export const fullTexts: readonly Hostile[] = [['as much text as there is room for', () => 'x'.repeat(100_000)]];

/** More than anybody has room for; each must be turned down without being walked. */
export const sizes: readonly Hostile[] = (
  [
    ['a character more than there is room for', () => 'x'.repeat(100_001)],
    ['ten megabytes of text', () => LONG],
    ['ten megabytes of digits', () => '9'.repeat(10_000_000)],
    ['ten megabytes of kanji', () => '字'.repeat(5_000_000)],
    ['a list of ten megabytes of text', () => [LONG, LONG]],
    ['a field of ten megabytes of text', () => ({ kind: LONG })],
    ['a long key', () => ({ [LONG]: 1 })],
    ['a key of a thousand and one characters', () => ({ ['k'.repeat(1001)]: 1 })],
    ['a circle', () => cyclic(1)],
    ['a circle of many ways', () => cyclic(40)],
    ['a deep list', () => nested(100_000, (inner) => [inner])],
    ['a deep object', () => nested(100_000, (inner) => ({ a: inner }))],
    ['a list one level deeper than there is room for', () => nested(18, (inner) => [inner])],
    ['lists that multiply', laughing],
    ['a huge sparse list', () => new Array(2 ** 32 - 1)],
    ['a sparse list with one item at its end', () => Object.assign([], { 4294967294: 1 })],
    ['a long list', () => new Array(150_000).fill('team_admin')],
    ['a long list of wrong things', () => new Array(150_000).fill(null)],
    ['a long list of objects', () => new Array(150_000).fill({})],
    ['a million nulls', () => new Array(1_000_000).fill(null)],
    [
      'an object of thirty thousand fields',
      () => Object.fromEntries(Array.from({ length: 30_000 }, (_, i) => [`k${i}`, i])),
    ],
    ['ten megabytes of text in a box', () => new String(LONG)],
    ['ten megabytes of bytes', () => new Uint8Array(10_000_000)],
    ['a BigInt of a hundred thousand digits', () => 10n ** 100_000n],
  ] as const
).map(([name, make]): Hostile => [name, once(make)]);
