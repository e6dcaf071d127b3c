import { sla, time } from 'premium-support';
import { countsByLanguage } from './counts-by-language.ts';
import { offerName } from './offer-groups.ts';
import type { PageInput } from './page.ts';
import { heading, paragraph } from './table.ts';

/** The incidents kept waiting longest: what was due when, on whose terms, by which rules. */
export function worstSection({ words, worst, requesters, locale, options, when }: PageInput): readonly string[] {
  if (worst.length === 0) return [...heading(words.worst(0)), words.noWorst];
  const labels = new Map(requesters.map(({ terms, label }) => [terms, offerName(label[locale])]));
  const spoken = (duration: time.Duration) => {
    const minutes = Math.floor(time.toMilliseconds(duration) / 60_000);
    return words.hoursAndMinutes(Math.floor(minutes / 60), minutes % 60);
  };
  const cases = worst.flatMap(({ number, openedAt, answeredAt, dues }, i) => [
    ...paragraph(`${i + 1}. ${words.worstCase(number, when(openedAt), answeredAt === null ? null : when(answeredAt))}`),
    ...dues.flatMap(({ dueAt, lateBy, schedule, missed }) => [
      ...paragraph(words.due(when(dueAt), spoken(lateBy), schedule !== null), 3),
      ...paragraph(
        missed.map((one) => `${labels.get(one.terms)} ${one.languages} (${one.because.join(' ')})`).join(', '),
        5,
      ),
    ]),
  ]);
  const inWords = worst.slice(0, 1).map(({ first }) => sla.explain(first.reading, { locale, zone: options.zone }));
  return [
    ...heading(words.worst(worst.length)),
    ...cases,
    '',
    words.worstInWords,
    ...inWords.flatMap((sentence) => paragraph(sentence, 3)),
  ];
}

/** The answers to reopenings, a line for each of the terms and languages. */
export function reopenedSection({ words, locale, reopened, requesters }: PageInput): readonly string[] {
  if (reopened.length === 0) return [...heading(words.reopened), words.noReopened];
  const incidents = new Set(reopened.map(({ incident }) => incident.number));
  const each = reopened.length / requesters.length / 2;
  return [
    ...heading(words.reopened),
    ...paragraph(words.reopenedNote(each, incidents.size)),
    ...countsByLanguage(words, locale, requesters, reopened),
  ];
}
