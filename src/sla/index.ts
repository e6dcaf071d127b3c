/**
 * By when a request is answered, and where its clock stands. Clocks are read from events, as of any instant, and shown
 * as text and pictures.
 *
 * @module sla
 */
export { type ChangesInterval, type ChangingClock, type ClockChange, changes } from './changes.js';
export type { ClockEvent, ClockEventType } from './clock-events.js';
export type { ClockInput } from './clock-input.js';
export type { Commitment } from './commitment.js';
export { type CommitmentsRequest, commitmentsFor, type PromiseOptions } from './commitments-for.js';
export { type ConfirmationRequest, confirmation } from './confirmation.js';
export { draw } from './drawing.js';
export type { DrawingInput } from './drawing-input.js';
export { drawSvg } from './drawing-svg.js';
export { type ExplainOptions, explain } from './explain.js';
export { type Governable, governing } from './governing.js';
export { type Promised, type PromiseRequest, promise } from './promise.js';
export { type Reading, readClock } from './reading.js';
export type { Stage } from './stage.js';
export type { Standing } from './state-changes.js';
export type { Threshold } from './thresholds.js';
