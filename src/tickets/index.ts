/**
 * The life of a request. Commands go in, events come out, and the clocks are read from the events.
 *
 * @module tickets
 */
export { apply } from './apply.js';
export { asOf } from './as-of.js';
export { type ChangeRow, type ChangesRequest, changes } from './changes.js';
export { clockInputs, type TicketClockInput } from './clock-inputs.js';
export { type ClocksRequest, readClocks, type TicketClock } from './clocks.js';
export { parseCommand, type TicketCommand } from './command.js';
export { type Decided, decide } from './decide.js';
export { type DueRequest, type DueRow, dueWithin } from './due-within.js';
export { type NextChange, type NextChangeRequest, nextChange } from './next-change.js';
export type { SubmissionRefusal, TicketRefusal } from './refusal.js';
export { parseEvents } from './stored-event.js';
export { parse } from './stored-ticket.js';
export { parseSubmission, type SubmissionForm } from './submission-form.js';
export { type Opened, type Submission, submit } from './submit.js';
export type { Actor, SeverityTerms, Snapshot, Ticket, TicketStatus } from './ticket.js';
export type {
  CalledBack,
  HoldEvent,
  SeveritySet,
  Submitted,
  TicketChange,
  TicketEvent,
  WordsEvent,
} from './ticket-event.js';
