import type { TimedEvent } from '../sla/clock-events.js';
import type { Commitment } from '../sla/commitment.js';
import { millisecondsOf } from '../time/instant.js';
import { matchesLanguage } from './answer-language.js';
import { createRecorder, end, forgetEnded, type Recorder, reopen, rest, start, startAnew } from './clock-recorder.js';
import type { Ticket } from './ticket.js';
import { promisesOf, type TicketPromise } from './ticket-promises.js';
import { type TimedChange, timedChange } from './timed-change.js';

/** One clock of a promise: `next_reply` and `update` have many in a ticket's life, the other metrics one. */
export interface ClockRun {
  readonly promise: TicketPromise;
  readonly events: readonly TimedEvent[];
}

/** When a promise was made, when its clock starts, and when another severity ended it. */
export type PromiseSpan = Pick<TicketPromise, 'startsAfter' | 'opensAfter' | 'endsAfter'>;

type RunTerms = Pick<Commitment, 'metric' | 'language' | 'rests'>;

/** Every clock of a ticket, by promise, the oldest first; none of a promise whose clock has not started. */
export function clockRunsOf(
  ticket: Ticket,
): readonly { readonly promise: TicketPromise; readonly runs: readonly ClockRun[] }[] {
  const changes = ticket.history.map(timedChange);
  const openedAt = millisecondsOf(ticket.openedAt);
  return promisesOf(ticket).map((promise) => ({
    promise,
    runs: runsOf(promise.commitment, promise, openedAt, changes).map((events) => ({ promise, events })),
  }));
}

/** The events of each clock of one promise, the oldest first. */
export function runsOf(
  commitment: RunTerms,
  { startsAfter, opensAfter, endsAfter }: PromiseSpan,
  openedAt: number,
  changes: readonly TimedChange[],
): readonly (readonly TimedEvent[])[] {
  const recorder = createRecorder();
  let answered = false;
  if (commitment.metric !== 'next_reply') start(recorder, openedAt);
  for (let i = 0; i < changes.length; i++) {
    const change = changes[i];
    if (change === undefined) break;
    if (i + 1 === endsAfter) {
      end(recorder, 'cancelled', change.ms);
      break;
    }
    record(commitment, recorder, change, answered);
    answered ||= change.isAnswer;
    if (i + 1 !== opensAfter) continue;
    // A clock that was met before its promise was made belongs to an earlier promise.
    if (startsAfter === 0) forgetEnded(recorder);
    else startAnew(recorder, change.ms, change.reason);
  }
  return recorder.runs;
}

/** What one event of the ticket does to the clocks of a promise, by its metric. */
function record(
  { metric, language, rests }: RunTerms,
  recorder: Recorder,
  change: TimedChange,
  answered: boolean,
): void {
  const { type, ms, status } = change;
  if (type === 'reopened') reopen(recorder, ms, metric === 'resolution');
  const answers = change.isAnswer && matchesLanguage(change.language, language);
  const ends = type === 'resolved' || type === 'closed';
  switch (metric) {
    case 'first_reply':
      if (answers) end(recorder, 'met', ms);
      break;
    case 'next_reply':
      if (answers) end(recorder, 'met', ms);
      if (answered && change.isQuestion) start(recorder, ms);
      break;
    case 'update':
      if (answers) {
        end(recorder, 'met', ms);
        if (!ends) start(recorder, ms);
      } else if (type === 'reopened') {
        start(recorder, ms);
      }
      break;
    case 'workaround':
      if (type === 'workaround_given' || type === 'resolved') end(recorder, 'met', ms);
      break;
    case 'resolution':
      if (type === 'resolved') end(recorder, 'met', ms);
      break;
  }
  if (ends) end(recorder, 'cancelled', ms);
  rest(recorder, rests.includes(status), ms, change.reason);
}
