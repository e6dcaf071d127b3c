import type { PageInput } from './page.ts';
import { quoted } from './problem.ts';
import { listed } from './table.ts';

const CHANNELS_SHOWN = 5;

/** What was read, and how it is to be understood. */
export function headSection({ words, log, at, notYetOpen, options, when }: PageInput): readonly string[] {
  const { file, zone, closures = [] } = options;
  const openings = log.incidents.map(({ openedAt }) => openedAt).sort((a, b) => a - b);
  const [first] = openings;
  const last = openings.at(-1);
  const fileEntry = [words.file, words.fileText(quoted(file, 80), log.rows, zone)] as const;
  const head = [words.title(openings.length), ''];
  if (first === undefined || last === undefined) return [...head, ...listed([fileEntry])];
  const asOf = [
    ...(at === null ? [] : [when(at)]),
    ...(options.at === undefined ? [words.lastUpdate] : []),
    ...(notYetOpen === 0 ? [] : [words.notYetOpen(notYetOpen)]),
  ];
  return [
    ...head,
    ...listed([
      fileEntry,
      [words.opened, words.openedText(when(first), when(last))],
      [words.asOf, asOf.join(words.and)],
      [words.channel, words.channelText(channels(log.incidents))],
      [words.closures, closures.length === 0 ? words.noClosures : closures.join(', ')],
      [words.asked, words.askedText],
    ]),
  ];
}

/** How many incidents the log says came in which way: `Phone 498, Email 20`. */
export function channels(incidents: PageInput['log']['incidents']): string {
  const counts = new Map<string, number>();
  for (const { channel } of incidents) counts.set(channel, (counts.get(channel) ?? 0) + 1);
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, CHANNELS_SHOWN)
    .map(([channel, count]) => `${channel || '?'} ${count}`)
    .join(', ');
}
