// The rule of the years to come, as POSIX writes it: `EST5EDT,M3.2.0,M11.1.0`, with the extensions of RFC 9636 (hours
// from -167 to 167, names such as `<-03>`).

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A day of a year and a time on the clock of that day, in milliseconds since its 00:00. */
interface Turn {
  readonly month: number;
  readonly week: number;
  readonly weekday: number;
  readonly time: number;
}

export interface ZoneRule {
  readonly standard: number;
  readonly summer: { readonly offset: number; readonly from: Turn; readonly to: Turn } | null;
}

const NAME = '(?:<[^>]+>|[A-Za-z]{3,})';
const CLOCK = String.raw`[+-]?\d+(?::\d+(?::\d+)?)?`;
const RULE = new RegExp(`^${NAME}(${CLOCK})(?:${NAME}(${CLOCK})?,([^,]+),([^,]+))?$`);

/** Throws for a rule of another form: days by their number in the year are used by no zone. */
export function readZoneRule(text: string): ZoneRule {
  const [, standard = '', summer, from, to] = RULE.exec(text) ?? [];
  if (standard === '') throw new Error(`no rule of a time zone: ${text}`);
  // POSIX counts westwards.
  const offset = 0 - clockOf(standard);
  if (from === undefined || to === undefined) return { standard: offset, summer: null };
  const other = summer === undefined ? offset + HOUR : 0 - clockOf(summer);
  return { standard: offset, summer: { offset: other, from: turnOf(from), to: turnOf(to) } };
}

/** The offset of an instant under the rule. */
export function ruledOffset(rule: ZoneRule, ms: number): number {
  const { standard, summer } = rule;
  if (summer === null) return standard;
  const { from, to } = turnsIn(rule, new Date(ms + standard).getUTCFullYear());
  const isSummer = from < to ? from <= ms && ms < to : ms >= from || ms < to;
  return isSummer ? summer.offset : standard;
}

/** When summer time begins and ends in a year, each told on the clock that is left; `NaN` where there is none. */
export function turnsIn({ standard, summer }: ZoneRule, year: number): { readonly from: number; readonly to: number } {
  if (summer === null) return { from: Number.NaN, to: Number.NaN };
  return { from: localTurn(summer.from, year) - standard, to: localTurn(summer.to, year) - summer.offset };
}

/** The n-th of a weekday in a month, the fifth being the last, at a time, as if the clock were of UTC. */
function localTurn({ month, week, weekday, time }: Turn, year: number): number {
  const first = new Date(0).setUTCFullYear(year, month - 1, 1);
  const days = (weekday - new Date(first).getUTCDay() + 7) % 7;
  const inMonth = Math.round((new Date(0).setUTCFullYear(year, month, 1) - first) / DAY);
  const nth = days + (week - 1) * 7;
  return first + (nth < inMonth ? nth : nth - 7) * DAY + time;
}

function turnOf(text: string): Turn {
  const [, month = '', week = '', weekday = '', time = '2'] = /^M(\d+)\.(\d)\.(\d)(?:\/(.+))?$/.exec(text) ?? [];
  if (month === '') throw new Error(`no turn of clocks: ${text}`);
  return { month: Number(month), week: Number(week), weekday: Number(weekday), time: clockOf(time) };
}

function clockOf(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.replace(/^[+-]/, '').split(':').map(Number);
  const ms = hours * HOUR + minutes * MINUTE + seconds * 1000;
  return text.startsWith('-') ? -ms : ms;
}
