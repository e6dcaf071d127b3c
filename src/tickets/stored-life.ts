import { METRICS, type Metric } from '../catalog/catalog-spec.js';
import { Faults, type Reader } from '../input/faults.js';
import { lengthOf, readItems } from '../input/list.js';
import { DOCUMENT_VERSION } from '../input/version.js';
import { readPositiveDuration } from '../time/duration.js';
import { usualMilliseconds } from '../time/instant.js';
import { MAX_EVENTS } from './apply-faults.js';
import { isSameList, readStoredHours } from './stored-hours.js';
import { isKnownTicket, readTicket } from './stored-ticket.js';
import { type Actor, STATUSES, type Ticket, type TicketStatus } from './ticket.js';
import { isAnswer, type TicketChange, WORDS_ONLY } from './ticket-event.js';
import { lifeOf, type PromiseTerms, type TicketLife, type TicketTerms } from './ticket-life.js';
import { isQuestion, type TimedChange } from './timed-change.js';

const MAX_PROMISES = 1000;

/**
 * Reads what the clocks of a ticket need: a known ticket is trusted, of any other the fields that clocks need are read by
 * hand, in a fiftieth of the time that the schema takes. Where one of these is unusual or wrong, the ticket is read in
 * full, so that it is understood, or every fault of it is named. A fault in another field is not looked for.
 */
export const readStored: Reader<Ticket | TicketLife> = (input) =>
  isKnownTicket(input) ? input : (usualLife(input) ?? readTicket(input));

/** `readStored`, and what the clocks of a known ticket need. */
export const readLife: Reader<TicketLife> = (input) => {
  const read = readStored(input);
  return read instanceof Faults || 'changes' in read ? read : lifeOf(read);
};

/** The fields of a value, none of which has been looked at. */
type Unread<K extends string> = { readonly [name in K]: unknown };
type StoredTicket = Unread<
  keyof TicketTerms | 'version' | 'status' | 'openedAt' | 'updatedAt' | 'submittedWith' | 'history'
>;

/**
 * `null` for a ticket that has to be read in full: its severity was set later, it has unusual instants, or it is wrong.
 * The casts say that any field of a value may be asked for. Where that throws, the full reading finds the fault.
 */
function usualLife(input: unknown): TicketLife | null {
  try {
    const stored = input as StoredTicket;
    const { version = DOCUMENT_VERSION, id, accountId, requesterId, tier, variant, severity } = stored;
    const { channel, language } = stored.route as Unread<'channel' | 'language'>;
    if (version !== DOCUMENT_VERSION || stored.submittedWith !== null) return null;
    if (!isText(id) || !isText(requesterId) || !isText(channel) || !isText(language)) return null;
    if (!isName(accountId) || !isName(tier) || !isName(variant) || !isName(severity)) return null;
    const openedAt = usualMilliseconds(stored.openedAt);
    const commitments = commitmentsIn(stored.commitments);
    const changes = changesIn(stored.history, openedAt);
    if (Number.isNaN(openedAt) || commitments === null || changes === null) return null;
    const { ms, status } = changes[changes.length - 1] ?? { ms: openedAt, status: 'open' };
    if (stored.status !== status || usualMilliseconds(stored.updatedAt) !== ms) return null;
    const route = { channel, language };
    const terms = { id, accountId, requesterId, tier, variant, severity, route, commitments };
    return { terms, openedAt, changes, severitySet: null };
  } catch {
    return null;
  }
}

function commitmentsIn(list: unknown): readonly PromiseTerms[] | null {
  if (!Array.isArray(list)) return null;
  const length = lengthOf(list);
  if (length > MAX_PROMISES) return null;
  const commitments = new Array<PromiseTerms>(length);
  for (let i = 0; i < length; i++) {
    const commitment = usualCommitment(list[i] as Unread<keyof PromiseTerms>);
    if (commitment === null) return null;
    commitments[i] = commitment;
  }
  return commitments;
}

function usualCommitment(stored: Unread<keyof PromiseTerms>): PromiseTerms | null {
  const { id, metric, severity, language, within, day, budget, hours, schedule: given } = stored;
  if (day !== undefined || !isText(within)) return null;
  if (!isText(id) || !isText(hours) || !isName(severity) || !isName(language)) return null;
  if (!isMetric(metric) || !isBudget(budget)) return null;
  const rests = restsIn(stored.rests);
  const schedule = given === null ? null : readStoredHours(given);
  if (rests === null || schedule instanceof Faults) return null;
  return { id, metric, severity, language, within, budget, hours, schedule, rests };
}

/** The statuses in which clocks usually rest: one list for all promises takes no memory. */
const USUAL_RESTS: readonly (readonly string[])[] = [
  [],
  ['waiting_for_requester'],
  ['waiting_for_requester', 'on_hold'],
];

function restsIn(stored: unknown): readonly string[] | null {
  const usual = USUAL_RESTS.find((rests) => isSameList(rests, stored));
  if (usual !== undefined) return usual;
  const items = readItems(stored, MAX_PROMISES);
  return !(items instanceof Faults) && items.every(isText) ? items : null;
}

function changesIn(list: unknown, openedAt: number): readonly TimedChange[] | null {
  if (!Array.isArray(list)) return null;
  const length = lengthOf(list);
  if (length > MAX_EVENTS) return null;
  const changes = new Array<TimedChange>(length);
  let last = openedAt;
  for (let i = 0; i < length; i++) {
    const change = usualChange(list[i] as StoredChange, i + 1);
    // Written so that an instant that is not a number is refused too.
    if (change === null || !(change.ms >= last)) return null;
    last = change.ms;
    changes[i] = change;
  }
  return changes;
}

type StoredChange = Unread<
  'version' | 'revision' | 'type' | 'at' | 'actor' | 'body' | 'language' | 'status' | 'outcome'
>;

function usualChange(stored: StoredChange, revision: number): TimedChange | null {
  const { version = DOCUMENT_VERSION, type, at, body, language, status, outcome } = stored;
  const { kind } = stored.actor as Unread<'kind'>;
  if (version !== DOCUMENT_VERSION || !isType(type) || !isStatus(status) || !isKind(kind)) return null;
  if (stored.revision !== revision || !isName(body) || !isName(language)) return null;
  const reached = outcome === 'reached';
  if (type === 'called_back' && !reached && outcome !== 'missed') return null;
  return {
    type,
    ms: usualMilliseconds(at),
    status,
    isAnswer: isAnswer({ type, actor: { kind }, body, outcome: reached ? 'reached' : 'missed' }),
    language,
    isQuestion: isQuestion(type, kind),
    reason: status,
  };
}

/** A setting of the severity is read in full: it carries promises. */
const TYPES: ReadonlySet<unknown> = /*@__PURE__*/ new Set([...WORDS_ONLY, 'put_on_hold', 'resumed', 'called_back']);
const statuses: ReadonlySet<unknown> = /*@__PURE__*/ new Set(STATUSES);
const metrics: ReadonlySet<unknown> = /*@__PURE__*/ new Set(METRICS);

/** Upper bound on remembered budgets; past it the memory starts anew. */
const MAX_BUDGETS = 1000;
const budgets = /*@__PURE__*/ new Set<unknown>();

function isBudget(input: unknown): input is string | null {
  if (input === null || budgets.has(input)) return true;
  if (readPositiveDuration(input) instanceof Faults) return false;
  if (budgets.size >= MAX_BUDGETS) budgets.clear();
  budgets.add(input);
  return true;
}

function isType(input: unknown): input is Exclude<TicketChange['type'], 'severity_set'> {
  return TYPES.has(input);
}

function isStatus(input: unknown): input is TicketStatus {
  return statuses.has(input);
}

function isMetric(input: unknown): input is Metric {
  return metrics.has(input);
}

function isKind(input: unknown): input is Actor['kind'] {
  return input === 'requester' || input === 'agent' || input === 'system';
}

function isText(input: unknown): input is string {
  return typeof input === 'string';
}

function isName(input: unknown): input is string | null {
  return input === null || typeof input === 'string';
}
