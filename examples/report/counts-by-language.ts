import type { time } from 'premium-support';
import type { Answer } from './answer.ts';
import type { Requester } from './requester.ts';
import { table } from './table.ts';
import { countOf } from './tally.ts';
import type { Wording } from './wording.ts';

/** A table of these answers: a line for each of the terms and each language that was asked in. */
export function countsByLanguage(
  words: Wording,
  locale: time.Locale,
  requesters: readonly Requester[],
  answers: readonly Answer[],
): readonly string[] {
  const rows = requesters.flatMap(({ terms, label }) =>
    (['en', 'ja'] as const).map((language) => {
      const some = answers.filter((one) => one.terms === terms && one.route.requestedLanguage === language);
      const { requests, inTime, late, open, overdue, atRisk } = countOf(some.map(({ reading }) => reading));
      const counts = [requests, inTime, late, open, overdue, atRisk].map(String);
      return [`${label[locale]}, ${words.languages[language]}`, ...counts];
    }),
  );
  return table([['', ...words.columns.slice(0, 6)], ...rows]);
}
