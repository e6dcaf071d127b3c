import { describe, expect, test } from 'vitest';
import * as sla from '../../src/sla/index.js';
import { issuesOf } from '../thrown.ts';

type Asked = Parameters<typeof sla.confirmation>[0];
type Made = Asked['commitments'][number];

const at = '2026-11-20T15:00:30.500Z';
const route = { requestedLanguage: 'en', language: 'en', fallback: false, opensAt: null };
const reply: Made = { metric: 'first_reply', language: null, within: 'PT1H', hours: 'always', dueAt: null };

/** What is said of promises, without the sentence that the request was received. */
function said(commitments: readonly Made[], locale: 'en' | 'ja' = 'en'): string {
  return sla.confirmation({ route, commitments, at, locale }).replace(/^.*?(?:UTC\. |受け付けました。)/, '');
}

test('an instant is told to the minute', () => {
  const due = '2026-11-20T16:00:30.500Z';
  expect(sla.confirmation({ route, commitments: [{ ...reply, dueAt: due }], at, locale: 'en' })).toBe(
    'We received your request on Fri, Nov 20, 2026, 15:00 UTC. A support agent replies in English by Fri, Nov 20, 2026, 16:00 UTC.',
  );
});

describe('what takes more than a time says more than which', () => {
  test.each([
    ['PT4H', 'always', '4 h', '4 時間'],
    ['PT1M30S', 'always', '1 min 30 s', '1 分 30 秒'],
    ['P1D', 'office', '1 business day', '1 営業日'],
    ['P3D', 'office', '3 business days', '3 営業日'],
    ['P1D', 'always', '1 day', '1 日'],
    ['P3D', 'always', '3 days', '3 日'],
  ])('%s on the hours %s', (within, hours, en, ja) => {
    const over = [{ ...reply, within, hours }];
    expect(said(over)).toBe(`A support agent replies in English. This takes more than ${en}.`);
    expect(said(over, 'ja')).toBe(`カスタマー サポート担当者が英語で返信します。${ja}を超える見込みです。`);
  });
});

test('A23: a next reply promises nothing of the first one, as its clock has not started', () => {
  const next: Made = { ...reply, metric: 'next_reply' };
  expect(said([next])).toBe('A support agent answers in English. No reply time is promised.');
  expect(said([next, { ...reply, within: 'best_effort' }])).toBe(
    'A support agent replies in English as soon as possible. No time is promised.',
  );
});

test('A37: a later promise in the language is told where it is a reply, too, and not where it is an update', () => {
  const first: Made = { ...reply, dueAt: '2026-11-20T16:00:00.000Z' };
  const later = { language: 'en', dueAt: '2026-11-20T20:00:00.000Z' } as const;
  expect(said([first, { ...reply, ...later }])).toBe(
    'A support agent replies by Fri, Nov 20, 2026, 16:00 UTC. The reply in English comes by Fri, Nov 20, 2026, 20:00 UTC.',
  );
  for (const metric of ['update', 'resolution'] as const) {
    expect(said([first, { ...reply, ...later, metric }])).toBe(
      'A support agent replies in English by Fri, Nov 20, 2026, 16:00 UTC.',
    );
  }
});

test('hours may have a name of up to a hundred thousand characters', () => {
  const named = (length: number) => () => said([{ ...reply, within: 'PT4H', hours: 'x'.repeat(length) }]);
  expect(named(100_000)()).toContain('more than 4 h');
  expect(issuesOf(named(100_001))).toEqual(['commitments.0.hours: too_long']);
});

test('a reading is explained to the second where that is asked for, and to the minute where it is not', () => {
  const events = [{ type: 'started', at: '2026-11-20T10:00:30.000Z' }] as const;
  const reading = sla.readClock({ within: 'PT1H', events, at: '2026-11-20T10:10:45.000Z' });
  expect(sla.explain(reading, { locale: 'en', precision: 'second' })).toBe(
    'An answer is due by Fri, Nov 20, 2026, 11:00:30 UTC. 10 min 15 s used, 49 min 45 s left.',
  );
  expect(sla.explain(reading, { locale: 'en' })).toBe(
    'An answer is due by Fri, Nov 20, 2026, 11:00 UTC. 10 min used, 49 min left.',
  );
});
