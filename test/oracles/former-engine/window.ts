/** A window of local wall-clock time on the date on which it begins: `'09:00-17:00'`, overnight `'22:00-06:00'`. */
export type Window = string;

/** A window in milliseconds since 00:00 of its date; `end` is more than a day where the window runs overnight. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const DAY = 86_400_000;
const FORM =
  /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?-(?:(24):(00)(?::(00))?|([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?)$/;

/** Reads a window as its span. */
function readWindow(input: Window): Span {
  const match = FORM.exec(input);
  if (match === null) throw new RangeError(input);
  const start = milliseconds(match[1], match[2], match[3]);
  const end = milliseconds(match[4] ?? match[7], match[5] ?? match[8], match[6] ?? match[9]);
  // 00:00 as an end is the midnight that ends the date.
  if (end === 0) return { start, end: DAY };
  return { start, end: end < start ? end + DAY : end };
}

/** The spans of windows that have been read before. */
export function spansOf(windows: readonly Window[]): readonly Span[] {
  return windows.map((window) => readWindow(window));
}

/** The spans sorted, those that touch or overlap united. */
export function united(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) append(result, span);
  return result;
}

/** The spans in which both lists are open. Each list is in order, and its spans lie apart. */
export function overlaps(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  let i = 0;
  let j = 0;
  for (let one = a[i], other = b[j]; one !== undefined && other !== undefined; one = a[i], other = b[j]) {
    const start = Math.max(one.start, other.start);
    const end = Math.min(one.end, other.end);
    if (start < end) result.push({ start, end });
    if (one.end < other.end) i += 1;
    else j += 1;
  }
  return result;
}

/** Adds a span that starts no earlier than the last one, united with the last one where they touch. */
export function append(spans: Span[], span: Span): void {
  const last = spans.at(-1);
  if (last !== undefined && span.start <= last.end) {
    spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  } else {
    spans.push(span);
  }
}

/** The business time of spans that lie apart. */
export function totalOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

function milliseconds(hours: string | undefined, minutes: string | undefined, seconds: string | undefined): number {
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds ?? 0)) * 1000;
}
