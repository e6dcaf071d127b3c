/** A value that no caller should pass, made anew for every use. */
export type Hostile = readonly [name: string, make: () => unknown];

/** Each text, under a name that says what it is. */
export function texts(named: Readonly<Record<string, string>>): readonly Hostile[] {
  return Object.entries(named).map(([name, text]) => [name, () => text]);
}

/** For a trap, a getter or a method that must not be able to stop anybody. */
export function refuseAll(): never {
  throw new TypeError('hands off');
}
