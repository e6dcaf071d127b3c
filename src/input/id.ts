import { text } from './readers.js';

/** The longest id. */
export const MAX_ID = 200;

/**
 * Reads an id that the caller gave to something of theirs: an account, a person, a ticket, a command, a product. It is
 * any text that is not blank, such as an e-mail address or a name in any script: it is compared as it stands, and nothing
 * is made of it. Ids that stand on invoices are narrower, as invoices make further ids of them.
 */
export const readId = /*@__PURE__*/ text({ min: 1, max: MAX_ID });
