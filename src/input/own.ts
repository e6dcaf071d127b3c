/**
 * The entry of a record under a name that a document or a caller gave: `constructor` is a good id of a tier, and every
 * object answers to it.
 */
export function own<T>(record: { readonly [name: string]: T } | undefined, name: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}
