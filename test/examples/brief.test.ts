import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { briefOf } from '../../examples/report/brief.ts';
import { closuresOf } from '../../examples/report/closures.ts';
import { displayWidth, wrapped } from '../../examples/report/display-width.ts';
import { htmlOf } from '../../examples/report/html-page.ts';
import { type ReportOptions, report } from '../../examples/report/report.ts';
import { type Share, summaryOf } from '../../examples/report/summary.ts';
import { incident, logOf } from './incident-rows.ts';
import { type Counted, deskDue, deskMinutes, hourOf, incidents, isOpen, mondayOf, weekdayOf } from './recounted.ts';

const holidays = readFileSync('examples/data/japan-holidays.csv', 'utf8');
const closures = closuresOf(holidays);
const options: ReportOptions = { file: 'log.csv', zone: 'Asia/Tokyo', closures, isShippedLog: true };
const { data } = report(readFileSync('examples/data/incidents.csv', 'utf8'), options);
const summary = summaryOf(data, options.zone);

describe('the shipped log, recounted', () => {
  const all = incidents();
  /** When an answer is due, in minutes: four hours or one, or in Japanese an hour of the open desk where that is sooner. */
  const due = (one: Counted, hours: number, language: string) => {
    const served = language === 'ja' && isOpen(one.opened, closures);
    return Math.min(one.opened + 60 * hours, served ? deskDue(one.opened, closures) : Number.POSITIVE_INFINITY);
  };
  const counted = (some: readonly Counted[], hours: number, language: string): Share => {
    const inTime = some.filter((one) => one.replied <= due(one, hours, language)).length;
    return { inTime, missed: some.length - inTime, waiting: 0 };
  };

  test('equal offers share a line, and each line has its share for both languages', () => {
    expect(summary.lines.map(({ group, language }) => [group.name.en, group.within, language])).toEqual([
      ['Essentials, Grand power user', 'PT4H', 'en'],
      ['Essentials, Grand power user', 'PT4H', 'ja'],
      ['Enhanced, Epic power user', 'PT1H', 'en'],
      ['Enhanced, Epic power user', 'PT1H', 'ja'],
    ]);
    for (const { group, language, whole } of summary.lines) {
      expect(whole).toEqual(counted(all, group.within === 'PT4H' ? 4 : 1, language));
    }
  });

  test('the weeks add up, and each has its own shares', () => {
    const mondays = [...new Set(all.map(({ opened }) => mondayOf(opened)))].sort();
    expect(summary.weeks.map(({ startsOn }) => startsOn)).toEqual(mondays);
    for (const [i, monday] of mondays.entries()) {
      const some = all.filter(({ opened }) => mondayOf(opened) === monday);
      expect(summary.weeks[i]?.requests).toBe(some.length);
      for (const { group, language, byWeek } of summary.lines) {
        expect(byWeek[i]).toEqual(counted(some, group.within === 'PT4H' ? 4 : 1, language));
      }
    }
  });

  test('the steepest fall and the steepest rise are between the weeks that have requests enough', () => {
    const shares = summary.weeks
      .filter(({ requests }) => requests >= 30)
      .map(({ startsOn, share }) => [startsOn, share.inTime / (share.inTime + share.missed)] as const);
    const steps = shares.slice(1).map(([to, share], i) => ({ to, by: share - (shares[i]?.[1] ?? 0) }));
    steps.sort((a, b) => a.by - b.by);
    expect(summary.changes.map(({ to }) => to.startsOn)).toEqual([steps[0]?.to, steps.at(-1)?.to]);
  });

  test('what the desk missed, and how late it was in its own hours', () => {
    const served = all.filter(({ opened }) => isOpen(opened, closures));
    const holiday = all.filter((one) => !isOpen(one.opened, closures) && isOpen(one.opened, []));
    const late = served.map((one) => deskMinutes(one.opened, one.replied, closures) - 60);
    const missed = late.filter((_, i) => (served[i]?.replied ?? 0) > deskDue(served[i]?.opened ?? 0, closures));
    expect([data.desk.served, data.desk.fellBack.total]).toEqual([served.length, all.length - served.length]);
    // Before nine and after five are on a holiday too.
    const onHoliday = all.filter(({ opened }) => mondayOf(opened) === '2016-03-21' && weekdayOf(opened) === 0);
    const onSunday = all.filter(({ opened }) => mondayOf(opened) === '2016-03-14' && weekdayOf(opened) === 6);
    expect(data.desk.fellBack.holiday).toBe(onHoliday.length + onSunday.length);
    expect(holiday.length).toBeGreaterThan(0);
    expect(summary.deskLate.map((ms) => (ms ?? 0) / 60_000).sort((a, b) => a - b)).toEqual(
      missed.sort((a, b) => a - b),
    );
  });

  test('the heat map counts every request once, at its weekday and hour', () => {
    for (let day = 0; day < 7; day++) {
      for (let hour = 0; hour < 24; hour++) {
        const some = all.filter(({ opened }) => weekdayOf(opened) === day && hourOf(opened) === hour);
        expect(summary.heat[day]?.[hour]).toBe(some.length);
      }
    }
  });
});

describe('one page', () => {
  test.each(['en', 'ja'] as const)('is at most 50 lines of 100 columns, and ends with a newline (%s)', (locale) => {
    const text = briefOf(data, { ...options, locale });
    const lines = text.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(50);
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(100);
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    for (const line of lines) expect(line.trim()).not.toMatch(/^[、。）」]|[（「]$/);
  });

  test('says first what the log does not measure, then the shares', () => {
    const text = briefOf(data, options);
    const first = text.split('\n\n')[1] ?? '';
    expect(first).toMatch(/^WHAT THIS LOG DOES NOT MEASURE\n- 196 of 518 incidents never show as New/);
    expect(first.replace(/\s+/g, ' ')).toContain('closed on 13 days between 2016-03-20 and 2016-11-23');
    expect(text).toMatch(/Essentials, Grand power user \(4.h\): English +61 % +315 +203/);
    expect(text.match(/^\d\. INC\d+, opened/gm)).toHaveLength(3);
  });

  test('at a moment of the past it says what waits and what is not open yet', () => {
    const early = { ...options, at: '2016-03-08T03:00Z' };
    const then = report(readFileSync('examples/data/incidents.csv', 'utf8'), early).data;
    expect(briefOf(then, early)).toMatch(
      /Not open yet, and left out: \d+ incidents\..*share +in time +missed +waiting/s,
    );
  });

  test('a log without a missed promise says so', () => {
    const rows = incident('T1', '20/11/2026 10:00', ['New', '20/11/2026 10:00'], ['Active', '20/11/2026 10:05']);
    const kept = report(logOf(rows), { ...options, closures: [] }).data;
    const text = briefOf(kept, { ...options, closures: [] });
    expect(text).toContain('No promise was missed.');
    expect(text).not.toContain('never show as New');
    expect(text).toContain('100 %');
    expect(text).toContain('The log names no holidays, and none are given');
  });
});

describe('the page of pictures', () => {
  const html = htmlOf(data, options);

  test('stands alone: no script, nothing to load', () => {
    expect(html).not.toMatch(/<script|<link|<img|\bsrc=|\bhref=|@import|url\(|\bon\w+="/);
    expect(html.match(/https?:[^"<]*/g)?.every((url) => url === 'http://www.w3.org/2000/svg')).toBe(true);
    expect(html).toContain('prefers-color-scheme:dark');
    expect(html).not.toMatch(/undefined|NaN|\[object/);
  });

  test('tells the figures of the text, a cell for each hour of the week, and four clocks', () => {
    for (const share of ['61 %', '55 %', '50 %', '315 / 518']) expect(html).toContain(share);
    expect(html.match(/<td class="heat\d/g)).toHaveLength(7 * 24);
    // Eight hours on five days.
    expect(html.match(/<td class="heat\d desk"/g)).toHaveLength(40);
    expect(html.match(/<svg /g)).toHaveLength(4);
    for (const { number } of data.worst.slice(0, 3)) expect(html).toContain(`<figcaption>${number}: `);
  });

  test('is in the language of the report', () => {
    const japanese = htmlOf(data, { ...options, locale: 'ja' });
    expect(japanese).toContain('<html lang="ja">');
    expect(japanese).toContain('応答の時計');
    expect(japanese).not.toMatch(/サインイン|特典|席数/);
  });

  test('names from the log are text', () => {
    const rows = incident('<b>&"', '20/11/2026 10:00', ['New', '20/11/2026 10:00'], ['Active', '25/11/2026 10:05']);
    const page = htmlOf(report(logOf(rows), { ...options, file: '<i>' }).data, { ...options, file: '<i>' });
    expect(page).toContain('&lt;b&gt;&amp;&quot;');
    expect(page).not.toMatch(/<b>|<i>/);
  });
});

describe('the holidays that ship with the log', () => {
  test('are the public holidays of its dates, in order', () => {
    expect(closures).toEqual(closures.toSorted());
    expect(new Set(closures).size).toBe(13);
    expect([closures[0], closures.at(-1)]).toEqual(['2016-03-20', '2016-11-23']);
    // 20 March was a Sunday: the day after it is a holiday (Act on National Holidays, article 3, paragraph 2).
    expect([new Date('2016-03-20').getUTCDay(), closures.includes('2016-03-21')]).toEqual([0, true]);
  });

  test.each([
    ['date,name\n2016-02-30,x', 'row 2 of the holidays'],
    ['date,name\n2016-03-21,x\n,y', 'row 3 of the holidays'],
  ])('%j is refused by its row', (csv, message) => {
    expect(() => closuresOf(csv)).toThrow(message);
  });
});

test('no line begins with what ends a phrase, nor ends with what opens one', () => {
  const text = '対応しました（R20）。「返信」は、まだありません。'.repeat(3);
  for (let width = 12; width < 40; width++) {
    const lines = wrapped(text, width);
    expect(lines.join('')).toBe(text);
    for (const line of lines) expect([/^[、。）」]/.test(line), /[（「]$/.test(line)]).toEqual([false, false]);
  }
});
