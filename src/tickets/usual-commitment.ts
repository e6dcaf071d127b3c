import { METRICS, type Metric, RESTING_STATUSES } from '../catalog/clause-spec.js';
import { readPromisedTime } from '../catalog/promised-time.js';
import { Faults } from '../input/faults.js';
import { isLiteral, unread } from '../input/usual.js';
import type { Commitment } from '../sla/commitment.js';
import { isNearTime, opensWeekly } from './far-dues.js';
import { storedHours } from './stored-hours.js';
import { isLanguage, isName, isText, isUsualInstant, seenTexts, usualItems, usualNames } from './usual-values.js';

/** A ticket with more promises is read by the schema. */
const MAX_USUAL = 50;

/** The promises of a stored ticket, frozen; `null` where one is not in the usual form. */
export function usualCommitments(input: unknown): readonly Commitment[] | null {
  const items = usualItems(input, MAX_USUAL);
  if (items === null) return null;
  const commitments = new Array<Commitment>(items.length);
  for (let i = 0; i < items.length; i++) {
    const commitment = usualCommitment(items[i]);
    if (commitment === null) return null;
    commitments[i] = commitment;
  }
  return Object.freeze(commitments);
}

function usualCommitment(input: unknown): Commitment | null {
  const fields = unread<keyof Commitment>(input);
  if (fields === null) return null;
  const { id, metric, severity, language, within, day, budget, hours, from, strength, dueAt } = fields;
  if (!isLiteral(fields)) return null;
  if (!isText(id) || !isText(hours) || !isName(severity)) return null;
  if (language !== null && !isLanguage(language)) return null;
  if (!isMetric(metric) || !times.isUsual(within) || (budget !== null && !budgets.isUsual(budget))) return null;
  if (strength !== 'target' && strength !== 'guarantee') return null;
  if (dueAt !== null && !isUsualInstant(dueAt)) return null;
  // The schema compares times that are written in another way.
  if ((budget === null ? dueAt !== null : within !== budget) && !isInDays(within)) return null;
  if (from !== undefined && from !== 'severity_set') return null;
  if (day !== undefined && day !== 'close' && !budgets.isUsual(day)) return null;
  const stored = fields.schedule;
  const schedule = stored === null ? null : storedHours(stored);
  const rests = usualNames(fields.rests);
  const because = usualNames(fields.because);
  if (schedule === undefined || rests === null || because === null) return null;
  if (rests.length > 0 && !rests.every(isResting)) return null;
  // A promise that may be due at no date is looked at more closely.
  if (schedule !== null && !opensWeekly(schedule)) return null;
  const commitment: Commitment = {
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
  if (day === undefined && from === undefined) return Object.freeze(commitment);
  return Object.freeze({ ...commitment, ...(day !== undefined && { day }), ...(from !== undefined && { from }) });
}

function isInDays(within: string): boolean {
  return within.startsWith('P') && within.endsWith('D');
}

const resting: ReadonlySet<string> = /*@__PURE__*/ new Set(RESTING_STATUSES);

function isResting(status: string): boolean {
  return resting.has(status);
}

const metrics: ReadonlySet<unknown> = /*@__PURE__*/ new Set(METRICS);

function isMetric(input: unknown): input is Metric {
  return metrics.has(input);
}

const times = /*@__PURE__*/ seenTexts((input) => !(readPromisedTime(input) instanceof Faults));
const budgets = /*@__PURE__*/ seenTexts(isNearTime);
