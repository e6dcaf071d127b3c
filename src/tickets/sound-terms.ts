import { type Faults, fault, under } from '../input/faults.js';
import { preview } from '../input/issue.js';
import type { Commitment } from '../sla/commitment.js';
import { type Instant, millisecondsOf } from '../time/instant.js';
import { isEqual } from './same-content.js';
import { disagrees } from './sound-route.js';
import type { SeverityTerms } from './ticket.js';

type Asked = Pick<Commitment, 'severity' | 'language'>;

/** To what request promises are made. */
interface Made {
  /** The language in which it is served. */
  readonly served: string;
  readonly openedAt: Instant;
  /** The promises that were in force, for those of a later severity. */
  readonly before?: readonly Commitment[];
}

/** Whether a promise can be made to a request of this severity that is served in this language. */
export function isMadeFor({ severity, language }: Asked, asked: string | null, served: string): boolean {
  return (severity === null || severity === asked) && (language === null || language === served);
}

/** Instants of the years 0 to 9999 have as many characters, and their order is that of their texts. */
const USUAL_LENGTH = '2026-11-20T07:30:00.000Z'.length;

/** Whether a promise can be due then: no clock of a ticket starts before its submission. */
export function isPossibleDue(dueAt: Instant | null, openedAt: Instant): boolean {
  if (dueAt === null) return true;
  if (dueAt.length === USUAL_LENGTH && openedAt.length === USUAL_LENGTH) return dueAt >= openedAt;
  return millisecondsOf(dueAt) >= millisecondsOf(openedAt);
}

/** The fault of a promise that is neither made on these terms nor carried on from before; `null` where there is none. */
export function termsFault(
  { severity, commitments }: SeverityTerms,
  { served, openedAt, before = [] }: Made,
): Faults | null {
  for (const [i, one] of commitments.entries()) {
    const possible = isPossibleDue(one.dueAt, openedAt);
    const made = isMadeFor(one, severity, served);
    if ((possible && made) || before.some((old) => isEqual(old, one))) continue;
    if (made) return under(['commitments', i, 'dueAt'], dueTooEarly(openedAt));
    const foreign = one.language !== null && one.language !== served;
    return under(
      ['commitments', i, foreign ? 'language' : 'severity'],
      foreign ? disagrees('route.language', preview(served)) : disagrees('severity', preview(severity)),
    );
  }
  return null;
}

function dueTooEarly(openedAt: Instant): Faults {
  return fault(
    'inconsistent',
    `Use an instant after the submission at ${openedAt}, or null where the clock has not started.`,
    `${openedAt} の送信より後の日時を指定してください。計測が始まっていなければ null です。`,
  );
}
