import * as z from 'zod/mini';
import { Faults } from '../input/faults.js';
import { refine } from '../input/schema.js';
import { type Duration, readDuration, readPositiveDuration } from '../time/duration.js';
import { idSchema, listOf, namesSchema } from './schema-parts.js';

/**
 * What a promise is measured by: the first answer of a person, the answer to a follow-up, the next news of the ticket,
 * a workaround, or the resolution (A23, A36).
 */
export type Metric = 'first_reply' | 'next_reply' | 'update' | 'workaround' | 'resolution';

/** A status of a ticket in which the clock of a promise may rest (A35). */
export type RestingStatus = 'waiting_for_requester' | 'on_hold';

/** One promise: where it holds (`null`: everywhere), within which time, on which calendar's clock. */
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
  /** The statuses in which its clock rests; absent: those usual for each metric, see `restsOf`. */
  readonly rests?: readonly RestingStatus[] | undefined;
  /** When its clock starts; absent: `'submitted'`. */
  readonly from?: 'submitted' | 'severity_set' | undefined;
  /** How binding it is; absent: `'target'`. */
  readonly strength?: 'target' | 'guarantee' | undefined;
}

export const METRICS = [
  'first_reply',
  'next_reply',
  'update',
  'workaround',
  'resolution',
] as const satisfies readonly Metric[];

const RESTING_STATUSES = Object.freeze([
  'waiting_for_requester',
  'on_hold',
] as const) satisfies readonly RestingStatus[];

/** The statuses in which the clock of a metric rests where the target does not say (A35). */
const WAITING: readonly RestingStatus[] = Object.freeze(['waiting_for_requester']);
const USUAL_RESTS: { readonly [metric in Metric]: readonly RestingStatus[] } = {
  first_reply: RESTING_STATUSES,
  next_reply: RESTING_STATUSES,
  update: WAITING,
  workaround: WAITING,
  resolution: RESTING_STATUSES,
};

/** A promise of a catalogue, which has no other fields. @internal */
export function replyTargetSchema(): z.ZodMiniType<ReplyTarget> {
  return z.strictObject(targetFields());
}

/** A promise in stored entitlements: fields of a later minor version are ignored. @internal */
export function storedTargetSchema(): z.ZodMiniType<ReplyTarget> {
  return z.object(targetFields());
}

function targetFields() {
  const somewhere = z.nullable(namesSchema());
  return {
    id: idSchema(),
    metrics: listOf(z.enum(METRICS), 1),
    within: z.string().check(refine(readPositiveDuration)),
    calendar: z.string(),
    channels: somewhere,
    languages: somewhere,
    severities: somewhere,
    because: namesSchema(),
    rests: z.optional(listOf(z.enum(RESTING_STATUSES))),
    from: z.optional(z.enum(['submitted', 'severity_set'])),
    strength: z.optional(z.enum(['target', 'guarantee'])),
  };
}

/** Whether a request of this channel, language and severity falls under the target. */
export function appliesTo(
  target: ReplyTarget,
  request: { readonly channel: string; readonly language: string; readonly severity: string | null },
): boolean {
  return (
    allows(target.channels, request.channel) &&
    allows(target.languages, request.language) &&
    allows(target.severities, request.severity)
  );
}

/** The statuses in which the clock of one metric of the target rests. */
export function restsOf(target: ReplyTarget, metric: Metric): readonly RestingStatus[] {
  return target.rests ?? USUAL_RESTS[metric];
}

/** Whether `after` promises at least what `before` does. Two calendars cannot be compared, so the calendar must stay. */
export function isNoWorse(before: ReplyTarget, after: ReplyTarget): boolean {
  return (
    !isLonger(after.within, before.within) &&
    after.calendar === before.calendar &&
    before.metrics.every((metric) => after.metrics.includes(metric) && restsNoMore(before, after, metric)) &&
    includesAll(after.channels, before.channels) &&
    includesAll(after.languages, before.languages) &&
    includesAll(after.severities, before.severities) &&
    !(after.from === 'severity_set' && before.from !== 'severity_set') &&
    !(before.strength === 'guarantee' && after.strength !== 'guarantee')
  );
}

function restsNoMore(before: ReplyTarget, after: ReplyTarget, metric: Metric): boolean {
  return restsOf(after, metric).every((status) => restsOf(before, metric).includes(status));
}

/** A duration that cannot be read is a fault of its own, and is not compared. */
function isLonger(after: Duration, before: Duration): boolean {
  const [a, b] = [readDuration(after), readDuration(before)];
  return !(a instanceof Faults) && !(b instanceof Faults) && a > b;
}

/** Whether a list of a target holds for a value; `null` holds for all. */
export function allows(list: readonly string[] | null, one: string | null): boolean {
  return list === null || (one !== null && list.includes(one));
}

function includesAll(wide: readonly string[] | null, narrow: readonly string[] | null): boolean {
  return wide === null || (narrow?.every((one) => wide.includes(one)) ?? false);
}
