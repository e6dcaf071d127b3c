import { time } from 'premium-support';
import type { Answer } from './answer.ts';
import { type OfferGroup, offerGroups } from './offer-groups.ts';
import type { ReportData } from './report.ts';

/** How many of some requests were answered in time. `missed` were late, answered or not; `waiting` are still in time. */
export interface Share {
  readonly inTime: number;
  readonly missed: number;
  readonly waiting: number;
}

/** A week of requests, from its Monday on. */
interface Week {
  readonly startsOn: time.CalendarDate;
  readonly requests: number;
  /** Of all offers and both languages together. */
  readonly share: Share;
}

/** One line of the summary: offers that fared alike, in one language. */
interface Fared {
  readonly group: OfferGroup;
  readonly language: 'en' | 'ja';
  readonly whole: Share;
  readonly byWeek: readonly Share[];
}

/** What a manager reads first. */
export interface Summary {
  readonly lines: readonly Fared[];
  readonly weeks: readonly Week[];
  /** The steepest fall and the steepest rise from one week to the next; weeks of few requests are left out. */
  readonly changes: readonly { readonly from: Week; readonly to: Week }[];
  /** How late the Japanese desk was, in its own hours; `null`: still unanswered. */
  readonly deskLate: readonly (number | null)[];
  /** Requests by weekday, Monday first, and hour of the clock on the wall. */
  readonly heat: readonly (readonly number[])[];
}

/** Fewer requests in a week than this say little. */
const FEW = 30;

export function summaryOf({ answers, requesters }: ReportData, zone: time.ZoneName): Summary {
  const groups = offerGroups(requesters, answers);
  const mondays = [...new Set(answers.map((answer) => mondayOf(answer, zone)))].toSorted();
  const inWeek = new Map(mondays.map((monday) => [monday, answers.filter((one) => mondayOf(one, zone) === monday)]));
  const lines = groups.flatMap((group) =>
    (['en', 'ja'] as const).map((language) => {
      const counts = ({ terms, route }: Answer) => terms === group.terms[0] && route.requestedLanguage === language;
      const byWeek = [...inWeek.values()].map((some) => shareOf(some.filter(counts)));
      return { group, language, whole: shareOf(answers.filter(counts)), byWeek };
    }),
  );
  const weeks = [...inWeek].map(([startsOn, some]) => ({
    startsOn,
    requests: new Set(some.map(({ incident }) => incident.number)).size,
    share: shareOf(some),
  }));
  const first = answers.filter(({ terms }) => terms === requesters[0]?.terms);
  return {
    lines,
    weeks,
    changes: changesOf(weeks.filter(({ requests }) => requests >= FEW)),
    deskLate: first.flatMap(({ deskReading }) =>
      deskReading?.lateBy ? [deskReading.metAt === null ? null : time.toMilliseconds(deskReading.lateBy)] : [],
    ),
    heat: heatOf(
      first.filter(({ route }) => route.requestedLanguage === 'en'),
      zone,
    ),
  };
}

function shareOf(answers: readonly Answer[]): Share {
  const inTime = answers.filter(({ reading }) => reading.stage === 'met').length;
  const missed = answers.filter(({ reading }) => reading.breached).length;
  return { inTime, missed, waiting: answers.length - inTime - missed };
}

/** In time of all that is decided, in whole percent; `null` where nothing is. */
export function percentOf({ inTime, missed }: Share): number | null {
  return inTime + missed === 0 ? null : Math.round((100 * inTime) / (inTime + missed));
}

function changesOf(weeks: readonly Week[]): Summary['changes'] {
  const steps = weeks.slice(1).flatMap((to, i) => {
    const from = weeks[i];
    const [before, after] = [from && percentOf(from.share), percentOf(to.share)];
    return from && before != null && after != null && before !== after ? [{ from, to, by: after - before }] : [];
  });
  const sorted = steps.toSorted((a, b) => a.by - b.by);
  const fall = sorted[0];
  const rise = sorted.at(-1);
  return [...(fall && fall.by < 0 ? [fall] : []), ...(rise && rise.by > 0 ? [rise] : [])];
}

function heatOf(answers: readonly Answer[], zone: time.ZoneName): number[][] {
  const heat = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  for (const { incident } of answers) {
    const row = heat[weekdayOf(time.dateAt(incident.openedAt, zone))];
    if (row !== undefined) row[incident.openedHour] = (row[incident.openedHour] ?? 0) + 1;
  }
  return heat;
}

function mondayOf({ incident }: Answer, zone: time.ZoneName): time.CalendarDate {
  const date = time.dateAt(incident.openedAt, zone);
  return new Date(Date.parse(date) - 86_400_000 * weekdayOf(date)).toISOString().slice(0, 10);
}

/** 0 for Monday to 6 for Sunday. */
function weekdayOf(date: time.CalendarDate): number {
  return (new Date(date).getUTCDay() + 6) % 7;
}
