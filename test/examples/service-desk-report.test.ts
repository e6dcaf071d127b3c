import { describe, expect, test } from 'vitest';
import { type ReportData, type ReportOptions, report } from '../../examples/report/report.ts';
import { incident, logOf } from './incident-rows.ts';

const tokyo: ReportOptions = { file: 'log.csv', zone: 'Asia/Tokyo' };
const minutes = (count: number) => count * 60_000;

/** One line of the table of first replies. */
function tally({ tallies }: ReportData, terms: string, lane: string) {
  const {
    terms: _,
    lane: __,
    ...figures
  } = tallies.find((one) => one.terms === terms && one.lane === lane) ?? {
    terms,
    lane,
  };
  return figures;
}

/**
 * Friday 20 November 2026 and the weekend after it, as of Saturday 11:30:
 * T1 Friday 16:30, answered after 50 minutes, half an hour of them in desk hours.
 * T2 Friday 17:00:00, when the desk has just closed, answered after exactly an hour.
 * T3 Friday 10:00, answered after 61 minutes.
 * T4 Saturday 08:00, unanswered for three and a half hours.
 * T5 Sunday: not open yet.
 */
const weekend = logOf([
  ...incident('T1', '20/11/2026 16:30', ['New', '20/11/2026 16:30'], ['Active', '20/11/2026 17:20']),
  ...incident('T2', '20/11/2026 17:00', ['New', '20/11/2026 17:00'], ['Awaiting User Info', '20/11/2026 18:00']),
  ...incident('T3', '20/11/2026 10:00', ['New', '20/11/2026 10:05'], ['Resolved', '20/11/2026 11:01']),
  ...incident('T4', '21/11/2026 08:00', ['New', '21/11/2026 08:00']),
  ...incident('T5', '22/11/2026 08:00', ['New', '22/11/2026 08:00']),
]);
const saturday = { ...tokyo, at: '2026-11-21T11:30:00+09:00' };

describe('a weekend worked out by hand', () => {
  const { data, text } = report(weekend, saturday);

  test.each(['essentials', 'grand'])('%s, in English: four hours for any answer (R24, R29)', (terms) => {
    expect(tally(data, terms, 'english')).toEqual({
      requests: 4,
      inTime: 3,
      late: 0,
      open: 1,
      overdue: 0,
      atRisk: 1,
      median: minutes(60),
      p95: minutes(61),
    });
  });

  test.each(['enhanced', 'epic'])(
    '%s, in English: one hour, and at exactly an hour in time (R25, R30, A3)',
    (terms) => {
      const figures = { requests: 4, inTime: 2, late: 1, open: 1, overdue: 1, atRisk: 0 };
      expect(tally(data, terms, 'english')).toMatchObject(figures);
    },
  );

  test.each(['essentials', 'grand'])('%s, by the Japanese desk: an hour of its hours (R19, A1, A2)', (terms) => {
    expect(tally(data, terms, 'japanese_desk')).toEqual({
      requests: 2,
      inTime: 1,
      late: 1,
      open: 0,
      overdue: 0,
      atRisk: 0,
      median: minutes(30),
      p95: minutes(61),
    });
  });

  test('outside its hours, 17:00:00 included, English answers (R20, A3)', () => {
    const figures = { requests: 2, inTime: 1, open: 1, atRisk: 1, median: minutes(60) };
    expect(tally(data, 'essentials', 'japanese_fallback')).toMatchObject(figures);
    expect(data.desk).toMatchObject({
      served: 2,
      fellBack: { total: 2, beforeHours: 0, afterHours: 1, dayOff: 1 },
      openings: [{ opensAt: '2026-11-23T00:00:00.000Z', requests: 2 }],
      ownPromise: { inTime: 1, late: 1, open: 0 },
    });
    expect(data.desk.hours[16]).toEqual({ hour: 16, served: 1, fellBack: 0 });
    expect(data.desk.hours[17]).toEqual({ hour: 17, served: 0, fellBack: 1 });
  });

  test('the worst come first, with what was due when and by which rules', () => {
    expect(data.worst.map(({ number, pastDue }) => [number, pastDue])).toEqual([
      ['T4', 'PT2H30M'],
      ['T3', 'PT1M'],
    ]);
    expect(data.worst[1]?.dues).toEqual([
      {
        dueAt: '2026-11-20T02:00:00.000Z',
        lateBy: 'PT1M',
        schedule: expect.objectContaining({ zone: 'Asia/Tokyo' }),
        missed: [
          { terms: 'essentials', languages: 'ja', because: ['R19', 'A1'] },
          { terms: 'grand', languages: 'ja', because: ['R19', 'A1'] },
        ],
      },
      {
        dueAt: '2026-11-20T02:00:00.000Z',
        lateBy: 'PT1M',
        schedule: null,
        missed: [
          { terms: 'enhanced', languages: 'en+ja', because: ['R25', 'R17'] },
          { terms: 'epic', languages: 'en+ja', because: ['R30', 'R17'] },
        ],
      },
    ]);
    expect(text).toContain('R19  During the hours of Japanese support');
  });

  test('what is not open yet is left out, and said', () => {
    expect(data.notYetOpen).toBe(1);
    expect(text).toContain('not open yet, and left out: 1 incident');
  });

  test('a closure sends the whole day to English, and the opening moves', () => {
    const { desk } = report(weekend, { ...saturday, closures: ['2026-11-20', '2026-11-23'] }).data;
    expect(desk).toMatchObject({ served: 0, openings: [{ opensAt: '2026-11-24T00:00:00.000Z', requests: 4 }] });
  });

  test('in another zone the same readings are other instants', () => {
    // 16:30, 17:00 and 10:00 in London are 01:30 on Saturday, 02:00 on Saturday and 19:00 on Friday in Tokyo.
    const { desk, worst } = report(weekend, { ...tokyo, zone: 'Europe/London' }).data;
    expect(desk).toMatchObject({ served: 0, fellBack: { beforeHours: 0, afterHours: 1, dayOff: 4 } });
    expect(worst[0]?.openedAt).toBe('2026-11-21T08:00:00.000Z');
  });
});

test('the report is as of the last update where no instant is given, and knows no other clock', () => {
  expect(report(weekend, tokyo).data.at).toBe('2026-11-21T23:00:00.000Z');
  expect(report(weekend, tokyo)).toEqual(report(weekend, tokyo));
});

test('a reopening starts the clock again, and leaves the first reply what it was (A23, A28)', () => {
  const log = logOf(
    incident(
      'T1',
      '20/11/2026 10:00',
      ['Active', '20/11/2026 10:10'],
      ['Awaiting Vendor', '20/11/2026 10:20'],
      ['Resolved', '20/11/2026 12:00'],
      ['Active', '20/11/2026 20:00'],
      ['Active', '20/11/2026 20:30'],
      ['Awaiting User Info', '20/11/2026 22:00'],
      ['Closed', '24/11/2026 10:00'],
    ),
  );
  const { data } = report(log, tokyo);
  expect(tally(data, 'enhanced', 'english')).toMatchObject({ requests: 1, inTime: 1, median: minutes(10) });
  // One reopening, asked in two languages on four terms.
  expect(data.reopened).toHaveLength(8);
  const stages = data.reopened.map(({ terms, route, reading }) => {
    return [terms, route.requestedLanguage, reading.dueAt, reading.stage];
  });
  expect(stages).toContainEqual(['essentials', 'en', '2026-11-20T15:00:00.000Z', 'met']);
  expect(stages).toContainEqual(['enhanced', 'ja', '2026-11-20T12:00:00.000Z', 'met_late']);
  // The ticket keeps its Japanese route, but the four hours end before the desk's next hour does.
  expect(stages).toContainEqual(['essentials', 'ja', '2026-11-20T15:00:00.000Z', 'met']);
});
