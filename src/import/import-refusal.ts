import type { Refusal } from '../answer/decision.js';
import { refusalsOf } from '../answer/refusal.js';
import { importReasons } from '../words/refusals/import.js';

/** Why a text is not read as a calendar at all. */
export type HolidaysRefusal = Refusal<'not_a_calendar'> | Refusal<'too_large'>;

/** The refusal of a code. */
export const holidaysRefusal = /*@__PURE__*/ refusalsOf<HolidaysRefusal>(importReasons);
