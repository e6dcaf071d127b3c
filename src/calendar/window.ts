import { type Faults, fault, orInvalid, type Reader } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { remembered } from '../input/remembered.js';
import { DAY } from '../time/offset-year.js';

/** A window of local wall-clock time on the date on which it begins: `'09:00-17:00'`, overnight `'22:00-06:00'`. */
export type Window = string;

/** A window in milliseconds since 00:00 of its date; `end` is more than a day where the window runs overnight. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const FORM = /^(\d\d):([0-5]\d)(?::([0-5]\d))?-(\d\d):([0-5]\d)(?::([0-5]\d))?$/;

/** Upper bound on remembered spans. */
const MAX_SPANS = 5000;

/** Reads a window as its span. A schedule says the same windows again and again. */
export const readWindow: Reader<Span> = /*@__PURE__*/ remembered(MAX_SPANS, (input) => {
  const match = typeof input === 'string' && input.length <= 17 ? FORM.exec(input) : null;
  if (match === null) return invalid(input);
  const start = milliseconds(match[1], match[2], match[3]);
  const end = milliseconds(match[4], match[5], match[6]);
  if (start >= DAY || end > DAY) return invalid(input);
  // 00:00 as an end is the midnight that ends the date.
  if (end === 0) return Object.freeze({ start, end: DAY });
  if (end === start) return empty(input);
  return Object.freeze({ start, end: end < start ? end + DAY : end });
});

/** The spans of windows that have been read before. */
export function spansOf(windows: readonly Window[]): readonly Span[] {
  return windows.map((window) => orInvalid(readWindow(window)));
}

/** The canonical text of a span. */
export function windowOf(span: Span): Window {
  let text = texts.get(span);
  if (text === undefined) {
    const { start, end } = span;
    text = `${clockText(start)}-${clockText(end > DAY ? end - DAY : end)}`;
    texts.set(span, text);
  }
  return text;
}

const texts = /*@__PURE__*/ new WeakMap<Span, Window>();

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

function clockText(ms: number): string {
  const seconds = ms / 1000;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  if (parts[2] === 0) parts.pop();
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

function invalid(input: unknown): Faults {
  return fault(
    'invalid_window',
    `Use a window of a day such as 09:00-17:00, 22:00-06:00 or 00:00-24:00, not ${preview(input)}.`,
    `時間帯は 09:00-17:00、22:00-06:00、00:00-24:00 のような形式で指定してください（${preview(input)} は使えません）。`,
  );
}

function empty(input: unknown): Faults {
  return fault(
    'empty_window',
    `${preview(input)} opens and closes at the same time. Use 00:00-24:00 for a whole day.`,
    `${preview(input)} は開始と終了が同じ時刻です。終日の場合は 00:00-24:00 を指定してください。`,
  );
}
