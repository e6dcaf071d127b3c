/** What local clocks are ahead of UTC by at an instant, and who says so. */
export interface OffsetRow {
  readonly zone: string;
  readonly at: string;
  readonly offset: string;
  readonly source: string;
}

/** The first instant of a local date. */
export interface StartRow {
  readonly zone: string;
  readonly date: string;
  readonly start: string;
  readonly source: string;
}

/** The instant at which clocks show a local time. */
export interface LocalRow {
  readonly zone: string;
  readonly local: string;
  readonly instant: string;
  readonly source: string;
}

const TZ = 'tz database, https://data.iana.org/time-zones/tzdb';
const TEMPORAL = 'Temporal, https://tc39.es/proposal-temporal/docs/ambiguity.html';
const MDN = 'MDN, https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/Temporal/ZonedDateTime';
const MDN_START = `${MDN}/startOfDay`;
const MDN_DAY = `${MDN}/day`;

export const offsets: readonly OffsetRow[] = [
  // Local mean time until the end of 1887, 15:00 UTC; then Japan Standard Time.
  { zone: 'Asia/Tokyo', at: '1887-12-31T14:59:59.999Z', offset: '+09:18:59', source: `${TZ}/asia` },
  { zone: 'Asia/Tokyo', at: '1887-12-31T15:00:00.000Z', offset: '+09:00', source: `${TZ}/asia` },
  // Rule Japan: summer time from the first Saturday of May 1948 (April 1949) to the second one of September, to 1951.
  { zone: 'Asia/Tokyo', at: '1948-05-01T14:59:59.999Z', offset: '+09:00', source: `${TZ}/asia` },
  { zone: 'Asia/Tokyo', at: '1948-05-01T15:00:00.000Z', offset: '+10:00', source: `${TZ}/asia` },
  { zone: 'Asia/Tokyo', at: '1948-09-11T14:59:59.999Z', offset: '+10:00', source: `${TZ}/asia` },
  { zone: 'Asia/Tokyo', at: '1948-09-11T15:00:00.000Z', offset: '+09:00', source: `${TZ}/asia` },
  { zone: 'Asia/Tokyo', at: '1949-04-02T15:00:00.000Z', offset: '+10:00', source: `${TZ}/asia` },
  { zone: 'Asia/Tokyo', at: '1951-09-08T15:00:00.000Z', offset: '+09:00', source: `${TZ}/asia` },
  { zone: 'Asia/Tokyo', at: '1952-07-01T00:00:00.000Z', offset: '+09:00', source: `${TZ}/asia` },
  { zone: 'Asia/Kathmandu', at: '1985-12-31T18:29:59.999Z', offset: '+05:30', source: `${TZ}/asia` },
  { zone: 'Asia/Kathmandu', at: '1985-12-31T18:30:00.000Z', offset: '+05:45', source: `${TZ}/asia` },
  { zone: 'Asia/Pyongyang', at: '2018-05-04T14:59:59.999Z', offset: '+08:30', source: `${TZ}/asia` },
  { zone: 'Asia/Pyongyang', at: '2018-05-04T15:00:00.000Z', offset: '+09:00', source: `${TZ}/asia` },
  // Rule Egypt: no summer time in the Ramadan of 2010, from 24:00 of 10 August to 24:00 of 9 September. A deep run
  // with PROP_SEED=81689893 came upon it: another polyfill of Temporal steps over it.
  { zone: 'Africa/Cairo', at: '2010-08-10T20:59:59.999Z', offset: '+03:00', source: `${TZ}/africa` },
  { zone: 'Africa/Cairo', at: '2010-08-10T21:00:00.000Z', offset: '+02:00', source: `${TZ}/africa` },
  { zone: 'Africa/Cairo', at: '2010-09-09T21:59:59.999Z', offset: '+02:00', source: `${TZ}/africa` },
  { zone: 'Africa/Cairo', at: '2010-09-09T22:00:00.000Z', offset: '+03:00', source: `${TZ}/africa` },
  { zone: 'Africa/Monrovia', at: '1972-01-07T00:44:29.999Z', offset: '-00:44:30', source: `${TZ}/africa` },
  { zone: 'Africa/Monrovia', at: '1972-01-07T00:44:30.000Z', offset: '+00:00', source: `${TZ}/africa` },
  { zone: 'Australia/Lord_Howe', at: '2024-04-06T14:59:59.999Z', offset: '+11:00', source: `${TZ}/australasia` },
  { zone: 'Australia/Lord_Howe', at: '2024-04-06T15:00:00.000Z', offset: '+10:30', source: `${TZ}/australasia` },
  { zone: 'Pacific/Apia', at: '2011-12-30T09:59:59.999Z', offset: '-10:00', source: `${TZ}/australasia` },
  { zone: 'Pacific/Apia', at: '2011-12-30T10:00:00.000Z', offset: '+14:00', source: `${TZ}/australasia` },
  { zone: 'Pacific/Kwajalein', at: '1993-08-21T11:59:59.999Z', offset: '-12:00', source: `${TZ}/australasia` },
  { zone: 'Pacific/Kwajalein', at: '1993-08-21T12:00:00.000Z', offset: '+12:00', source: `${TZ}/australasia` },
  // Summer time of a week: 2000-10-08 to 2000-10-15, the shortest time between two changes.
  { zone: 'America/Recife', at: '2000-10-08T02:59:59.999Z', offset: '-03:00', source: `${TZ}/southamerica` },
  { zone: 'America/Recife', at: '2000-10-08T03:00:00.000Z', offset: '-02:00', source: `${TZ}/southamerica` },
  { zone: 'America/Recife', at: '2000-10-15T01:59:59.999Z', offset: '-02:00', source: `${TZ}/southamerica` },
  { zone: 'America/Recife', at: '2000-10-15T02:00:00.000Z', offset: '-03:00', source: `${TZ}/southamerica` },
  { zone: 'America/Caracas', at: '2016-05-01T07:00:00.000Z', offset: '-04:00', source: `${TZ}/southamerica` },
  { zone: 'America/Caracas', at: '2016-05-01T06:59:59.999Z', offset: '-04:30', source: `${TZ}/southamerica` },
  // Double summer time.
  { zone: 'Europe/London', at: '1941-07-01T12:00:00.000Z', offset: '+02:00', source: `${TZ}/europe` },
  { zone: 'Europe/London', at: '1970-01-01T00:00:00.000Z', offset: '+01:00', source: `${TZ}/europe` },
  { zone: 'Europe/Dublin', at: '2024-01-01T12:00:00.000Z', offset: '+00:00', source: `${TZ}/europe` },
  { zone: 'Etc/GMT+5', at: '2024-01-01T12:00:00.000Z', offset: '-05:00', source: TEMPORAL },
  { zone: 'Etc/GMT-14', at: '2024-01-01T12:00:00.000Z', offset: '+14:00', source: `${TZ}/etcetera` },
  { zone: 'America/Los_Angeles', at: '2020-01-19T18:00:00.000Z', offset: '-08:00', source: TEMPORAL },
  { zone: 'America/Sao_Paulo', at: '2019-02-15T12:00:00.000Z', offset: '-02:00', source: TEMPORAL },
  { zone: 'America/Sao_Paulo', at: '2020-01-15T12:00:00.000Z', offset: '-03:00', source: TEMPORAL },
];

export const starts: readonly StartRow[] = [
  { zone: 'Asia/Tokyo', date: '2026-11-23', start: '2026-11-22T15:00:00.000Z', source: `${TZ}/asia` },
  { zone: 'America/New_York', date: '2024-03-10', start: '2024-03-10T05:00:00.000Z', source: MDN_START },
  { zone: 'America/New_York', date: '2024-03-11', start: '2024-03-11T04:00:00.000Z', source: MDN_START },
  // Midnights that clocks skip.
  { zone: 'America/Sao_Paulo', date: '2015-10-18', start: '2015-10-18T03:00:00.000Z', source: MDN_START },
  { zone: 'Africa/Cairo', date: '2024-04-26', start: '2024-04-25T22:00:00.000Z', source: `${TZ}/africa` },
  { zone: 'America/Santiago', date: '2024-09-08', start: '2024-09-08T04:00:00.000Z', source: `${TZ}/southamerica` },
  // A midnight that comes twice: the first; and a day whose last hour comes twice.
  { zone: 'America/Havana', date: '2024-11-03', start: '2024-11-03T04:00:00.000Z', source: `${TZ}/northamerica` },
  { zone: 'Africa/Cairo', date: '2024-11-01', start: '2024-10-31T22:00:00.000Z', source: `${TZ}/africa` },
  { zone: 'America/St_Johns', date: '2010-11-07', start: '2010-11-07T02:30:00.000Z', source: `${TZ}/northamerica` },
  // Dates that were skipped: the first instant of the next.
  { zone: 'Pacific/Apia', date: '2011-12-30', start: '2011-12-30T10:00:00.000Z', source: MDN_DAY },
  { zone: 'Pacific/Apia', date: '2011-12-31', start: '2011-12-30T10:00:00.000Z', source: MDN_DAY },
  { zone: 'Pacific/Kwajalein', date: '1993-08-21', start: '1993-08-21T12:00:00.000Z', source: `${TZ}/australasia` },
  { zone: 'Africa/Monrovia', date: '1972-01-07', start: '1972-01-07T00:44:30.000Z', source: `${TZ}/africa` },
];

export const locals: readonly LocalRow[] = [
  {
    zone: 'America/Los_Angeles',
    local: '2020-03-08T02:30',
    instant: '2020-03-08T10:30:00.000Z',
    source: `${TEMPORAL}: in a gap, the later reading, 03:30-07:00`,
  },
  {
    zone: 'America/Los_Angeles',
    local: '2020-11-01T01:30',
    instant: '2020-11-01T08:30:00.000Z',
    source: `${TEMPORAL}: shown twice, the earlier instant, 01:30-07:00`,
  },
  {
    zone: 'America/Los_Angeles',
    local: '2018-11-04T01:30',
    instant: '2018-11-04T08:30:00.000Z',
    source: `${TEMPORAL}: shown twice`,
  },
  { zone: 'Asia/Tokyo', local: '2019-12-17T07:48', instant: '2019-12-16T22:48:00.000Z', source: TEMPORAL },
  { zone: 'Asia/Tokyo', local: '2019-12-17T10:00', instant: '2019-12-17T01:00:00.000Z', source: TEMPORAL },
  { zone: 'Asia/Tokyo', local: '2020-08-27T14:35:00', instant: '2020-08-27T05:35:00.000Z', source: TEMPORAL },
  {
    zone: 'America/Sao_Paulo',
    local: '2019-02-19T00:00',
    instant: '2019-02-19T03:00:00.000Z',
    source: `${TEMPORAL}: summer time ended on the 16th`,
  },
  {
    zone: 'America/Sao_Paulo',
    local: '2015-10-18T00:30',
    instant: '2015-10-18T03:30:00.000Z',
    source: `${MDN_START}: a midnight that is skipped`,
  },
  {
    zone: 'Pacific/Apia',
    local: '2011-12-30T12:00',
    instant: '2011-12-30T22:00:00.000Z',
    source: `${MDN_DAY}: a day that is skipped, read on as if at -10:00`,
  },
  {
    zone: 'Europe/Paris',
    local: '2023-10-29T02:30',
    instant: '2023-10-29T00:30:00.000Z',
    source: 'whenever, https://whenever.readthedocs.io/en/stable/guide/ambiguity.html: shown twice',
  },
  {
    zone: 'Europe/Paris',
    local: '2023-03-26T02:30',
    instant: '2023-03-26T01:30:00.000Z',
    source: 'whenever, https://whenever.readthedocs.io/en/stable/guide/ambiguity.html: skipped, read as 03:30',
  },
];
