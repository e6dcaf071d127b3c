import { invalidInput, shown } from '../errors.js';
import { LAST_MILLISECOND } from '../time/instant.js';
import type { TicketFacts } from './ticket-facts.js';

/** Where a page of tickets ends: the instant and the id of its last one. */
export type PageEnd = Pick<TicketFacts, 'openedAt' | 'id'>;

const FORM = /^(-?\d{1,16}):(.+)$/s;
const LONGEST = 300;

/** Newest first, and those of one instant by their ids: one order, whatever order they come in (A11). */
export function byRecency(a: PageEnd, b: PageEnd): number {
  if (a.openedAt !== b.openedAt) return b.openedAt - a.openedAt;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** The cursor after a ticket: it holds also when tickets come and go, its own included. */
export function cursorAfter({ openedAt, id }: PageEnd): string {
  return `${openedAt}:${id}`;
}

/** The page end of the cursor that stands in the caller's input. */
export function placeOf(cursor: unknown): PageEnd | null {
  if (cursor === undefined || cursor === null) return null;
  const match = typeof cursor === 'string' && cursor.length <= LONGEST ? FORM.exec(cursor) : null;
  const openedAt = Number(match?.[1]);
  if (match?.[2] !== undefined && Math.abs(openedAt) <= LAST_MILLISECOND) return { openedAt, id: match[2] };
  return invalidInput(
    'invalid_cursor',
    ['cursor'],
    `A cursor is what an earlier page gave as nextCursor, such as ${cursorAfter({ openedAt: 0, id: 't1' })}; not ${shown(cursor)}.`,
    `カーソルには、前のページの nextCursor を指定してください（${shown(cursor)} は使えません）。`,
  );
}
