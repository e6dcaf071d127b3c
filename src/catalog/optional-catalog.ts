import { optional } from '../input/readers.js';
import { readCatalog } from './catalog.js';
import { dropboxPremiumSupport } from './dropbox.js';

/** Reads a catalogue; left out, it is the built-in one. */
export const readOptionalCatalog = /*@__PURE__*/ optional(readCatalog, dropboxPremiumSupport);
