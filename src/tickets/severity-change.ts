import { METRICS } from '../catalog/catalog-spec.js';
import type { Entitlements } from '../entitlements/entitlements.js';
import { type Faults, fault, under } from '../input/faults.js';
import { invalidInput, preview } from '../input/issue.js';
import { unknownName } from '../input/readers.js';
import { type Commitment, dueAfter, promised } from '../sla/commitment.js';
import { millisecondsIn } from '../time/duration.js';
import { type Instant, millisecondsOf } from '../time/instant.js';
import { runsOf } from './clock-runs.js';
import type { ReadCommand } from './command.js';
import type { Ticket } from './ticket.js';
import { isAnswer, type SeveritySet } from './ticket-event.js';
import { type TimedChange, timedChange } from './timed-change.js';

/** The faults between a ticket and a command that sets its severity. */
export function severityFaults({
  ticket,
  command,
}: {
  readonly ticket: Ticket;
  readonly command: ReadCommand;
}): Faults | null {
  if (command.type !== 'set_severity') return null;
  const { entitlements: set, severity } = command;
  if (set.catalog !== ticket.catalog) return under(['command', 'entitlements', 'catalog'], mismatch(ticket, set));
  if (set.personId !== ticket.requesterId) return under(['command', 'entitlements', 'personId'], wrongPerson());
  if (set.severities.includes(severity)) return null;
  return under(['command', 'severity'], unknownName('severity', severity, set.severities));
}

/**
 * The promises of a new severity (A22, A36): one that covers both severities is carried on as it is, and so is one that
 * was answered; the others of the old severity end, and those of the new one begin.
 */
export function severityChange(
  ticket: Ticket,
  command: ReadCommand,
): Pick<SeveritySet, 'severity' | 'commitments' | 'startedAnew'> {
  if (command.type !== 'set_severity') {
    return invalidInput('unknown_command', ['type'], 'Use set_severity.', 'set_severity を指定してください。');
  }
  const { entitlements: set, severity } = command;
  const { route, closures, deskClock, commitments, history, product } = ticket;
  const answered = history.some(isAnswer);
  const relieved = history.some(({ type }) => type === 'workaround_given' || type === 'resolved');
  const settled = ({ metric }: Commitment) =>
    (metric === 'first_reply' && answered) || (metric === 'workaround' && relieved);
  const { channel, language } = route;
  const terms = { channel, language, severity, metrics: METRICS, deskClock, closures, product, offer: null };
  const fromSubmission = promised(set, { ...terms, at: millisecondsOf(ticket.openedAt) });
  const fromNow = promised(set, { ...terms, at: millisecondsOf(command.at) });
  // Both lists hold the same promises in the same order; a promise in days has a budget of its own for each start.
  const offered = fromSubmission
    .map((one, i) => (startsAnew(set, one) ? (fromNow[i] ?? one) : one))
    .filter((one) => !settled(one));
  const kept = commitments.filter(settled);
  const left = commitments.filter((one) => !settled(one));
  const carried = offered.map((one) => takeCarried(left, one) ?? one);
  const begun = carried.filter((one) => !commitments.includes(one));
  const anew = begun.filter((one) => startsAnew(set, one));
  const changes = [...history.map(timedChange), settingOf(ticket, command)];
  const dueBy = (one: Commitment) => dueFrom(one, millisecondsOf(ticket.openedAt), changes, anew.includes(one));
  return {
    severity,
    commitments: [...kept, ...carried.map((one) => (begun.includes(one) ? { ...one, dueAt: dueBy(one) } : one))],
    startedAnew: anew.map(({ id }) => id),
  };
}

/** When the clock of a promise that is made now is due if it is never paused; `null` where it has not started. */
function dueFrom(
  commitment: Commitment,
  openedAt: number,
  changes: readonly TimedChange[],
  anew: boolean,
): Instant | null {
  const place = changes.length;
  const span = { startsAfter: anew ? place : 0, opensAfter: place, endsAfter: null };
  const start = runsOf(commitment, span, openedAt, changes).at(-1)?.[0]?.ms;
  const { schedule, budget } = commitment;
  return start === undefined || budget === null ? null : dueAfter(schedule, millisecondsIn(budget), start);
}

function settingOf({ status }: Ticket, { at }: ReadCommand): TimedChange {
  const words = { isAnswer: false, isQuestion: false, language: null };
  return { type: 'severity_set', ms: millisecondsOf(at), status, reason: status, ...words };
}

/** Takes out the commitment that the target of `one` made before. Two targets of one id differ in their time. */
function takeCarried(left: Commitment[], one: Commitment): Commitment | undefined {
  const same = left.filter((old) => isOneTarget(old, one));
  const carried = same.find(({ within }) => within === one.within) ?? same[0];
  if (carried !== undefined) left.splice(left.indexOf(carried), 1);
  return carried;
}

/** Whether two commitments were made by the same target, which then covers both severities. */
function isOneTarget(a: Commitment, b: Commitment): boolean {
  return a.id === b.id && a.metric === b.metric && a.hours === b.hours && a.language === b.language;
}

function startsAnew({ targets }: Entitlements, { id }: Commitment): boolean {
  return targets.some((target) => target.id === id && target.from === 'severity_set');
}

function mismatch({ catalog }: Ticket, set: Entitlements): Faults {
  return fault(
    'catalog_mismatch',
    `The ticket comes from the catalogue ${preview(catalog)}, these entitlements from ${preview(set.catalog)}.`,
    `チケットはカタログ ${preview(catalog)} のものです。同じカタログの権限を指定してください。`,
  );
}

function wrongPerson(): Faults {
  return fault(
    'wrong_person',
    'Use the entitlements of the person who submitted the ticket.',
    'チケットを送信した人の権限を指定してください。',
  );
}
