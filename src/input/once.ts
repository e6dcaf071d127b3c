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

/** `once` for what depends on a text: the last `max` or so are kept, and past them the memory starts anew. */
export function oncePerText<T>(max: number, build: (key: string) => T): (key: string) => T {
  const built = new Map<string, { readonly value: T }>();
  return (key) => {
    let found = built.get(key);
    if (found === undefined) {
      if (built.size >= max) built.clear();
      found = { value: build(key) };
      built.set(key, found);
    }
    return found.value;
  };
}
