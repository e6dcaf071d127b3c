import { calendar } from 'premium-support';
import type { BriefInput } from './brief.ts';
import { element, escaped } from './markup.ts';

/** Steps of colour; each cell tells its number too. */
const STEPS = 5;
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Requests by weekday and hour, as a table. */
export function heatMap({ summary, words, options }: BriefInput): string {
  const most = Math.max(1, ...summary.heat.flat());
  const hours = Array.from({ length: 24 }, (_, hour) => element('th', { scope: 'col' }, String(hour)));
  const rows = summary.heat.map((row, day) => {
    const cells = row.map((count, hour) => {
      const step = count === 0 ? 0 : Math.max(1, Math.ceil((STEPS * count) / most));
      const open = isDeskOpen(day, hour, options.zone) ? ' desk' : '';
      return element('td', { class: `heat${step}${open}` }, count === 0 ? '' : String(count));
    });
    return element('tr', {}, element('th', { scope: 'row' }, escaped(words.weekdays[day] ?? '')), ...cells);
  });
  return element(
    'table',
    { class: 'heat' },
    element('caption', {}, escaped(words.heatNote)),
    element('tr', {}, '<th></th>', ...hours),
    ...rows,
  );
}

/** Whether the Japanese desk is open in an hour of a weekday; said only where the log is read on the desk's clock. */
function isDeskOpen(day: number, hour: number, zone: string): boolean {
  const { japanDesk } = calendar;
  const windows = japanDesk.zone === zone ? (japanDesk.weekly[DAYS[day] ?? 'mon'] ?? []) : [];
  const time = `${String(hour).padStart(2, '0')}:00`;
  return windows.some((window) => window.slice(0, 5) <= time && time < window.slice(6, 11));
}
