/** What was made of the last inputs: an equal one, as from the same JSON, need not be checked again. All are plain data. */
export interface Recollection<T> {
  /** What was made of an input with the same content, if it is remembered. */
  recall(input: unknown): T | undefined;
  remember(given: unknown, made: T): void;
}

/** A memory of the last `max` inputs. */
export function recollection<T>(max: number): Recollection<T> {
  const known: { readonly matches: Match; readonly made: T }[] = [];
  let oldest = 0;
  return {
    recall(input) {
      for (let i = 0; i < known.length; i++) if (known[i]?.matches(input)) return known[i]?.made;
      return undefined;
    },
    remember(given, made) {
      known[oldest] = { matches: matchOf(given), made };
      oldest = (oldest + 1) % max;
    },
  };
}

/** Whether plain data has the content of some other. */
type Match = (input: unknown) => boolean;

function matchOf(given: unknown): Match {
  if (Array.isArray(given))
    return given.every((item) => typeof item !== 'object') ? matchOfValues(given) : matchOfList(given);
  return typeof given === 'object' && given !== null ? matchOfRecord(given) : (input) => input === given;
}

function matchOfValues(given: readonly unknown[]): Match {
  const { length } = given;
  return (input) => {
    if (!Array.isArray(input) || input.length !== length) return false;
    for (let i = 0; i < length; i++) if (input[i] !== given[i]) return false;
    return true;
  };
}

function matchOfList(given: readonly unknown[]): Match {
  const matches = given.map(matchOf);
  return (input) => Array.isArray(input) && input.length === matches.length && matches.every((one, i) => one(input[i]));
}

function matchOfRecord(given: object): Match {
  const fields = Object.entries(given).map(([name, value]) => ({ name, matches: matchOf(value) }));
  return (input) => {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return false;
    const record = input as Readonly<Record<string, unknown>>; // any field of an object may be asked for
    let others = fields.length;
    for (const _ in record) others -= 1;
    if (others !== 0) return false;
    for (let i = 0; i < fields.length; i++) {
      const field = fields[i];
      if (field === undefined || !field.matches(record[field.name])) return false;
    }
    return true;
  };
}
