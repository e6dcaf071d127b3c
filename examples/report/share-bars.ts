import { time } from 'premium-support';
import { type BriefInput, dayOf, percent } from './brief.ts';
import { element, escaped } from './markup.ts';
import type { Share } from './summary.ts';

/** The share in time of each offer and language, as bars with their numbers. */
export function shareBars({ summary, words, locale, amount }: BriefInput): string {
  const rows = summary.lines.map(({ group, language, whole }) => {
    const within = group.within === null ? '' : amount(time.toMilliseconds(group.within));
    const name = words.line(words.offers(group.name[locale], within), words.languages[language]);
    const counts = `${whole.inTime} / ${whole.inTime + whole.missed}`;
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, escaped(name)),
      element('td', { class: 'number' }, percent(whole)),
      element('td', { class: 'number faint' }, counts),
      element('td', { class: 'bars' }, bar(whole)),
    );
  });
  return element('table', { class: 'shares' }, element('caption', {}, escaped(words.sharesNote)), ...rows);
}

/** The shares week by week. */
export function weekTable({ summary, words, locale }: BriefInput): string {
  const { weeks, lines } = summary;
  const row = (name: string, cells: readonly string[]) =>
    element('tr', {}, element('th', { scope: 'row' }, escaped(name)), ...cells);
  return element(
    'table',
    { class: 'weeks' },
    row(
      words.weekOf,
      weeks.map(({ startsOn }) => element('th', { scope: 'col' }, escaped(dayOf(startsOn, locale)))),
    ),
    row(
      words.requests,
      weeks.map(({ requests }) => element('td', { class: 'number' }, String(requests))),
    ),
    ...lines.map(({ group, language, byWeek }) =>
      row(
        words.line(group.name[locale], words.languages[language]),
        byWeek.map((share) => element('td', { class: 'number' }, percent(share), bar(share))),
      ),
    ),
  );
}

function bar({ inTime, missed, waiting }: Share): string {
  const all = Math.max(1, inTime + missed + waiting);
  const part = (name: string, count: number) =>
    count === 0 ? '' : element('i', { class: name, style: `width:${((100 * count) / all).toFixed(2)}%` });
  return element('span', { class: 'bar', 'aria-hidden': 'true' }, part('in-time', inTime), part('missed', missed));
}
