/** A value that is built when it is first needed, and kept. Schemas are: building one costs more than reading with it. */
export function once<T>(build: () => T): () => T {
  let built: { readonly value: T } | undefined;
  return () => {
    built ??= { value: build() };
    return built.value;
  };
}

/** `once` for what depends on an object: one for each, for as long as the object lives. */
export function oncePer<K extends WeakKey, T>(build: (key: K) => T): (key: K) => T {
  const built = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    let found = built.get(key);
    if (found === undefined) {
      found = { value: build(key) };
      built.set(key, found);
    }
    return found.value;
  };
}

/**
 * `once` for what depends on a text: the last `max` or more are kept. Past them the memory starts anew, and takes from the
 * one before what is asked for again: one text too many in turn must not have all of them built each time.
 */
export function oncePerText<T>(max: number, build: (key: string) => T): (key: string) => T {
  let built = new Map<string, { readonly value: T }>();
  let builtBefore = built;
  return (key) => {
    let found = built.get(key);
    if (found === undefined) {
      found = builtBefore.get(key) ?? { value: build(key) };
      if (built.size >= max) {
        builtBefore = built;
        built = new Map();
      }
      built.set(key, found);
    }
    return found.value;
  };
}

/** `once` for what depends on the content of a plain value, or on a part of it: for the length of one call, as nothing is let go. */
export function oncePerContent<K, T>(build: (key: K) => T, part: (key: K) => unknown): (key: K) => T {
  const built = new Map<string, { readonly value: T }>();
  return (key) => {
    const content = JSON.stringify(part(key));
    let found = built.get(content);
    if (found === undefined) {
      found = { value: build(key) };
      built.set(content, found);
    }
    return found.value;
  };
}
