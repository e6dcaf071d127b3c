import { METRICS } from '../catalog/clause-spec.js';
import type { Entitlements } from '../entitlements/entitlements.js';
import { allOf, type Faults, fault, under } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { unknownName } from '../input/readers.js';
import {
  budgetFrom,
  type Commitment,
  coveringTargets,
  dueAfter,
  promised,
  promisingTargets,
} from '../sla/commitment.js';
import { type Instant, millisecondsOf } from '../time/instant.js';
import { runsOf } from './clock-runs.js';
import type { ReadCommand, SetSeverity } from './command.js';
import { isOtherAccount } from './other-account.js';
import type { Ticket } from './ticket.js';
import { isAnswer, type SeveritySet } from './ticket-event.js';
import { type TimedChange, timedChange } from './timed-change.js';
import { isForeign, severityHeld } from './transition.js';

/**
 * The faults between a ticket and a command that sets its severity. A requester who is refused as another one is not told
 * them: they say whose ticket it is, and of which offer (R48).
 */
export function severityFaults({
  ticket,
  command,
}: {
  readonly ticket?: Ticket;
  readonly command?: { readonly type?: ReadCommand['type'] } & Partial<
    Pick<SetSeverity, 'severity' | 'entitlements' | 'actor'>
  >;
}): Faults | null {
  if (ticket === undefined || command?.type !== 'set_severity') return null;
  const { entitlements: set, severity, actor } = command;
  if (set === undefined || (actor !== undefined && isForeign(ticket, actor))) return null;
  const faults: Faults[] = [];
  const ofOffer = set.catalog === ticket.catalog && set.catalogVersion === ticket.catalogVersion;
  if (!ofOffer) faults.push(under(['command', 'entitlements', 'catalog'], mismatch(ticket, set)));
  if (isOtherAccount(set, ticket)) faults.push(under(['command', 'entitlements', 'accountId'], wrongAccount()));
  if (set.personId !== ticket.requesterId) {
    faults.push(under(['command', 'entitlements', 'personId'], wrongPerson()));
  }
  // Severities are those of the offer: without it, nothing can be said of them.
  if (ofOffer && severity !== undefined && !set.severities.includes(severity)) {
    faults.push(under(['command', 'severity'], unknownName('severity', severity, set.severities)));
  }
  return faults.length === 0 ? null : allOf(faults);
}

/** What the setting of a severity writes down: the one that holds, and the one asked for where that is another. */
export function severityChange(
  ticket: Ticket,
  command: SetSeverity,
): Pick<SeveritySet, 'severity' | 'requested' | 'commitments'> {
  const severity = severityHeld(command);
  const commitments = commitmentsAfter(ticket, command, severity);
  const requested = command.severity;
  return severity === requested ? { severity, commitments } : { severity, requested, commitments };
}

/**
 * The promises of a new severity (A22, A36): one that covers both severities is carried on as it is, and so is one that
 * was answered; the others of the old severity end, and those of the new one begin.
 */
function commitmentsAfter(ticket: Ticket, command: SetSeverity, severity: string): readonly Commitment[] {
  const { route, closures, deskClock, commitments, history, product } = ticket;
  const answered = history.some(isAnswer);
  const relieved = history.some(({ type }) => type === 'workaround_given' || type === 'resolved');
  const settled = ({ metric }: Commitment) =>
    (metric === 'first_reply' && answered) || (metric === 'workaround' && relieved);
  const { channel, language } = route;
  const terms = { channel, language, severity, metrics: METRICS, deskClock, closures, product, offer: null };
  const openedAt = millisecondsOf(ticket.openedAt);
  const fromSubmission = promised(command.entitlements, { ...terms, at: openedAt });
  const fromNow = promised(command.entitlements, { ...terms, at: millisecondsOf(command.at) });
  const targets = promisingTargets(command.entitlements, { ...terms, at: openedAt });
  // A target that makes promises for the severity that ends as well covers both severities.
  const before = coveringTargets(command.entitlements, { ...terms, severity: ticket.severity, at: openedAt });
  // All lists hold the same promises in the same order; a promise in days has a budget of its own for each start.
  const offered = fromSubmission
    .map((one, i) => ({ one: one.from === 'severity_set' ? (fromNow[i] ?? one) : one, target: targets[i] }))
    .filter(({ one }) => !settled(one));
  const left = commitments.filter((one) => !settled(one));
  const changes = [...history.map(timedChange), settingOf(ticket, command)];
  const current = offered.map(({ one, target }) => {
    const carried = target !== undefined && before.has(target) ? takeCarried(left, one) : undefined;
    return carried ?? { ...one, dueAt: dueFrom(one, openedAt, changes) };
  });
  return [...commitments.filter(settled), ...current];
}

/** When the clock of a promise that is made now is due if it is never paused; `null` where it has not started. */
function dueFrom(commitment: Commitment, openedAt: number, changes: readonly TimedChange[]): Instant | null {
  const place = changes.length;
  const span = { startsAfter: commitment.from === 'severity_set' ? place : 0, opensAfter: place, endsAfter: null };
  const start = runsOf(commitment, span, openedAt, changes).at(-1)?.[0]?.ms;
  if (start === undefined) return null;
  const budget = budgetFrom(commitment, start);
  return budget === null ? null : dueAfter(commitment.schedule, budget, start);
}

function settingOf({ status }: Ticket, { at }: SetSeverity): TimedChange {
  const words = { isAnswer: false, isQuestion: false, language: null };
  return { type: 'severity_set', ms: millisecondsOf(at), status, reason: status, ...words };
}

/** Takes out the commitment that the target of `one` made before. Of two targets of one id, that with the same time. */
function takeCarried(left: Commitment[], one: Commitment): Commitment | undefined {
  const same = left.filter((old) => isOneTarget(old, one));
  const carried = same.find(({ within }) => within === one.within) ?? same[0];
  if (carried !== undefined) left.splice(left.indexOf(carried), 1);
  return carried;
}

/** Whether two commitments were made by targets of one name, on the same terms. */
function isOneTarget(a: Commitment, b: Commitment): boolean {
  const alike = a.hours === b.hours && a.language === b.language && a.from === b.from;
  // A target of some severities names the one that was asked for; another names none.
  return a.id === b.id && a.metric === b.metric && alike && (a.severity === null) === (b.severity === null);
}

function mismatch(ticket: Ticket, set: Entitlements): Faults {
  return fault(
    'catalog_mismatch',
    `The ticket comes from the catalogue ${offerIn(ticket)}, these entitlements from ${offerIn(set)}.`,
    `チケットはカタログ ${offerIn(ticket)} のものです（指定された権限は ${offerIn(set)}）。同じカタログの権限を指定してください。`,
  );
}

function offerIn({ catalog, catalogVersion }: Pick<Ticket, 'catalog' | 'catalogVersion'>): string {
  return `${preview(catalog)}, version ${preview(catalogVersion)}`;
}

function wrongAccount(): Faults {
  return fault(
    'wrong_account',
    'Use the entitlements of the account to which the ticket belongs.',
    'このチケットのアカウントの権限を指定してください。',
  );
}

function wrongPerson(): Faults {
  return fault(
    'wrong_person',
    'Use the entitlements of the person who submitted the ticket.',
    'チケットを送信した人の権限を指定してください。',
  );
}
