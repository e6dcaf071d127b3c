import type { StartedClock } from '../tickets/started-clocks.js';
import type { TicketTerms } from '../tickets/ticket-life.js';
import { dateOfDayNumber } from '../time/calendar-date.js';
import { dayNumberIn } from '../time/local-time.js';
import type { ZoneName } from '../time/zone.js';

export const DIMENSIONS = [
  'metric',
  'commitment',
  'tier',
  'language',
  'channel',
  'severity',
  'account',
  'requester',
  'month',
  'quarter',
] as const;

/**
 * What rows of a report are made by.
 *
 * @useDeclaredType
 */
export type Dimension = (typeof DIMENSIONS)[number];

/** The row of a dimension in which a promise counts; `null` where there is nothing to name. */
export type Label = string | null;

/** Finds the label of a promise that counts at an instant, in epoch milliseconds. */
export type FindLabel = (ticket: TicketTerms, clock: StartedClock, ms: number) => Label;

/** The labels of a dimension. Months and quarters are those of a zone. */
export function labelsOf(dimension: Dimension, zone: ZoneName): FindLabel {
  switch (dimension) {
    case 'metric':
      return (_, { commitment }) => commitment.metric;
    case 'commitment':
      return (_, { commitment }) => commitment.id;
    case 'tier':
      return tierServed;
    case 'language':
      return ({ route }) => route.language;
    case 'channel':
      return ({ route }) => route.channel;
    case 'severity':
      return (_, { severity }) => severity;
    case 'account':
      return ({ accountId }) => accountId;
    case 'requester':
      return ({ requesterId }) => requesterId;
    case 'month':
      return byDay(zone, monthOf);
    case 'quarter':
      return byDay(zone, (day) => quarterOf(monthOf(day)));
  }
}

/** The tier on whose terms a ticket is served. A power user without a tier is served on the terms of a variant. */
export function tierServed({ tier, variant }: Pick<TicketTerms, 'tier' | 'variant'>): string | null {
  return tier ?? variant;
}

/** Labels by the local date. Writing one takes longer than all else that is done for a promise, so they are remembered. */
function byDay(zone: ZoneName, labelOf: (dayNumber: number) => string): FindLabel {
  const labels = new Map<number, string>();
  return (_, __, ms) => {
    const day = dayNumberIn(zone, ms);
    const label = labels.get(day) ?? labelOf(day);
    labels.set(day, label);
    return label;
  };
}

/** `'2026-10'` */
function monthOf(dayNumber: number): string {
  return dateOfDayNumber(dayNumber).slice(0, -3);
}

/** `'2026-Q4'` */
function quarterOf(month: string): string {
  return `${month.slice(0, -3)}-Q${Math.ceil(Number(month.slice(-2)) / 3)}`;
}
