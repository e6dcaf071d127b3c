/** An object of no class: its prototype is `Object.prototype` of any realm, or `null`. */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}

/** Whether the value is a `Date` of any realm, whatever its prototype claims. */
export function isDate(value: unknown): value is Date {
  if (typeof value !== 'object' || value === null) return false;
  try {
    Date.prototype.getTime.call(value);
    return true;
  } catch {
    return false;
  }
}

/** What an engineer calls an object. No method or getter of it is called, and its fields are not read. */
export function kindOf(value: object): string {
  try {
    if (Array.isArray(value)) return 'a list';
    if (isPlain(value)) return 'an object';
    if (isDate(value)) return kindOfDate(Date.prototype.getTime.call(value));
    const name = ownValue(ownValue(Object.getPrototypeOf(value), 'constructor'), 'name');
    return `an instance of ${typeof name === 'string' && name !== '' ? name.slice(0, 40) : 'a class'}`;
  } catch {
    return 'an object'; // a proxy
  }
}

function kindOfDate(ms: number): string {
  return Number.isNaN(ms) ? 'an invalid Date' : `a Date (${new Date(ms).toISOString()})`;
}

/** The value of an object's own field; `undefined` for a getter. */
function ownValue(of: unknown, field: string): unknown {
  return Object.getOwnPropertyDescriptor(Object(of), field)?.value;
}
