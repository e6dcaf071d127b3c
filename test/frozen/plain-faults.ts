/** What makes a value no frozen plain JSON: each fault with where it is. */
export function faultsIn(value: unknown, where: string): string[] {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return [];
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0)
        ? []
        : [`${where}: ${Object.is(value, -0) ? '-0' : value}`];
    case 'object':
      return value === null ? [] : faultsInObject(value, where);
    default:
      return [`${where}: ${typeof value}`];
  }
}

function faultsInObject(value: object, where: string): string[] {
  const prototype: unknown = Object.getPrototypeOf(value);
  const plain = Array.isArray(value) ? prototype === Array.prototype : prototype === Object.prototype;
  return [
    ...(plain ? [] : [`${where}: an instance of a class`]),
    ...(Object.isFrozen(value) ? [] : [`${where}: not frozen`]),
    ...Object.getOwnPropertySymbols(value).map((key) => `${where}: ${String(key)}`),
    ...Object.entries(value).flatMap(([key, field]) => faultsIn(field, `${where}.${key}`)),
  ];
}
