import { type Faults, fault } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { LAST_MILLISECOND } from '../time/instant.js';
import type { TicketSummary } from './ticket-summary.js';

/** Where a page of tickets ends: the instant and the id of its last one. */
export type PageEnd = Pick<TicketSummary, 'openedAt' | 'id'>;

const FORM = /^(-?\d{1,16}):(.+)$/s;
const MAX_LENGTH = 300;

/** Newest first, and tickets of one instant by their ids: the same order whatever order they come in (A11). */
export function byRecency(a: PageEnd, b: PageEnd): number {
  if (a.openedAt !== b.openedAt) return b.openedAt - a.openedAt;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** The cursor after a ticket. It holds when tickets come and go, the ticket itself included. */
export function cursorAfter({ openedAt, id }: PageEnd): string {
  return `${openedAt}:${id}`;
}

/** Reads a cursor as the end of the page before; `null` is the cursor of the first page. */
export function readCursor(input: unknown): PageEnd | null | Faults {
  if (input === undefined || input === null) return null;
  const match = typeof input === 'string' && input.length <= MAX_LENGTH ? FORM.exec(input) : null;
  const openedAt = Number(match?.[1]);
  if (match?.[2] !== undefined && Math.abs(openedAt) <= LAST_MILLISECOND) return { openedAt, id: match[2] };
  return fault(
    'invalid_cursor',
    `Use the nextCursor of an earlier page, such as ${cursorAfter({ openedAt: 0, id: 't1' })}, not ${preview(input)}.`,
    `カーソルには、前のページの nextCursor を指定してください（${preview(input)} は使えません）。`,
  );
}
