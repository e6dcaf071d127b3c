import type { Text } from '../input/issue.js';
import { oncePer } from '../input/once.js';
import { type WeekWords, weekWords } from '../words/week-words.js';
import type { HoursSpec, WeekSpec } from './hours-spec.js';
import type { Offer } from './offer.js';
import { weeklyOf } from './resolved-hours.js';
import { WEEKDAYS } from './week.js';

// A document gives its hours an id and no label, so that people read the opening times themselves.

type Named = Pick<Offer, 'hours'>;

/** `Mon–Fri 09:00–17:00, Asia/Tokyo`: what stands beside other labels. */
export function hoursLabel({ hours }: Named, id: string): Text {
  const spec = hours.get(id);
  return spec === undefined ? ALWAYS : textsOf(spec).label;
}

/** `business hours: Mon–Fri 09:00–17:00, Asia/Tokyo`: what stands in a sentence. */
export function hoursName({ hours }: Named, id: string): Text {
  const spec = hours.get(id);
  return spec === undefined ? ALWAYS : textsOf(spec).name;
}

const ALWAYS: Text = /*@__PURE__*/ inBoth(({ always }) => always);

/** The words of hours, made once: hundreds of clauses may run on the same ones. */
const textsOf = /*@__PURE__*/ oncePer((spec: HoursSpec) =>
  'byRegion' in spec
    ? { label: inBoth(({ regional }) => capital(regional)), name: inBoth(({ regional }) => regional) }
    : {
        label: inBoth((words) => words.label(...factsOf(spec, words))),
        name: inBoth((words) => words.name(...factsOf(spec, words))),
      },
);

/** More windows than this would be a timetable in the middle of a sentence. */
const MAX_TOLD = 6;

function factsOf(week: WeekSpec, words: WeekWords): readonly [times: string, zone: string] {
  const zone = week.zone === 'customer' ? words.local : week.zone;
  const weekly = weeklyOf(week);
  const days = WEEKDAYS.map((day) => weekly[day].toSorted().map((one) => windowText(one, words)));
  const texts = days.map((windows) => windows.join(words.windows));
  const different = [...new Set(texts)].filter((text) => text !== '');
  const lines = different.map((text) => `${daysText(texts, text, words)} ${text}`);
  const told = different.reduce((sum, text) => sum + (days[texts.indexOf(text)]?.length ?? 0), 0);
  return [told > MAX_TOLD ? '' : lines.join(words.lines), zone];
}

function windowText(window: string, { allDay, range }: WeekWords): string {
  const [from = '', to = ''] = window.split('-');
  const whole = /^00:00(?::00)?$/.test(from) && /^(?:24|00):00(?::00)?$/.test(to);
  return whole ? allDay : range(from, to);
}

/** The days of a text: `Mon–Fri`, `Sat`, `Sun–Thu`. */
function daysText(texts: readonly string[], text: string, { days, daily, lines, range }: WeekWords): string {
  const has = (day: number) => texts[(day + 7) % 7] === text;
  const starts = days.flatMap((_, day) => (has(day) && !has(day - 1) ? [day] : []));
  if (starts.length === 0) return daily;
  const runs = starts.map((start) => {
    let end = start;
    while (has(end + 1)) end += 1;
    const [from = '', to = ''] = [days[start], days[end % 7]];
    return start === end ? from : range(from, to);
  });
  return runs.join(lines);
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function inBoth(say: (words: WeekWords) => string): Text {
  return { en: say(weekWords.en), ja: say(weekWords.ja) };
}
