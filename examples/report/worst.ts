import { type calendar, time } from 'premium-support';
import type { Answer } from './answer.ts';

/** A missed due instant and whose it was. */
interface MissedDue {
  readonly dueAt: time.Instant;
  /** Late by so much, on the promise's own clock. */
  readonly lateBy: time.Duration;
  /** The hours on which the promise runs; `null`: round the clock. */
  readonly schedule: calendar.Schedule | null;
  readonly missed: readonly {
    readonly terms: string;
    readonly languages: string;
    readonly because: readonly string[];
  }[];
}

/** An incident that was kept waiting. */
export interface WorstCase {
  readonly number: string;
  readonly openedAt: time.Instant;
  readonly answeredAt: time.Instant | null;
  /** Real time from the first missed due to the answer, or to the instant of the report. */
  readonly pastDue: time.Duration;
  readonly dues: readonly MissedDue[];
  /** The answer that was due first. */
  readonly first: Answer;
}

/** The incidents that were answered longest after they were first due, or are still waiting; at most `most`. */
export function worstOf(answers: readonly Answer[], at: number, most: number): readonly WorstCase[] {
  const cases = new Map<string, { readonly late: Answer[]; pastDue: number; first: Answer }>();
  for (const answer of answers) {
    const { reading, incident } = answer;
    if (reading.breachedAt === null || reading.dueAt === null) continue;
    const pastDue = time.epochMilliseconds(reading.metAt ?? at) - time.epochMilliseconds(reading.dueAt);
    const found = cases.get(incident.number) ?? { late: [], pastDue, first: answer };
    found.late.push(answer);
    if (pastDue > found.pastDue) Object.assign(found, { pastDue, first: answer });
    cases.set(incident.number, found);
  }
  return [...cases.values()]
    .toSorted((a, b) => b.pastDue - a.pastDue || (a.first.incident.number < b.first.incident.number ? -1 : 1))
    .slice(0, most)
    .map(({ late, pastDue, first }) => ({
      number: first.incident.number,
      openedAt: time.instant(first.incident.openedAt),
      answeredAt: first.reading.metAt,
      pastDue: time.milliseconds(pastDue),
      dues: duesOf(late),
      first,
    }));
}

/** By due instant and clock, the earliest first; a promise missed in both languages is named once. */
function duesOf(late: readonly Answer[]): readonly MissedDue[] {
  const dues = new Map<string, { due: Omit<MissedDue, 'missed'>; missed: Map<string, MissedDue['missed'][number]> }>();
  for (const { terms, route, governing, reading } of late) {
    const { dueAt, lateBy } = reading;
    if (dueAt === null || lateBy === null) continue;
    const { hours, schedule, because } = governing;
    const key = `${dueAt} ${hours}`;
    const found = dues.get(key) ?? { due: { dueAt, lateBy, schedule }, missed: new Map() };
    const sameRules = `${terms} ${because}`;
    const languages = [found.missed.get(sameRules)?.languages, route.requestedLanguage].filter(Boolean).join('+');
    found.missed.set(sameRules, { terms, languages, because });
    dues.set(key, found);
  }
  return [...dues.values()]
    .map(({ due, missed }) => ({ ...due, missed: [...missed.values()] }))
    .toSorted((a, b) => time.epochMilliseconds(a.dueAt) - time.epochMilliseconds(b.dueAt));
}
