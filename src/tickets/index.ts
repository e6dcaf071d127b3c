export { apply } from './apply.js';
export { clockEvents } from './clock-events.js';
export { type ClocksRequest, readClocks, type TicketClock } from './clocks.js';
export { parseCommand, type SoundCommand, type TicketCommand } from './command.js';
export { type Decided, decide } from './decide.js';
export type { TicketRefusal } from './refusal.js';
export { type Opened, type Submission, submit } from './submit.js';
export type { Actor, Occurrence, Snapshot, Submitted, Ticket, TicketEvent, TicketStatus } from './ticket.js';
export { parse } from './trust.js';
