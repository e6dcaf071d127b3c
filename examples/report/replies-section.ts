import { countsByLanguage } from './counts-by-language.ts';
import type { PageInput } from './page.ts';
import { heading, paragraph, table } from './table.ts';
import type { Tally } from './tally.ts';

/** The first replies on each of the terms, in each lane. */
export function repliesSection({ words, locale, requesters, tallies }: PageInput): readonly string[] {
  const rows = requesters.flatMap(({ terms, label }) => [
    [label[locale]],
    ...tallies
      .filter((tally) => tally.terms === terms)
      .map((tally) => [`  ${words.lanes[tally.lane]}`, ...counts(tally), clock(tally.median), clock(tally.p95)]),
  ]);
  const notes = words.repliesNotes.flatMap((note) => paragraph(note));
  return [...heading(words.replies), ...table([['', ...words.columns], ...rows]), '', ...notes];
}

/** How everything stood when most requests waited for their first reply. */
export function fullestSection({ words, locale, requesters, fullest, when }: PageInput): readonly string[] {
  if (fullest === null) return [];
  return [
    ...heading(words.fullest(when(fullest.at))),
    ...countsByLanguage(words, locale, requesters, fullest.answers),
    '',
    ...paragraph(words.fullestNote),
  ];
}

function counts({ requests, inTime, late, open, overdue, atRisk }: Tally): readonly string[] {
  return [requests, inTime, late, open, overdue, atRisk].map(String);
}

/** Milliseconds as hours and minutes: `39:55`. */
function clock(ms: number | null): string {
  if (ms === null) return '-';
  const minutes = Math.floor(ms / 60_000);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
