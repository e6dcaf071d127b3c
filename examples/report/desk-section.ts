import { barChart } from './bar-chart.ts';
import type { PageInput } from './page.ts';
import { heading, paragraph } from './table.ts';

const OPENINGS_SHOWN = 5;
const LONGEST_BAR = 80;

/** Whom the Japanese desk served, whom it missed, and when in the day they came. */
export function deskSection({ words, desk, options, when }: PageInput): readonly string[] {
  const { served, fellBack, ownPromise, openings, hours } = desk;
  const missed = openings
    .slice(0, OPENINGS_SHOWN)
    .map(({ opensAt, requests }) => `  ${words.opening(when(opensAt), requests)}`);
  const more = openings.length - missed.length;
  const bars = hours.map((hour) => ({
    name: `${String(hour.hour).padStart(2, '0')}:00`,
    full: hour.served,
    pale: hour.fellBack,
  }));
  return [
    ...heading(words.desk),
    words.served(served),
    ...paragraph(words.ownPromise(ownPromise.inTime, ownPromise.late, ownPromise.open), 2),
    words.fellBack(fellBack.total),
    ...paragraph(words.moments(fellBack.beforeHours, fellBack.afterHours, fellBack.dayOff), 2),
    ...(missed.length === 0 ? [] : [words.openings, ...missed]),
    ...(more > 0 ? [`  ${words.moreOpenings(more)}`] : []),
    ...heading(words.hours(options.zone)),
    ...barChart(bars, LONGEST_BAR),
    '',
    words.hoursNote,
  ];
}
