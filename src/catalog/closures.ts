import { Faults, type Reader } from '../input/faults.js';
import { listOf, readItems } from '../input/list.js';
import { mapped } from '../input/readers.js';
import { type CalendarDate, dayOf, readDateText } from '../time/calendar-date.js';

/** More dates than this are a mistake, and would only cost time. */
const MAX_DATES = 5000;
/** One list for each of the customers that a process serves in turn. */
const MAX_LISTS = 100;
/** So many dates in all of them: hundreds of lists of 5000 dates would take hundreds of megabytes. */
const MAX_KEPT = 50_000;

/** A memory of what was made of the last lists of texts. */
export interface ListMemory<T> {
  find(list: readonly unknown[]): T | undefined;
  keep(list: readonly unknown[], made: T): T;
}

/** A memory that compares lists item by item, so that a list that comes from JSON again is found. */
export function listMemory<T>(): ListMemory<T> {
  const kept: { readonly list: readonly unknown[]; readonly made: T }[] = [];
  let dates = 0;
  return {
    find(list) {
      for (const one of kept) if (isSame(one.list, list)) return one.made;
      return undefined;
    },
    keep(list, made) {
      kept.unshift({ list: [...list], made });
      dates += list.length;
      while (kept.length > MAX_LISTS || dates > MAX_KEPT) dates -= kept.pop()?.list.length ?? dates;
      return made;
    },
  };
}

/** Reads a list of dates as canonical texts, sorted, each once. The same dates again are not read again. */
export function readClosures(input: unknown): readonly CalendarDate[] | Faults {
  const items = readItems(input, MAX_DATES);
  if (items instanceof Faults) return items;
  const found = lists.find(items);
  if (found !== undefined) return found;
  const dates = readDates(items);
  return dates instanceof Faults ? dates : lists.keep(items, dates);
}

const lists = /*@__PURE__*/ listMemory<readonly CalendarDate[]>();

const readDates: Reader<readonly CalendarDate[]> = /*@__PURE__*/ mapped(
  /*@__PURE__*/ listOf(readDateText, MAX_DATES),
  (dates) => Object.freeze([...new Set(dates)].toSorted((a, b) => dayOf(a) - dayOf(b))),
);

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
