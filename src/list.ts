import { invalidInput } from './errors.js';

/** More items than this are a mistake, and would only cost time. */
const MOST_ITEMS = 100_000;

/** A list that stands at `path` of the caller's input, copied, as its own getters and traps may throw or change it. */
export function listAt<T>(
  input: readonly T[],
  path: readonly (string | number)[],
  most: number = MOST_ITEMS,
): readonly (T | undefined)[] {
  const items = copyOf(input, path, most);
  if (items !== null) return items;
  return invalidInput(
    'invalid_type',
    path,
    `A list of at most ${most} items is expected.`,
    `リストを指定してください（${most} 件まで）。`,
  );
}

function copyOf<T>(
  input: readonly T[],
  path: readonly (string | number)[],
  most: number,
): readonly (T | undefined)[] | null {
  try {
    if (!Array.isArray(input)) return null;
    const { length } = input;
    if (length > most) return null;
    const items: (T | undefined)[] = [];
    for (let i = 0; i < length; i++) items.push(input[i]);
    return items;
  } catch {
    return unreadable(path);
  }
}

/** For what threw when it was read. */
export function unreadable(path: readonly (string | number)[]): never {
  return invalidInput('unreadable', path, 'The value cannot be read.', '値を読み取れません。');
}
