import { invalidInput, shown } from '../errors.js';

/** A window of local wall-clock time on the date it starts on: `'09:00-17:00'`, overnight `'22:00-06:00'`. */
export type Window = string;

/** A window in milliseconds since its date's 00:00; `end` is past a day's length where it runs overnight. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

type Path = readonly (string | number)[];

const DAY = 86_400_000;
const FORM =
  /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?-(?:(24):(00)(?::(00))?|([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?)$/;

/** The span of a window that stands at `path` of the caller's input. */
export function spanAt(input: unknown, path: Path = []): Span {
  const match = typeof input === 'string' && input.length <= 17 ? FORM.exec(input) : null;
  if (match === null) return invalid(path, input);
  const start = milliseconds(match[1], match[2], match[3]);
  const end = milliseconds(match[4] ?? match[7], match[5] ?? match[8], match[6] ?? match[9]);
  // 00:00 as an end is the midnight that ends the date.
  if (end === 0) return { start, end: DAY };
  if (end === start) return empty(path, input);
  return { start, end: end < start ? end + DAY : end };
}

/** The canonical text of a span. */
export function windowOf({ start, end }: Span): Window {
  return `${clockText(start)}-${clockText(end > DAY ? end - DAY : end)}`;
}

/** The spans sorted, those that touch or overlap united. */
export function united(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && span.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      result.push(span);
    }
  }
  return result;
}

function milliseconds(hours: string | undefined, minutes: string | undefined, seconds: string | undefined): number {
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds ?? 0)) * 1000;
}

function clockText(ms: number): string {
  const seconds = ms / 1000;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  if (parts[2] === 0) parts.pop();
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

function invalid(path: Path, input: unknown): never {
  return invalidInput(
    'invalid_window',
    path,
    `${shown(input)} is no window of a day such as 09:00-17:00, 22:00-06:00 or 00:00-24:00.`,
    `${shown(input)} は 09:00-17:00 のような時間帯ではありません。`,
  );
}

function empty(path: Path, input: unknown): never {
  return invalidInput(
    'empty_window',
    path,
    `${shown(input)} opens and closes at the same time.`,
    `${shown(input)} は開始と終了が同じ時刻です。`,
  );
}
