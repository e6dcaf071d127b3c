/**
 * What makes a value no frozen plain JSON: each fault with where it is. Where there is none, a round trip through JSON
 * and a structured clone give the same again.
 */
export function faultsIn(value: unknown, where: string): string[] {
  const faults: string[] = [];
  look(value, where, faults);
  return faults;
}

/** Where it is, is put together for what has a fault alone. */
type Where = string | { readonly in: Where; readonly key: string };

function look(value: unknown, where: Where, faults: string[]): void {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return;
    case 'number':
      if (!Number.isFinite(value) || Object.is(value, -0))
        faults.push(`${textOf(where)}: ${Object.is(value, -0) ? '-0' : value}`);
      return;
    case 'object':
      if (value !== null) lookInside(value, where, faults);
      return;
    default:
      faults.push(`${textOf(where)}: ${typeof value}`);
  }
}

function lookInside(value: object, where: Where, faults: string[]): void {
  const isList = Array.isArray(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== (isList ? Array.prototype : Object.prototype))
    faults.push(`${textOf(where)}: an instance of a class`);
  if (!Object.isFrozen(value)) faults.push(`${textOf(where)}: not frozen`);
  for (const key of Object.getOwnPropertySymbols(value)) faults.push(`${textOf(where)}: ${String(key)}`);
  const keys = Object.keys(value);
  const all = Object.getOwnPropertyNames(value);
  // A list has its length beside its items.
  if (all.length !== keys.length + (isList ? 1 : 0)) {
    const hidden = all.filter((key) => !Object.prototype.propertyIsEnumerable.call(value, key));
    faults.push(`${textOf(where)}: hidden fields ${hidden.join(', ')}`);
  }
  if (isList && (keys.length !== value.length || keys.some((key, i) => key !== String(i))))
    faults.push(`${textOf(where)}: a list with holes or names`);
  for (const key of keys) look(Reflect.get(value, key), { in: where, key }, faults);
}

function textOf(where: Where): string {
  return typeof where === 'string' ? where : `${textOf(where.in)}.${where.key}`;
}
