import { sla, time } from 'premium-support';
import type { Answer } from './answer.ts';
import type { BriefInput } from './brief.ts';
import { element, escaped } from './markup.ts';
import { offerName } from './offer-groups.ts';

const WORST = 3;

/** A clock to draw: one promise of one answer. */
interface Drawn {
  readonly answer: Answer;
  readonly commitment: sla.Commitment;
}

/** A few clocks as pictures: the worst, and the longest wait that the Japanese desk ended in time. */
export function clockPictures({ data, words, locale, options }: BriefInput): string {
  const labels = new Map(data.requesters.map(({ terms, label }) => [terms, offerName(label[locale])]));
  const worst = data.worst.slice(0, WORST).map(({ first }) => ({ answer: first, commitment: first.governing }));
  return [...worst, ...longestKept(data.answers)]
    .map(({ answer: { incident, terms, route, reading }, commitment: { within, schedule } }) => {
      const at = reading.metAt ?? data.at ?? incident.openedAt;
      const events = incident.lives[0] ?? [];
      const picture = sla.drawSvg({ within, schedule, events, at, locale, zone: options.zone, width: 720 });
      const language = words.languages[route.requestedLanguage === 'ja' ? 'ja' : 'en'];
      const name = words.clock(incident.number, labels.get(terms) ?? terms, language);
      return element('figure', {}, element('figcaption', {}, escaped(name)), picture);
    })
    .join('\n');
}

/** The answer that came latest after its request and yet within the hour of the Japanese desk; none without one. */
function longestKept(answers: readonly Answer[]): readonly Drawn[] {
  const kept = answers.flatMap((answer) => {
    const commitment = answer.commitments.find(({ schedule }) => schedule !== null);
    const { metAt = null, stage } = answer.deskReading ?? {};
    if (commitment === undefined || metAt === null || stage !== 'met') return [];
    return [{ answer, commitment, waited: time.epochMilliseconds(metAt) - answer.incident.openedAt }];
  });
  return kept.toSorted((a, b) => b.waited - a.waited).slice(0, 1);
}
