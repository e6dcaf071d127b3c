import { describe, expect, test } from 'vitest';
import { japanDesk } from '../../src/calendar/index.js';
import { dropboxPremiumSupport } from '../../src/catalog/index.js';
import { rule, rules } from '../../src/catalog/rule.js';
import * as sla from '../../src/sla/index.js';
import { admin, promised } from '../sla/requests.ts';

// What the texts of readings say in figures is what the library does: each figure is read from the text and computed.

const DAY = 86_400_000;
const JST = 9 * 3_600_000;
const ENGLISH = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const JAPANESE = [...'日月火水木金土'].map((day) => `${day}曜日`);

/** The days and times of a text, in its order, as instants of the week that begins on Sunday 15 November 2026 in Tokyo. */
function momentsIn(text: string): readonly number[] {
  const days = [...ENGLISH, ...JAPANESE].join('|');
  return [...text.matchAll(new RegExp(`(${days})(?: at)? (\\d{1,2}):(\\d\\d)`, 'g'))].map(([, day, hour, minute]) => {
    const weekday = Math.max(ENGLISH.indexOf(day ?? ''), JAPANESE.indexOf(day ?? ''));
    // Every request of these texts is one of Friday: a Monday is that of the next week.
    const date = Date.UTC(2026, 10, 15) + (weekday < 5 ? weekday + 7 : weekday) * DAY;
    return date + (Number(hour) * 60 + Number(minute)) * 60_000 - JST;
  });
}

function dueOf(commitments: ReturnType<typeof promised>, id: string): number {
  return Date.parse(commitments.find((one) => one.id === id)?.dueAt ?? '');
}

const texts = (id: string) => [['English', rule(id).en] as const, ['Japanese', rule(id).ja] as const];

test.each(texts('A1'))('A1, in %s: the hour of an e-mail of Friday, in business hours and on the wall', (_, text) => {
  const [at = Number.NaN, business, wall] = momentsIn(text);
  const due = (deskClock: 'business' | 'elapsed') =>
    dueOf(promised(admin('essentials'), at, { deskClock }), 'japanese_email_reply');
  expect([business, wall]).toEqual([due('business'), due('elapsed')]);
});

test.each(texts('A2'))('A2, in %s: both promises, and what is due by each', (_, text) => {
  // A time without a day before it is of the day that was said last.
  const said = text.replace(/(日本語の返信の期限は)(\d)/, '$1金曜日 $2');
  const [at = Number.NaN, any, japanese] = momentsIn(said);
  const commitments = promised(admin('essentials'), at);
  expect([any, japanese]).toEqual([dueOf(commitments, 'tier_reply'), dueOf(commitments, 'japanese_email_reply')]);
  expect(sla.governing(commitments)?.dueAt).toBe(new Date(Math.min(any ?? 0, japanese ?? 0)).toISOString());
  const lengths = commitments.map(({ within }) => Number(/^PT(\d+)H$/.exec(within)?.[1]));
  const told = figuresIn({ ...rule('A2'), en: text, ja: text }).filter((one) => !one.includes(':'));
  expect(told.map(Number).toSorted()).toEqual(lengths.toSorted());
});

test.each(texts('A33'))(
  'A33, in %s: a reply after the due time, and one after more business time than was promised',
  (_, text) => {
    const [due = Number.NaN] = momentsIn(text);
    expect(text).toMatch(/reply on Saturday is late|土曜日の返信は遅延/);
    const saturday = due + DAY;
    const monday = due + 3 * DAY - 8 * 3_600_000;
    const stage = (at: number, lateness: 'due_at' | 'elapsed') => {
      const events = [{ type: 'started', at: due - 3_600_000 } as const, { type: 'met', at } as const];
      return sla.readClock({ within: 'PT1H', schedule: japanDesk, events, at, lateness }).stage;
    };
    expect([due, saturday].map((at) => stage(at, 'due_at'))).toEqual(['met', 'met_late']);
    // The hour has run at the close, and more than it once the desk has opened again.
    expect([saturday, monday, monday + 1].map((at) => stage(at, 'elapsed'))).toEqual(['met', 'met', 'met_late']);
  },
);

const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** The figures of a text of either language, written alike. Round the clock is 24 hours in Japanese alone. */
function figuresIn({ en, ja }: { readonly en: string; readonly ja: string }): readonly string[] {
  const english = en
    .replaceAll(/\bone (?=hour|minute|product|e-mail|consultation|meeting|year)/gi, '1 ')
    .replaceAll(
      new RegExp(`\\b(?:${NUMBERS.join('|')})\\b`, 'gi'),
      (word) => `${NUMBERS.indexOf(word.toLowerCase()) + 2}`,
    );
  const text = en === ja ? english.replaceAll(/24 時間(?=対応の|のサ|受け)/g, '') : english;
  return [...text.replaceAll(/`[^`]*`/g, '').matchAll(/\d+(?::\d\d)*/g)].map(([figure]) =>
    figure.replace(/^0(?=\d)/, ''),
  );
}

describe('a rule has the same figures in both languages', () => {
  /** Japanese counts where English says `the hour`, `later`, `that length of time` or `of day or night`. */
  const IN_JAPANESE_ALONE: Readonly<Record<string, readonly string[]>> = {
    A1: ['1'],
    A23: ['2'],
    A27: ['24'],
    A34: ['1', '1'],
  };

  test.each(rules().map((one) => [one.id, one] as const))('%s', (id, { en, ja }) => {
    const english = figuresIn({ en, ja: '' });
    expect([...figuresIn({ en: ja, ja })].toSorted()).toEqual(
      [...english, ...(IN_JAPANESE_ALONE[id] ?? [])].toSorted(),
    );
  });

  test('the figures of promises are among them', () => {
    expect(figuresIn(rule('R24'))).toContain('4');
    expect(Object.keys(dropboxPremiumSupport.tiers)).toContain('essentials');
  });
});
