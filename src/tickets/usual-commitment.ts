import type { Schedule } from '../calendar/schedule.js';
import { METRICS, RESTING_STATUSES } from '../catalog/clause-spec.js';
import { readPromisedTime } from '../catalog/promised-time.js';
import { Faults } from '../input/faults.js';
import { isLiteral, type Unread, unread } from '../input/usual.js';
import type { Commitment } from '../sla/commitment.js';
import { type Instant, usualMilliseconds } from '../time/instant.js';
import { isNearTime, opensWeekly } from './far-dues.js';
import { promiseFaults } from './sound-promise.js';
import { timeFromSubmission } from './sound-terms.js';
import { storedHours } from './stored-hours.js';
import { valuesOf } from './ticket-size.js';
import {
  charactersIn,
  isLanguage,
  isName,
  isSameNames,
  isText,
  ownNames,
  seenTexts,
  usualItems,
  usualNames,
} from './usual-values.js';

/** A ticket with more promises is read by the schema. */
const MAX_USUAL = 50;

/** A promise but for when it is due: one frozen object for all tickets to which it was made. */
type UsualPromise = Omit<Commitment, 'dueAt'>;

/** The promises of a stored ticket. */
export interface UsualPromises {
  readonly promises: readonly UsualPromise[];
  /** By promise: when it is due. */
  readonly dues: readonly (Instant | null)[];
  /** How many values they have, as `sizeOf` counts them. */
  readonly values: number;
}

/** The fields of a promise, none of which has been looked at. */
type Given = Unread<Exclude<keyof Commitment, 'dueAt' | 'schedule'>>;

/** A promise that was read before, and how many values it has. */
interface Seen {
  readonly promise: UsualPromise;
  /** How long its clock may take from the submission on; `null` where it starts later, or never ends. */
  readonly time: number | null;
  readonly values: number;
}

/** Upper bounds on the hours whose promises are remembered, and on the promises of each; past the first the memory starts anew. */
const MAX_HOURS = 500;
const MAX_ALIKE = 50;
/** Upper bound on the characters of a promise that is remembered: all of them together take some 10 MB. */
const MAX_CHARACTERS = 300;

const ROUND_THE_CLOCK = {};
/** By their hours, which nothing but the memory of schedules keeps. */
let seen = new WeakMap<object, Seen[]>();
let hoursSeen = 0;

/** The promises of a ticket that was submitted at `opened`; `null` where one is not in the usual form. */
export function usualPromises(input: unknown, opened: number): UsualPromises | null {
  const items = usualItems(input, MAX_USUAL);
  if (items === null) return null;
  const promises = new Array<UsualPromise>(items.length);
  const dues = new Array<Instant | null>(items.length);
  let values = 0;
  for (let i = 0; i < items.length; i++) {
    const fields = unread<keyof Commitment>(items[i]);
    const one = fields === null ? null : usualPromise(fields);
    if (fields === null || one === null) return null;
    const dueAt = usualDue(fields.dueAt, one, opened);
    if (dueAt === undefined) return null;
    promises[i] = one.promise;
    dues[i] = dueAt;
    values += one.values;
  }
  return { promises, dues, values };
}

/** The promises written out, frozen. */
export function commitmentsOf({ promises, dues }: UsualPromises): readonly Commitment[] {
  return Object.freeze(promises.map((promise, i) => commitmentOf(promise, dues[i] ?? null)));
}

/** Written field by field: an object that is built by spreading another takes several times as long. */
function commitmentOf(promise: UsualPromise, dueAt: Instant | null): Commitment {
  const { id, metric, severity, language, within, budget, hours, schedule, rests, strength, because } = promise;
  const commitment = {
    id,
    metric,
    severity,
    language,
    within,
    budget,
    hours,
    schedule,
    rests,
    strength,
    dueAt,
    because,
  };
  const isUsual = promise.day === undefined && promise.from === undefined;
  return Object.freeze(isUsual ? commitment : { ...commitment, ...promise });
}

/** When a promise is due; `undefined` where that is not in the usual form. */
function usualDue(dueAt: unknown, { promise, time }: Seen, opened: number): Instant | null | undefined {
  const { within, budget, schedule } = promise;
  // The schema compares times that are written in another way.
  if (budget !== null && within !== budget && !isInDays(within)) return undefined;
  if (dueAt === null) return time === null ? null : undefined;
  const ms = usualMilliseconds(dueAt);
  if (typeof dueAt !== 'string' || time === null) return undefined;
  return (schedule === null ? ms === opened + time : ms >= opened) ? dueAt : undefined;
}

/** A promise that was read before, or is read now. Every field is looked at once. */
function usualPromise(fields: Unread<keyof Commitment>): Seen | null {
  const { id, metric, severity, language, within, day, budget, hours, from, strength, rests, because } = fields;
  if (!isLiteral(fields)) return null;
  const stored = fields.schedule;
  const schedule = stored === null ? null : storedHours(stored);
  if (schedule === undefined) return null;
  const alike = seen.get(schedule ?? ROUND_THE_CLOCK);
  if (alike !== undefined) {
    for (const one of alike) {
      const { promise } = one;
      const same =
        promise.id === id &&
        promise.metric === metric &&
        promise.severity === severity &&
        promise.language === language &&
        promise.within === within &&
        promise.day === day &&
        promise.budget === budget &&
        promise.hours === hours &&
        promise.from === from &&
        promise.strength === strength &&
        isSameNames(promise.rests, rests) &&
        isSameNames(promise.because, because);
      if (same) return one;
    }
  }
  const given = { id, metric, severity, language, within, day, budget, hours, from, strength, rests, because };
  const promise = newPromise(given, schedule);
  return promise === null ? null : remember(promise);
}

function newPromise(given: Given, schedule: Schedule | null): UsualPromise | null {
  const { id, severity, language, within, day, budget, hours, from, strength } = given;
  const metric = ownMetric(given.metric);
  if (!isText(id) || !isText(hours) || !isName(severity)) return null;
  if (language !== null && !isLanguage(language)) return null;
  if (metric === undefined || !times.isUsual(within) || (budget !== null && !budgets.isUsual(budget))) return null;
  if (strength !== 'target' && strength !== 'guarantee') return null;
  if (from !== undefined && from !== 'severity_set') return null;
  if (day !== undefined && day !== 'close' && !budgets.isUsual(day)) return null;
  // A promise that may be due at no date is looked at more closely.
  if (schedule !== null && !opensWeekly(schedule)) return null;
  const rests = usualNames(given.rests);
  const because = usualNames(given.because);
  if (rests === null || because === null || !rests.every(isResting)) return null;
  if (promiseFaults({ metric, within, day, budget, hours, schedule, dueAt: null }) !== null) return null;
  return Object.freeze({
    id,
    metric,
    severity,
    language,
    within,
    ...(day !== undefined && { day }),
    budget,
    hours,
    schedule,
    rests,
    ...(from !== undefined && { from }),
    strength,
    because,
  });
}

function remember(promise: UsualPromise): Seen {
  const { id, severity, hours, schedule, because } = promise;
  const one: Seen = { promise, time: timeFromSubmission(promise), values: valuesOf(promise) };
  if (charactersIn([id, severity, hours, ...because]) > MAX_CHARACTERS) return one;
  const key = schedule ?? ROUND_THE_CLOCK;
  const alike = seen.get(key) ?? [];
  if (alike.length === 0) {
    if (hoursSeen >= MAX_HOURS) {
      seen = new WeakMap();
      hoursSeen = 0;
    }
    hoursSeen += 1;
    seen.set(key, alike);
  }
  if (alike.length >= MAX_ALIKE) alike.shift();
  alike.push(one);
  return one;
}

function isInDays(within: string): boolean {
  return within.startsWith('P') && within.endsWith('D');
}

const resting: ReadonlySet<string> = /*@__PURE__*/ new Set(RESTING_STATUSES);

function isResting(status: string): boolean {
  return resting.has(status);
}

const ownMetric = /*@__PURE__*/ ownNames(METRICS);
const times = /*@__PURE__*/ seenTexts((input) => !(readPromisedTime(input) instanceof Faults));
const budgets = /*@__PURE__*/ seenTexts(isNearTime);
