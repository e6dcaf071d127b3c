import { MAX_ID } from '../input/id.js';
import { isLiteral, type Unread, unread } from '../input/usual.js';
import { DOCUMENT_VERSION, FIRST_VERSION } from '../input/version.js';
import { usualMilliseconds } from '../time/instant.js';
import type { Actor } from './ticket.js';
import { STATUSES } from './ticket.js';
import { type EventBase, type TicketChange, WORDS_ONLY } from './ticket-event.js';
import { isLanguage, isName, isSaid, isText, ownNames, usualNames } from './usual-values.js';

/** The fields of every kind of event that is read by hand. */
type Field = keyof EventBase | 'type' | 'reason' | 'outcome';

/** An event that was read by hand, and its instant in epoch milliseconds. */
interface UsualChange {
  readonly event: TicketChange;
  readonly ms: number;
}

/**
 * An event of the stored history of the ticket `id`, by hand; `null` where it is not in the usual form. A setting of the severity is left to the
 * schema.
 */
export function usualChange(input: unknown, id: string): UsualChange | null {
  const fields = unread<Field>(input);
  if (fields === null) return null;
  const { version = FIRST_VERSION, ticketId, commandId, revision, at, body, language } = fields;
  if (!isLiteral(fields)) return null;
  const type = ownType(fields.type);
  const status = ownStatus(fields.status);
  if (type === undefined || status === undefined) return null;
  if (version !== DOCUMENT_VERSION || ticketId !== id || !isSaid(commandId, MAX_ID)) return null;
  if (typeof revision !== 'number' || !isText(at)) return null;
  if (language !== null && !isLanguage(language)) return null;
  if (!isName(body)) return null; // `wordsFault` looks at its length
  const ms = usualMilliseconds(at);
  const actor = usualActor(fields.actor);
  const because = usualNames(fields.because);
  if (Number.isNaN(ms) || actor === null || because === null) return null;
  const event = eventOf(
    type,
    { version, ticketId: id, commandId, revision, at, actor, body, language, status, because },
    fields,
  );
  return event === null ? null : { event, ms };
}

/** Written field by field: an object that is built by spreading another takes several times as long. */
function eventOf(type: UsualType, base: EventBase, fields: Unread<'reason' | 'outcome'>): TicketChange | null {
  const { version, ticketId, commandId, revision, at, actor, body, language, status, because } = base;
  if (type !== 'put_on_hold' && type !== 'resumed' && type !== 'called_back') {
    return { type, version, ticketId, commandId, revision, at, actor, body, language, status, because };
  }
  if (type !== 'called_back') {
    const { reason } = fields;
    if (!isName(reason)) return null;
    return { type, reason, version, ticketId, commandId, revision, at, actor, body, language, status, because };
  }
  const { outcome } = fields;
  if (outcome !== 'reached' && outcome !== 'missed') return null;
  return { type, outcome, version, ticketId, commandId, revision, at, actor, body, language, status, because };
}

function usualActor(input: unknown): Actor | null {
  const fields = unread<keyof Actor>(input);
  if (fields === null) return null;
  const { kind, id } = fields;
  if (!isLiteral(fields)) return null;
  if (kind !== 'requester' && kind !== 'agent' && kind !== 'system') return null;
  return isSaid(id, MAX_ID) ? { kind, id } : null;
}

type UsualType = Exclude<TicketChange['type'], 'severity_set'>;

const ownType = /*@__PURE__*/ ownNames<UsualType>(WORDS_ONLY, ['put_on_hold', 'resumed', 'called_back']);
const ownStatus = /*@__PURE__*/ ownNames(STATUSES);
