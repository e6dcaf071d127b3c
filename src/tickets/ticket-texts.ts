import { text } from '../input/readers.js';

/** The longest text that somebody writes into a ticket. */
export const MAX_BODY = 100_000;

/** The longest line that says what a ticket is about. */
export const MAX_SUBJECT = 500;

/** Reads the line that says what a ticket is about. */
export const readSubject = /*@__PURE__*/ text({ min: 1, max: MAX_SUBJECT });

/** Reads what the requester writes; it may be empty. */
export const readBody = /*@__PURE__*/ text({ max: MAX_BODY });
