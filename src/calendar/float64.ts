/** A field of a typed array as the language has it: its own fields, and those of its class, may say anything. */
function truly(array: unknown, field: 'length' | 'buffer' | 'byteOffset' | typeof Symbol.toStringTag): unknown {
  return Reflect.get(Object.getPrototypeOf(Float64Array.prototype), field, array);
}

/** True of a `Float64Array` of any realm. */
export function isFloat64Array(value: unknown): value is Float64Array {
  return truly(value, Symbol.toStringTag) === 'Float64Array';
}

/** How many numbers a `Float64Array` holds. */
export function sizeOf(numbers: Float64Array): number {
  return Number(truly(numbers, 'length'));
}

/** The numbers, or a copy of them where `result` is another view of the same memory and would overwrite unread ones. */
export function unshifted(numbers: Float64Array, result: Float64Array): Float64Array {
  const shared = truly(numbers, 'buffer') === truly(result, 'buffer');
  const shifted = truly(numbers, 'byteOffset') !== truly(result, 'byteOffset');
  return shared && shifted ? new Float64Array(numbers) : numbers;
}
