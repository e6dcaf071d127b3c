import { type ScheduleSpec, weekdays } from '../../src/calendar/index.js';

/** A question to a schedule and its answer, and who says so. */
export type CalendarRow = {
  readonly spec: ScheduleSpec;
  readonly at: string;
  readonly source: string;
} & (
  | { readonly ask: 'add'; readonly duration: string; readonly answer: string }
  | { readonly ask: 'between'; readonly to: string; readonly answer: string }
  | { readonly ask: 'opens' | 'closes'; readonly answer: string }
  | { readonly ask: 'open'; readonly answer: boolean }
);

const nineToFive: ScheduleSpec = { zone: 'UTC', weekly: weekdays('09:00-17:00') };

const BIZ = 'zendesk/biz, https://github.com/zendesk/biz';
/** The schedule of biz's specs: 39.5 hours a week. */
const biz: ScheduleSpec = {
  zone: 'Etc/UTC',
  weekly: {
    mon: ['09:00-17:00'],
    tue: ['10:00-16:00'],
    wed: ['09:00-17:00'],
    thu: ['10:00-16:00'],
    fri: ['09:00-17:00'],
    sat: ['11:00-14:30'],
  },
};
/** The schedule of biz's README. */
const bizReadme: ScheduleSpec = {
  zone: 'America/Los_Angeles',
  weekly: {
    mon: ['09:00-17:00'],
    tue: ['00:00-24:00'],
    wed: ['09:00-17:00'],
    thu: ['09:00-12:00', '13:00-17:00'],
    sat: ['10:00-14:00'],
  },
  closures: ['2014-01-01', '2014-12-25'],
};

const bizRows: readonly CalendarRow[] = [
  {
    spec: biz,
    at: '2006-01-02T11:00:00Z',
    ask: 'add',
    duration: 'PT19H',
    answer: '2006-01-04T16:00:00.000Z',
    source: `${BIZ}, for_duration_spec`,
  },
  {
    spec: biz,
    at: '2006-01-04T16:00:00Z',
    ask: 'add',
    duration: '-PT19H',
    answer: '2006-01-02T11:00:00.000Z',
    source: `${BIZ}, for_duration_spec`,
  },
  {
    spec: biz,
    at: '2006-01-01T00:00:00Z',
    ask: 'between',
    to: '2006-01-08T00:00:00Z',
    answer: 'PT39H30M',
    source: `${BIZ}, duration_within_spec`,
  },
  {
    spec: { ...biz, closures: ['2006-01-16', '2006-01-18'] },
    at: '2006-01-14T14:30:00Z',
    ask: 'opens',
    answer: '2006-01-17T10:00:00.000Z',
    source: `${BIZ}, after_spec: a period on a holiday`,
  },
  {
    spec: { ...biz, closures: ['2006-01-16', '2006-01-18'] },
    at: '2006-01-17T16:00:00Z',
    ask: 'opens',
    answer: '2006-01-19T10:00:00.000Z',
    source: `${BIZ}, after_spec: periods on holidays`,
  },
  {
    spec: { zone: 'Africa/Abidjan', weekly: { sun: ['11:00-12:00'] } },
    at: '2006-01-01T00:00:00Z',
    ask: 'add',
    duration: 'PT2H',
    answer: '2006-01-08T12:00:00.000Z',
    source: `${BIZ}, biz_spec: lands on the close`,
  },
  {
    spec: { zone: 'Africa/Abidjan', weekly: { sun: ['11:00-12:00'] } },
    at: '2006-01-01T11:30:00Z',
    ask: 'between',
    to: '2006-01-08T11:30:00Z',
    answer: 'PT1H',
    source: `${BIZ}, biz_spec`,
  },
  { spec: bizReadme, at: '2015-01-10T09:00:00Z', ask: 'open', answer: false, source: `${BIZ}, README` },
  {
    spec: bizReadme,
    at: '2015-01-10T22:00:00Z',
    ask: 'opens',
    answer: '2015-01-12T17:00:00.000Z',
    source: `${BIZ}, README: the segments of a week`,
  },
  {
    spec: bizReadme,
    at: '2015-01-13T08:00:00Z',
    ask: 'closes',
    answer: '2015-01-14T08:00:00.000Z',
    source: `${BIZ}, README: a whole Tuesday`,
  },
  {
    spec: bizReadme,
    at: '2015-05-05T12:34:57Z',
    ask: 'add',
    duration: '-PT59H58M',
    answer: '2015-04-27T20:36:57.000Z',
    source: `${BIZ}, README: 3598 minutes before`,
  },
];

const BUSINESS_TIME = 'bokmann/business_time, https://github.com/bokmann/business_time';
const ownHours: ScheduleSpec = {
  zone: 'UTC',
  weekly: { mon: ['09:00-17:00'], fri: ['09:00-17:00'], sat: ['10:00-15:00'] },
};
const wholeDays: ScheduleSpec = {
  zone: 'UTC',
  weekly: { mon: ['00:00-00:00'], fri: ['00:00-00:00'], sat: ['11:00-15:00'] },
};

const businessTimeRows: readonly CalendarRow[] = (
  [
    [nineToFive, '2010-08-04T09:35:00Z', 'PT8H', '2010-08-05T09:35:00.000Z'],
    [nineToFive, '2010-08-04T09:35:00Z', '-PT8H', '2010-08-03T09:35:00.000Z'],
    [nineToFive, '2010-04-09T16:50:00Z', 'PT1H', '2010-04-12T09:50:00.000Z'],
    [nineToFive, '2010-04-12T09:50:00Z', '-PT1H', '2010-04-09T16:50:00.000Z'],
    [nineToFive, '2010-04-12T09:50:00Z', 'PT3H', '2010-04-12T12:50:00.000Z'],
    [{ ...nineToFive, closures: ['2010-07-05'] }, '2010-07-02T16:50:00Z', 'PT1H', '2010-07-06T09:50:00.000Z'],
    [ownHours, '2010-12-24T15:00:00Z', 'PT9H', '2010-12-27T11:00:00.000Z'],
    [ownHours, '2010-12-24T08:00:00Z', 'PT15H', '2010-12-27T11:00:00.000Z'],
    [wholeDays, '2010-12-24T15:00:00Z', 'PT24H', '2010-12-27T11:00:00.000Z'],
    [wholeDays, '2010-12-25T08:00:00Z', 'PT15H', '2010-12-27T11:00:00.000Z'],
    [{ zone: 'UTC', weekly: { fri: ['09:00-17:00'] } }, '2010-12-24T08:00:00Z', 'PT8H', '2010-12-24T17:00:00.000Z'],
  ] as const
).map(([spec, at, duration, answer]) => ({
  spec,
  at,
  ask: 'add',
  duration,
  answer,
  source: `${BUSINESS_TIME}, test_business_hours`,
}));

const durationRows: readonly CalendarRow[] = (
  [
    [ownHours, '2010-12-24T15:00:00Z', '2010-12-27T11:00:00Z', 'PT9H'],
    [wholeDays, '2010-12-24T15:00:00Z', '2010-12-27T11:00:00Z', 'PT24H'],
    [
      { zone: 'UTC', weekly: { mon: ['09:00-18:00'], tue: ['09:00-18:00'], wed: ['09:00-18:00'] } },
      '2012-05-28T11:04:26+03:00',
      '2012-05-29T17:56:45+03:00',
      'PT14H56M45S',
    ],
    [
      { zone: 'UTC', weekly: { mon: ['08:00-20:00'], tue: ['08:00-20:00'] } },
      '2014-05-12T20:50:00Z',
      '2014-05-13T08:10:00Z',
      'PT10M',
    ],
  ] as const
).map(([spec, at, to, answer]) => ({
  spec,
  at,
  ask: 'between',
  to,
  answer,
  source: `${BUSINESS_TIME}, test_calculating_business_duration`,
}));

const WORKING_HOURS = 'Intrepidd/working_hours, https://github.com/Intrepidd/working_hours, computation_spec';
const split: ScheduleSpec = { zone: 'UTC', weekly: { mon: ['07:00-12:00', '13:00-18:00'] } };
const mondays: ScheduleSpec = { zone: 'UTC', weekly: { mon: ['00:00-24:00'] } };

const workingHoursRows: readonly CalendarRow[] = [
  ...(
    [
      [nineToFive, '1991-11-15T14:00:42Z', 'PT2H', '1991-11-15T16:00:42.000Z'],
      [nineToFive, '1991-11-18T14:00:42Z', '-PT7H', '1991-11-15T15:00:42.000Z'],
      [nineToFive, '1991-11-15T16:30:42Z', 'PT45M', '1991-11-18T09:15:42.000Z'],
      [nineToFive, '1991-11-15T16:59:42Z', 'PT120S', '1991-11-18T09:01:42.000Z'],
      [split, '1991-11-11T05:00:00Z', 'PT6H', '1991-11-11T14:00:00.000Z'],
      [mondays, '2014-04-07T23:59:30Z', 'PT60S', '2014-04-14T00:00:30.000Z'],
      [
        { zone: 'UTC', weekly: { mon: ['00:00-24:00'], tue: ['08:00-18:00'] } },
        '2014-04-08T00:00:30Z',
        '-PT60S',
        '2014-04-07T23:59:00.000Z',
      ],
      [
        { zone: 'Asia/Tokyo', weekly: weekdays('09:00-17:00') },
        '1991-11-15T07:00:00Z',
        'PT3H',
        '1991-11-18T02:00:00.000Z',
      ],
    ] as const
  ).map(([spec, at, duration, answer]) => ({ spec, at, ask: 'add' as const, duration, answer, source: WORKING_HOURS })),
  ...(
    [
      [nineToFive, '2014-04-11T20:00:00Z', '2014-04-14T05:00:00Z', 'PT0S'],
      [nineToFive, '2014-04-07T15:00:00Z', '2014-04-07T10:00:00Z', '-PT5H'],
      [nineToFive, '2014-04-07T07:00:00Z', '2014-04-07T20:00:00Z', 'PT8H'],
      [mondays, '2014-04-06T12:00:00Z', '2016-04-06T12:00:00Z', 'PT2520H'],
      [split, '2014-04-07T11:59:00Z', '2014-04-07T13:01:00Z', 'PT2M'],
      [split, '2014-04-07T11:00:00Z', '2014-04-14T13:00:00Z', 'PT11H'],
      [nineToFive, '2014-04-07T01:00:00-09:00', '2014-04-07T15:00:00-04:00', 'PT7H'],
    ] as const
  ).map(([spec, at, to, answer]) => ({ spec, at, ask: 'between' as const, to, answer, source: WORKING_HOURS })),
  ...(
    [
      [nineToFive, '2014-06-01T12:00:00Z', '2014-06-02T09:00:00.000Z'],
      [nineToFive, '2014-04-07T17:00:00Z', '2014-04-08T09:00:00.000Z'],
      [nineToFive, '2014-04-07T16:59:00Z', '2014-04-07T16:59:00.000Z'],
      [{ ...nineToFive, closures: ['2014-05-01'] }, '2014-05-01T12:00:00Z', '2014-05-02T09:00:00.000Z'],
      [split, '2014-04-07T12:00:00Z', '2014-04-07T13:00:00.000Z'],
    ] as const
  ).map(([spec, at, answer]) => ({ spec, at, ask: 'opens' as const, answer, source: WORKING_HOURS })),
  ...(
    [
      [nineToFive, '2014-04-07T12:00:00Z', '2014-04-07T17:00:00.000Z'],
      [nineToFive, '2014-04-07T17:00:00Z', '2014-04-08T17:00:00.000Z'],
      [nineToFive, '2014-06-01T12:00:00Z', '2014-06-02T17:00:00.000Z'],
      [split, '2014-04-07T12:00:00Z', '2014-04-07T18:00:00.000Z'],
      // There 23:59:59.999999, an end that is not yet the next day; here the midnight itself.
      [mondays, '2014-04-07T00:00:00Z', '2014-04-08T00:00:00.000Z'],
    ] as const
  ).map(([spec, at, answer]) => ({ spec, at, ask: 'closes' as const, answer, source: WORKING_HOURS })),
];

const MOMENT = 'lennym/moment-business-time, https://github.com/lennym/moment-business-time, README';

const momentRows: readonly CalendarRow[] = [
  { spec: nineToFive, at: '2015-02-27T15:00:00Z', ask: 'open', answer: true, source: MOMENT },
  { spec: nineToFive, at: '2015-02-27T20:00:00Z', ask: 'open', answer: false, source: MOMENT },
  { spec: nineToFive, at: '2015-02-28T20:00:00Z', ask: 'opens', answer: '2015-03-02T09:00:00.000Z', source: MOMENT },
  ...(
    [
      ['2015-02-27T10:00:00Z', 'PT5H', '2015-02-27T15:00:00.000Z'],
      ['2015-02-28T10:00:00Z', 'PT5H', '2015-03-02T14:00:00.000Z'],
      ['2015-02-27T10:00:00Z', 'PT5H30M', '2015-02-27T15:30:00.000Z'],
      ['2015-02-27T16:00:00Z', '-PT5H', '2015-02-27T11:00:00.000Z'],
      ['2015-02-28T16:00:00Z', '-PT5H', '2015-02-27T12:00:00.000Z'],
      ['2015-02-27T16:00:00Z', '-PT5H30M', '2015-02-27T10:30:00.000Z'],
    ] as const
  ).map(([at, duration, answer]) => ({
    spec: nineToFive,
    at,
    ask: 'add' as const,
    duration,
    answer,
    source: MOMENT,
  })),
  {
    spec: nineToFive,
    at: '2015-02-26T12:00:00Z',
    ask: 'between',
    to: '2015-02-27T16:30:00Z',
    answer: 'PT12H30M',
    source: MOMENT,
  },
];

const DELTA = 'seppemans/businesstimedelta, https://github.com/seppemans/businesstimedelta, README';
const lunch: ScheduleSpec = { zone: 'UTC', weekly: weekdays('09:00-12:00', '13:00-18:00') };

const deltaRows: readonly CalendarRow[] = [
  {
    spec: lunch,
    at: '2016-01-18T09:00:00Z',
    ask: 'between',
    to: '2016-01-25T09:00:00Z',
    answer: 'PT40H',
    source: DELTA,
  },
  {
    spec: { ...lunch, closures: ['2015-12-25'] },
    at: '2015-12-21T09:00:00Z',
    ask: 'between',
    to: '2015-12-28T09:00:00Z',
    answer: 'PT32H',
    source: DELTA,
  },
  {
    spec: lunch,
    at: '2016-01-18T08:00:00Z',
    ask: 'add',
    duration: 'PT40H',
    // There Monday 09:00, the next opening; here the close on which the fortieth hour ends (A3).
    answer: '2016-01-22T18:00:00.000Z',
    source: `${DELTA}, but for the landing on a close`,
  },
];

const SPATIE = 'spatie/opening-hours, https://github.com/spatie/opening-hours, README';
const shop: ScheduleSpec = {
  zone: 'UTC',
  weekly: {
    mon: ['09:00-12:00', '13:00-18:00'],
    tue: ['09:00-12:00', '13:00-18:00'],
    wed: ['09:00-12:00'],
    thu: ['09:00-12:00', '13:00-18:00'],
    fri: ['09:00-12:00', '13:00-20:00'],
    sat: ['09:00-12:00', '13:00-16:00'],
    sun: [],
  },
  exceptions: { '2016-11-11': ['09:00-12:00'], '2016-12-25': [] },
};
const club: ScheduleSpec = { zone: 'UTC', weekly: { fri: ['20:00-03:00'], sat: ['20:00-03:00'] } };

const spatieRows: readonly CalendarRow[] = [
  { spec: shop, at: '2016-09-26T19:00:00Z', ask: 'open', answer: false, source: SPATIE },
  { spec: shop, at: '2016-12-25T10:00:00Z', ask: 'open', answer: false, source: SPATIE },
  { spec: shop, at: '2016-12-25T10:00:00Z', ask: 'opens', answer: '2016-12-26T09:00:00.000Z', source: SPATIE },
  { spec: shop, at: '2016-12-24T12:00:00Z', ask: 'opens', answer: '2016-12-24T13:00:00.000Z', source: SPATIE },
  { spec: shop, at: '2016-12-24T10:00:00Z', ask: 'closes', answer: '2016-12-24T12:00:00.000Z', source: SPATIE },
  { spec: shop, at: '2016-12-25T15:00:00Z', ask: 'closes', answer: '2016-12-26T12:00:00.000Z', source: SPATIE },
  { spec: club, at: '2016-09-24T02:59:59.999Z', ask: 'open', answer: true, source: `${SPATIE}: overnight` },
  { spec: club, at: '2016-09-24T03:00:00Z', ask: 'open', answer: false, source: `${SPATIE}: overnight` },
];

const PAGE = 'the product page of Dropbox Premium Support: R18, R19; A1 to A4';
const NATIONAL_HOLIDAY = '2026-11-23, Labour Thanksgiving Day: https://www8.cao.go.jp/chosei/shukujitsu/gaiyou.html';
const japanDesk: ScheduleSpec = { zone: 'Asia/Tokyo', weekly: weekdays('09:00-17:00') };

const deskRows: readonly CalendarRow[] = [
  {
    spec: japanDesk,
    at: '2026-11-20T16:30:00+09:00',
    ask: 'add',
    duration: 'PT1H',
    answer: '2026-11-23T00:30:00.000Z',
    source: PAGE,
  },
  {
    spec: { ...japanDesk, closures: ['2026-11-23'] },
    at: '2026-11-20T16:30:00+09:00',
    ask: 'add',
    duration: 'PT1H',
    answer: '2026-11-24T00:30:00.000Z',
    source: NATIONAL_HOLIDAY,
  },
];

/** Cases that once had another answer. */
const FOUND = 'a law that went red';
const dayAndNight: ScheduleSpec = { zone: 'UTC', weekly: { mon: ['01:00-00:00'], tue: ['09:00-17:00'] } };

const foundRows: readonly CalendarRow[] = [
  {
    spec: dayAndNight,
    at: '2029-12-31T12:00:00Z',
    ask: 'closes',
    answer: '2030-01-01T00:00:00.000Z',
    source: `${FOUND}: a window that ends with its year, in a table of more years (first asked about 2028)`,
  },
  {
    spec: { zone: 'UTC', weekly: { mon: ['09:00-17:00'] }, closures: ['+002026-11-23'] },
    at: '2026-11-23T00:00:00Z',
    ask: 'opens',
    answer: '2026-11-30T09:00:00.000Z',
    source: `${FOUND}: a date in its longer spelling`,
  },
];

export const calendarRows: readonly CalendarRow[] = [
  ...bizRows,
  ...businessTimeRows,
  ...durationRows,
  ...workingHoursRows,
  ...momentRows,
  ...deltaRows,
  ...spatieRows,
  ...deskRows,
  ...foundRows,
];
