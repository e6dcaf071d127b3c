import { type Faults, under } from '../input/faults.js';
import { preview } from '../input/issue.js';
import type { Commitment } from '../sla/commitment.js';
import { isEqual } from './same-content.js';
import { disagrees } from './sound-route.js';
import type { SeverityTerms } from './ticket.js';

type Made = Pick<Commitment, 'severity' | 'language'>;

/** Whether a promise can be made to a request of this severity that is served in this language. */
export function isMadeFor({ severity, language }: Made, asked: string | null, served: string): boolean {
  return (severity === null || severity === asked) && (language === null || language === served);
}

/** The fault of a promise that is neither made with these terms nor carried on from before; `null` where there is none. */
export function termsFault(
  { severity, commitments }: SeverityTerms,
  served: string,
  before: readonly Commitment[] = [],
): Faults | null {
  for (const [i, one] of commitments.entries()) {
    if (isMadeFor(one, severity, served) || before.some((old) => isEqual(old, one))) continue;
    const foreign = one.language !== null && one.language !== served;
    return under(
      ['commitments', i, foreign ? 'language' : 'severity'],
      foreign ? disagrees('route.language', preview(served)) : disagrees('severity', preview(severity)),
    );
  }
  return null;
}
