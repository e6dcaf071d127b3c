/** One e-mail in Japanese from somebody whose terms include the Japanese desk. */
export interface RouteRow {
  readonly when: string;
  /** The rules and readings that the row works out. */
  readonly source: string;
  readonly at: string;
  readonly closures?: readonly string[];
  readonly deskClosed?: boolean;
  /** `null`: served in Japanese; otherwise when its desk opens next. */
  readonly opensAt: string | null;
  readonly because: readonly string[];
}

const inside = { opensAt: null, because: ['R17', 'R18'] };
const outside = ['R17', 'R20'];
const closed = ['R17', 'R20', 'A7'];

const friday = '2026-11-20T00:00:00.000Z';
const monday = '2026-11-23T00:00:00.000Z';
const tuesday = '2026-11-24T00:00:00.000Z';

/** Friday 2026-11-20 is an ordinary working day; Monday 2026-11-23 is Labour Thanksgiving Day in Japan. */
export const routeRows: readonly RouteRow[] = [
  { when: 'Friday 08:59:59.999', source: 'R18, A3', at: '2026-11-19T23:59:59.999Z', opensAt: friday, because: outside },
  { when: 'Friday 09:00', source: 'R18, A3', at: friday, ...inside },
  { when: 'Friday 09:00:00.001', source: 'R18, A3', at: '2026-11-20T00:00:00.001Z', ...inside },
  { when: 'Friday 12:30', source: 'R18: no lunch break', at: '2026-11-20T03:30:00.000Z', ...inside },
  { when: 'Friday 16:30', source: 'api.md', at: '2026-11-20T07:30:00.000Z', ...inside },
  { when: 'Friday 16:59:59.999', source: 'R18, A3', at: '2026-11-20T07:59:59.999Z', ...inside },
  { when: 'Friday 17:00', source: 'api.md, A3', at: '2026-11-20T08:00:00.000Z', opensAt: monday, because: outside },
  {
    when: 'Friday 17:00, written in JST',
    source: 'A3',
    at: '2026-11-20T17:00:00+09:00',
    opensAt: monday,
    because: outside,
  },
  { when: 'Friday 17:00:00.001', source: 'A3', at: '2026-11-20T08:00:00.001Z', opensAt: monday, because: outside },
  { when: 'Thursday 23:00', source: 'R18, R20', at: '2026-11-19T14:00:00.000Z', opensAt: friday, because: outside },
  { when: 'Saturday 12:00', source: 'R18, R20', at: '2026-11-21T03:00:00.000Z', opensAt: monday, because: outside },
  { when: 'Sunday 09:00', source: 'R18, R20', at: '2026-11-22T00:00:00.000Z', opensAt: monday, because: outside },
  { when: 'Monday 08:59:59.999', source: 'R18', at: '2026-11-22T23:59:59.999Z', opensAt: monday, because: outside },
  {
    when: 'a holiday, 10:00',
    source: 'A4: open, as the page names no holiday',
    at: '2026-11-23T01:00:00.000Z',
    ...inside,
  },
  {
    when: 'a holiday that is a closure, 10:00',
    source: 'A4',
    at: '2026-11-23T01:00:00.000Z',
    closures: ['2026-11-23'],
    opensAt: tuesday,
    because: outside,
  },
  {
    when: 'Friday 17:00 before such a holiday',
    source: 'A4',
    at: '2026-11-20T08:00:00.000Z',
    closures: ['2026-11-23'],
    opensAt: tuesday,
    because: outside,
  },
  {
    when: 'Friday 16:30 before such a holiday',
    source: 'A4: it shuts its own date alone',
    at: '2026-11-20T07:30:00.000Z',
    closures: ['2026-11-23'],
    ...inside,
  },
  {
    when: 'Thursday 10:00, nobody at the desk',
    source: 'A7: it opens after the hours that it misses',
    at: '2026-11-19T01:00:00.000Z',
    deskClosed: true,
    opensAt: friday,
    because: closed,
  },
  {
    when: 'Friday 09:00, nobody at the desk',
    source: 'A7',
    at: friday,
    deskClosed: true,
    opensAt: monday,
    because: closed,
  },
  {
    when: 'Friday 08:00, nobody at the desk',
    source: 'A7: out of hours it says no more than the hours do',
    at: '2026-11-19T23:00:00.000Z',
    deskClosed: true,
    opensAt: friday,
    because: closed,
  },
  {
    when: 'Friday 16:30, somebody at the desk',
    source: 'A7',
    at: '2026-11-20T07:30:00.000Z',
    deskClosed: false,
    ...inside,
  },
  { when: 'Friday 16:30 in summer', source: 'R18: Japan keeps one time', at: '2026-07-17T07:30:00.000Z', ...inside },
  {
    when: 'Friday 17:30 in the summer of 1950',
    source: 'R18: 18:30 by the summer time of then',
    at: '1950-07-14T08:30:00.000Z',
    opensAt: '1950-07-16T23:00:00.000Z',
    because: outside,
  },
];
