export type { ClockEvent, ClockEventType } from './clock-events.js';
export { type Commitment, type CommitmentRequest, commitmentsFor, governing, scheduleOf } from './commitment.js';
export { type DrawingInput, draw } from './drawing.js';
export { drawSvg } from './drawing-svg.js';
export { explain } from './explain.js';
export { type ClockInput, type Reading, readClock, type Stage } from './reading.js';
