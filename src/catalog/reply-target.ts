import * as z from 'zod/mini';
import { checkedBy } from '../boundary.js';
import { invalidInput } from '../errors.js';
import { type Duration, durationAt } from '../time/duration.js';
import { idSchema, listOf, namesSchema } from './schema-parts.js';

/** What a promise is measured by: the first answer of a person, or the answer to a follow-up (A23). */
export type Metric = 'first_reply' | 'next_reply';

/** One promise of an answer: where it holds (`null`: everywhere), within which time, on which calendar's clock. */
export interface ReplyTarget {
  readonly id: string;
  readonly metrics: readonly Metric[];
  readonly within: Duration;
  /** The id of one of the catalogue's calendars. */
  readonly calendar: string;
  readonly channels: readonly string[] | null;
  readonly languages: readonly string[] | null;
  readonly severities: readonly string[] | null;
  readonly because: readonly string[];
}

const METRICS = ['first_reply', 'next_reply'] as const satisfies readonly Metric[];

/** @internal */
export function replyTargetSchema(): z.ZodMiniType<ReplyTarget> {
  const somewhere = z.nullable(namesSchema());
  return z.strictObject({
    id: idSchema(),
    metrics: listOf(z.enum(METRICS), 1),
    within: z.string().check(checkedBy(positive)),
    calendar: z.string(),
    channels: somewhere,
    languages: somewhere,
    severities: somewhere,
    because: namesSchema(),
  });
}

/** Whether a request of this channel, language and severity falls under the target. */
export function covers(
  target: ReplyTarget,
  request: { readonly channel: string; readonly language: string; readonly severity: string | null },
): boolean {
  return (
    admits(target.channels, request.channel) &&
    admits(target.languages, request.language) &&
    admits(target.severities, request.severity)
  );
}

/** The first promise that is given in any language and severity, for one channel or (`null`) for any; none is `null`. */
export function generalPromise(targets: readonly ReplyTarget[], channel: string | null): Duration | null {
  const general = targets.find(
    ({ channels, languages, severities }) =>
      languages === null && severities === null && (channel === null || admits(channels, channel)),
  );
  return general?.within ?? null;
}

function admits(list: readonly string[] | null, one: string | null): boolean {
  return list === null || (one !== null && list.includes(one));
}

function positive(within: Duration): void {
  if (durationAt(within) > 0) return;
  invalidInput('not_positive', [], 'A promise takes more than no time.', '応答時間は 0 より長くしてください。');
}
