/** An event of whole days, the dates that it is on before `to`, and who says so. */
export interface RecurrenceRow {
  readonly what: string;
  readonly event: readonly string[];
  readonly to: string;
  readonly dates: readonly string[];
  readonly source: string;
}

/** The examples have 09:00 in New York; here they are events of whole days, and their `UNTIL` is a date. */
const RFC = 'RFC 5545 §3.8.5.3, https://www.rfc-editor.org/rfc/rfc5545#section-3.8.5.3';
const RULE = 'RFC 5545 §3.3.10, https://www.rfc-editor.org/rfc/rfc5545#section-3.3.10';
const EVENT = 'RFC 5545 §3.6.1, https://www.rfc-editor.org/rfc/rfc5545#section-3.6.1';
const US = '5 U.S.C. 6103(a), https://www.law.cornell.edu/uscode/text/5/6103';
const JAPAN =
  '国民の祝日に関する法律, https://laws.e-gov.go.jp/law/323AC1000000178; dates: https://www8.cao.go.jp/chosei/shukujitsu/gaiyou.html';

/** Dates of one year, written `'09-02 09-09'`. */
function dates(...years: readonly (readonly [year: number, days: string])[]): string[] {
  return years.flatMap(([year, days]) => days.split(' ').map((day) => `${year}-${day}`));
}

function row(
  what: string,
  start: string,
  rule: string,
  to: string,
  on: readonly string[],
  source = RFC,
): RecurrenceRow {
  return { what, event: [`DTSTART;VALUE=DATE:${start}`, `RRULE:${rule}`], to, dates: on, source };
}

const daily: readonly RecurrenceRow[] = [
  row(
    'daily for 10 occurrences',
    '19970902',
    'FREQ=DAILY;COUNT=10',
    '2000-01-01',
    dates([1997, '09-02 09-03 09-04 09-05 09-06 09-07 09-08 09-09 09-10 09-11']),
  ),
  row(
    'every other day',
    '19970902',
    'FREQ=DAILY;INTERVAL=2',
    '1997-09-12',
    dates([1997, '09-02 09-04 09-06 09-08 09-10']),
  ),
  row(
    'every 10 days, 5 occurrences',
    '19970902',
    'FREQ=DAILY;INTERVAL=10;COUNT=5',
    '2000-01-01',
    dates([1997, '09-02 09-12 09-22 10-02 10-12']),
  ),
  row(
    'every day in January, by year',
    '19980129',
    'FREQ=YEARLY;UNTIL=20000131;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA',
    '1999-01-03',
    dates([1998, '01-29 01-30 01-31'], [1999, '01-01 01-02']),
  ),
  row(
    'every day in January, by day',
    '19980129',
    'FREQ=DAILY;UNTIL=20000131;BYMONTH=1',
    '1999-01-03',
    dates([1998, '01-29 01-30 01-31'], [1999, '01-01 01-02']),
  ),
];

const weekly: readonly RecurrenceRow[] = [
  row(
    'weekly for 10 occurrences',
    '19970902',
    'FREQ=WEEKLY;COUNT=10',
    '2000-01-01',
    dates([1997, '09-02 09-09 09-16 09-23 09-30 10-07 10-14 10-21 10-28 11-04']),
  ),
  row(
    'every other week',
    '19970902',
    'FREQ=WEEKLY;INTERVAL=2;WKST=SU',
    '1997-12-01',
    dates([1997, '09-02 09-16 09-30 10-14 10-28 11-11 11-25']),
  ),
  row(
    'on Tuesday and Thursday for five weeks',
    '19970902',
    'FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH',
    '2000-01-01',
    dates([1997, '09-02 09-04 09-09 09-11 09-16 09-18 09-23 09-25 09-30 10-02']),
  ),
  row(
    'every other week on Monday, Wednesday and Friday',
    '19970901',
    'FREQ=WEEKLY;INTERVAL=2;UNTIL=19971223;WKST=SU;BYDAY=MO,WE,FR',
    '2000-01-01',
    dates([
      1997,
      '09-01 09-03 09-05 09-15 09-17 09-19 09-29 10-01 10-03 10-13 10-15 10-17 10-27 10-29 10-31 11-10 11-12 11-14 11-24 11-26 11-28 12-08 12-10 12-12 12-22',
    ]),
  ),
  row(
    'every other week on Tuesday and Thursday',
    '19970902',
    'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
    '2000-01-01',
    dates([1997, '09-02 09-04 09-16 09-18 09-30 10-02 10-14 10-16']),
  ),
  row(
    'weeks from Monday',
    '19970805',
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
    '2000-01-01',
    dates([1997, '08-05 08-10 08-19 08-24']),
  ),
  row(
    'weeks from Sunday',
    '19970805',
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
    '2000-01-01',
    dates([1997, '08-05 08-17 08-19 08-31']),
  ),
];

const monthly: readonly RecurrenceRow[] = [
  row(
    'the first Friday, 10 occurrences',
    '19970905',
    'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
    '2000-01-01',
    dates([1997, '09-05 10-03 11-07 12-05'], [1998, '01-02 02-06 03-06 04-03 05-01 06-05']),
  ),
  row(
    'the first Friday until December 24',
    '19970905',
    'FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR',
    '2000-01-01',
    dates([1997, '09-05 10-03 11-07 12-05']),
  ),
  row(
    'every other month on the first and last Sunday',
    '19970907',
    'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
    '2000-01-01',
    dates([1997, '09-07 09-28 11-02 11-30'], [1998, '01-04 01-25 03-01 03-29 05-03 05-31']),
  ),
  row(
    'the second-to-last Monday',
    '19970922',
    'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
    '2000-01-01',
    dates([1997, '09-22 10-20 11-17 12-22'], [1998, '01-19 02-16']),
  ),
  row(
    'the third-to-last day',
    '19970928',
    'FREQ=MONTHLY;BYMONTHDAY=-3',
    '1998-03-01',
    dates([1997, '09-28 10-29 11-28 12-29'], [1998, '01-29 02-26']),
  ),
  row(
    'the 2nd and 15th',
    '19970902',
    'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15',
    '2000-01-01',
    dates([1997, '09-02 09-15 10-02 10-15 11-02 11-15 12-02 12-15'], [1998, '01-02 01-15']),
  ),
  row(
    'the first and last day',
    '19970930',
    'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1',
    '2000-01-01',
    dates([1997, '09-30 10-01 10-31 11-01 11-30 12-01 12-31'], [1998, '01-01 01-31 02-01']),
  ),
  row(
    'every 18 months on the 10th to 15th',
    '19970910',
    'FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15',
    '2000-01-01',
    dates([1997, '09-10 09-11 09-12 09-13 09-14 09-15'], [1999, '03-10 03-11 03-12 03-13']),
  ),
  row(
    'every Tuesday, every other month',
    '19970902',
    'FREQ=MONTHLY;INTERVAL=2;BYDAY=TU',
    '1998-02-01',
    dates([1997, '09-02 09-09 09-16 09-23 09-30 11-04 11-11 11-18 11-25'], [1998, '01-06 01-13 01-20 01-27']),
  ),
  row(
    'the first Saturday that follows the first Sunday',
    '19970913',
    'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13',
    '1998-07-01',
    dates([1997, '09-13 10-11 11-08 12-13'], [1998, '01-10 02-07 03-07 04-11 05-09 06-13']),
  ),
  row(
    'a date that does not exist is skipped',
    '20070115',
    'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
    '2010-01-01',
    dates([2007, '01-15 01-30 02-15 03-15 03-30']),
  ),
  {
    what: 'every Friday the 13th; the start is excluded by hand',
    event: ['DTSTART;VALUE=DATE:19970902', 'EXDATE;VALUE=DATE:19970902', 'RRULE:FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13'],
    to: '2001-01-01',
    dates: dates([1998, '02-13 03-13 11-13'], [1999, '08-13'], [2000, '10-13']),
    source: RFC,
  },
];

const yearly: readonly RecurrenceRow[] = [
  row(
    'in June and July',
    '19970610',
    'FREQ=YEARLY;COUNT=4;BYMONTH=6,7',
    '2005-01-01',
    dates([1997, '06-10 07-10'], [1998, '06-10 07-10']),
  ),
  row(
    'every other year in January, February and March',
    '19970310',
    'FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3',
    '2010-01-01',
    dates([1997, '03-10'], [1999, '01-10 02-10 03-10'], [2001, '01-10 02-10 03-10'], [2003, '01-10 02-10 03-10']),
  ),
  row(
    'the 20th Monday of the year',
    '19970519',
    'FREQ=YEARLY;BYDAY=20MO',
    '2000-01-01',
    dates([1997, '05-19'], [1998, '05-18'], [1999, '05-17']),
  ),
  row(
    'every Thursday in March',
    '19970313',
    'FREQ=YEARLY;BYMONTH=3;BYDAY=TH',
    '1999-01-01',
    dates([1997, '03-13 03-20 03-27'], [1998, '03-05 03-12 03-19 03-26']),
  ),
  row(
    'the day of presidential elections',
    '19961105',
    'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
    '2005-01-01',
    dates([1996, '11-05'], [2000, '11-07'], [2004, '11-02']),
  ),
  row(
    'an anniversary',
    '19971102',
    'FREQ=YEARLY',
    '2000-01-01',
    dates([1997, '11-02'], [1998, '11-02'], [1999, '11-02']),
    EVENT,
  ),
  row(
    'February 29 is skipped in common years',
    '20200229',
    'FREQ=YEARLY',
    '2029-01-01',
    dates([2020, '02-29'], [2024, '02-29'], [2028, '02-29']),
    RULE,
  ),
];

const holidays: readonly RecurrenceRow[] = [
  row(
    'Memorial Day',
    '20240527',
    'FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO',
    '2028-01-01',
    dates([2024, '05-27'], [2025, '05-26'], [2026, '05-25'], [2027, '05-31']),
    US,
  ),
  row(
    'Thanksgiving Day',
    '20241128',
    'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH',
    '2028-01-01',
    dates([2024, '11-28'], [2025, '11-27'], [2026, '11-26'], [2027, '11-25']),
    US,
  ),
  row(
    '成人の日',
    '20250113',
    'FREQ=YEARLY;BYMONTH=1;BYDAY=2MO',
    '2028-01-01',
    dates([2025, '01-13'], [2026, '01-12'], [2027, '01-11']),
    JAPAN,
  ),
  {
    what: 'a festival of eleven days',
    event: ['DTSTART;VALUE=DATE:20070628', 'DTEND;VALUE=DATE:20070709'],
    to: '2010-01-01',
    dates: dates([2007, '06-28 06-29 06-30 07-01 07-02 07-03 07-04 07-05 07-06 07-07 07-08']),
    source: EVENT,
  },
  {
    what: 'further dates',
    event: ['DTSTART;VALUE=DATE:19970101', 'RDATE;VALUE=DATE:19970120,19970217', 'RDATE;VALUE=DATE:19970526'],
    to: '2010-01-01',
    dates: dates([1997, '01-01 01-20 02-17 05-26']),
    source: 'RFC 5545 §3.8.5.2, https://www.rfc-editor.org/rfc/rfc5545#section-3.8.5.2',
  },
];

export const recurrences: readonly RecurrenceRow[] = [...daily, ...weekly, ...monthly, ...yearly, ...holidays];
