import { type Faults, fault, under } from '../input/faults.js';
import { preview } from '../input/issue.js';
import type { Commitment } from '../sla/commitment.js';
import { millisecondsIn } from '../time/duration.js';
import { type Instant, instantOf, LAST_MILLISECOND, millisecondsOf } from '../time/instant.js';
import { isEqual } from './same-content.js';
import { disagrees } from './sound-route.js';
import type { SeverityTerms } from './ticket.js';

type Asked = Pick<Commitment, 'severity' | 'language'>;

/** To what request promises are made. */
interface Made {
  /** The language in which it is served. */
  readonly served: string;
  readonly openedAt: Instant;
  /** The promises that were in force, for those of a later severity; left out for those of the submission. */
  readonly before?: readonly Commitment[];
}

/** Whether a promise can be made to a request of this severity that is served in this language. */
export function isMadeFor({ severity, language }: Asked, asked: string | null, served: string): boolean {
  return (severity === null || severity === asked) && (language === null || language === served);
}

/** How long the clock of a promise that starts with the submission may take; `null` where it starts later, or never ends. */
export function timeFromSubmission({ metric, budget }: Pick<Commitment, 'metric' | 'budget'>): number | null {
  return metric === 'next_reply' || budget === null ? null : millisecondsIn(budget);
}

/** The fault of a promise that is neither made on these terms nor carried on from before; `null` where there is none. */
export function termsFault({ severity, commitments }: SeverityTerms, made: Made): Faults | null {
  for (const [i, one] of commitments.entries()) {
    const wrong = askedFault(one, severity, made) ?? dueFault(one, made);
    if (wrong === null || made.before?.some((old) => isEqual(old, one))) continue;
    return under(['commitments', i], wrong);
  }
  return null;
}

function askedFault(one: Commitment, severity: string | null, { served }: Made): Faults | null {
  if (isMadeFor(one, severity, served)) return null;
  if (one.language === null || one.language === served)
    return under(['severity'], disagrees('severity', preview(severity)));
  return under(['language'], disagrees('route.language', preview(served)));
}

/**
 * The fault of a due instant that the clock cannot have computed. No clock starts before the submission; round the clock,
 * one that starts with it is due after its whole time. On hours that is not asked: zone data change, and a document stays
 * readable.
 */
function dueFault(promise: Commitment, { openedAt, before }: Made): Faults | null {
  const { dueAt, schedule } = promise;
  const opened = millisecondsOf(openedAt);
  const ms = dueAt === null ? null : millisecondsOf(dueAt);
  if (ms !== null && ms < opened) return under(['dueAt'], dueTooEarly(openedAt));
  if (before !== undefined) return null;
  const time = timeFromSubmission(promise);
  if (time === null) return ms === null ? null : under(['dueAt'], disagrees('metric', 'null'));
  if (schedule !== null) return ms === null ? under(['dueAt'], dueTooEarly(openedAt)) : null;
  // A ticket that is due after the last instant is refused for that.
  const isRight = ms === opened + time || opened + time > LAST_MILLISECOND;
  return isRight ? null : under(['dueAt'], disagrees('budget', instantOf(opened + time)));
}

function dueTooEarly(openedAt: Instant): Faults {
  return fault(
    'inconsistent',
    `Use an instant after the submission at ${openedAt}, or null where the clock has not started.`,
    `${openedAt} の送信より後の日時を指定してください。計測が始まっていなければ null です。`,
  );
}
