import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../examples/report/display-width.ts';
import { report } from '../../examples/report/report.ts';

const tokyo = { file: 'log.csv', zone: 'Asia/Tokyo' };

describe('the log that ships with the example', () => {
  const csv = readFileSync('examples/data/incidents.csv', 'utf8');
  const { data, text } = report(csv, { ...tokyo, isShippedLog: true });
  const { log, tallies } = data;

  test('every row is used or set aside', () => {
    expect([log.rows, log.used, log.setAside.length]).toEqual([3229, 3229, 0]);
    expect([log.incidents.length, log.lost.length]).toEqual([518, 0]);
    expect(text).toContain('3229 rows = 3229 used + 0 set aside');
  });

  test('on all terms and in both languages every incident is counted once', () => {
    for (const { terms } of data.requesters) {
      const [english, desk, fallback] = tallies.filter((one) => one.terms === terms);
      expect(english?.requests).toBe(518);
      expect((desk?.requests ?? 0) + (fallback?.requests ?? 0)).toBe(518);
    }
    for (const { requests, inTime, late, open, overdue } of tallies) {
      expect(inTime + late + open).toBe(requests);
      expect(overdue).toBeLessThanOrEqual(open);
    }
    expect(data.desk.hours.reduce((sum, { served, fellBack }) => sum + served + fellBack, 0)).toBe(518);
  });

  test('figures counted by other means: first rows that are not New, and their dates', () => {
    const english = (terms: string) => tallies.find((one) => one.terms === terms && one.lane === 'english');
    const both = { requests: 518, open: 0, median: 52 * 60_000 };
    expect(english('essentials')).toMatchObject({ ...both, inTime: 315, late: 203 });
    expect(english('epic')).toMatchObject({ ...both, inTime: 261, late: 257 });
    expect(data.worst[0]?.number).toBe('INC0014334');
    expect(data.fullest?.at).toBe('2016-03-18T02:37:00.000Z');
    expect([data.desk.served, data.desk.fellBack.total]).toEqual([362, 156]);
  });

  test.each(['en', 'ja'] as const)(
    'the page fits 100 columns, names the source and ends with a newline (%s)',
    (locale) => {
      const page = report(csv, { ...tokyo, locale, isShippedLog: true }).text;
      expect(Math.max(...page.split('\n').map(displayWidth))).toBeLessThanOrEqual(100);
      expect(page).toContain('CC BY 4.0');
      expect(page.endsWith('\n')).toBe(true);
      expect(page).not.toMatch(/undefined|NaN|\[object/);
    },
  );

  test('at every moment of it the sums hold', () => {
    for (const at of ['2016-02-29T00:00Z', '2016-03-08T03:00Z', '2016-03-18T02:37Z', '2016-05-01T00:00Z']) {
      const { tallies: then, notYetOpen } = report(csv, { ...tokyo, at }).data;
      for (const { lane, requests, inTime, late, open } of then) {
        expect(inTime + late + open).toBe(requests);
        if (lane === 'english') expect(requests + notYetOpen).toBe(518);
      }
    }
  });
});
